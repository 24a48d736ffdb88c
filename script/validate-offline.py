"""Keeps a guide on a telephone as a reader does, and reads it with and without a network.

    validate-offline.py BEFORE AFTER

BEFORE is the shipped site, AFTER the same where one page of the guide says more and another is gone. The status is 1 where
something is kept that nobody asked for, where a page is old though there is a network or missing though there is none,
where it does not say of when it is, or where a browser complains.
"""

import datetime
import http.server
import os
import re
import sys
import threading
import time

from playwright.sync_api import Error, TimeoutError

from web_browser import PATIENCE, new_context, opened_browser, wait_until
from web_checks import AXE, EVERY_RULE, RUN_AXE
from web_site import CompressingHandler, Site

before, after = Site(sys.argv[1]), Site(sys.argv[2])
GUIDE = "kotikaupunki-kemi"
NEW = "Tämä lause on uusi."
faults = []

# Whatever the browser keeps for the site, and the worker that could do so.
KEPT = """async () => [
  ...await caches.keys(), ...(await navigator.serviceWorker.getRegistrations()).map(one => one.scope),
  ...Object.keys(localStorage), ...Object.keys(sessionStorage), ...(await indexedDB.databases()).map(one => one.name),
  ...document.cookie.split(';').filter(Boolean)]"""


class Town:
    """A server whose site can change, and whose network can go."""

    def __init__(self, site):
        self.site, self.is_there, self.is_well, self.is_terse, self.asked = site, True, True, False, []
        # Files whose name ends so wait until somebody sets the event.
        self.slow, self.goes_on = None, threading.Event()
        town = self

        class Handler(CompressingHandler):
            def __init__(self, *arguments):
                super().__init__(*arguments, site=town.site)

            def do_GET(self):
                if not town.is_there:
                    self.close_connection = True
                    return
                # One connection lasts longer than a site.
                self.site = town.site
                town.asked.append(self.path.removeprefix(town.site.root))
                if town.slow and self.path.endswith(town.slow):
                    town.goes_on.wait()
                if not town.is_well:
                    self.send_error(502)
                    return
                if town.is_terse and self.path.endswith(".html"):
                    self.send_response(308)
                    self.send_header("Location", self.path.removesuffix("index.html").removesuffix(".html"))
                    self.send_header("Content-Length", "0")
                    self.end_headers()
                    return
                if town.is_terse and "." not in self.path.split("/")[-1]:
                    self.path += "index.html" if self.path.endswith("/") else ".html"
                super().do_GET()

            def end_headers(self):
                # What the file for servers says: the worker has no page's head to go by.
                for name, value in town.headers():
                    # A server that knows nothing of it lets browsers put pages aside for a tenth of their age.
                    if name != "Cache-Control":
                        self.send_header(name, value)
                self.send_header("Last-Modified", "Thu, 01 Jan 2026 00:00:00 GMT")
                super().end_headers()

        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        self.base = site.address(self.server)

    def headers(self):
        lines = (self.site.folder / "_headers").read_text(encoding="utf-8").split("\n/")[0].splitlines()
        return [line.strip().split(": ", 1) for line in lines[1:]]


def hold(is_so, what):
    if not is_so:
        faults.append(what)


def pages_of(site, tag):
    return sorted(
        f"{tag}/{GUIDE}/{path.name}" for path in (site.folder / tag / GUIDE).glob("*.html")
        if path.name.count(".") == 1)


def button(page):
    return page.locator(".keep-guide button")


def press(page):
    """Presses the button and waits for what it says then."""
    before = page.locator(".keep-guide").text_content()
    busy = page.locator(".keep-guide").get_attribute("data-busy")
    page.click(".keep-guide button")
    wait_until(
        page, "([busy, before]) => { const place = document.querySelector('.keep-guide');"
        " return place.textContent !== before && place.querySelector('[role=status]').textContent !== busy; }",
        [busy, before])


def wait_for_status(page, words=None):
    """Until the button says these words, or any."""
    wait_until(
        page, "words => { const said = document.querySelector('.keep-guide [role=status]').textContent;"
        " return words === null ? said !== '' : said === words; }", words)


def wait_for_kept(page, condition, what):
    """Waits for what is done behind the page: `condition` is of the addresses that are kept, `urls`."""
    try:
        wait_until(
            page, "async () => { const names = await caches.keys(); if (!names.length) return false;"
            " const urls = (await (await caches.open(names[0])).keys()).map(one => one.url);"
            f" return {condition} }}")
    except TimeoutError:
        faults.append(what)


# Whether the worker does nothing of a guide.
RESTS = """async guide => {
  const worker = (await navigator.serviceWorker.ready).active;
  return new Promise(done => {
    const channel = new MessageChannel();
    channel.port1.onmessage = event => done(!event.data.isBusy);
    worker.postMessage({ task: 'look', guide }, [channel.port2]);
  });
}"""


def wait_for_renewal(page, town, tag):
    """Until the list has been asked for since `town.asked` was cleared, and the worker has done what it says."""
    name = f"{tag}/{GUIDE}/talteen.json"
    end = time.monotonic() + PATIENCE / 1_000
    while name not in town.asked and time.monotonic() < end:
        page.wait_for_timeout(50)
    wait_until(page, RESTS, town.base + name)


def notice(page):
    return page.locator("main .notices .notice").first.text_content() if page.locator("main .notices").count() else ""


def day_of(tag):
    """The figures of today, which a day has in each of the languages that are tried."""
    today = datetime.date.today()
    return str(today.year), str(today.day)


def keep(browser, tag):
    town = Town(before)
    context = new_context(browser, viewport={"width": 390, "height": 800})
    page = context.new_page()
    is_silent = [True]
    page.on("console", lambda said: faults.append(f"{tag}: {said.text}") if is_silent[0] else None)
    page.on("pageerror", lambda error: faults.append(f"{tag}: {error}"))
    first, pages = f"{tag}/{GUIDE}/index.html", pages_of(before, tag)

    # Nothing is kept and nothing of it runs before the button is pressed.
    for name in [first, pages[-1], f"{tag}/index.html"]:
        page.goto(town.base + name)
        page.wait_for_load_state("networkidle")
        hold(page.evaluate(KEPT) == [], f"{tag}: {name} keeps {page.evaluate(KEPT)} unasked")
    hold("ilman-verkkoa.js" not in town.asked, f"{tag}: the worker is loaded unasked")
    town.asked.clear()
    page.goto(town.base + first)
    page.wait_for_load_state("networkidle")
    loaded = [name for name in town.asked if not name.endswith("kuvake.svg")]
    hold(len(loaded) <= 3, f"{tag}: the first page loads {loaded}")
    wait_until(page, "!document.querySelector('.keep-guide').hidden")
    name = button(page).text_content()
    page.evaluate(AXE)
    shoot(page, f"{tag}-1")

    # The keyboard presses it; the focus stays.
    button(page).focus()
    page.keyboard.press("Enter")
    wait_until(page, "name => document.querySelector('.keep-guide button').textContent !== name", name)
    hold(page.evaluate("document.activeElement.parentNode.className") == "keep-guide", f"{tag}: the focus is lost")
    said = page.locator(".keep-guide [role=status]").text_content()
    for part in [str(len(pages)), *day_of(tag)]:
        hold(part in said, f"{tag}: {part} is not in {said!r}")
    hold("%" not in said, f"{tag}: says {said!r}")
    violations = page.evaluate(RUN_AXE, EVERY_RULE)["violations"]
    hold(not violations, f"{tag}: axe: {[one['id'] for one in violations]}")
    shoot(page, f"{tag}-2")
    names = page.evaluate("caches.keys()")
    urls = page.evaluate("names => caches.open(names[0]).then(cache => cache.keys()).then(keys => keys.map(key => key.url))", names)
    hold(len(names) == 1, f"{tag}: keeps {names}")
    strange = [url for url in urls if not re.search(rf"/({tag}/{GUIDE}/[^/]*\.(html|json)|{tag}/index\.html|assets/[^/]*)$", url)]
    hold(not strange, f"{tag}: keeps {strange}")
    hold(page.evaluate(KEPT) == names + [town.base], f"{tag}: keeps besides its pages {page.evaluate(KEPT)}")

    # Without a network every page is there, with its style, and says of when it is.
    town.is_there = False
    is_silent[0] = False  # A browser says of each file that it did not come.
    for path in pages + [f"{tag}/index.html"]:
        page.goto(f"{town.base}{path}?from=mail#Main")
        words = notice(page)
        for part in day_of(tag):
            hold(part in words, f"{tag}: {path} without a network says {words!r}")
        hold(page.evaluate("document.styleSheets.length") == 1, f"{tag}: {path} has no style")
        kept = page.locator("main h1").text_content()
        hold(kept and kept in before.text(path).replace("&amp;", "&"), f"{tag}: {path} is another page: {kept!r}")
        if path == pages[-1]:
            page.evaluate(AXE)
            violations = page.evaluate(RUN_AXE, EVERY_RULE)["violations"]
            hold(not violations, f"{tag}: axe without a network: {[one['id'] for one in violations]}")
            shoot(page, f"{tag}-3")
    # A server that leaves out the end of a name.
    for short in [f"{tag}/{GUIDE}/", f"{tag}/{GUIDE}/terveys"]:
        page.goto(town.base + short)
        hold(day_of(tag)[0] in notice(page), f"{tag}: {short} is not found")
    page.goto(f"{town.base}{tag}/sanasto.html")
    hold(page.locator(f"a[href$='/{tag}/{GUIDE}/index.html']").count() == 1, f"{tag}: a page that is not kept leads nowhere")
    shoot(page, f"{tag}-4")
    page.goto(town.base + first)
    wait_for_status(page)
    hold(page.locator(".keep-guide [role=status]").text_content() == said, f"{tag}: the button does not know what is kept")

    # A server that is not well; then one that is.
    town.is_there, town.is_well = True, False
    page.goto(f"{town.base}{tag}/{GUIDE}/terveys.html")
    hold(day_of(tag)[0] in notice(page), f"{tag}: a server's fault is shown in place of the kept page")
    town.is_well = True
    town.asked.clear()
    page.goto(f"{town.base}{tag}/{GUIDE}/terveys.html")
    hold(day_of(tag)[1] not in notice(page).split() and "<h1" in page.content(), f"{tag}: the kept page hides the server's")
    wait_for_renewal(page, town, tag)

    # Unchanged: the list is asked for, and as of every worker the browser may ask whether it is still the same.
    town.asked.clear()
    page.goto(f"{town.base}{tag}/{GUIDE}/mikseri.html")
    wait_for_renewal(page, town, tag)
    more = [name for name in town.asked if not name.startswith("assets/") and not name.endswith("mikseri.html")]
    hold(set(more) - {"ilman-verkkoa.js"} == {f"{tag}/{GUIDE}/talteen.json"}, f"{tag}: asks for {more} though nothing has changed")

    # The site changes: the new text at once, and afterwards without a network; the page that is gone goes.
    is_silent[0] = True
    town.site = after
    town.asked.clear()
    health = f"{tag}/{GUIDE}/terveys.html"
    page.goto(town.base + health)
    hold(NEW in page.content(), f"{tag}: the server's new page is not shown")
    wait_for_kept(page, "urls.length && !urls.some(url => url.endsWith('jarjestot.html'))", f"{tag}: a page that is gone stays")
    wait_for_renewal(page, town, tag)
    # By the reader and by the worker.
    hold(town.asked.count(health) == 2, f"{tag}: the changed page is asked for {town.asked.count(health)} times")
    is_silent[0] = False
    page.goto(f"{town.base}{tag}/{GUIDE}/jarjestot.html")
    hold(page.locator("h1").count() == 0, f"{tag}: a page that is gone is shown though the server says so")
    town.is_there = False
    page.goto(town.base + health)
    hold(NEW in page.content() and day_of(tag)[0] in notice(page), f"{tag}: the new text is not kept")

    # Taken away while it is just being renewed, and nothing comes afterwards.
    town.is_there = True
    town.slow = "talteen.json"
    page.goto(town.base + first)
    wait_for_status(page)
    press(page)
    town.slow = None
    town.goes_on.set()
    wait_until(page, "navigator.serviceWorker.getRegistration().then(one => !one)")
    hold(page.evaluate("caches.keys()") == [], f"{tag}: what was taken away comes again")
    press(page)
    town.goes_on.clear()
    town.is_there = False

    # Taken away without a network; nothing is left, and the worker goes.
    page.goto(town.base + first)
    wait_for_status(page)
    press(page)
    hold(button(page).text_content() == name, f"{tag}: the button does not offer it again")
    hold(page.evaluate("caches.keys()") == [], f"{tag}: what was taken away is kept")
    # Without a network it cannot be kept again: that is said, and nothing half is left.
    failed = page.locator(".keep-guide").get_attribute("data-failed")
    page.click(".keep-guide button")
    wait_for_status(page, failed)
    hold(page.evaluate("caches.keys()") == [], f"{tag}: half a guide is kept")
    town.is_there = True
    page.goto(town.base + first)
    page.wait_for_load_state("networkidle")
    hold(page.evaluate(KEPT) == [], f"{tag}: afterwards there is {page.evaluate(KEPT)}")
    hold(button(page).text_content() == name, f"{tag}: the button does not offer it again")

    # One file does not come: nothing is kept. It is pressed again, and comes whole.
    missing = after.folder / tag / GUIDE / "mikseri.html"
    whole = missing.read_bytes()
    missing.unlink()
    page.click(".keep-guide button")
    wait_for_status(page, failed)
    hold(page.evaluate("caches.keys()") == [], f"{tag}: a guide without a page is kept")
    missing.write_bytes(whole)
    press(page)
    hold(len(page.evaluate("caches.keys()")) == 1, f"{tag}: it is not kept at the second try")
    # The telephone stops the worker in the midst of keeping: that is said. Of what came nothing is shown without a
    # network, for nobody knows how old it is; with a network the rest comes at the next visit.
    press(page)
    town.slow = "mikseri.html"
    page.click(".keep-guide button")
    wait_until(page, "caches.keys().then(names => names.length && caches.open(names[0]))"
                     ".then(cache => cache && cache.keys()).then(kept => kept && kept.length > 2)")
    developer = context.new_cdp_session(page)
    developer.send("ServiceWorker.enable")
    developer.send("ServiceWorker.stopAllWorkers")
    wait_for_status(page, failed)
    town.slow, town.is_there = None, False
    town.goes_on.set()
    other = context.new_page()
    try:
        other.goto(town.base + health)
        faults.append(f"{tag}: a page is shown though nobody knows of when it is")
    except Error:
        pass  # What the browser says where there is no network.
    other.close()
    town.is_there = True
    page.goto(town.base + health)
    wait_for_kept(page, "urls.some(url => url.endsWith('talteen.json'))", f"{tag}: half a guide stays half")
    # The town takes the list away: so does the telephone, at the next visit.
    listed = after.folder / tag / GUIDE / "talteen.json"
    words = listed.read_bytes()
    listed.unlink()
    page.goto(town.base + health)
    wait_until(page, "caches.keys().then(names => names.length === 0)")
    listed.write_bytes(words)
    context.close()
    town.server.shutdown()
    print(f"{tag}: {len(pages)} pages kept, read, renewed and removed")


def at_terse_server(browser):
    """A server that takes the end off the name of each page: what it leads on to is kept under both names."""
    town = Town(before)
    town.is_terse = True
    context = new_context(browser)
    page = context.new_page()
    page.on("pageerror", lambda error: faults.append(f"terse: {error}"))
    page.goto(f"{town.base}ar/{GUIDE}/index.html")
    hold(page.url.endswith(f"{GUIDE}/"), "the server leaves nothing out")
    press(page)
    town.is_there = False
    for name in ["", "index.html", "terveys", "terveys.html"]:
        page.goto(f"{town.base}ar/{GUIDE}/{name}")
        hold(day_of("ar")[0] in notice(page), f"terse: {name} is not there without a network")
    context.close()
    town.server.shutdown()


def shoot(page, name):
    """Pictures for whoever looks: PICTURES names a folder."""
    folder = os.environ.get("PICTURES")
    if folder:
        page.screenshot(path=f"{folder}/{name}.png", clip={"x": 0, "y": 0, "width": 390, "height": 1100}, full_page=True)


def without_power(browser):
    """No button from disk, without script, or where the browser keeps nothing."""
    file = f"file://{before.folder}/fi-simple/{GUIDE}/index.html"
    town = Town(before)
    for address, options, script in [
        (file, {}, None),
        (f"{town.base}fi-simple/{GUIDE}/index.html", {"java_script_enabled": False}, None),
        (f"{town.base}fi-simple/{GUIDE}/index.html", {}, "Object.defineProperty(window, 'isSecureContext', {value: false})"),
        (f"{town.base}fi-simple/{GUIDE}/index.html", {}, "Object.defineProperty(navigator, 'serviceWorker', {value: undefined})"),
    ]:
        context = new_context(browser, **options)
        if script:
            context.add_init_script(script)
        page = context.new_page()
        page.on("console", lambda said: faults.append(f"{address}: {said.text}"))
        page.goto(address)
        hold(page.locator(".keep-guide").count() == 1 and not page.locator(".keep-guide").is_visible(), f"{address} {script}: a button that cannot work")
        context.close()
    town.server.shutdown()


with opened_browser() as browser:
    for tag in os.environ.get("LANGUAGES", "fi-simple ar").split():
        keep(browser, tag)
    at_terse_server(browser)
    without_power(browser)
for fault in faults:
    print(f"fault: {fault}", file=sys.stderr)
sys.exit(1 if faults else 0)
