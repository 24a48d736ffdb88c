// Lists of words, compiled in: one line below for each file of the folders beside this one.
//
// `#embed` is C23 and known to the compiler in every mode of C; its warning says only that this file is not C23 alone.
#pragma clang diagnostic ignored "-Wc23-extensions"

#include "CWordLists.h"

static const unsigned char ar_search[] = {
#embed "ar/search.txt"
};
static const unsigned char ckb_search[] = {
#embed "ckb/search.txt"
};
static const unsigned char en_abbreviations[] = {
#embed "en/abbreviations.txt"
};
static const unsigned char en_common_words[] = {
#embed "en/common-words.txt"
};
static const unsigned char en_search[] = {
#embed "en/search.txt"
};
static const unsigned char every_and_or_pairs[] = {
#embed "every/and-or-pairs.txt"
};
static const unsigned char every_joining_words[] = {
#embed "every/joining-words.txt"
};
static const unsigned char every_line_words[] = {
#embed "every/line-words.txt"
};
static const unsigned char every_money_words[] = {
#embed "every/money-words.txt"
};
static const unsigned char every_number_labels[] = {
#embed "every/number-labels.txt"
};
static const unsigned char every_percent_of[] = {
#embed "every/percent-of.txt"
};
static const unsigned char every_percent_topics[] = {
#embed "every/percent-topics.txt"
};
static const unsigned char every_percent_words[] = {
#embed "every/percent-words.txt"
};
static const unsigned char every_range_units[] = {
#embed "every/range-units.txt"
};
static const unsigned char every_search_letters[] = {
#embed "every/search-letters.txt"
};
static const unsigned char every_sequence_words[] = {
#embed "every/sequence-words.txt"
};
static const unsigned char every_stroke_units[] = {
#embed "every/stroke-units.txt"
};
static const unsigned char every_vague_link_words[] = {
#embed "every/vague-link-words.txt"
};
static const unsigned char fa_search[] = {
#embed "fa/search.txt"
};
static const unsigned char fi_abbreviation_expansions[] = {
#embed "fi/abbreviation-expansions.txt"
};
static const unsigned char fi_abbreviations[] = {
#embed "fi/abbreviations.txt"
};
static const unsigned char fi_adverbs_in_matta[] = {
#embed "fi/adverbs-in-matta.txt"
};
static const unsigned char fi_adverbs_in_tta[] = {
#embed "fi/adverbs-in-tta.txt"
};
static const unsigned char fi_colloquial_words[] = {
#embed "fi/colloquial-words.txt"
};
static const unsigned char fi_comitative_plurals[] = {
#embed "fi/comitative-plurals.txt"
};
static const unsigned char fi_common_words[] = {
#embed "fi/common-words.txt"
};
static const unsigned char fi_compound_beginnings[] = {
#embed "fi/compound-beginnings.txt"
};
static const unsigned char fi_disrespectful_terms[] = {
#embed "fi/disrespectful-terms.txt"
};
static const unsigned char fi_everyday_compounds[] = {
#embed "fi/everyday-compounds.txt"
};
static const unsigned char fi_figures_of_speech[] = {
#embed "fi/figures-of-speech.txt"
};
static const unsigned char fi_groups_of_people[] = {
#embed "fi/groups-of-people.txt"
};
static const unsigned char fi_instructive_adverbs[] = {
#embed "fi/instructive-adverbs.txt"
};
static const unsigned char fi_known_abbreviations[] = {
#embed "fi/known-abbreviations.txt"
};
static const unsigned char fi_known_words[] = {
#embed "fi/known-words.txt"
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
static const unsigned char fi_names[] = {
#embed "fi/names.txt"
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
static const unsigned char fi_office_jargon[] = {
#embed "fi/office-jargon.txt"
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
static const unsigned char fi_search[] = {
#embed "fi/search.txt"
};
static const unsigned char fi_stative_participles[] = {
#embed "fi/stative-participles.txt"
};
static const unsigned char fi_step_verbs[] = {
#embed "fi/step-verbs.txt"
};
static const unsigned char fi_subordinators[] = {
#embed "fi/subordinators.txt"
};
static const unsigned char fi_term_variants[] = {
#embed "fi/term-variants.txt"
};
static const unsigned char kmr_search[] = {
#embed "kmr/search.txt"
};
static const unsigned char my_search[] = {
#embed "my/search.txt"
};
static const unsigned char ru_abbreviations[] = {
#embed "ru/abbreviations.txt"
};
static const unsigned char ru_search[] = {
#embed "ru/search.txt"
};
static const unsigned char so_search[] = {
#embed "so/search.txt"
};
static const unsigned char sv_abbreviations[] = {
#embed "sv/abbreviations.txt"
};
static const unsigned char sv_common_words[] = {
#embed "sv/common-words.txt"
};
static const unsigned char sv_search[] = {
#embed "sv/search.txt"
};
static const unsigned char ti_search[] = {
#embed "ti/search.txt"
};
static const unsigned char tr_search[] = {
#embed "tr/search.txt"
};
static const unsigned char uk_search[] = {
#embed "uk/search.txt"
};

#define LIST(name, bytes) {name, bytes, sizeof bytes}

static const struct word_list lists[] = {
    LIST("ar/search", ar_search),
    LIST("ckb/search", ckb_search),
    LIST("en/abbreviations", en_abbreviations),
    LIST("en/common-words", en_common_words),
    LIST("en/search", en_search),
    LIST("every/and-or-pairs", every_and_or_pairs),
    LIST("every/joining-words", every_joining_words),
    LIST("every/line-words", every_line_words),
    LIST("every/money-words", every_money_words),
    LIST("every/number-labels", every_number_labels),
    LIST("every/percent-of", every_percent_of),
    LIST("every/percent-topics", every_percent_topics),
    LIST("every/percent-words", every_percent_words),
    LIST("every/range-units", every_range_units),
    LIST("every/search-letters", every_search_letters),
    LIST("every/sequence-words", every_sequence_words),
    LIST("every/stroke-units", every_stroke_units),
    LIST("every/vague-link-words", every_vague_link_words),
    LIST("fa/search", fa_search),
    LIST("fi/abbreviation-expansions", fi_abbreviation_expansions),
    LIST("fi/abbreviations", fi_abbreviations),
    LIST("fi/adverbs-in-matta", fi_adverbs_in_matta),
    LIST("fi/adverbs-in-tta", fi_adverbs_in_tta),
    LIST("fi/colloquial-words", fi_colloquial_words),
    LIST("fi/comitative-plurals", fi_comitative_plurals),
    LIST("fi/common-words", fi_common_words),
    LIST("fi/compound-beginnings", fi_compound_beginnings),
    LIST("fi/disrespectful-terms", fi_disrespectful_terms),
    LIST("fi/everyday-compounds", fi_everyday_compounds),
    LIST("fi/figures-of-speech", fi_figures_of_speech),
    LIST("fi/groups-of-people", fi_groups_of_people),
    LIST("fi/instructive-adverbs", fi_instructive_adverbs),
    LIST("fi/known-abbreviations", fi_known_abbreviations),
    LIST("fi/known-words", fi_known_words),
    LIST("fi/lexicalised-participles", fi_lexicalised_participles),
    LIST("fi/light-verbs", fi_light_verbs),
    LIST("fi/measure-participles", fi_measure_participles),
    LIST("fi/names", fi_names),
    LIST("fi/negations", fi_negations),
    LIST("fi/negative-adjectives", fi_negative_adjectives),
    LIST("fi/nouns-as-adpositions", fi_nouns_as_adpositions),
    LIST("fi/office-jargon", fi_office_jargon),
    LIST("fi/question-words", fi_question_words),
    LIST("fi/reader-acts", fi_reader_acts),
    LIST("fi/reporting-verbs", fi_reporting_verbs),
    LIST("fi/search", fi_search),
    LIST("fi/stative-participles", fi_stative_participles),
    LIST("fi/step-verbs", fi_step_verbs),
    LIST("fi/subordinators", fi_subordinators),
    LIST("fi/term-variants", fi_term_variants),
    LIST("kmr/search", kmr_search),
    LIST("my/search", my_search),
    LIST("ru/abbreviations", ru_abbreviations),
    LIST("ru/search", ru_search),
    LIST("so/search", so_search),
    LIST("sv/abbreviations", sv_abbreviations),
    LIST("sv/common-words", sv_common_words),
    LIST("sv/search", sv_search),
    LIST("ti/search", ti_search),
    LIST("tr/search", tr_search),
    LIST("uk/search", uk_search),
};

size_t word_list_count(void) { return sizeof lists / sizeof *lists; }

struct word_list word_list_at(size_t number) { return lists[number]; }
