"""Lays out documents on paper: HTML and CSS in, tagged PDF out, one after the other until the input ends.

Run as `python -I -c <this> <engine folder> <megabytes that one may take> <press_job.py>`. Every frame, in both
directions, is four bytes of length (big-endian) and
that many bytes. A request is one frame of JSON; an answer is one of JSON and, where a PDF was made, one of its bytes.
The first answer comes without a request and says whether the engine is whole. Nothing is fetched from anywhere: what a
document shows stands in it.
"""

import contextlib
import gc
import io
import json
import os
import re
import resource
import struct
import sys
import types
import unicodedata
from xml.etree import ElementTree

ENGINE = sys.argv[1]
VERSION = "70.0"

# A document that takes all memory would take it from every other program of the machine.
MOST_MEMORY = int(sys.argv[2]) * 1_000_000
resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))

# What a library prints must not get between the frames.
answers = os.fdopen(os.dup(1), "wb")
os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
os.dup2(1, 2)

# The same bytes on every machine and every day, and no font but those of the engine.
os.environ["SOURCE_DATE_EPOCH"] = "0"
os.environ["FONTCONFIG_FILE"] = os.path.join(ENGINE, "fonts.conf")
os.environ["XDG_CACHE_HOME"] = os.path.join(ENGINE, "cache")


def answer(values, body=None):
    head = json.dumps(values).encode()
    answers.write(struct.pack(">I", len(head)) + head)
    if body is not None:
        answers.write(struct.pack(">I", len(body)) + body)
    answers.flush()


def frame():
    length = sys.stdin.buffer.read(4)
    return sys.stdin.buffer.read(struct.unpack(">I", length)[0]) if len(length) == 4 else None


def requests():
    while (request := frame()) is not None:
        yield json.loads(request)


try:
    import logging

    import pikepdf
    import pydyf
    import weasyprint
    import cssselect2
    from fontTools.ttLib import TTFont
    from weasyprint.formatting_structure import boxes
    from weasyprint.layout.absolute import AbsolutePlaceholder
    from weasyprint.pdf import tags
    from weasyprint.text.fonts import FontConfiguration

    if weasyprint.__version__ != VERSION:
        raise ImportError(f"weasyprint {VERSION} is wanted, {weasyprint.__version__} is there")
    FONTS = sorted(os.path.join(ENGINE, "fonts", name) for name in os.listdir(os.path.join(ENGINE, "fonts")))
    LETTERS = set()
    for path in FONTS:
        with TTFont(path, lazy=True) as font:
            LETTERS.update(font.getBestCmap())
    if not LETTERS:
        raise OSError("no font")
except Exception as error:
    answer({"missing": str(error)})
    sys.exit(0)

logging.getLogger("weasyprint").addHandler(logging.NullHandler())
logging.getLogger("fontTools").addHandler(logging.NullHandler())

SVG = "{http://www.w3.org/2000/svg}"
LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"


# Language and decoration in the tags of the PDF. The engine writes the language of the whole document alone, and calls
# each drawing a figure (EN 301 549, 10.3.1.2; PDF/UA-1, 7.3). It is pinned to one version, so these two may be put right
# where it builds them.

def is_decoration(box):
    element = getattr(box, "element", None)
    return element is not None and element.tag == SVG + "svg" and element.get("aria-hidden") == "true"


build_tags = tags._build_box_tree


def build_tags_with_languages(box, parent, pdf, page_number, *others):
    if isinstance(box, AbsolutePlaceholder):
        box = box._box
    if isinstance(box, boxes.ReplacedBox) and is_decoration(box):
        return
    for tag in build_tags(box, parent, pdf, page_number, *others):
        language = box.element.get("lang") if getattr(box, "element", None) is not None else None
        if language:
            tag["Lang"] = pydyf.String(language)
        if parent["S"] == "/LI" and tag["S"] not in ("/Lbl", "/LBody"):
            # A paragraph beside the words of an item is a part of its body.
            inner, tag = tag, pydyf.Dictionary({
                "Type": "/StructElem", "S": "/LBody", "K": pydyf.Array([tag.reference]),
                "Pg": pdf.page_references[page_number], "P": parent.reference})
            pdf.add_object(tag)
            inner["P"] = tag.reference
        yield tag


tags._build_box_tree = build_tags_with_languages

# Rows with labels stand in elements of their own, which no list of a PDF may hold: they are no list there.
PLAIN = {"dl": "Div", "dt": "P", "dd": "Div"}
tag_of = tags._get_pdf_tag
tags._get_pdf_tag = lambda element: PLAIN.get(element) or tag_of(element)

from weasyprint.pdf import stream as pdf_stream  # noqa: E402

mark = pdf_stream.Stream.marked
# Scripts whose signs stand in another order than they are spoken.
JOINED = re.compile("[\u0900-\u109f\u1780-\u17ff]")


@contextlib.contextmanager
def mark_with_words(self, box, tag):
    """A drawing that is decoration is no part of the text; letters that are joined say what they spell."""
    if tag == "Figure" and is_decoration(box):
        with self.artifact():
            yield
    elif self._tags is not None and isinstance(box, boxes.TextBox) and JOINED.search(box.text):
        mcid = len(self._tags)
        self._tags[box] = {"tag": tag, "mcid": mcid}
        self.begin_marked_content(tag, pydyf.Dictionary({"MCID": mcid, "ActualText": pydyf.String(box.text)}))
        try:
            yield
        finally:
            self.end_marked_content()
    else:
        with mark(self, box, tag):
            yield


pdf_stream.Stream.marked = mark_with_words

from weasyprint import pdf as pdf_writing  # noqa: E402

write_fonts = pdf_writing.build_fonts_dictionary


def write_fonts_with_letters(pdf, fonts, *others, **options):
    """A glyph that is the second part of a letter has none of its own, and no glyph may have nothing (7.21.7)."""
    for font in fonts.values():
        for glyph, text in font.to_unicode.items():
            font.to_unicode[glyph] = text or "\u200d"
    return write_fonts(pdf, fonts, *others, **options)


pdf_writing.build_fonts_dictionary = write_fonts_with_letters


def refuse(url, *arguments, **options):
    raise ValueError(f"nothing is fetched: {url}")


class WrittenPage(weasyprint.HTML):
    """A page of ours. It is well-formed XML at the same time, and so the parser of XML, which is one in C, reads the tree
    that the engine's own would make of it, in a thirtieth of the time; PrintEngineTests hold the two against each other."""

    def __init__(self, text):
        root = ElementTree.fromstring(text)
        for drawing in root.findall(".//svg"):
            for part in drawing.iter():
                part.tag = SVG + part.tag
        # White space before the head is none of the tree in HTML, and what stands behind the body belongs to its end.
        root.text = None
        body = root.find("body")
        behind, body.tail = (body.tail or "") + text.rpartition("</html>")[2], None
        if len(body):
            body[-1].tail = (body[-1].tail or "") + behind
        else:
            body.text = (body.text or "") + behind
        self.base_url = None
        self.url_fetcher = refuse
        self.media_type = "print"
        self.wrapper_element = cssselect2.ElementWrapper.from_html_root(root, content_language=None)
        self.etree_element = self.wrapper_element.etree_element


def close_up_lists(root):
    """The white space between items that stand in a line would be a part of the list that is no item."""
    for element in (element for element in root.iter() if element.tag in ("ol", "ul")):
        element.text = (element.text or "").strip() or None
        for item in element:
            item.tail = (item.tail or "").strip() or None


def name_drawings(root):
    """A drawing that has a name says it in the element that the engine reads."""
    for parent in root.iter():
        if parent.get("role") != "img" or not parent.get("aria-label"):
            continue
        for drawing in parent.findall(SVG + "svg"):
            drawing.attrib.pop("aria-hidden", None)
            title = drawing.makeelement(SVG + "title", {})
            title.text = parent.get("aria-label")
            drawing.insert(0, title)


def missing_letters(root):
    """Letters that no font of the engine has, each with the language that it stands in."""
    found = {}

    def look(text, language):
        for letter in text or "":
            if ord(letter) in LETTERS or unicodedata.category(letter) in ("Cc", "Cf", "Zs", "Zl", "Zp"):
                continue
            # Variation selectors.
            if 0xFE00 <= ord(letter) <= 0xFE0F:
                continue
            found.setdefault((letter, language))

    def walk(element, language):
        language = element.get("lang", language)
        if element.tag in ("head", "style", "script"):
            return
        look(element.text, language)
        for child in element:
            walk(child, language)
            look(child.tail, language)

    walk(root, "")
    return [{"letter": letter, "language": language} for letter, language in found]


def boxes_below(box):
    yield box
    for child in getattr(box, "children", []):
        yield from boxes_below(child._box if isinstance(child, AbsolutePlaceholder) else child)


def bottom(box):
    return box.position_y + box.margin_height()


def classes(box):
    return (box.element.get("class") or "").split() if getattr(box, "element", None) is not None else []


def words_of(element):
    """What is read, without the words for those who do not see the picture."""
    if "spoken" in (element.get("class") or "").split():
        return ""
    return (element.text or "") + "".join(words_of(child) + (child.tail or "") for child in element)


# Of a pixel of CSS, by which the engine measures everything, in millimetres.
PIXEL = 25.4 / 96

# Of a card of A7, in millimetres; a sheet has four of them above each other.
CARD_HEIGHT = 74.2

# The last resort for a word that is longer than the cell of its table: it is broken where its line ends.
BREAK_IN_CELLS = "th, td { overflow-wrap: anywhere } table { table-layout: fixed }"


def language_of(element, root):
    """The language of the nearest element round it that says one."""
    parents = {child: parent for parent in root.iter() for child in parent}
    while element is not None and not element.get("lang"):
        element = parents.get(element)
    return element.get("lang") if element is not None else ""


def name_of(item):
    """The number of a rule and the words by which it is called, of any other item all that it says."""
    name = next((part for part in item.iter() if "rule-name" in (part.get("class") or "").split()), None)
    words = " ".join(words_of(item if name is None else name).split())
    return f"{item.get('data-number')}. {words}" if item.get("data-number") else words


def overflow(html, styles, fonts, page):
    """How far the text of one page goes beyond it, in millimetres; the item that goes over first; and, where it stands
    in several languages, the one that takes the most room."""
    from weasyprint import CSS
    room = page.position_y + page.margin_top + page.height
    width = page.margin_width() * PIXEL
    for part in html.etree_element.iter("ol"):
        for number, item in enumerate(part, 1):
            item.set("data-number", str(number))
    # What is set at the foot of the page follows the text here, so that it counts.
    tall = CSS(string=f"@page {{ size: {width}mm 9000mm }} .imprint {{ float: none }}", font_config=fonts)
    page = html.render(stylesheets=[*styles, tall], font_config=fonts).pages[0]._page_box
    parts = list(boxes_below(page))
    body = [box for box in parts if isinstance(box, boxes.BlockLevelBox)]
    faces = [box for box in parts if "card-face" in classes(box) and isinstance(box, boxes.InlineBlockBox)]
    if faces:
        fullest = max(faces, key=lambda box: box.margin_height())
        return {"millimetres": fullest.margin_height() * PIXEL - CARD_HEIGHT,
                "item": " ".join(words_of(fullest.element).split())[:80]}
    end = max((bottom(box) for box in body if getattr(box, "element_tag", None) not in ("html", "body")
               and not isinstance(box, (boxes.PageBox, boxes.MarginBox))), default=0)
    foot = sum(box.margin_height() for box in body if "imprint" in classes(box))
    items = [box for box in parts if getattr(box, "element_tag", None) == "li"
             and isinstance(box, (boxes.BlockBox, boxes.InlineBlockBox))]
    first = next((box for box in items if bottom(box) + foot > room), None)
    heights = {}
    for box in parts:
        if "words" in classes(box) and isinstance(box, (boxes.BlockBox, boxes.InlineBlockBox)):
            language = box.element.get("lang")
            heights[language] = heights.get(language, 0) + box.margin_height()
    return {
        "millimetres": (end - room) * PIXEL, "item": (name_of(first.element) if first is not None else "")[:80],
        "language": max(heights, key=heights.get) if len(heights) > 1 else ""}


def beyond(pages, most):
    """How much text stands on pages that should not be there, in millimetres of its columns."""
    used = {}

    def look(box, column):
        if isinstance(box, AbsolutePlaceholder):
            box = box._box
        if isinstance(box, boxes.TextBox):
            top, end = used.get(column, (box.position_y, 0))
            used[column] = min(top, box.position_y), max(end, bottom(box))
        is_divided = getattr(box, "style", None) is not None and box.style["column_count"] != "auto"
        for child in getattr(box, "children", []):
            if not isinstance(child, boxes.MarginBox):
                look(child, child if is_divided else column)

    for page in pages[most:]:
        look(page._page_box, page)
    return sum(end - top for top, end in used.values()) * PIXEL


def widest_word(pages):
    """The word that stands out of its place the most, by how many millimetres, and its element; none where all stay
    inside."""
    worst = (2, "", None)

    def look(box, left, right):
        nonlocal worst
        if isinstance(box, boxes.TextBox):
            out = max(left - box.position_x, box.position_x + box.width - right)
            if out > worst[0]:
                worst = (out, max(box.text.split(), key=len, default=""), box.element)
        elif isinstance(box, boxes.BlockContainerBox) or isinstance(box, boxes.PageBox):
            left = max(left, box.content_box_x())
            right = min(right, box.content_box_x() + box.width)
        for child in getattr(box, "children", []):
            if isinstance(child, AbsolutePlaceholder):
                look(child._box, -1e9, 1e9)
            elif not isinstance(child, boxes.MarginBox):
                look(child, left, right)

    for page in pages:
        look(page._page_box, -1e9, 1e9)
    return (worst[0] * PIXEL, *worst[1:]) if worst[1] else None


def text_near_edge(pages, least):
    """Text that a blade could touch: on which page, and how many millimetres from the edge it stands."""
    found = []
    for number, page in enumerate(pages, 1):
        for box in boxes_below(page._page_box):
            if not isinstance(box, boxes.TextBox) or not box.text.strip():
                continue
            room = min(box.position_x, box.position_y, page.width - box.position_x - box.width,
                       page.height - box.position_y - box.height) * PIXEL
            if room < least - 0.05:
                found.append({"kind": "near-edge", "page": number, "what": box.text.strip()[:80],
                              "millimetres": max(0, round(room, 1))})
                break
    return found


def press_job(request, document):
    """The print shop's file, with its own facts and pictures. No tags and no links: they say nothing to a plate."""
    if "press_job" not in sys.modules:
        module = types.ModuleType("press_job")
        exec(compile(sys.argv[3], "press_job.py", "exec"), module.__dict__)
        sys.modules["press_job"] = module
    settings = {**request["press"], "identifier": request["identifier"]}
    near_edge = text_near_edge(document.pages, settings["textInside"])

    def finish(document, pdf):
        if request["rightToLeft"]:
            pdf.catalog["ViewerPreferences"] = pydyf.Dictionary({"Direction": "/R2L"})

    return sys.modules["press_job"].make(document.write_pdf(finisher=finish), settings, near_edge)


def picture(document, settings):
    """The one page, cut off below its text, as a picture with as few colours as it takes to be light."""
    import pypdfium2
    from PIL import Image
    page = document.pages[0]._page_box
    end = max((bottom(box) for box in boxes_below(page) if isinstance(box, (boxes.BlockLevelBox, boxes.LineBox))
               and getattr(box, "element_tag", None) not in ("html", "body")), default=0)
    height = min(int(page.margin_height()), int(end + page.margin_bottom) + 1)
    file = pypdfium2.PdfDocument(document.write_pdf())
    # A pixel of CSS is three quarters of a point.
    cut = (page.margin_height() - height) * 0.75
    image = file[0].render(scale=4 / 3, crop=(0, cut, 0, 0)).to_pil().convert("RGB")
    file.close()
    if image.size != (settings["width"], height):
        image = image.crop((0, 0, settings["width"], height))
    for colours in (256, 128, 64, 32, 16):
        made = io.BytesIO()
        image.quantize(colours, dither=Image.Dither.NONE).save(made, "PNG", optimize=True)
        if made.tell() <= settings["mostBytes"]:
            break
    return made.getvalue()


def letters_of(size):
    """The size of the text, also as `--size`: the engine takes a comparison of points with rem for no size at all."""
    return f"html {{ font-size: {size}pt; --size: {size}pt }}"


def lay_out(request):
    from weasyprint import CSS
    fonts = FontConfiguration()
    html = WrittenPage(request["html"])
    root = html.etree_element
    missing = missing_letters(root)
    if missing:
        return {"outcome": "letters", "letters": missing}, None
    name_drawings(root)
    close_up_lists(root)
    style = CSS(string=request["style"], font_config=fonts)
    most = request.get("mostPages")
    made = None
    used = None

    def set_in(size, more=""):
        styles = [style, CSS(string=f"{letters_of(size)} {more}", font_config=fonts)]
        tried = html.render(stylesheets=styles, font_config=fonts)
        return tried, styles, widest_word(tried.pages), most is None or len(tried.pages) <= most

    # The largest letters with which it fits: what fits in large letters fits in smaller ones, so half of the sizes that are
    # left are passed over at each step.
    sizes = request["sizes"]
    too_wide = None
    first, end = 0, len(sizes)
    while first < end:
        middle = (first + end) // 2 if most is not None else first
        tried, styles, wide, is_short = set_in(sizes[middle])
        if wide is None and is_short:
            made, used, end = tried, sizes[middle], middle
        else:
            if most == 1 and len(tried.pages) > 3:
                # What is far too long is measured at once: hundreds of items take their time.
                styles[1] = CSS(string=letters_of(sizes[-1]), font_config=fonts)
                found = overflow(html, styles, fonts, tried.pages[0]._page_box)
                if found["millimetres"] > 0:
                    return {"outcome": "overflow", **found}, None
            too_wide, first = wide, middle + 1
    if made is None and too_wide is not None and "<table" in request["html"]:
        # A table may break a long word in its cells where the smallest letters do not help.
        broken, _, wide, is_short = set_in(sizes[-1], BREAK_IN_CELLS)
        if wide is None and is_short:
            made, used = broken, sizes[-1]
    if made is None and too_wide is not None:
        return {"outcome": "wide", "millimetres": too_wide[0], "item": too_wide[1][:80],
                "language": language_of(too_wide[2], root)}, None
    if made is None and most > 1 and not any("card-face" in classes(box) for page in tried.pages
                                             for box in boxes_below(page._page_box)):
        return {"outcome": "overflow", "millimetres": beyond(tried.pages, most), "item": ""}, None
    if made is None:
        return {"outcome": "overflow", **overflow(html, styles, fonts, tried.pages[0]._page_box)}, None

    if request.get("picture"):
        return {"outcome": "made", "pages": 1}, picture(made, request["picture"])
    if request.get("press"):
        return {"outcome": "made", "pages": len(made.pages)}, press_job(request, made)

    def finish(document, pdf):
        preferences = pydyf.Dictionary({"DisplayDocTitle": "true"})
        if request["rightToLeft"]:
            preferences["Direction"] = "/R2L"
        if request["isForOffice"]:
            preferences["PrintScaling"] = "/None"
            # Turned like a leaf of a book: over the side of the page, whichever of the edges that is.
            edge = "Long" if document.pages[0].width < document.pages[0].height else "Short"
            preferences["Duplex"] = f"/DuplexFlip{edge}Edge" if len(document.pages) > 1 else "/Simplex"
        pdf.catalog["ViewerPreferences"] = preferences

    identifier = request["identifier"].encode()
    pdf = made.write_pdf(pdf_variant="pdf/ua-1", pdf_identifier=identifier, finisher=finish)
    # Counted from 0: the pages on which a heading of the first level stands.
    chapters = sorted({place[0] for _, place, *_ in made.make_bookmark_tree()})
    return {"outcome": "made", "pages": len(made.pages), "chapters": chapters, "size": used}, pdf


MILLIMETRE = 72 / 25.4


def impose(request, pages):
    """Pages on sheets. The file is for a printer: it has no tags, and claims none."""
    plan = request["imposition"]
    sheet = (plan["width"] * MILLIMETRE, plan["height"] * MILLIMETRE)
    with pikepdf.open(io.BytesIO(pages)) as source, pikepdf.new() as sheets:
        forms = [sheets.copy_foreign(page.as_form_xobject()) for page in source.pages]
        for side in plan["sides"]:
            page = sheets.add_blank_page(page_size=sheet)
            drawing = []
            for placement in side:
                name = f"/Page{placement['page']}"
                page.add_resource(forms[placement["page"]], pikepdf.Name.XObject, name=pikepdf.Name(name))
                x, y = (round(placement[edge] * MILLIMETRE, 3) for edge in "xy")
                drawing.append(f"q 1 0 0 1 {x} {y} cm {name} Do Q")
            page.Contents = sheets.make_stream("\n".join(drawing).encode())
        sheets.docinfo["/Title"] = str(source.docinfo.get("/Title", ""))
        sheets.Root.Lang = source.Root.Lang
        sheets.Root.ViewerPreferences = pikepdf.Dictionary(
            DisplayDocTitle=True, PrintScaling=pikepdf.Name("/None"), Duplex=pikepdf.Name(request["duplex"]))
        if request["rightToLeft"]:
            sheets.Root.ViewerPreferences.Direction = pikepdf.Name.R2L
        file = io.BytesIO()
        sheets.save(file, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    return {"outcome": "made", "pages": len(plan["sides"])}, file.getvalue()


# Most of what a document is made of lives until it is written: looking for what does not takes a fifth of the time.
gc.collect()
gc.freeze()
gc.disable()
answer({"ready": True})
# Letters of HTML that are laid out before the memory is looked through: three guides, or thirty sheets.
MOST_KEPT = 250_000
kept = 0
for request in requests():
    kept += len(request.get("html", ""))
    try:
        answer(*(impose(request, frame()) if "imposition" in request else lay_out(request)))
    except MemoryError:
        answer({"outcome": "memory"})
        kept = MOST_KEPT
    except Exception as error:
        answer({"outcome": "failed", "reason": f"{type(error).__name__}: {error}"})
        kept = MOST_KEPT
    if kept >= MOST_KEPT:
        gc.collect()
        kept = 0
