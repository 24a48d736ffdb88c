"""Makes a print shop's file of a PDF that the engine wrote: inks in place of screen colours, boxes, crop marks.

A module of the print worker. What a file has to hold stands in PDF/X-4 (ISO 15930-7) and PDF/X-1a:2001 (ISO 15930-1).
The engine mirrors neither overprinting nor marks nor bleed boxes of more than ten points, so these are made here, for
every drawing and every template alike, whatever colours they were written in.
"""

import io
import json
import struct

import pikepdf
from PIL import Image, ImageCms
from pikepdf import Array, Dictionary, Name, Operator, Stream, String

POINTS = 72 / 25.4
# A crop mark begins so far outside the bleed, and is so long.
MARK_GAP, MARK_LENGTH, MARK_WIDTH = 1 * POINTS, 5 * POINTS, 0.25
# Every file says the same day, as the engine's own do.
DAY = "1970-01-01T00:00:00Z"
PICTURE_WIDTH = 150

BLACK = (0.0, 0.0, 0.0, 1.0)
STATES = {(fill, stroke): Name(f"/Overprint{int(fill)}{int(stroke)}")
          for fill in (False, True) for stroke in (False, True)}
CONDITIONS = {
    "FOGRA39": "Offset printing, ISO 12647-2:2004/Amd 1, paper type 1 or 2, coated",
    "FOGRA29": "Offset printing, ISO 12647-2:2004/Amd 1, paper type 4, uncoated white",
}


class Refused(Exception):
    """What the print shop's file may not hold, and what no other ink can be found for."""

    def __init__(self, kind, what=""):
        super().__init__(kind, what)
        self.kind, self.what = kind, what


class Inks:
    """Screen colours as inks: greys as black alone, the rest by profile. Pictograms come in inks already."""

    def __init__(self, settings):
        self.limit = settings["inkLimit"] / 100
        with open(settings["profile"], "rb") as file:
            self.profile = file.read()
        press = ImageCms.ImageCmsProfile(io.BytesIO(self.profile))
        flags = ImageCms.Flags.BLACKPOINTCOMPENSATION | ImageCms.Flags.NOCACHE
        screen = ImageCms.createProfile("sRGB")
        intent = ImageCms.Intent.RELATIVE_COLORIMETRIC
        self.to_press = ImageCms.buildTransform(screen, press, "RGB", "CMYK", intent, flags)
        self.to_screen = ImageCms.buildTransform(press, screen, "CMYK", "RGB", intent, flags)
        # What each share of black looks like on this paper.
        row = Image.new("CMYK", (101, 1))
        row.putdata([(0, 0, 0, round(share * 2.55)) for share in range(101)])
        self.greys = [sum(pixel) / 3 for pixel in ImageCms.applyTransform(row, self.to_screen).getdata()]
        self.known = {}

    def of(self, red, green, blue):
        rgb = tuple(min(255, max(0, round(part * 255))) for part in (red, green, blue))
        if rgb not in self.known:
            self.known[rgb] = self.within_limit(self._of(rgb))
        return self.known[rgb]

    def _of(self, rgb):
        if rgb == (0, 0, 0):
            return BLACK
        if rgb == (255, 255, 255):
            return (0.0, 0.0, 0.0, 0.0)
        if len(set(rgb)) == 1:
            return (0.0, 0.0, 0.0, min(range(101), key=lambda share: abs(self.greys[share] - rgb[0])) / 100)
        pixel = ImageCms.applyTransform(Image.new("RGB", (1, 1), rgb), self.to_press).getpixel((0, 0))
        return tuple(round(ink / 2.55) / 100 for ink in pixel)

    def within_limit(self, inks):
        """As much of the three colours less as is too much together: the hue stays, black stays."""
        inks = tuple(min(1.0, max(0.0, round(float(ink), 3))) for ink in inks)
        colours, black = sum(inks[:3]), inks[3]
        if colours + black <= self.limit:
            return inks
        share = max(0.0, self.limit - black) / colours
        return (*(int(ink * share * 1000) / 1000 for ink in inks[:3]), black)

    def of_image(self, image):
        image = ImageCms.applyTransform(image.convert("RGB"), self.to_press)
        cyan, magenta, yellow, black = (band.point(lambda value: value / 4) for band in image.split())
        most = max(c + m + y + k for c, m, y, k in zip(*(band.getdata() for band in (cyan, magenta, yellow, black))))
        if most * 4 / 255 > self.limit + 0.03:
            raise Refused("ink", str(round(most * 400 / 255)))
        return image


def number(value):
    return round(float(value), 4)


class Painter:
    """Writes what is painted, page by page and drawing by drawing, with inks."""

    def __init__(self, pdf, inks, standard):
        self.pdf, self.inks, self.standard = pdf, inks, standard
        self.done = set()
        # What names colour spaces, until all is painted with inks.
        self.spaces = []
        self.used = set()

    def is_new(self, thing):
        if thing.objgen == (0, 0):
            return True
        if thing.objgen in self.done:
            return False
        self.done.add(thing.objgen)
        return True

    # Colour spaces

    def space(self, value):
        """`rgb`, `grey`, `cmyk`, `pattern`."""
        if isinstance(value, Array):
            family = str(value[0])
            if family == "/ICCBased":
                return {1: "grey", 3: "rgb", 4: "cmyk"}[int(value[1].N)]
            if family == "/Pattern":
                return "pattern"
            if family in ("/CalRGB", "/CalGray"):
                return {"/CalRGB": "rgb", "/CalGray": "grey"}[family]
            value = value[0]
        names = {"/DeviceRGB": "rgb", "/RGB": "rgb", "/DeviceGray": "grey", "/G": "grey", "/DeviceCMYK": "cmyk",
                 "/CMYK": "cmyk", "/Pattern": "pattern"}
        if str(value) not in names:
            raise Refused("colour", str(value).lstrip("/"))
        return names[str(value)]

    def colour(self, space, values):
        values = [float(value) for value in values]
        if space == "grey":
            inks = self.inks.of(*values * 3)
        elif space == "rgb":
            inks = self.inks.of(*values)
        else:
            inks = self.inks.within_limit(values)
        self.used.update(ink for ink, share in zip("CMYK", inks) if share)
        return inks

    # What is painted

    def page(self, page):
        self.resources(page.obj.get("/Resources"))
        return pikepdf.unparse_content_stream(self.painted(page.obj, page.obj.Resources, starts=True))

    def form(self, form, parent):
        if not self.is_new(form):
            return
        resources = form.get("/Resources", parent)
        self.resources(resources)
        group = form.get("/Group")
        if group is not None:
            if self.standard == "x-1a":
                # Nothing in it is transparent, or it would have been refused: it is painted as it stands.
                del form["/Group"]
            elif "/CS" in group:
                group["/CS"] = Name.DeviceCMYK
        form.write(pikepdf.unparse_content_stream(self.painted(form, resources, starts=False)))

    def painted(self, source, resources, starts):
        """The operators of a stream. Only solid black is printed over what stands below it: anything else, and white
        above all, has to take the place of what is there."""
        spaces = resources.get("/ColorSpace", {})
        written = []
        # Nil is what whoever calls the drawing has set.
        now = {"fill": None, "stroke": None}
        space = {"fill": "grey", "stroke": "grey"}
        kept = []

        def emit(operands, operator):
            written.append((operands, Operator(operator)))

        def set_colour(side, values):
            inks = self.colour(space[side], values)
            emit([number(ink) for ink in inks], "k" if side == "fill" else "K")
            over(side, inks == BLACK)

        def over(side, is_black):
            if now[side] == is_black:
                return
            now[side] = is_black
            emit([STATES[bool(now["fill"]), bool(now["stroke"])]], "gs")

        if starts:
            for side in now:
                set_colour(side, [0])
        for operands, operator in pikepdf.parse_content_stream(source):
            name = str(operator)
            if name in ("BMC", "BDC", "EMC", "MP", "DP", "ri"):
                continue
            side = "fill" if name[0].islower() else "stroke"
            if name == "q":
                kept.append((dict(now), dict(space)))
            elif name == "Q" and kept:
                now, space = kept.pop()
            if name in ("g", "G", "rg", "RG", "k", "K"):
                space[side] = {1: "grey", 3: "rgb", 4: "cmyk"}[len(operands)]
                set_colour(side, operands)
            elif name in ("cs", "CS"):
                space[side] = self.space(spaces.get(operands[0], operands[0]))
                if space[side] == "pattern":
                    emit(operands, name)
                else:
                    set_colour(side, {"grey": [0], "rgb": [0, 0, 0], "cmyk": BLACK}[space[side]])
            elif name in ("sc", "SC", "scn", "SCN"):
                if space[side] == "pattern":
                    over(side, False)
                    emit(operands, name)
                else:
                    set_colour(side, operands)
            elif name == "INLINE IMAGE":
                raise Refused("picture")
            else:
                emit(operands, name)
        return written

    # What it is painted with

    def resources(self, resources):
        if resources is None or not self.is_new(resources):
            return
        for thing in resources.get("/XObject", {}).values():
            if thing.Subtype == Name.Image:
                self.image(thing)
            else:
                self.form(thing, resources)
        for pattern in resources.get("/Pattern", {}).values():
            if not self.is_new(pattern):
                continue
            if int(pattern.PatternType) == 2:
                self.shading(pattern.Shading)
                continue
            own = pattern.get("/Resources", resources)
            self.resources(own)
            pattern.write(pikepdf.unparse_content_stream(self.painted(pattern, own, starts=True)))
        for shading in resources.get("/Shading", {}).values():
            self.shading(shading)
        for state in resources.get("/ExtGState", {}).values():
            self.state(state)
        if "/ExtGState" not in resources:
            resources["/ExtGState"] = Dictionary()
        for (fill, stroke), name in STATES.items():
            resources.ExtGState[name] = Dictionary(Type=Name.ExtGState, OP=stroke, op=fill, OPM=1)
        self.spaces.append(resources)

    def state(self, state):
        is_opaque = (float(state.get("/ca", 1)) == 1 and float(state.get("/CA", 1)) == 1
                    and state.get("/SMask", Name("/None")) == Name("/None")
                    and state.get("/BM", Name.Normal) in (Name.Normal, Name.Compatible))
        if self.standard == "x-1a":
            if not is_opaque:
                raise Refused("transparency")
            for key in ("/ca", "/CA", "/SMask", "/BM", "/AIS", "/TK"):
                if key in state:
                    del state[key]
            return
        mask = state.get("/SMask")
        if isinstance(mask, Dictionary):
            self.mask(mask)

    def mask(self, mask):
        """A mask is no ink: how light it is says how much is seen. It may hold greys."""
        form = mask.get("/G")
        if form is None or not self.is_new(form):
            return
        if "/Group" in form:
            form.Group.CS = Name.DeviceGray
        written = []
        for operands, operator in pikepdf.parse_content_stream(form):
            if str(operator) in ("rg", "RG"):
                red, green, blue = (float(part) for part in operands)
                operands = [number(0.2126 * red + 0.7152 * green + 0.0722 * blue)]
                operator = Operator("g" if str(operator) == "rg" else "G")
            written.append((operands, operator))
        form.write(pikepdf.unparse_content_stream(written))

    def shading(self, shading):
        if not self.is_new(shading):
            return
        space = self.space(shading.ColorSpace)
        if int(shading.ShadingType) not in (2, 3):
            raise Refused("colour", "shading")
        shading.ColorSpace = Name.DeviceCMYK
        if "/Background" in shading:
            shading.Background = Array([number(ink) for ink in self.colour(space, shading.Background)])
        self.function(shading.Function, space)

    def function(self, function, space):
        if not self.is_new(function):
            return
        if int(function.FunctionType) == 3:
            for part in function.Functions:
                self.function(part, space)
        elif int(function.FunctionType) == 2:
            for end in ("/C0", "/C1"):
                function[end] = Array([number(ink) for ink in self.colour(space, function[end])])
        else:
            raise Refused("colour", "shading")
        if "/Range" in function:
            del function["/Range"]

    def image(self, image):
        if not self.is_new(image):
            return
        if self.standard == "x-1a" and "/SMask" in image:
            raise Refused("transparency")
        if "/SMask" in image:
            image.SMask.ColorSpace = Name.DeviceGray
            self.is_new(image.SMask)
        if image.get("/ImageMask", False):
            return
        if self.space(image.ColorSpace) == "cmyk":
            self.used.update("CMYK")
            return
        picture = pikepdf.PdfImage(image).as_pil_image()
        if self.space(image.ColorSpace) == "grey":
            # Black alone: the other three inks would have to meet to the hair.
            plain = picture.convert("L").point(lambda value: 255 - value)
            zero = Image.new("L", plain.size)
            picture = Image.merge("CMYK", (zero, zero, zero, plain))
            self.used.add("K")
        else:
            picture = self.inks.of_image(picture)
            self.used.update("CMYK")
        image.write(picture.tobytes())
        image.ColorSpace = Name.DeviceCMYK
        image.BitsPerComponent = 8
        for key in ("/Decode", "/Intent"):
            if key in image:
                del image[key]


def box(left, bottom, right, top):
    return Array([number(value) for value in (left, bottom, right, top)])


def crop_marks(left, bottom, right, top, start):
    """Two lines at each corner, outside the bleed, on every plate."""
    lines = [f"q /All CS 1 SCN {MARK_WIDTH} w"]
    end = start + MARK_LENGTH
    for x, outward in ((left, -1), (right, 1)):
        for y, upward in ((bottom, -1), (top, 1)):
            for ends in ((x + outward * start, y, x + outward * end, y), (x, y + upward * start, x, y + upward * end)):
                lines.append("{:.3f} {:.3f} m {:.3f} {:.3f} l S".format(*ends))
    return "\n".join([*lines, "Q"]).encode()


def set_boxes(pdf, page, bleed):
    """Trim, bleed and media, the marks on it, and what is painted cut off where the bleed ends."""
    left, bottom, right, top = (float(value) for value in page.obj.TrimBox)
    outside = bleed + MARK_GAP + MARK_LENGTH
    page.obj.TrimBox = box(left, bottom, right, top)
    page.obj.BleedBox = box(left - bleed, bottom - bleed, right + bleed, top + bleed)
    page.obj.MediaBox = box(left - outside, bottom - outside, right + outside, top + outside)
    for key in ("/CropBox", "/ArtBox", "/Rotate"):
        if key in page.obj:
            del page.obj[key]
    resources = page.obj.Resources
    tint = Dictionary(FunctionType=2, Domain=[0, 1], C0=[0, 0, 0, 0], C1=[1, 1, 1, 1], N=1)
    resources["/ColorSpace"] = Dictionary(
        All=Array([Name.Separation, Name.All, Name.DeviceCMYK, tint]))
    cut = "q {:.3f} {:.3f} {:.3f} {:.3f} re W n\n".format(
        left - bleed, bottom - bleed, right - left + 2 * bleed, top - bottom + 2 * bleed)
    marks = crop_marks(left, bottom, right, top, bleed + MARK_GAP)
    page.obj.Contents = pdf.make_stream(cut.encode() + page.obj.Contents.read_bytes() + b"\nQ\n" + marks)


def pad(pdf, has_back_cover):
    """Empty pages up to a number that four divides: a stapled sheet has four sides. They stand before the back cover."""
    missing = -len(pdf.pages) % 4
    if not missing:
        return 0
    like = pdf.pages[-1].obj
    place = len(pdf.pages) - (1 if has_back_cover and len(pdf.pages) > 1 else 0)
    for _ in range(missing):
        empty = pikepdf.Page(pdf.make_indirect(Dictionary(
            Type=Name.Page, MediaBox=like.MediaBox, TrimBox=like.TrimBox, Resources=Dictionary())))
        pdf.pages.insert(place, empty)
    return missing


def set_document(pdf, settings, inks):
    root = pdf.Root
    for key in list(root.keys()):
        if key not in ("/Type", "/Pages", "/Lang", "/ViewerPreferences"):
            del root[key]
    title = str(pdf.docinfo.get("/Title", ""))
    preferences = root.get("/ViewerPreferences")
    if preferences is not None and "/Direction" in preferences:
        root["/ViewerPreferences"] = Dictionary(Direction=preferences.Direction)
    elif preferences is not None:
        del root["/ViewerPreferences"]
    profile = pdf.make_stream(inks.profile, N=4)
    intent = Dictionary(
        Type=Name.OutputIntent, S=Name.GTS_PDFX, OutputConditionIdentifier=String(settings["condition"]),
        Info=String(settings["profileName"]), DestOutputProfile=profile)
    if settings["condition"] in CONDITIONS:
        intent["/RegistryName"] = String("http://www.color.org")
        intent["/OutputCondition"] = String(CONDITIONS[settings["condition"]])
    root["/OutputIntents"] = Array([pdf.make_indirect(intent)])
    day = String("D:" + "".join(c for c in DAY if c.isdigit()) + "Z")
    information = {"/Title": String(title), "/Creator": String("Selkopaja"), "/CreationDate": day, "/ModDate": day,
                   "/Producer": String("WeasyPrint and pikepdf"), "/Trapped": Name("/False")}
    if settings["standard"] == "x-1a":
        if "/Lang" in root:
            del root["/Lang"]
        information["/GTS_PDFXVersion"] = String("PDF/X-1:2001")
        information["/GTS_PDFXConformance"] = String("PDF/X-1a:2001")
    for key in list(pdf.docinfo.keys()):
        del pdf.docinfo[key]
    for key, value in information.items():
        pdf.docinfo[key] = value
    if settings["standard"] == "x-4":
        root["/Metadata"] = pdf.make_stream(
            metadata(title, settings["identifier"]), Type=Name.Metadata, Subtype=Name.XML)
    identifier = String(bytes.fromhex(settings["identifier"][:32]))
    pdf.trailer["/ID"] = Array([identifier, identifier])


def metadata(title, identifier):
    from xml.sax.saxutils import escape
    name = f"uuid:{identifier[:8]}-{identifier[8:12]}-{identifier[12:16]}-{identifier[16:20]}-{identifier[20:32]}"
    return f"""<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:pdfxid="http://www.npes.org/pdfx/ns/id/">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{escape(title)}</rdf:li></rdf:Alt></dc:title>
<xmp:CreateDate>{DAY}</xmp:CreateDate><xmp:ModifyDate>{DAY}</xmp:ModifyDate><xmp:MetadataDate>{DAY}</xmp:MetadataDate>
<xmp:CreatorTool>Selkopaja</xmp:CreatorTool><pdf:Producer>WeasyPrint and pikepdf</pdf:Producer>
<pdf:Trapped>False</pdf:Trapped><xmpMM:DocumentID>{name}</xmpMM:DocumentID><xmpMM:VersionID>1</xmpMM:VersionID>
<xmpMM:RenditionClass>default</xmpMM:RenditionClass><pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>""".encode()


def check_fonts(pdf, standard):
    for thing in pdf.objects:
        if not isinstance(thing, Dictionary) or thing.get("/Type") != Name.FontDescriptor:
            continue
        if not {"/FontFile", "/FontFile2", "/FontFile3"} & set(thing.keys()):
            raise Refused("font", str(thing.get("/FontName", "")).lstrip("/"))
        # A whole OpenType font in a file is of PDF 1.6.
        if standard == "x-1a" and "/FontFile3" in thing and thing.FontFile3.get("/Subtype") == Name.OpenType:
            raise Refused("font", str(thing.get("/FontName", "")).lstrip("/"))


def pictures(pdf):
    """Each page as it is cut, small, so that people who do not read it can see that it stands the right way up."""
    import pypdfium2
    document = pypdfium2.PdfDocument(pdf)
    made = []
    for page in document:
        left, bottom, right, top = page.get_trimbox()
        page.set_mediabox(left, bottom, right, top)
        page.set_cropbox(left, bottom, right, top)
        image = page.render(scale=2 * PICTURE_WIDTH / (right - left)).to_pil().convert("RGB")
        image = image.resize((PICTURE_WIDTH, round(image.height * PICTURE_WIDTH / image.width)), Image.LANCZOS)
        file = io.BytesIO()
        image.quantize(32, dither=Image.Dither.NONE).save(file, "PNG", optimize=True)
        made.append(file.getvalue())
    document.close()
    return made


def package(facts, *parts):
    """Facts, the file and its pictures as one answer, each with its length in front."""
    parts = (json.dumps(facts, sort_keys=True).encode(), *parts)
    return b"".join(struct.pack(">I", len(part)) + part for part in parts)


def make(written, settings, near_edge):
    """The print shop's file of what the engine wrote; of one that cannot be made, why."""
    if near_edge:
        return package({"faults": near_edge})
    try:
        return finished(written, settings)
    except Refused as refused:
        return package({"faults": [{"kind": refused.kind, "what": refused.what}]})


def finished(written, settings):
    standard, bleed = settings["standard"], settings["bleed"] * POINTS
    inks = Inks(settings)
    with pikepdf.open(io.BytesIO(written)) as pdf:
        added = pad(pdf, settings["hasBackCover"]) if settings["isStapled"] else 0
        painter = Painter(pdf, inks, standard)
        for page in pdf.pages:
            for key in ("/Annots", "/AA", "/Tabs", "/StructParents", "/Group"):
                if key in page.obj:
                    del page.obj[key]
            page.obj.Contents = pdf.make_stream(b"" if "/Contents" not in page.obj else painter.page(page))
        for resources in painter.spaces:
            if "/ColorSpace" in resources:
                del resources["/ColorSpace"]
        for page in pdf.pages:
            set_boxes(pdf, page, bleed)
        set_document(pdf, settings, inks)
        pdf.remove_unreferenced_resources()
        check_fonts(pdf, standard)
        left, bottom, right, top = (float(value) for value in pdf.pages[0].obj.TrimBox)
        facts = {
            "pages": len(pdf.pages), "added": added, "width": round((right - left) / POINTS, 1),
            "height": round((top - bottom) / POINTS, 1), "inks": [ink for ink in "CMYK" if ink in painter.used],
            "faults": []}
        file = io.BytesIO()
        version = "1.3" if standard == "x-1a" else "1.6"
        pdf.save(file, force_version=version, object_stream_mode=pikepdf.ObjectStreamMode.disable,
                 deterministic_id=True, fix_metadata_version=False)
    return package(facts, file.getvalue(), *pictures(file.getvalue()))
