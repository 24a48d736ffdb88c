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
static const unsigned char ckb_interface[] = {
#embed "../../locales/ckb/interface.xlf"
};
static const unsigned char ckb_language[] = {
#embed "../../locales/ckb/language.yml"
};
static const unsigned char en_interface[] = {
#embed "../../locales/en/interface.xlf"
};
static const unsigned char en_language[] = {
#embed "../../locales/en/language.yml"
};
static const unsigned char et_language[] = {
#embed "../../locales/et/language.yml"
};
static const unsigned char fa_AF_interface[] = {
#embed "../../locales/fa-AF/interface.xlf"
};
static const unsigned char fa_AF_language[] = {
#embed "../../locales/fa-AF/language.yml"
};
static const unsigned char fa_language[] = {
#embed "../../locales/fa/language.yml"
};
static const unsigned char fi_simple_interface[] = {
#embed "../../locales/fi-simple/interface.xlf"
};
static const unsigned char fi_simple_language[] = {
#embed "../../locales/fi-simple/language.yml"
};
static const unsigned char kmr_interface[] = {
#embed "../../locales/kmr/interface.xlf"
};
static const unsigned char kmr_language[] = {
#embed "../../locales/kmr/language.yml"
};
static const unsigned char my_interface[] = {
#embed "../../locales/my/interface.xlf"
};
static const unsigned char my_language[] = {
#embed "../../locales/my/language.yml"
};
static const unsigned char ru_interface[] = {
#embed "../../locales/ru/interface.xlf"
};
static const unsigned char ru_language[] = {
#embed "../../locales/ru/language.yml"
};
static const unsigned char so_interface[] = {
#embed "../../locales/so/interface.xlf"
};
static const unsigned char so_language[] = {
#embed "../../locales/so/language.yml"
};
static const unsigned char sv_interface[] = {
#embed "../../locales/sv/interface.xlf"
};
static const unsigned char sv_language[] = {
#embed "../../locales/sv/language.yml"
};
static const unsigned char ti_interface[] = {
#embed "../../locales/ti/interface.xlf"
};
static const unsigned char ti_language[] = {
#embed "../../locales/ti/language.yml"
};
static const unsigned char tr_interface[] = {
#embed "../../locales/tr/interface.xlf"
};
static const unsigned char tr_language[] = {
#embed "../../locales/tr/language.yml"
};
static const unsigned char uk_interface[] = {
#embed "../../locales/uk/interface.xlf"
};
static const unsigned char uk_language[] = {
#embed "../../locales/uk/language.yml"
};

#define SHIPPED(tag, name, bytes) {tag, name, bytes, sizeof(bytes)}

static const struct shipped_file files[] = {
    SHIPPED("ar", "interface.xlf", ar_interface),
    SHIPPED("ar", "language.yml", ar_language),
    SHIPPED("ckb", "interface.xlf", ckb_interface),
    SHIPPED("ckb", "language.yml", ckb_language),
    SHIPPED("en", "interface.xlf", en_interface),
    SHIPPED("en", "language.yml", en_language),
    SHIPPED("et", "language.yml", et_language),
    SHIPPED("fa-AF", "interface.xlf", fa_AF_interface),
    SHIPPED("fa-AF", "language.yml", fa_AF_language),
    SHIPPED("fa", "language.yml", fa_language),
    SHIPPED("fi-simple", "interface.xlf", fi_simple_interface),
    SHIPPED("fi-simple", "language.yml", fi_simple_language),
    SHIPPED("kmr", "interface.xlf", kmr_interface),
    SHIPPED("kmr", "language.yml", kmr_language),
    SHIPPED("my", "interface.xlf", my_interface),
    SHIPPED("my", "language.yml", my_language),
    SHIPPED("ru", "interface.xlf", ru_interface),
    SHIPPED("ru", "language.yml", ru_language),
    SHIPPED("so", "interface.xlf", so_interface),
    SHIPPED("so", "language.yml", so_language),
    SHIPPED("sv", "interface.xlf", sv_interface),
    SHIPPED("sv", "language.yml", sv_language),
    SHIPPED("ti", "interface.xlf", ti_interface),
    SHIPPED("ti", "language.yml", ti_language),
    SHIPPED("tr", "interface.xlf", tr_interface),
    SHIPPED("tr", "language.yml", tr_language),
    SHIPPED("uk", "interface.xlf", uk_interface),
    SHIPPED("uk", "language.yml", uk_language),
};

size_t shipped_file_count(void) { return sizeof(files) / sizeof(files[0]); }

struct shipped_file shipped_file_at(size_t number) { return files[number]; }
