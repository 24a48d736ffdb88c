"""Whether validate-press.py finds what is wrong: a good file is spoilt in one way after the other, and each has to be
told by name.

test-press-gate.py GOOD-X4.pdf GOOD-X1A.pdf
"""

import importlib.util
import pathlib
import sys
import tempfile

import pikepdf
from pikepdf import Array, Dictionary, Name, String

specification = importlib.util.spec_from_file_location(
    "validate_press", pathlib.Path(__file__).with_name("validate-press.py"))
gate = importlib.util.module_from_spec(specification)
specification.loader.exec_module(gate)

MM = 72 / 25.4
BLACK = b"0 0 0 1 k"


spoilt = []


def fault(wanted, standard="x-4"):
    def keep(function):
        spoilt.append((function.__name__.replace("_", " "), wanted, standard, function))
        return function
    return keep


def content(pdf, change):
    page = pdf.pages[0].obj
    page.Contents = pdf.make_stream(change(page.Contents.read_bytes()))


def painted_after(pdf, text):
    content(pdf, lambda bytes_: bytes_ + b"\n" + text)


def resource(pdf, kind, name, thing):
    resources = pdf.pages[0].obj.Resources
    if kind not in resources:
        resources[kind] = Dictionary()
    resources[kind][name] = thing


def in_text(pdf, operators):
    """The first text of the page in another colour."""
    def change(bytes_):
        place = bytes_.index(b"BT")
        return bytes_[:place] + b"q " + operators + b" BT" + bytes_[place + 2:].replace(b"ET", b"ET Q", 1)
    content(pdf, change)


def form(pdf, text, **more):
    thing = pdf.make_stream(text, Type=Name.XObject, Subtype=Name.Form, BBox=[0, 0, 600, 800],
                            Resources=Dictionary(), **more)
    resource(pdf, "/XObject", "/Spoilt", thing)
    painted_after(pdf, b"/Spoilt Do")
    return thing


def image(pdf, space, data, **more):
    thing = pdf.make_stream(data, Type=Name.XObject, Subtype=Name.Image, Width=1, Height=1, BitsPerComponent=8,
                            ColorSpace=space, **more)
    resource(pdf, "/XObject", "/Spoilt", thing)
    painted_after(pdf, b"q 9 0 0 9 300 300 cm /Spoilt Do Q")


@fault("no output intent")
def without_output_intent(pdf):
    del pdf.Root["/OutputIntents"]


@fault("not one of a CMYK press")
def profile_of_a_screen(pdf):
    profile = pdf.Root.OutputIntents[0].DestOutputProfile
    bytes_ = bytearray(profile.read_bytes())
    bytes_[12:20] = b"mntrRGB "
    profile.write(bytes(bytes_))


@fault("the output intent has no profile")
def intent_without_profile(pdf):
    del pdf.Root.OutputIntents[0]["/DestOutputProfile"]


@fault("text in RGB")
def text_in_rgb(pdf):
    in_text(pdf, b"0 0 0 rg")


@fault("text in grey")
def text_in_grey(pdf):
    in_text(pdf, b"0 g")


@fault("a drawing in RGB")
def drawing_in_rgb(pdf):
    painted_after(pdf, b"1 0 0 RG 300 300 m 310 310 l S")


@fault("a drawing in RGB")
def rgb_in_a_form(pdf):
    form(pdf, b"1 0 0 rg 300 300 9 9 re f")


@fault("a drawing in RGB")
def rgb_in_a_form_of_a_form(pdf):
    outer = form(pdf, b"/Inner Do")
    outer.Resources["/XObject"] = Dictionary(Inner=pdf.make_stream(
        b"1 0 0 rg 300 300 9 9 re f", Type=Name.XObject, Subtype=Name.Form, BBox=[0, 0, 600, 800]))


@fault("a drawing in RGB")
def rgb_by_a_colour_space_with_a_name(pdf):
    resource(pdf, "/ColorSpace", "/Screen", Array([Name.ICCBased, pdf.make_stream(b"", N=3)]))
    painted_after(pdf, b"/Screen cs 1 0 0 scn 300 300 9 9 re f")


@fault("a drawing in RGB")
def rgb_in_a_tiling_pattern(pdf):
    resource(pdf, "/Pattern", "/Spoilt", pdf.make_stream(
        b"1 0 0 rg 0 0 5 5 re f", PatternType=1, PaintType=1, TilingType=1, BBox=[0, 0, 9, 9], XStep=9, YStep=9,
        Resources=Dictionary()))
    painted_after(pdf, b"/Pattern cs /Spoilt scn 300 300 9 9 re f")


@fault("a shading in RGB")
def rgb_in_a_shading(pdf):
    resource(pdf, "/Pattern", "/Spoilt", Dictionary(PatternType=2, Shading=Dictionary(
        ShadingType=2, ColorSpace=Name.DeviceRGB, Coords=[0, 0, 9, 9],
        Function=Dictionary(FunctionType=2, Domain=[0, 1], C0=[1, 0, 0], C1=[0, 0, 1], N=1))))
    painted_after(pdf, b"/Pattern cs /Spoilt scn 300 300 9 9 re f")


@fault("a picture in RGB")
def picture_in_rgb(pdf):
    image(pdf, Name.DeviceRGB, b"\xff\0\0")


@fault("a picture in grey")
def picture_in_grey(pdf):
    image(pdf, Name.DeviceGray, b"\xff")


@fault("a picture in its text")
def picture_in_the_content(pdf):
    painted_after(pdf, b"q 9 0 0 9 300 300 cm BI /W 1 /H 1 /BPC 8 /CS /RGB ID \xff\0\0 EI Q")


@fault("a picture with 400 % ink")
def picture_with_too_much_ink(pdf):
    image(pdf, Name.DeviceCMYK, b"\xff\xff\xff\xff")


@fault("a mask holds RGB")
def rgb_in_a_mask(pdf):
    mask = pdf.make_stream(b"1 0 0 rg 0 0 9 9 re f", Type=Name.XObject, Subtype=Name.Form, BBox=[0, 0, 9, 9],
                           Group=Dictionary(S=Name.Transparency, CS=Name.DeviceGray))
    resource(pdf, "/ExtGState", "/Spoilt", Dictionary(SMask=Dictionary(S=Name.Luminosity, G=mask)))


@fault("310 % ink")
def too_much_ink(pdf):
    painted_after(pdf, b"1 1 1 0.1 k 300 300 9 9 re f")


@fault("black text holds other inks")
def rich_black_text(pdf):
    in_text(pdf, b"0.4 0 0 1 k")


@fault("mixed of three inks")
def text_of_three_inks(pdf):
    in_text(pdf, b"0.8 0.8 0.8 0 k")


@fault("black text does not overprint")
def text_that_knocks_out(pdf):
    in_text(pdf, BLACK + b" /Overprint00 gs")


@fault("overprints that is not solid black")
def white_that_overprints(pdf):
    painted_after(pdf, b"/Overprint11 gs 0 0 0 0 k 300 300 9 9 re f")


@fault("overprints that is not solid black")
def grey_line_that_overprints(pdf):
    painted_after(pdf, b"/Overprint11 gs 0 0 0 0.5 K 300 300 m 310 310 l S")


@fault("overprinting in mode 0")
def overprinting_in_mode_0(pdf):
    pdf.pages[0].obj.Resources.ExtGState.Overprint11.OPM = 0


@fault("is not embedded")
def font_outside_the_file(pdf):
    for thing in pdf.objects:
        if isinstance(thing, Dictionary) and thing.get("/Type") == Name.FontDescriptor:
            for key in ("/FontFile2", "/FontFile3"):
                if key in thing:
                    del thing[key]
                    return


@fault("has Annots")
def link(pdf):
    pdf.pages[0].obj.Annots = Array([pdf.make_indirect(
        Dictionary(Type=Name.Annot, Subtype=Name.Link, Rect=[0, 0, 9, 9]))])


@fault("the document has OpenAction")
def script(pdf):
    pdf.Root.OpenAction = Dictionary(S=Name.JavaScript, JS=String("1"))


@fault("has no TrimBox")
def without_trim(pdf):
    del pdf.pages[0].obj["/TrimBox"]


@fault("bleeds 3.20")
def bleed_two_tenths_too_wide(pdf):
    box = [float(value) for value in pdf.pages[0].obj.BleedBox]
    box[0] -= 0.2 * MM
    pdf.pages[0].obj.BleedBox = Array(box)


@fault("bleeds 2.00")
def bleed_of_two_millimetres(pdf):
    trim = [float(value) for value in pdf.pages[0].obj.TrimBox]
    pdf.pages[0].obj.BleedBox = Array(
        [trim[0] - 2 * MM, trim[1] - 2 * MM, trim[2] + 2 * MM, trim[3] + 2 * MM])


@fault("the trim is not in the middle")
def media_to_one_side(pdf):
    box = [float(value) for value in pdf.pages[0].obj.MediaBox]
    box[2] += 0.3 * MM
    pdf.pages[0].obj.MediaBox = Array(box)


@fault("the crop box hides something")
def cropped(pdf):
    pdf.pages[0].obj.CropBox = Array(list(pdf.pages[0].obj.TrimBox))


@fault("is turned")
def turned(pdf):
    pdf.pages[0].obj.Rotate = 90


@fault("has no crop marks")
def without_crop_marks(pdf):
    content(pdf, lambda bytes_: bytes_[:bytes_.rindex(b"q /All CS")])


@fault("crop marks are missing")
def one_crop_mark_fewer(pdf):
    content(pdf, lambda bytes_: bytes_[:bytes_.rindex(b" l S")] + b" l n\nQ")


@fault("a crop mark begins 3.00 mm")
def crop_marks_in_the_bleed(pdf):
    content(pdf, lambda bytes_: bytes_.replace(f"{-4 * MM:.3f}".encode(), f"{-3 * MM:.3f}".encode()))


@fault("on all plates stands inside the bleed")
def registration_colour_in_the_picture(pdf):
    painted_after(pdf, b"/All CS 1 SCN 300 300 m 310 310 l S")


@fault("mm from the edge")
def text_at_the_edge(pdf):
    content(pdf, lambda bytes_: bytes_.replace(b"BT", b"q 1 0 0 1 0 -36 cm BT", 1).replace(b"ET", b"ET Q", 1))


@fault("claim no PDF/X-4")
def without_its_claim(pdf):
    metadata = pdf.Root.Metadata
    metadata.write(metadata.read_bytes().replace(b"PDF/X-4", b"PDF/A-4"))


@fault("not trapped")
def without_trapped(pdf):
    del pdf.docinfo["/Trapped"]


@fault("has no Title")
def without_title(pdf):
    del pdf.docinfo["/Title"]


@fault("transparency in PDF/X-1a", "x-1a")
def something_transparent(pdf):
    resource(pdf, "/ExtGState", "/Spoilt", Dictionary(ca=0.5))


@fault("too new for PDF/X-1a", "x-1a")
def pdf_of_another_age(pdf):
    return "1.6"


@fault("names no PDF/X-1:2001", "x-1a")
def another_conformance(pdf):
    pdf.docinfo["/GTS_PDFXVersion"] = String("PDF/X-1:2003")


def main():
    good = {"x-4": sys.argv[1], "x-1a": sys.argv[2]}
    wrong = []
    for standard, path in good.items():
        wrong += [f"the good file of {standard}: {fault}" for fault in gate.faults_of(path, 3)]
    for name, wanted, standard, spoil in spoilt:
        with tempfile.NamedTemporaryFile(suffix=".pdf") as file:
            with pikepdf.open(good[standard]) as pdf:
                version = spoil(pdf) or {"x-4": "1.6", "x-1a": "1.3"}[standard]
                pdf.save(file.name, force_version=version, fix_metadata_version=False,
                         object_stream_mode=pikepdf.ObjectStreamMode.disable)
            found = gate.faults_of(file.name, 3)
        if not any(wanted in fault for fault in found):
            wrong.append(f"{name}: “{wanted}” is not found, but {found or 'nothing'}")
    if wrong:
        sys.exit("\n".join(wrong))
    print(f"test-press-gate: each of {len(spoilt)} faults is found")


main()
