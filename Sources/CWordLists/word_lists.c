// Lists of words, compiled in: one line below for each file of the folders beside this one.
//
// `#embed` is C23 and known to the compiler in every mode of C; its warning says only that this file is not C23 alone.
#pragma clang diagnostic ignored "-Wc23-extensions"

#include "CWordLists.h"

static const unsigned char en_abbreviations[] = {
#embed "en/abbreviations.txt"
};
static const unsigned char fi_abbreviations[] = {
#embed "fi/abbreviations.txt"
};
static const unsigned char fi_adverbs_in_matta[] = {
#embed "fi/adverbs-in-matta.txt"
};
static const unsigned char fi_colloquial_words[] = {
#embed "fi/colloquial-words.txt"
};
static const unsigned char fi_disrespectful_terms[] = {
#embed "fi/disrespectful-terms.txt"
};
static const unsigned char fi_figures_of_speech[] = {
#embed "fi/figures-of-speech.txt"
};
static const unsigned char fi_instructive_adverbs[] = {
#embed "fi/instructive-adverbs.txt"
};
static const unsigned char fi_lexicalised_participles[] = {
#embed "fi/lexicalised-participles.txt"
};
static const unsigned char fi_measure_participles[] = {
#embed "fi/measure-participles.txt"
};
static const unsigned char fi_negations[] = {
#embed "fi/negations.txt"
};
static const unsigned char fi_office_jargon[] = {
#embed "fi/office-jargon.txt"
};
static const unsigned char fi_question_words[] = {
#embed "fi/question-words.txt"
};
static const unsigned char fi_reporting_verbs[] = {
#embed "fi/reporting-verbs.txt"
};
static const unsigned char fi_subordinators[] = {
#embed "fi/subordinators.txt"
};
static const unsigned char fi_term_variants[] = {
#embed "fi/term-variants.txt"
};
static const unsigned char ru_abbreviations[] = {
#embed "ru/abbreviations.txt"
};
static const unsigned char sv_abbreviations[] = {
#embed "sv/abbreviations.txt"
};

#define LIST(name, bytes) {name, bytes, sizeof bytes}

static const struct word_list lists[] = {
    LIST("en/abbreviations", en_abbreviations),
    LIST("fi/abbreviations", fi_abbreviations),
    LIST("fi/adverbs-in-matta", fi_adverbs_in_matta),
    LIST("fi/colloquial-words", fi_colloquial_words),
    LIST("fi/disrespectful-terms", fi_disrespectful_terms),
    LIST("fi/figures-of-speech", fi_figures_of_speech),
    LIST("fi/instructive-adverbs", fi_instructive_adverbs),
    LIST("fi/lexicalised-participles", fi_lexicalised_participles),
    LIST("fi/measure-participles", fi_measure_participles),
    LIST("fi/negations", fi_negations),
    LIST("fi/office-jargon", fi_office_jargon),
    LIST("fi/question-words", fi_question_words),
    LIST("fi/reporting-verbs", fi_reporting_verbs),
    LIST("fi/subordinators", fi_subordinators),
    LIST("fi/term-variants", fi_term_variants),
    LIST("ru/abbreviations", ru_abbreviations),
    LIST("sv/abbreviations", sv_abbreviations),
};

size_t word_list_count(void) { return sizeof lists / sizeof *lists; }

struct word_list word_list_at(size_t number) { return lists[number]; }
