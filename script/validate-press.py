"""Whether what goes to a print shop can be printed unseen: PDF/X-4 and PDF/X-1a:2001, as far as that can be checked
without the shop's own programs. Not a certificate.

validate-press.py [--language TAG]… FOLDER…   folders of orders
validate-press.py FILE.pdf…                   files

Walks all that is painted – pages, drawings, patterns, shadings, masks, pictures – and looks at the inks themselves. It
shares nothing with the program that wrote the files but the library that reads them.
"""

import argparse
import csv
import hashlib
import pathlib
import re
import subprocess
import sys

import pikepdf
from pikepdf import Array, Dictionary, Name

MM = 72 / 25.4
# Boxes to a tenth of a millimetre.
EXACT = 0.1 * MM
INK_LIMITS = {"FOGRA39": 3.0, "FOGRA29": 2.8}
PAINTS_FILL = {"f", "F", "f*", "B", "B*", "b", "b*", "Tj", "TJ", "'", '"'}
PAINTS_STROKE = {"S", "s", "B", "B*", "b", "b*"}
TEXT = {"Tj", "TJ", "'", '"'}
SPACES = {"/DeviceRGB": "RGB", "/RGB": "RGB", "/CalRGB": "RGB", "/DeviceGray": "grey", "/G": "grey",
          "/CalGray": "grey", "/DeviceCMYK": "CMYK", "/CMYK": "CMYK", "/Lab": "Lab", "/Indexed": "indexed",
          "/Separation": "separation", "/DeviceN": "separation", "/Pattern": "pattern"}


def space_of(value):
    if isinstance(value, Array) and str(value[0]) == "/ICCBased":
        return {1: "grey", 3: "RGB", 4: "CMYK"}.get(int(value[1].N), "unknown")
    if isinstance(value, Array):
        value = value[0]
    return SPACES.get(str(value), "unknown")


class Gate:
    def __init__(self, pdf, bleed=None, limit=None):
        self.pdf = pdf
        self.bleed = bleed
        self.faults = []
        self.seen = set()
        intent = self.intent()
        condition = str(intent.get("/OutputConditionIdentifier", "")) if intent is not None else ""
        self.limit = limit or INK_LIMITS.get(condition, 3.0)
        self.is_x1a = "/GTS_PDFXConformance" in pdf.docinfo

    def fault(self, text):
        if text not in self.faults:
            self.faults.append(text)

    def intent(self):
        intents = [item for item in self.pdf.Root.get("/OutputIntents", []) if item.get("/S") == Name.GTS_PDFX]
        return intents[0] if len(intents) == 1 else None

    def check(self):
        self.document()
        self.fonts()
        for number, page in enumerate(self.pdf.pages, 1):
            self.page(number, page)
        return self.faults

    # The file

    def document(self):
        root, information = self.pdf.Root, self.pdf.docinfo
        version = self.pdf.pdf_version
        if self.is_x1a:
            if str(information.get("/GTS_PDFXConformance")) != "PDF/X-1a:2001":
                self.fault("it claims no PDF/X-1a:2001")
            if str(information.get("/GTS_PDFXVersion")) != "PDF/X-1:2001":
                self.fault("its information names no PDF/X-1:2001")
            if version > "1.3":
                self.fault(f"PDF {version} is too new for PDF/X-1a:2001")
        else:
            metadata = root.get("/Metadata")
            words = metadata.read_bytes().decode() if metadata is not None else ""
            if "<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>" not in words:
                self.fault("its metadata claim no PDF/X-4")
            if "<pdf:Trapped>False</pdf:Trapped>" not in words:
                self.fault("its metadata do not say whether it is trapped")
            if not re.search(r"<xmpMM:DocumentID>\S+</", words) or "<xmp:ModifyDate>" not in words:
                self.fault("its metadata have no document ID or no day")
            if version > "1.6":
                self.fault(f"PDF {version} is too new for PDF/X-4")
        for key in ("/Title", "/CreationDate", "/ModDate", "/Creator", "/Producer"):
            if not str(information.get(key, "")).strip():
                self.fault(f"its information has no {key[1:]}")
        if information.get("/Trapped") != Name("/False"):
            self.fault("its information does not say that it is not trapped")
        if "/ID" not in self.pdf.trailer:
            self.fault("it has no ID")
        if self.pdf.is_encrypted:
            self.fault("it is encrypted")
        for key in ("/AcroForm", "/OpenAction", "/AA", "/Names", "/OCProperties"):
            if key in root:
                self.fault(f"the document has {key[1:]}")
        self.output_intent()

    def output_intent(self):
        intent = self.intent()
        if intent is None:
            self.fault("it has no output intent")
            return
        if not str(intent.get("/OutputConditionIdentifier", "")):
            self.fault("the output intent names no printing condition")
        profile = intent.get("/DestOutputProfile")
        if profile is None:
            self.fault("the output intent has no profile")
            return
        header = profile.read_bytes()[:128]
        if header[36:40] != b"acsp" or header[12:16] != b"prtr" or header[16:20] != b"CMYK" or int(profile.N) != 4:
            self.fault("the profile of the output intent is not one of a CMYK press")
        if self.is_x1a and header[8] > 2:
            self.fault("the profile of the output intent is too new for PDF 1.3")

    def fonts(self):
        for thing in self.pdf.objects:
            if not isinstance(thing, Dictionary):
                continue
            if thing.get("/Type") == Name.FontDescriptor:
                if not {"/FontFile", "/FontFile2", "/FontFile3"} & set(thing.keys()):
                    self.fault(f"the font {thing.get('/FontName')} is not embedded")
            elif thing.get("/Type") == Name.Font and thing.get("/Subtype") not in (Name.Type0, Name.Type3):
                if "/FontDescriptor" not in thing:
                    self.fault(f"the font {thing.get('/BaseFont')} is not embedded")
            elif thing.get("/Type") == Name.Annot:
                self.fault("it has an annotation")

    # A page

    def page(self, number, page):
        page = page.obj
        self.where = f"page {number}"
        boxes = {}
        for key in ("/MediaBox", "/BleedBox", "/TrimBox"):
            if key not in page:
                self.fault(f"{self.where} has no {key[1:]}")
                return
            boxes[key] = [float(value) for value in page[key]]
        for key in ("/Annots", "/AA"):
            if len(page.get(key, [])):
                self.fault(f"{self.where} has {key[1:]}")
        if page.get("/Rotate", 0):
            self.fault(f"{self.where} is turned")
        if float(page.get("/UserUnit", 1)) != 1:
            self.fault(f"{self.where} is not in points")
        trim, bleed, media = boxes["/TrimBox"], boxes["/BleedBox"], boxes["/MediaBox"]
        outward = [-1, -1, 1, 1]
        bleeds = [(b - t) * side for b, t, side in zip(bleed, trim, outward)]
        slugs = [(m - b) * side for m, b, side in zip(media, bleed, outward)]
        wanted = self.bleed * MM if self.bleed is not None else bleeds[0]
        if any(abs(value - wanted) > EXACT for value in bleeds) or not 3 * MM - EXACT <= wanted <= 5 * MM + EXACT:
            self.fault(f"{self.where} bleeds {', '.join(f'{value / MM:.2f}' for value in bleeds)} mm")
        if max(slugs) - min(slugs) > EXACT or min(slugs) < 0:
            self.fault(f"{self.where}: the trim is not in the middle")
        if "/CropBox" in page and [float(value) for value in page.CropBox] != media:
            self.fault(f"{self.where}: the crop box hides something")
        self.trim, self.bleed_box = trim, bleed
        self.marks = []
        start = {"fill": ("grey", (0.0,)), "stroke": ("grey", (0.0,)), "over": {"fill": False, "stroke": False},
                 "mode": 0, "matrix": (1, 0, 0, 1, 0, 0)}
        self.stream(page, page.get("/Resources", Dictionary()), start, in_mask=False)
        self.crop_marks(trim, bleed, sum(bleeds) / 4)

    def crop_marks(self, trim, bleed, room):
        if not self.marks:
            # An empty page is cut as its neighbours are, but a sheet without marks is not a press sheet.
            self.fault(f"{self.where} has no crop marks")
        corners = {(x, y) for x in (trim[0], trim[2]) for y in (trim[1], trim[3])}
        missing = {(corner, axis) for corner in corners for axis in "xy"}
        for (x1, y1), (x2, y2) in self.marks:
            for corner in corners:
                for axis, along, across in (("x", (x1, x2), (y1, y2)), ("y", (y1, y2), (x1, x2))):
                    here, there = (corner if axis == "x" else corner[::-1])
                    if max(abs(value - there) for value in across) < EXACT:
                        near = min(abs(value - here) for value in along)
                        if near < room + MM - EXACT:
                            self.fault(f"{self.where}: a crop mark begins {near / MM:.2f} mm from the trim")
                        if near < room + MM + EXACT:
                            missing.discard((corner, axis))
        if self.marks and missing:
            self.fault(f"{self.where}: {len(missing)} crop marks are missing")

    # What is painted

    def stream(self, source, resources, state, in_mask):
        self.resources(resources, in_mask)
        spaces, states = resources.get("/ColorSpace", {}), resources.get("/ExtGState", {})
        objects = resources.get("/XObject", {})
        state = {**state, "over": dict(state["over"])}
        kept, path, point = [], [], None

        def moved(values):
            a, b, c, d, e, f = state["matrix"]
            x, y = (float(value) for value in values)
            return a * x + c * y + e, b * x + d * y + f

        for operands, operator in pikepdf.parse_content_stream(source):
            name = str(operator)
            side = "fill" if name[:1].islower() else "stroke"
            if name == "q":
                kept.append({**state, "over": dict(state["over"])})
            elif name == "Q" and kept:
                state = kept.pop()
            elif name == "cm":
                a, b, c, d, e, f = (float(value) for value in operands)
                A, B, C, D, E, F = state["matrix"]
                state["matrix"] = (a * A + b * C, a * B + b * D, c * A + d * C, c * B + d * D,
                                   e * A + f * C + E, e * B + f * D + F)
            elif name in ("g", "G"):
                state[side] = ("grey", tuple(map(float, operands)))
            elif name in ("rg", "RG"):
                state[side] = ("RGB", tuple(map(float, operands)))
            elif name in ("k", "K"):
                state[side] = ("CMYK", tuple(map(float, operands)))
                self.ink(operands, in_mask)
            elif name in ("cs", "CS"):
                value = spaces.get(operands[0], operands[0])
                kind = space_of(value)
                if kind == "separation" and str(value[1]) == "/All":
                    kind = "all"
                state[side] = (kind, ())
            elif name in ("sc", "SC", "scn", "SCN"):
                kind = state[side][0]
                if kind != "pattern":
                    state[side] = (kind, tuple(map(float, operands)))
                if kind == "CMYK":
                    self.ink(operands, in_mask)
            elif name == "gs":
                chosen = states.get(operands[0], Dictionary())
                if "/OP" in chosen:
                    state["over"] = {"fill": bool(chosen.OP), "stroke": bool(chosen.OP)}
                if "/op" in chosen:
                    state["over"]["fill"] = bool(chosen.op)
                if any(state["over"].values()) and int(chosen.get("/OPM", 1)) != 1:
                    self.fault(f"{self.where}: overprinting in mode 0 would print white")
            elif name == "Tr":
                state["mode"] = int(operands[0])
            elif name == "INLINE IMAGE":
                self.fault(f"{self.where} has a picture in its text")
            elif name == "sh":
                pass
            elif name == "Do":
                thing = objects.get(operands[0])
                if thing is not None and thing.get("/Subtype") == Name.Form:
                    key = (thing.objgen, repr(state["fill"]), repr(state["stroke"]), repr(state["over"]), in_mask)
                    if thing.objgen == (0, 0) or key not in self.seen:
                        self.seen.add(key)
                        self.stream(thing, thing.get("/Resources", resources), state, in_mask)
                elif thing is not None:
                    self.image(thing, in_mask)
            elif name == "m":
                point = moved(operands)
            elif name == "l" and point is not None:
                end = moved(operands)
                path.append((point, end))
                point = end
            if name in PAINTS_FILL | PAINTS_STROKE and not in_mask:
                if name in TEXT:
                    sides = {0: ["fill"], 1: ["stroke"], 2: ["fill", "stroke"], 3: [], 4: ["fill"], 5: ["stroke"],
                             6: ["fill", "stroke"], 7: []}[state["mode"]]
                else:
                    sides = ["fill"] * (name in PAINTS_FILL) + ["stroke"] * (name in PAINTS_STROKE)
                for painted in sides:
                    self.painted(state, painted, name in TEXT, path)
            elif name in PAINTS_FILL | PAINTS_STROKE and any(state[s][0] not in ("grey", "pattern") for s in ("fill", "stroke")):
                self.fault(f"{self.where}: a mask holds {state['fill'][0]}")
            if name in PAINTS_FILL | PAINTS_STROKE | {"n"} and name not in TEXT:
                path, point = [], None

    def painted(self, state, side, is_text, path):
        kind, values = state[side]
        what = "text" if is_text else "a drawing"
        if kind == "all":
            self.marks += path
            for ends in path:
                left, bottom, right, top = self.bleed_box
                if any(left < x < right and bottom < y < top for x, y in ends):
                    self.fault(f"{self.where}: something on all plates stands inside the bleed")
            return
        if kind == "pattern":
            return
        if kind != "CMYK":
            self.fault(f"{self.where}: {what} in {kind}, not in inks")
            return
        if len(values) != 4:
            return
        cyan, magenta, yellow, black = values
        is_black = (cyan, magenta, yellow, black) == (0, 0, 0, 1)
        if is_text and black >= 0.85 and cyan + magenta + yellow > 0:
            self.fault(f"{self.where}: black text holds other inks than black")
        if is_text and min(cyan, magenta, yellow) >= 0.5:
            self.fault(f"{self.where}: dark text is mixed of three inks")
        if is_black and is_text and not state["over"][side]:
            self.fault(f"{self.where}: black text does not overprint")
        if state["over"][side] and not is_black:
            self.fault(f"{self.where}: {what} overprints that is not solid black")

    def ink(self, inks, in_mask):
        total = sum(float(ink) for ink in inks)
        if not in_mask and total > self.limit + 0.005:
            self.fault(f"{self.where}: {total * 100:.0f} % ink, more than {self.limit * 100:.0f} %")

    # What it is painted with

    def resources(self, resources, in_mask):
        key = ("resources", resources.objgen, in_mask)
        if resources.objgen != (0, 0) and key in self.seen:
            return
        self.seen.add(key)
        for pattern in resources.get("/Pattern", {}).values():
            if int(pattern.PatternType) == 2:
                self.shading(pattern.Shading, in_mask)
            else:
                start = {"fill": ("grey", (0.0,)), "stroke": ("grey", (0.0,)),
                         "over": {"fill": False, "stroke": False}, "mode": 0, "matrix": (1, 0, 0, 1, 0, 0)}
                if ("pattern", pattern.objgen, in_mask) not in self.seen:
                    self.seen.add(("pattern", pattern.objgen, in_mask))
                    self.stream(pattern, pattern.get("/Resources", resources), start, in_mask)
        for shading in resources.get("/Shading", {}).values():
            self.shading(shading, in_mask)
        for state in resources.get("/ExtGState", {}).values():
            self.state(state)

    def state(self, state):
        is_opaque = (float(state.get("/ca", 1)) == 1 and float(state.get("/CA", 1)) == 1
                     and str(state.get("/SMask", "/None")) == "/None"
                     and str(state.get("/BM", "/Normal")) in ("/Normal", "/Compatible"))
        if self.is_x1a and (not is_opaque or {"/ca", "/CA", "/SMask", "/BM"} & set(state.keys())):
            self.fault(f"{self.where}: transparency in PDF/X-1a")
        if "/TR" in state or "/HTP" in state or "/TR2" in state and state.TR2 != Name.Default:
            self.fault(f"{self.where}: a transfer curve of its own")
        mask = state.get("/SMask")
        if isinstance(mask, Dictionary) and "/G" in mask:
            start = {"fill": ("grey", (0.0,)), "stroke": ("grey", (0.0,)),
                     "over": {"fill": False, "stroke": False}, "mode": 0, "matrix": (1, 0, 0, 1, 0, 0)}
            self.stream(mask.G, mask.G.get("/Resources", Dictionary()), start, in_mask=True)

    def shading(self, shading, in_mask):
        kind = space_of(shading.ColorSpace)
        if kind != "CMYK" and not (in_mask and kind == "grey"):
            self.fault(f"{self.where}: a shading in {kind}, not in inks")
            return

        def ends(function):
            if int(function.FunctionType) == 3:
                for part in function.Functions:
                    ends(part)
            elif int(function.FunctionType) == 2 and kind == "CMYK":
                self.ink(function.C0, in_mask)
                self.ink(function.C1, in_mask)

        if isinstance(shading.get("/Function"), Dictionary):
            ends(shading.Function)

    def image(self, image, in_mask):
        if image.get("/ImageMask", False):
            return
        kind = space_of(image.ColorSpace)
        if in_mask and kind == "grey":
            return
        if kind != "CMYK":
            self.fault(f"{self.where}: a picture in {kind}, not in inks")
            return
        if self.is_x1a and "/SMask" in image:
            self.fault(f"{self.where}: transparency in PDF/X-1a")
        if ("ink", image.objgen) in self.seen:
            return
        self.seen.add(("ink", image.objgen))
        data = image.read_bytes()
        if int(image.BitsPerComponent) == 8 and len(data) == int(image.Width) * int(image.Height) * 4:
            most = max((sum(data[place:place + 4]) for place in range(0, len(data), 4)), default=0) / 255
            if most > self.limit + 0.03:
                self.fault(f"{self.where}: a picture with {most * 100:.0f} % ink, more than {self.limit * 100:.0f} %")


WORD = re.compile(r'<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">(.*?)</word>')


def text_near_edge(path, faults):
    """By another program: what it reads as words, and where."""
    said = subprocess.run(["pdftotext", "-bbox", str(path), "-"], check=True, capture_output=True, text=True).stdout
    with pikepdf.open(path) as pdf:
        for number, (page, words) in enumerate(zip(pdf.pages, said.split("<page ")[1:]), 1):
            media = [float(value) for value in page.obj.MediaBox]
            trim = [float(value) for value in page.obj.TrimBox]
            left, top = trim[0] - media[0], media[3] - trim[3]
            right, bottom = left + trim[2] - trim[0], top + trim[3] - trim[1]
            for x1, y1, x2, y2, word in WORD.findall(words):
                room = min(float(x1) - left, float(y1) - top, right - float(x2), bottom - float(y2))
                if room < 3 * MM - EXACT:
                    faults.append(f"page {number}: “{word}” stands {room / MM:.1f} mm from the edge")
                    break


def faults_of(path, bleed=None, limit=None):
    with pikepdf.open(path) as pdf:
        faults = Gate(pdf, bleed, limit).check()
    if not any("Box" in fault for fault in faults):
        text_near_edge(path, faults)
    return faults


def check_order(folder, faults):
    """The files that the table names: there, as it says, and no other."""
    with open(folder / "tilaus.csv", encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))[1:]
    files = {row[-2]: row for row in rows}
    for path in folder.glob("*.pdf"):
        if path.name not in files:
            faults.append(f"{path}: the table does not name it")
    for name, row in files.items():
        path = folder / name
        if hashlib.sha256(path.read_bytes()).hexdigest() != row[-1]:
            faults.append(f"{path}: its checksum is another")
        with pikepdf.open(path) as pdf:
            pages = len(pdf.pages)
        if pages != int(row[7].split(" ")[0]):
            faults.append(f"{path}: {pages} pages, not {row[7]}")
        if pages > 1 and pages % 4 and ("taitteesta" in row[9] or "vecket" in row[9] or "fold" in row[9]):
            faults.append(f"{path}: {pages} pages cannot be stapled")
    return [folder / name for name in sorted(files)]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--language", action="append", default=[])
    parser.add_argument("--bleed", type=int, default=3)
    parser.add_argument("paths", nargs="+", type=pathlib.Path)
    asked = parser.parse_args()
    faults, files = [], []
    for path in asked.paths:
        files += check_order(path, faults) if path.is_dir() else [path]
    if asked.language:
        files = [path for path in files if path.name.split(".")[1].split("+")[0] in asked.language]
    if not files:
        sys.exit("validate-press: no file")
    for path in files:
        faults += [f"{path}: {fault}" for fault in faults_of(path, asked.bleed)]
    if faults:
        sys.exit("\n".join(faults))
    print(f"validate-press: {len(files)} files checked for what their PDF/X asks: output intent, boxes, crop marks, "
          f"inks, overprinting, fonts, no annotation, text away from the edge")


if __name__ == "__main__":
    main()
