"""The QR codes of printed documents, read from pictures of their pages by a decoder that is not ours (ZBar): each leads
to a file of the site in the document's language, and the address stands in letters on the same page. And the other way
round: the pages of a document link to its PDFs, with their size, and to no file that is not there.

validate-codes.py FOLDER [LANGUAGE…]: the project's folder; no language is all.
"""

import html
import pathlib
import re
import subprocess
import sys
import tempfile
import unicodedata

import PIL.Image
import pyzbar.pyzbar

root = pathlib.Path(sys.argv[1])
site = root / "site-out"
asked = sys.argv[2:]
base = re.search(r"^base_address: *(\S+)", (root / "content/project.yml").read_text(encoding="utf-8"), re.M)[1]
DOTS_PER_INCH = 200
MODULE = 0.4  # millimetres, at least
faults = []


def run(*arguments):
    return subprocess.run(arguments, check=True, capture_output=True).stdout


def words(text):
    return re.sub(r"\s+", "", "".join(c for c in unicodedata.normalize("NFKC", text)
                                      if unicodedata.category(c) != "Cf"))


def check(path):
    """The number of codes of a file that lead somewhere."""
    language = path.name.split(".")[0].split("+")[0]
    found = set()
    with tempfile.TemporaryDirectory() as folder:
        run("pdftoppm", "-r", str(DOTS_PER_INCH), "-gray", path, f"{folder}/page")
        for picture in sorted(pathlib.Path(folder).iterdir()):
            number = int(re.search(r"(\d+)\.pgm", picture.name)[1])
            codes = pyzbar.pyzbar.decode(PIL.Image.open(picture), symbols=[pyzbar.pyzbar.ZBarSymbol.QRCODE])
            for code in codes:
                address = code.data.decode()
                where = f"{path}: page {number}: {address}"
                if not address.startswith(f"{base}{language}/"):
                    faults.append(f"{where}: no page in {language}")
                elif not (site / address[len(base):]).is_file():
                    faults.append(f"{where}: no file of the site")
                else:
                    found.add(address)
                text = run("pdftotext", "-layout", "-f", str(number), "-l", str(number), path, "-").decode()
                if words(address.split("://")[1]) not in words(text):
                    faults.append(f"{where}: not printed in letters")
                # The smallest code of an address this long has so many modules (byte mode, level M).
                modules = next(side for side, most in ((21, 14), (25, 26), (29, 42), (33, 62), (37, 84), (41, 106),
                                                       (45, 122), (49, 152), (53, 180), (57, 213), (61, 251))
                               if len(address) <= most)
                millimetres = min(code.rect.width, code.rect.height) / DOTS_PER_INCH * 25.4 / modules
                if millimetres < MODULE * 0.95:
                    faults.append(f"{where}: a module of {millimetres:.2f} mm")
    pages = len(list((site / language / path.parent.name).glob("*.html")))
    wanted = {base + f"{language}/{path.parent.name}/{page.name}"
              for page in (site / language / path.parent.name).glob("*.html") if page.name.count(".") == 1}
    for address in sorted(wanted - found):
        faults.append(f"{path}: no code leads to {address}, of {pages} pages")
    return len(found)


def check_links():
    """Links from pages to paper, by the documents and languages that there are."""
    count = 0
    linked = set()
    # The page for staff lists everything; it is the readers' pages that count.
    pages = [page for depth in ("*/*.html", "*/*/*.html") for page in site.glob(depth) if page.parent.name != "tulosta"]
    for page in sorted(pages):
        for address, name in re.findall(r'<a href="([^"]+\.pdf)"[^>]*>(.*?)</a>', page.read_text(encoding="utf-8"), re.S):
            target = (page.parent / html.unescape(address)).resolve()
            count += 1
            linked.add(target)
            if not target.is_file():
                faults.append(f"{page}: {address} is not there")
                continue
            said = re.search(r"([0-9.,\u00a0\u202f\u066c\u0660-\u0669\u1040-\u1049]+)\W*(kB|КБ)", name)
            if not said or int(re.sub(r"\D", "", said[1])) != max(1, (target.stat().st_size + 500) // 1000):
                faults.append(f"{page}: the size of {address} is not {name!r}")
    for path in paths:
        if ".office" not in path.name and "+" not in path.name and path.resolve() not in linked:
            faults.append(f"{path}: no page links to it")
    return count


paths = [path for path in sorted((site / "tulosta").glob("*/*.pdf")) if not asked or path.name.split(".")[0] in asked]
if not paths:
    sys.exit(f"validate-codes: no PDF below {site / 'tulosta'}")
codes = sum(check(path) for path in paths if ".a5-booklet" not in path.name and ".cards" not in path.name)
links = check_links()
print("\n".join(faults))
if faults:
    sys.exit(1)
print(f"validate-codes: {codes} codes of {len(paths)} PDF files lead to pages of the site, and {links} links of pages "
      "to PDF files")
