"""Fonts for the web: the letters that the languages of a script are written with, with their joining rules, as WOFF2.

Started by script/web-fonts with the folder of the fonts and the folder to put them in."""

import hashlib
import os
import sys

from fontTools import subset

# What the languages that Selkopaja ships for write: whole blocks would have the letters of Shan, Mon and Uyghur too.
SCRIPTS = {
    # Arabic, Dari, Persian, Sorani; figures of all three kinds, and the joiners.
    "arabic": (
        "NotoNaskhArabic",
        "0020 00A0 00AB 00BB 060C 061B 061F 0621-063A 0640-065F 0660-066D 0670 0679 067E 0686 0688 0691 0695 0698 06A4 "
        "06A9 06AF 06B5 06BA 06BE 06C0-06C3 06C6 06CC 06CE 06D2 06D4 06D5 06F0-06F9 200C-200F 2010-2014 FDFC",
    ),
    # Tigrinya and Amharic.
    "ethiopic": ("NotoSansEthiopic", "0020 00A0 1200-1360 1361-137C 1380-138F"),
    # Burmese.
    "myanmar": ("NotoSansMyanmar", "0020 00A0 1000-1027 1029-102A 102B-1032 1036-104F 200B-200D 25CC"),
}


def code_points(text):
    for part in text.split():
        first, _, last = part.partition("-")
        yield from range(int(first, 16), int(last or first, 16) + 1)


def make(source, target, letters):
    options = subset.Options()
    options.flavor = "woff2"
    options.layout_features = ["*"]
    # Whose the font is and under which licence stays in the file.
    options.name_IDs = [0, 1, 2, 3, 5, 7, 8, 9, 11, 13, 14]
    options.hinting = False
    options.recalc_timestamp = False
    font = subset.load_font(source, options)
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=letters)
    subsetter.subset(font)
    unfinished = target + ".new"
    subset.save_font(font, unfinished, options)
    os.replace(unfinished, target)


def main(fonts, folder):
    for script, (family, text) in SCRIPTS.items():
        for weight in ("Regular", "Bold"):
            target = os.path.join(folder, f"{script}-{weight.lower()}.woff2")
            make(os.path.join(fonts, f"{family}-{weight}.ttf"), target, set(code_points(text)))
            with open(target, "rb") as file:
                data = file.read()
            print(f"{target}: {len(data)} bytes, {hashlib.sha256(data).hexdigest()[:16]}")


main(*sys.argv[1:])
