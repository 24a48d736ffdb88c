"""Finnish lemmas and how common they are, from the frequencies of word forms in wordfreq; and short lists of the commonest
forms of a few languages, by which a foreign passage is known.

Usage: word-familiarity.py [--check], in the root of the project; script/word-familiarity runs it with what it imports.

A form may belong to several lemmas (kuusi is a number, a spruce and "your moon"). Its frequency is shared among them by
expectation maximisation: in each round a form is divided in proportion to what its lemmas had in the round before.

Names are left out: no rule asks how common a name is. So are lemmas that are rarer than FLOOR, and compounds and
derivations that are no more common than their parts make them (see FAMILIARITY_OF_PARTS): the reader of the table works
that out again.

The table, all numbers little-endian:
  magic "SPWF", version 1 (a byte), steps of a unit (a byte), lemmas in a block (2 bytes), number of lemmas (4 bytes),
  number of blocks (4 bytes), where each block begins, counted from the first block (4 bytes each), blocks.
  A block: for each lemma the number of bytes that it shares with the one before (0 for the first of a block), the number
  of bytes that follow, those bytes in UTF-8, and its Zipf value in steps. Lemmas are in the order of their bytes, in
  lower case.
"""

import math
import struct
import sys

import libvoikko
import wordfreq

ROUNDS = 10
# Zipf scale (van Heuven et al. 2014): the logarithm to base 10 of the occurrences in a thousand million words.
FLOOR = 1.5
# A compound is as familiar as the rarest of its parts, less this.
FAMILIARITY_OF_PARTS = -0.7
STEPS = 32
BLOCK = 16
TABLE = "Sources/CWordFamiliarity/fi/familiarity.bin"
# Languages that pages of a Finnish town have passages in, and how many of their commonest forms are listed.
COMMON_WORDS = {"en": 300, "sv": 300, "fi": 300}
NAMES = {"etunimi", "sukunimi", "paikannimi", "nimi"}


def stems(bases):
    """The lemmas in a WORDBASES: verkko, pankki of "+verkko(verkko)+pankki(pankki)"; suffixes, "(+ja)", left out."""
    found = []
    for piece in (bases or "").split("(")[1:]:
        stem = piece.split(")")[0].replace("=", "").lower()
        if stem and not stem.startswith("+") and any(c.isalpha() for c in stem):
            found.append(stem)
    return found


def readings(voikko, form):
    """The lemmas of a form, each with its stems; a name is told from a word by its first column."""
    found = {}
    for analysis in voikko.analyze(form):
        base = analysis.get("BASEFORM")
        if base:
            key = (analysis.get("CLASS") in NAMES, base.lower())
            found.setdefault(key, []).append(stems(analysis.get("WORDBASES")))
    return found


def lemma_frequencies(forms):
    frequency = {lemma: 1.0 for _, lemmas in forms for lemma in lemmas}
    for _ in range(ROUNDS):
        shares = dict.fromkeys(frequency, 0.0)
        for count, lemmas in forms:
            total = math.fsum(frequency[lemma] for lemma in lemmas)
            if total > 0:
                for lemma in lemmas:
                    shares[lemma] += count * frequency[lemma] / total
        frequency = shares
    return frequency


def steps(frequency):
    zipf = math.log10(frequency) + 9 if frequency > 0 else 0
    return max(0, min(255, round(zipf * STEPS)))


def table(lemmas):
    blocks, offsets = bytearray(), []
    before = b""
    for number, (lemma, value) in enumerate(lemmas):
        if number % BLOCK == 0:
            offsets.append(len(blocks))
            before = b""
        shared = 0
        while shared < min(len(before), len(lemma)) and before[shared] == lemma[shared]:
            shared += 1
        blocks += bytes([shared, len(lemma) - shared]) + lemma[shared:] + bytes([value])
        before = lemma
    head = b"SPWF" + struct.pack("<BBHII", 1, STEPS, BLOCK, len(lemmas), len(offsets))
    return head + b"".join(struct.pack("<I", offset) for offset in offsets) + bytes(blocks)


def common_words(language, number):
    forms = [form for form in wordfreq.top_n_list(language, number) if form.isalpha() and (len(form) > 1 or form in "iåö")]
    head = [
        "# The words that texts in this language have most of, by which a passage in it is known in another.",
        "# Made by script/word-familiarity of wordfreq 3.1.1 (CC BY-SA 4.0; Sources/CWordFamiliarity/fi/LICENCE.md).",
    ]
    return "".join(line + "\n" for line in head + sorted(forms)).encode()


def main():
    voikko = libvoikko.Voikko("fi")
    forms, stems_of = [], {}
    # Forms in an order of their own, so that sums come out the same to the last bit.
    for form, count in sorted(wordfreq.get_frequency_dict("fi", wordlist="large").items()):
        found = readings(voikko, form)
        if found:
            forms.append((count, sorted(found)))
            for lemma, of_lemma in found.items():
                stems_of.setdefault(lemma, []).extend(of_lemma)
    values = {
        lemma: steps(count) for (is_name, lemma), count in lemma_frequencies(forms).items() if not is_name
    }
    parts = {
        stem for (is_name, lemma), lists in stems_of.items() for of_one in lists for stem in of_one
        if not is_name and stem != lemma
    }

    def is_more_than_its_parts(lemma):
        for of_one in stems_of[(False, lemma)]:
            if not of_one or lemma in of_one:
                return True
            derived = min(values.get(stem, 0) for stem in of_one) + round(FAMILIARITY_OF_PARTS * STEPS)
            if derived < values[lemma]:
                return True
        return False

    kept = sorted(
        (lemma.encode(), value) for lemma, value in values.items()
        if value >= FLOOR * STEPS and len(lemma.encode()) < 256 and (lemma in parts or is_more_than_its_parts(lemma))
    )
    files = {TABLE: table(kept)}
    for language, number in COMMON_WORDS.items():
        files[f"Sources/CWordLists/{language}/common-words.txt"] = common_words(language, number)
    if "--check" in sys.argv[1:]:
        stale = [path for path, made in files.items() if open(path, "rb").read() != made]
        for path in stale:
            print(f"word-familiarity: {path} is not what the data give")
        sys.exit(1 if stale else 0)
    for path, made in files.items():
        with open(path, "wb") as file:
            file.write(made)
    size = len(files[TABLE])
    print(f"word-familiarity: {len(forms)} forms, {len(values)} lemmas, {len(kept)} kept, {size} bytes")


main()
