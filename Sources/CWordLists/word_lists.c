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
static const unsigned char fi_groups_of_people[] = {
#embed "fi/groups-of-people.txt"
};
static const unsigned char fi_instructive_adverbs[] = {
#embed "fi/instructive-adverbs.txt"
};
static const unsigned char fi_lexicalised_participles[] = {
#embed "fi/lexicalised-participles.txt"
};
static const unsigned char fi_light_verbs[] = {
#embed "fi/light-verbs.txt"
};
static const unsigned char fi_measure_participles[] = {
#embed "fi/measure-participles.txt"
};
static const unsigned char fi_negations[] = {
#embed "fi/negations.txt"
};
static const unsigned char fi_negative_adjectives[] = {
#embed "fi/negative-adjectives.txt"
};
static const unsigned char fi_nouns_as_adpositions[] = {
#embed "fi/nouns-as-adpositions.txt"
};
static const unsigned char fi_question_words[] = {
#embed "fi/question-words.txt"
};
static const unsigned char fi_reader_acts[] = {
#embed "fi/reader-acts.txt"
};
static const unsigned char fi_reporting_verbs[] = {
#embed "fi/reporting-verbs.txt"
};
static const unsigned char fi_step_verbs[] = {
#embed "fi/step-verbs.txt"
};
static const unsigned char fi_subordinators[] = {
#embed "fi/subordinators.txt"
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
    LIST("fi/groups-of-people", fi_groups_of_people),
    LIST("fi/instructive-adverbs", fi_instructive_adverbs),
    LIST("fi/lexicalised-participles", fi_lexicalised_participles),
    LIST("fi/light-verbs", fi_light_verbs),
    LIST("fi/measure-participles", fi_measure_participles),
    LIST("fi/negations", fi_negations),
    LIST("fi/negative-adjectives", fi_negative_adjectives),
    LIST("fi/nouns-as-adpositions", fi_nouns_as_adpositions),
    LIST("fi/question-words", fi_question_words),
    LIST("fi/reader-acts", fi_reader_acts),
    LIST("fi/reporting-verbs", fi_reporting_verbs),
    LIST("fi/step-verbs", fi_step_verbs),
    LIST("fi/subordinators", fi_subordinators),
    LIST("ru/abbreviations", ru_abbreviations),
    LIST("sv/abbreviations", sv_abbreviations),
};

size_t word_list_count(void) { return sizeof lists / sizeof *lists; }

struct word_list word_list_at(size_t number) { return lists[number]; }
