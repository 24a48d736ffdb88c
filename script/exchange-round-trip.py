"""The round trip of an export through translate-toolkit; see script/test-exchange."""

import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

from lxml import etree
from translate.storage import factory, po, xliff, xliff2

PROGRAM = os.environ["SELKOPAJA"]
PAGE = "kotikaupunki-kemi/terveys"
CATALOGUE = f"locales/ar/{PAGE}.xlf"
XLIFF = "{urn:oasis:names:tc:xliff:document:2.0}"
FORMATS = {
    "po": ("po", po.pofile),
    "xliff-1.2": ("xliff", xliff.xlifffile),
    "xliff-2.1": ("xlf", xliff2.Xliff2File),
}


def run(*arguments):
    done = subprocess.run([PROGRAM, *arguments], capture_output=True, text=True)
    if done.returncode:
        sys.exit(f"test-exchange: {' '.join(arguments)}\n{done.stdout}{done.stderr}")
    return done.stdout


def check(condition, message):
    if not condition:
        sys.exit(f"test-exchange: {message}")


def units(project):
    """Each unit of the catalogue as it is written, by its id."""
    text = (project / CATALOGUE).read_text(encoding="utf-8")
    return dict(re.findall(r'(?s)<unit id="([^"]+)"(.*?)</unit>', text))


def words(unit):
    """The translation's words, without its codes."""
    target = re.search(r"(?s)<target>(.*?)</target>", unit)
    return re.sub(r"<[^>]+>", "", target.group(1)) if target else None


def export(project, name, *options):
    extension, _ = FORMATS[name]
    folder = project / "out"
    run("translate", "export", "--project", str(project), "--format", name, "--language", "ar", *options,
        "--output", str(folder))
    return sorted(folder.glob(f"*.{extension}"))


def local_id(unit):
    return (unit.getcontext() if isinstance(unit, po.pounit) else unit.getid()).split("#")[-1].split("\x04")[-1]


def change(name, unit, target, note):
    """New words (the codes of the old ones kept, by the toolkit's own means) and a note."""
    if name == "po":
        unit.target = unit.target + target
    else:
        # The rich target keeps inline elements.
        node = unit.getlanguageNode(None, 1)
        node.text = target + (node.text or "")
        unit.marktranslated()
    unit.addnote(note, origin="translator")


def round_trip(name):
    extension, store_class = FORMATS[name]
    with tempfile.TemporaryDirectory() as folder:
        project = pathlib.Path(folder) / "project"
        project.mkdir()
        shutil.copytree("content", project / "content")
        shutil.copytree("locales", project / "locales")
        before = (project / CATALOGUE).read_bytes()
        files = export(project, name)
        for path in files:
            if name == "po":
                subprocess.run(["msgfmt", "--check", "-o", os.devnull, str(path)], check=True)
            # The factory knows version 1 by the same extension.
            store = store_class.parsefile(str(path)) if name == "xliff-2.1" else factory.getobject(str(path))
            check(isinstance(store, store_class), f"{path.name} was taken for {type(store).__name__}")
            path.write_bytes(bytes(store))
        # Written by the toolkit and changed in nothing.
        run("translate", "import", "--project", str(project), *map(str, files))
        check((project / CATALOGUE).read_bytes() == before, f"{name}: untouched files changed {CATALOGUE}")

        (path,) = [path for path in files if ".terveys." in path.name]
        store = store_class.parsefile(str(path))
        old = units(project)
        edited = {}
        for unit in store.units:
            key = "" if unit.isheader() else local_id(unit)
            if key in ("u2", "u9", "u11"):
                edited[key] = f"جديد {key} "
                change(name, unit, edited[key], f"Tarkista {key}")
            if key == "u4":
                unit.markfuzzy()
        check(len(edited) == 3, f"{name}: the toolkit found {len(edited)} of 3 units")
        path.write_bytes(bytes(store))
        run("translate", "import", "--project", str(project), str(path), "--by", "Kääntäjä", "--date", "2026-12-01")
        new = units(project)
        changed = {key for key in new if new[key] != old[key]}
        check(changed == {"u2", "u4", "u9", "u11"}, f"{name}: changed were {sorted(changed)}")
        for key, text in edited.items():
            check(text.strip() in words(new[key]), f"{name}: {key} has not the new words")
            check(f"Tarkista {key}" in new[key], f"{name}: {key} has not the note")
            check('sp:by="Kääntäjä"' in new[key] and 'sp:date="2026-12-01"' in new[key], f"{name}: {key} by whom")
            codes = r"<(?:pc|ph) id=\"([^\"]+)\""
            check(sorted(re.findall(codes, new[key])) == sorted(re.findall(codes, old[key])), f"{name}: codes of {key}")
        check('state="initial"' in new["u4"], f"{name}: u4 is no draft")

        # A changed source leaves as work to be done, with its old text.
        page = project / f"content/{PAGE}.md"
        text = page.read_text(encoding="utf-8")
        check("Tee niin kuin hoitaja neuvoo." in text, "the page has other words now")
        page.write_text(text.replace("Tee niin kuin hoitaja neuvoo.", "Tee aina niin kuin hoitaja neuvoo."))
        shutil.rmtree(project / "out")
        (path,) = export(project, name, "--only", "stale", PAGE)
        store = store_class.parsefile(str(path))
        (unit,) = [unit for unit in store.units if not unit.isheader()]
        check(unit.isfuzzy(), f"{name}: the changed text does not leave as work to be done")
        if name == "po":
            check(unit.prev_source == "Tee niin kuin hoitaja neuvoo.", "po: no previous source")
        if name == "xliff-1.2":
            check([str(old.source) for old in unit.getalttrans()] == ["Tee niin kuin hoitaja neuvoo."], "no alt-trans")
    print(f"test-exchange: {name}: {len(files)} files went through the toolkit and came back")


for format_name in FORMATS:
    round_trip(format_name)
