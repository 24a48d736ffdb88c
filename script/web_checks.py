"""What one page is put through in the browser."""

import re
from pathlib import Path

import axe_playwright_python

from web_browser import new_context, on_lost_file

PROBE = (Path(__file__).parent / "web_probe.js").read_text(encoding="utf-8")
AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text(encoding="utf-8")
RUN_AXE = "runOnly => axe.run(document, {runOnly, resultTypes: ['violations', 'incomplete']})"
EVERY_RULE = {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"]}
# Light and dark differ by nothing else.
RULES_OF_COLOUR = {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}
# A telephone, a tablet, a desk.
SIZES = [(320, 640), (768, 1024), (1280, 900)]
# 1280 by 1024 px at 400 % (WCAG 1.4.10).
ZOOMED = (320, 256)
# WCAG 1.4.12: a reader may ask for this much room.
SPACING = """* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
p { margin-block-end: 2em !important }"""
# A browser asks for it once a site, whatever a page says: it is in no budget.
ICON = "assets/kuvake.svg"
# A reader who stops for so long (ms) has read what is there; see `kieli.js`. The page hears of the scrolling with its next
# frame, and counts from then on; a browser that draws no frame must not keep us for ever.
REST = """() => new Promise(done => {
  requestAnimationFrame(() => setTimeout(done, 900));
  setTimeout(done, 9_000);
})"""
OTHER_LANGUAGE = "nav.languages a:not([aria-current])"
# The longest page has about a hundred places for the focus.
MOST_STEPS = 1_000


class PageCheck:
    """Collects the faults of one page, what it weighs, and what axe could not decide."""

    def __init__(self, browser, base, page, most_bytes, most_requests):
        self.browser = browser
        self.base = base
        self.name = page
        self.most_bytes = most_bytes
        self.most_requests = most_requests
        self.faults = []
        self.weights = []
        self.undecided = []

    def fault(self, text):
        if text not in self.faults:
            self.faults.append(text)

    def run(self):
        page, requests = self.opened(viewport={"width": 320, "height": 640}, color_scheme="light")
        self.weigh(requests)
        page.evaluate(AXE)
        self.in_all_looks(page)
        self.in_forced_colours(page)
        self.without_script(page)
        self.switch_language(page)
        page.context.close()

    def opened(self, **options):
        page = new_context(self.browser, **options).new_page()
        page.on("console", lambda said: self.fault(f"the browser says: {said.text[:200]}"))
        page.on("pageerror", lambda error: self.fault(f"the script fails: {error}"))
        on_lost_file(page, lambda address: self.fault(f"nothing came from {address}"))
        requests = []
        page.on("request", lambda request: requests.append(request))
        answer = page.goto(self.base + self.name)
        if answer.status != 200:
            self.fault(f"the server answers {answer.status}")
        for request in requests:
            if not request.url.startswith(self.base):
                self.fault(f"asks elsewhere: {request.url}")
        page.evaluate(PROBE)
        return page, requests

    def in_all_looks(self, page):
        for width, height in SIZES:
            page.set_viewport_size({"width": width, "height": height})
            self.ask_axe(page, EVERY_RULE, f"at {width} px")
            page.emulate_media(color_scheme="dark")
            self.ask_axe(page, RULES_OF_COLOUR, f"at {width} px, dark")
            page.emulate_media(color_scheme="light")
            self.look(page, f"at {width} px")
            self.small_targets(page, width)
            if width != 768:
                self.walk(page, f"at {width} px")
            page.evaluate("css => probe.space(css)", SPACING)
            self.look(page, f"at {width} px with the spacing of WCAG 1.4.12")
            page.evaluate("probe.space('')")
        page.set_viewport_size({"width": ZOOMED[0], "height": ZOOMED[1]})
        self.look(page, "at 400 %")

    def weigh(self, requests):
        sizes = [
            (request.url.removeprefix(self.base), request.sizes()["responseBodySize"])
            for request in requests if not request.failure and not request.url.endswith(ICON)
        ]
        self.weights = sizes
        total = sum(size for _, size in sizes)
        if len(sizes) > self.most_requests:
            self.fault(f"asks for {[path for path, _ in sizes]}; {self.most_requests} is the most")
        if total > self.most_bytes:
            self.fault(f"{total} bytes come over the wire; {self.most_bytes} is the most: {sizes}")

    def ask_axe(self, page, rules, when):
        found = page.evaluate(RUN_AXE, rules)
        for violation in found["violations"]:
            first = violation["nodes"][0]
            why = "; ".join(part["message"] for part in first["any"] + first["all"] + first["none"])
            self.fault(f"axe {when}: {violation['id']}: {first['html'][:160]} ({why[:200]}) and "
                       f"{len(violation['nodes']) - 1} places more")
        for unclear in found["incomplete"]:
            self.undecided += [(unclear["id"], node["target"][0]) for node in unclear["nodes"]]

    def look(self, page, when):
        for where in page.evaluate("probe.sidewaysScroll()"):
            self.fault(f"scrolls sideways {when}: {where}")
        for where in page.evaluate("probe.cutText()"):
            self.fault(f"text is cut off {when}: {where}")
        for where in page.evaluate("probe.overlaps()"):
            self.fault(f"words stand on words {when}: {where}")

    def small_targets(self, page, width):
        for where in page.evaluate("probe.smallTargets()"):
            self.fault(f"too small to be hit at {width} px (24 px): {where}")

    def walk(self, page, when):
        """Every press of the tab key leads on in the order of the page, to what is on the screen, marked, not covered."""
        page.evaluate("document.activeElement.blur(), scrollTo(0, 0)")
        last, steps, before = -1, 0, len(self.faults)
        for _ in range(MOST_STEPS):
            if len(self.faults) >= before + 3:
                return
            page.keyboard.press("Tab")
            at = page.evaluate("probe.focused()")
            if at is None or at["place"] <= last and "audio" not in at["name"]:
                break
            if at["place"] > last:
                steps += 1
            last = at["place"]
            if not at["isDrawn"]:
                self.fault(f"the focus is not marked {when}: {at['name']}")
            elif at["contrast"] < 3:
                self.fault(f"the mark of the focus has {at['contrast']:.1f}:1 {when}: {at['name']}")
            if not at["isOnScreen"]:
                self.fault(f"the focus is off the screen {when}: {at['name']}")
            elif at["isCovered"]:
                self.fault(f"the focus is covered {when}: {at['name']}")
        wanted = page.evaluate("probe.focusable()")
        if steps != wanted:
            self.fault(f"the tab key reaches {steps} of {wanted} places {when}")
        page.evaluate("document.activeElement.blur(), scrollTo(0, 0)")

    def in_forced_colours(self, page):
        for scheme in ("light", "dark"):
            page.emulate_media(forced_colors="active", color_scheme=scheme)
            for where in page.evaluate("probe.unreadable()"):
                self.fault(f"not to be read in the machine's own colours, {scheme}: {where}")
            page.keyboard.press("Tab")
            page.keyboard.press("Tab")
            at = page.evaluate("probe.focused()")
            if at and not at["isDrawn"]:
                self.fault(f"the focus is not marked in the machine's own colours, {scheme}: {at['name']}")
        page.emulate_media(forced_colors="none", color_scheme="light")

    def switch_language(self, page):
        """Whoever has read to a heading, scrolls up and picks another language is at that heading again, in view."""
        if self.name.endswith("/haku.html") or not page.locator(OTHER_LANGUAGE).count():
            return
        page.set_viewport_size({"width": 320, "height": 640})
        heading = page.evaluate("probe.readToLastHeading()")
        if heading is None:
            return
        page.evaluate(REST)
        page.evaluate("scrollTo(0, 0)")
        link = page.locator(OTHER_LANGUAGE).last
        language = link.get_attribute("lang")
        with page.expect_navigation():
            link.click()
        page.evaluate(PROBE)
        at = page.evaluate("probe.wherePlaced()")
        if at != {"language": language, "heading": heading, "isInView": True}:
            self.fault(f"the switcher leads from #{heading} to {at}")

    def without_script(self, page):
        """Wherever a reader with script can go to, one without can too. Most pages have none."""
        if not page.evaluate("document.querySelector('script[src]') !== null"):
            return
        bare, _ = self.opened(viewport={"width": 320, "height": 640}, java_script_enabled=False)
        lost = set(page.evaluate("probe.links()")) - set(bare.evaluate("probe.links()"))
        if lost:
            self.fault(f"without script these are gone: {sorted(lost)[:3]}")
        if self.name.endswith("/haku.html") and bare.locator("#All .letter a:visible").count() < 5:
            self.fault("without script the search has no list")
        bare.context.close()


def switcher_faults(site, page):
    """The switcher leads to the same page in each language, where each heading has the same address."""
    text = site.text(page)
    anchors = heading_addresses(text)
    chosen = re.search(r'<nav class="languages".*?</nav>', text, re.S)
    if not chosen:
        return
    links = re.findall(r'<a href="([^"]+)"[^>]* lang="([^"]+)"', chosen.group(0))
    if len(links) < 2:
        yield "the switcher leads nowhere"
    for address, tag in links:
        target = (site.folder / page).parent / address
        if not target.is_file():
            yield f"the switcher leads to nothing: {address}"
            continue
        other = target.read_text(encoding="utf-8")
        if f'<html lang="{tag}"' not in other:
            yield f"the switcher's {tag} leads to a page in another language"
        lost = [anchor for anchor in anchors if f'id="{anchor}"' not in other]
        if lost and re.split("[ ,]", site.kind(page))[0] in DOCUMENTS_WITH_HEADINGS:
            yield f"headings have no place in {tag}: {lost[:3]}"


# Layouts whose headings come from the text; those of indexes are made of the letters of each language.
DOCUMENTS_WITH_HEADINGS = {"chapters", "opening-hours", "notice", "bulletin", "pictorial-rules"}


def heading_addresses(text):
    return re.findall(r'<h[2-6][^>]* id="([a-z][^"]*)"', text)
