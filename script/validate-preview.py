"""Writes a project as its editor does, and looks at the preview as its editor does.

    validate-preview.py SELKOPAJA PROJECT

PROJECT is a copy of the shipped one: it is written to. The status is 1 where something was not as it should be.
"""

import re
import subprocess
import sys
from pathlib import Path

from axe_playwright_python.sync_playwright import Axe

from web_browser import new_context, opened_browser, wait_until

program, project = sys.argv[1], Path(sys.argv[2])
source = project / "content/kotikaupunki-kemi/terveys.md"
path = "fi-simple/kotikaupunki-kemi/terveys.html"
faults = []

PANEL = "document.getElementById('selkopaja-preview').shadowRoot.getElementById('panel')"
# The first text in the window that does not stick to it, and how far down.
PLACE = """() => {
  const block = Array.from(document.querySelectorAll("main [id]")).find((block) => {
    const box = block.getBoundingClientRect();
    return !block.querySelector("[id]") && !block.closest("nav") && box.height > 0 && box.bottom > 0;
  });
  return [block.id, Math.round(block.getBoundingClientRect().top)];
}"""
# How far the page's last text reaches below the upper edge of the panel, when one has gone to the end of the page.
COVERED = """() => {
  scrollTo(0, document.documentElement.scrollHeight);
  const bottoms = Array.from(document.querySelectorAll("main *, footer *"), (part) => part.getBoundingClientRect().bottom);
  return Math.max(...bottoms) - %s.getBoundingClientRect().top;
}""" % PANEL


def hold(is_so, what):
    if not is_so:
        faults.append(what)


def saved(page, text, word):
    source.write_text(text, encoding="utf-8")
    wait_until(page, "word => document.body.textContent.includes(word)", word)
    page.wait_for_timeout(300)


def with_paragraph(text, words):
    place = text.index("\n\n", text.index("---", 4))
    return f"{text[:place]}\n\n{words}{text[place:]}"


def reading(browser, base, width):
    page = new_context(browser, viewport={"width": width, "height": 800}).new_page()
    page.on("pageerror", lambda error: faults.append(f"{width}: {error}"))
    page.on("console", lambda said: faults.append(f"{width}: {said.text}") if said.type == "error" else None)
    page.goto(base + path)
    text = source.read_text(encoding="utf-8")
    page.evaluate("document.getElementById('keskussairaala').scrollIntoView(); window.isTheSame = true")
    page.wait_for_timeout(300)
    place = page.evaluate(PLACE)
    saved(page, with_paragraph(text, "Uusi kappale. " * 40), "Uusi kappale.")
    hold(page.evaluate(PLACE) == place, f"{width}: a save moved the text: {place} {page.evaluate(PLACE)}")
    hold(page.evaluate("window.isTheSame"), f"{width}: a save loaded the page")
    saved(page, text + "\nLoppu tulee nyt.\n", "Loppu tulee nyt.")
    hold(page.evaluate(PLACE) == place, f"{width}: a second save moved the text")
    for tag in ["ar", "sv", "fi-simple"]:
        with page.expect_navigation():
            page.evaluate("tag => document.querySelector(`nav.languages a[lang='${tag}']`).click()", tag)
        page.wait_for_timeout(300)
        hold(page.evaluate("document.documentElement.lang") == tag, f"{width}: the switcher did not lead to {tag}")
        hold(page.evaluate(PLACE)[0] in [place[0], "keskussairaala"], f"{width}: {tag}: {place} {page.evaluate(PLACE)}")
    # From the beginning: the switcher leads to the heading where the reader was, and the tab key goes on from there.
    page.goto(base + path)
    page.wait_for_timeout(300)
    # By the keyboard, into the panel and out of a save.
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    focus = "document.getElementById('selkopaja-preview').shadowRoot.activeElement?.tagName"
    hold(page.evaluate(focus) == "SUMMARY", f"{width}: the first link does not lead to the panel")
    saved(page, with_paragraph(text, "Vielä yksi."), "Vielä yksi.")
    hold(page.evaluate(focus) == "SUMMARY", f"{width}: a save took the focus away")
    for is_open in [False, True]:
        page.evaluate(f"{PANEL}.open = {str(is_open).lower()}")
        page.wait_for_timeout(300)
        is_beside = width >= 1024 and is_open
        hold(is_beside or page.evaluate(COVERED) <= 1, f"{width}: the panel covers the end of the page, open: {is_open}")
        hold(page.evaluate("document.documentElement.scrollWidth") <= width, f"{width}: the page is wider than the window")
    # Another style is another page.
    settings = project / "content/project.yml"
    before = settings.read_text(encoding="utf-8")
    page.evaluate("window.isTheSame = true")
    with page.expect_navigation():
        settings.write_text(before + "\n", encoding="utf-8")
    source.write_text(text, encoding="utf-8")
    page.context.close()


def accessibility(browser, base, width, scheme):
    """WCAG 2.2 A and AA, with findings in the panel and without."""
    context = new_context(browser, viewport={"width": width, "height": 800}, color_scheme=scheme, bypass_csp=True)
    page = context.new_page()
    rules = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
    for address in [path, path.replace("fi-simple", "ar"), "fi-simple/tauti/mallia.html"]:
        page.goto(base + address)
        for is_open in [False, True]:
            page.evaluate(f"{PANEL}.open = {str(is_open).lower()}")
            page.wait_for_timeout(100)
            for found in Axe().run(page, options=rules).response["violations"]:
                faults.append(f"{address} at {width}, {scheme}, open: {is_open}: {found['id']}: {found['nodes'][0]['target']}")
    context.close()


def deletion(browser, base):
    page = new_context(browser).new_page()
    page.goto(base + "fi-simple/tauti/index.html")
    folder, aside = project / "content/tauti", project / "aside"
    folder.rename(aside)
    wait_until(page, "document.querySelector('.site-name') === null")
    aside.rename(folder)
    wait_until(page, "document.querySelector('.site-name') !== null")
    page.context.close()


server = subprocess.Popen([program, "preview", "--project", project, "--messages", "en"], stdout=subprocess.PIPE, text=True)
try:
    base = re.search(r"http://\S+/", server.stdout.readline())[0]
    with opened_browser() as browser:
        for width in [320, 1280]:
            reading(browser, base, width)
        deletion(browser, base)
        text = source.read_text(encoding="utf-8")
        source.write_text(text + "\nLomake täytetään ensin, esim. klo 8-16. {{mikseri.fax}}\n", encoding="utf-8")
        for width in [320, 1280]:
            for scheme in ["light", "dark"]:
                accessibility(browser, base, width, scheme)
finally:
    server.terminate()
    server.wait()
for fault in faults:
    print(fault)
print("preview: as it should be" if not faults else f"preview: {len(faults)} faults")
sys.exit(1 if faults else 0)
