"""What the PDFs of a site hold, by tools that are not ours: PDF/UA-1, fonts, words in their order, tags, one page a sheet.

validate-print.py FOLDER [LANGUAGE…]: the project's folder; no language is all.
"""

import collections
import html.parser
import pathlib
import re
import subprocess
import sys
import unicodedata

import page
import pikepdf

site = pathlib.Path(sys.argv[1]) / "site-out"
asked = sys.argv[2:]
RIGHT_TO_LEFT = {"ar", "fa", "fa-AF", "ckb", "ps", "ur", "ug"}
# How many of a page's words have to be found again. No engine writes vowelled Arabic or stacked Myanmar so that every
# word can be taken out as it was put in.
WORDS_FOUND = collections.defaultdict(lambda: 0.99, {"my": 0.7, **dict.fromkeys(RIGHT_TO_LEFT, 0.93)})
# Ways through a screen, buttons that read aloud, and what is sent by telephone.
NOT_ON_PAPER = {"map", "other-form", "pages", "aloud", "send-picture"}
faults = []


def run(*arguments):
    return subprocess.run(arguments, check=True, capture_output=True, text=True).stdout


class Article(html.parser.HTMLParser):
    """The words of a web page that stand in its article."""

    def __init__(self):
        super().__init__()
        self.depth = 0
        self.skipped = 0
        self.words = []

    def handle_starttag(self, tag, attributes):
        name = dict(attributes).get("class", "") or ""
        if tag == "article":
            self.depth += 1
        # The glossary's pages and letters of the alphabet are ways through a screen.
        letter = (dict(attributes).get("id", "") or "").startswith("Letter-")
        if self.skipped or letter or tag in ("nav", "script") or set(name.split()) & NOT_ON_PAPER:
            self.skipped += tag not in ("br", "hr", "meta", "link", "img", "path", "circle", "rect", "line")

    def handle_startendtag(self, tag, attributes):
        pass

    def handle_endtag(self, tag):
        if tag == "article":
            self.depth -= 1
        if self.skipped:
            self.skipped -= 1

    def handle_data(self, data):
        if self.depth and not self.skipped:
            self.words += words(data)


def words(text):
    """Words without marks of punctuation, as both texts have them."""
    # Where the direction changes, the space between two words may be on the other side of the mark.
    text = re.sub("[\u202a-\u202e\u2066-\u2069]", " ", unicodedata.normalize("NFKC", text))
    text = "".join(c for c in text if unicodedata.category(c) not in ("Cf", "Mn"))
    return re.findall(r"\w+", text)


def check_booklet(path, fault):
    """Folds the sheets of a booklet as a person does, and reads its pages in order."""
    language = path.name.split(".")[0]
    with pikepdf.open(path) as pdf:
        preferences = pdf.Root.ViewerPreferences
        if preferences.get("/Duplex") != "/DuplexFlipShortEdge" or preferences.get("/PrintScaling") != "/None":
            fault("it does not tell the printer to turn the sheet on its short edge in its own size")
        if "/StructTreeRoot" in pdf.Root:
            fault("sheets for the printer claim tags")
        sides = []
        for page in pdf.pages:
            width, height = (float(page.MediaBox[corner]) * 25.4 / 72 for corner in (2, 3))
            if abs(width - 297) > 0.1 or abs(height - 210) > 0.1:
                fault(f"a sheet of {width:.1f} × {height:.1f} mm")
            halves = [None, None]
            for x, number in re.findall(rb"q 1 0 0 1 ([\d.]+) 0(?:\.0)? cm /Page(\d+) Do Q", page.Contents.read_bytes()):
                halves[float(x) * 25.4 / 72 > 100] = int(number)
            sides.append(halves)
    if len(sides) % 2:
        fault("a sheet without a back")
    read, first, last = [], [], []
    for front, back in zip(sides[::2], sides[1::2]):
        leaves = [(front[1], back[0]), (back[1], front[0])]
        if language in RIGHT_TO_LEFT:
            leaves = [(front[0], back[1]), (back[0], front[1])]
        first += leaves[0]
        last = [*leaves[1], *last]
    read = [page for page in first + last if page is not None]
    # More than one booklet is folded one by one; each of the shipped ones is one.
    if read != list(range(len(read))) or not read:
        fault(f"folded, its pages are read {read}")


def check(path):
    document, name = path.parent.name, path.name
    # `ar+fi-simple.a3.pdf`: Arabic, with Finnish beside it.
    language, *besides = name.split(".")[0].split("+")

    def fault(text):
        faults.append(f"{path}: {text}")

    if name.endswith(".a5-booklet.pdf"):
        check_booklet(path, fault)
        return

    report = page.validate_pdf(path, profile="ua1")
    for failure in report.failures:
        fault(f"PDF/UA-1: {failure.rule_id} {failure.message}")
    for line in run("pdffonts", path).splitlines()[2:]:
        if line.split()[-5] != "yes":
            fault(f"a font is not embedded: {line}")
    text = run("pdftotext", "-layout", path, "-")
    found = set(words(text))
    wanted = []
    glossary = site / language / f"{document}.html"
    for tag in [language, *besides]:
        for source in [glossary] if glossary.exists() else sorted((site / tag / document).glob("*.html")):
            if source.name.count(".") > 1:
                continue
            article = Article()
            article.feed(source.read_text(encoding="utf-8"))
            wanted += article.words
    share = sum(word in found for word in wanted) / len(wanted)
    if share < min(WORDS_FOUND[tag] for tag in [language, *besides]):
        lost = sorted({word for word in wanted if word not in found})[:12]
        fault(f"{share:.1%} of the page's {len(wanted)} words are in it, not {', '.join(lost)}")
    # The number that a reader calls in an emergency, in its order.
    if "117" in wanted and "116 117" not in unicodedata.normalize("NFKC", text):
        fault("116 117 is not in it in that order")
    with pikepdf.open(path) as pdf:
        preferences = pdf.Root.ViewerPreferences
        if (preferences.get("/Direction") == "/R2L") != (language in RIGHT_TO_LEFT):
            fault("the direction of reading is wrong")
        if str(pdf.Root.Lang) != language:
            fault(f"its language is {pdf.Root.Lang}")
        languages = {str(item.Lang) for item in pdf.objects if isinstance(item, pikepdf.Dictionary)
                     and item.get("/Type") == "/StructElem" and "/Lang" in item}
        if language != "fi-simple" and not languages & {"fi", "fi-simple"}:
            fault("no tag says that its Finnish words are Finnish")
        if missing := set(besides) - languages:
            fault(f"no tag says which words are {', '.join(sorted(missing))}")
        if document in ("uimahalli", "tauti", "mikseri-ajat", "soita-apua") and len(pdf.pages) != 1:
            fault(f"{len(pdf.pages)} pages")


paths = [path for path in sorted((site / "tulosta").glob("*/*.pdf"))
         if not asked or path.name.split(".")[0].split("+")[0] in asked]
if not paths:
    sys.exit(f"validate-print: no PDF below {site / 'tulosta'}")
for path in paths:
    check(path)
print("\n".join(faults))
if faults:
    sys.exit(1)
booklets = sum(path.name.endswith(".a5-booklet.pdf") for path in paths)
print(f"validate-print: {len(paths) - booklets} PDF files pass PDF/UA-1, with all fonts and words, "
      f"{booklets} booklets are read in order when folded, in "
      f"{len({path.name.split('.')[0] for path in paths})} languages")
