// The program's own words, compiled in: one line below for each file of `locales/*/`.
//
// `#embed` is C23 and known to the compiler in every mode of C; its warning says only that this file is not C23 alone.
#pragma clang diagnostic ignored "-Wc23-extensions"

#include "CShippedLocales.h"

static const unsigned char ar_interface[] = {
#embed "../../locales/ar/interface.xlf"
};
static const unsigned char ar_language[] = {
#embed "../../locales/ar/language.yml"
};
static const unsigned char en_interface[] = {
#embed "../../locales/en/interface.xlf"
};
static const unsigned char en_language[] = {
#embed "../../locales/en/language.yml"
};
static const unsigned char fi_simple_interface[] = {
#embed "../../locales/fi-simple/interface.xlf"
};
static const unsigned char fi_simple_language[] = {
#embed "../../locales/fi-simple/language.yml"
};
static const unsigned char ru_interface[] = {
#embed "../../locales/ru/interface.xlf"
};
static const unsigned char ru_language[] = {
#embed "../../locales/ru/language.yml"
};
static const unsigned char sv_interface[] = {
#embed "../../locales/sv/interface.xlf"
};
static const unsigned char sv_language[] = {
#embed "../../locales/sv/language.yml"
};

#define SHIPPED(tag, name, bytes) {tag, name, bytes, sizeof(bytes)}

static const struct shipped_file files[] = {
    SHIPPED("ar", "interface.xlf", ar_interface),
    SHIPPED("ar", "language.yml", ar_language),
    SHIPPED("en", "interface.xlf", en_interface),
    SHIPPED("en", "language.yml", en_language),
    SHIPPED("fi-simple", "interface.xlf", fi_simple_interface),
    SHIPPED("fi-simple", "language.yml", fi_simple_language),
    SHIPPED("ru", "interface.xlf", ru_interface),
    SHIPPED("ru", "language.yml", ru_language),
    SHIPPED("sv", "interface.xlf", sv_interface),
    SHIPPED("sv", "language.yml", sv_language),
};

size_t shipped_file_count(void) { return sizeof(files) / sizeof(files[0]); }

struct shipped_file shipped_file_at(size_t number) { return files[number]; }
