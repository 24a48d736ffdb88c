"""Searches the built site as a reader does.

    validate-search.py SITE QUERIES [--all]

Prints how many of the queries have the wanted page, and the wanted heading of it, among the first three results, and what the search weighs in each
language. The status is 1 where too many are missed, where a page reports an error or breaks its content policy, or where
a search is too heavy.
"""

import gzip
import re
import sys
from pathlib import Path

from web_browser import new_context, on_lost_file, opened_browser

BUDGET = 60_000
# Of the queries whose place may be any of the first three, how many may miss; more would be a step back. Those that have
# to come first, find nothing or be answered by a word have no room for that.
MOST_MISSED = 3
STRICT = ("first", "nothing", "not", "answer", "guess")

site, queries = Path(sys.argv[1]).resolve(), Path(sys.argv[2])
shows_all = "--all" in sys.argv[3:]
faults = []


def open_page(browser, address, **options):
    context = new_context(browser, **options)
    page = context.new_page()
    page.on("console", lambda said: faults.append(f"{address}: {said.text}") if said.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: faults.append(f"{address}: {error}"))
    on_lost_file(page, lambda lost: faults.append(f"{address}: not loaded: {lost}"))
    page.on("request", lambda request: None if request.url.startswith("file:") else faults.append(f"{address}: asks for {request.url}"))
    page.goto(address)
    return page


def results(page):
    links = page.locator("#Results h2 a").evaluate_all("all => all.map(a => a.href)")
    return [link.split("/" + page.url.split("/haku.html")[0].rsplit("/", 1)[1] + "/", 1)[-1] for link in links]


def test_queries(browser):
    rows = [line.split("\t") for line in queries.read_text(encoding="utf-8").splitlines() if line and line[0] != "#"]
    hits = {}
    pages = {}
    for tag, kind, words, wanted in rows:
        if tag not in pages:
            pages[tag] = open_page(browser, f"file://{site}/{tag}/haku.html", viewport={"width": 390, "height": 800})
        page = pages[tag]
        page.fill("#Query", words)
        page.click("#Search button")
        found = results(page)
        # The explanation of a word stands above the results and is none of the three places.
        places = [link for link in found if not link.startswith("sanasto.html")]
        is_exact = wanted in places[:3]
        is_hit = wanted.split("#")[0] in [link.split("#")[0] for link in places[:3]]
        if kind == "nothing":
            is_hit = is_exact = not found and page.locator("#Ask").is_visible()
        elif kind == "not":
            is_hit = is_exact = wanted not in [link.split("#")[0] for link in found]
        elif kind == "answer":
            is_hit = is_exact = wanted in found
        elif kind == "first":
            is_hit = is_exact = places[:1] == [wanted]
        elif kind == "guess":
            is_exact = is_hit = is_hit and page.locator("#Status").inner_text() == page.evaluate(
                "selkopajaSearch.guess()")
        if kind in STRICT and not is_exact:
            faults.append(f"{tag} {kind}: {words} -> {found[:4]}")
        hits.setdefault(tag, []).append((is_hit, is_exact))
        if shows_all or not is_exact:
            print(f"{'hit ' if is_exact else 'page' if is_hit else 'MISS'} {tag} {kind}: {words} -> {found[:4]}")
    for tag, found in hits.items():
        pages_hit, exact = (sum(column) for column in zip(*found))
        print(f"{tag}: the page {pages_hit}, the very heading {exact} of {len(found)} among the first three")
    total = sum(is_hit for found in hits.values() for is_hit, _ in found)
    exact = sum(is_exact for found in hits.values() for _, is_exact in found)
    print(f"all: the page {total}, the very heading {exact} of {len(rows)}")
    if len(rows) - total > MOST_MISSED:
        faults.append(f"{len(rows) - total} queries miss; {MOST_MISSED} are the most")


def test_folding(browser):
    """The script folds what is typed as the index is folded: each stem of an index is found by itself."""
    for index in sorted((site / "assets").glob("haku-index.*.js")):
        tag = index.name.split(".")[1]
        page = open_page(browser, f"file://{site}/{tag}/haku.html")
        words = re.search(r'"words":"([^"]*)"', index.read_text(encoding="utf-8")).group(1)
        stems = [stem for word in words.split(",") for stem in word.split(" ")]
        other = page.evaluate("all => all.filter(stem => selkopajaSearch.fold(stem) !== stem)", stems)
        if other:
            faults.append(f"{tag}: the script folds otherwise than the index: {other[:5]}")
        page.context.close()


def test_without_script(browser):
    for home in sorted(site.glob("*/haku.html")):
        page = open_page(browser, f"file://{home}", java_script_enabled=False)
        if page.locator("#Search").is_visible():
            faults.append(f"{home.parent.name}: the field is shown where no script runs")
        links = page.locator("#All .letter a").count()
        if links < 5:
            faults.append(f"{home.parent.name}: the list has {links} links")
        page.context.close()


def test_form_of_home_page(browser):
    page = open_page(browser, f"file://{site}/en/index.html")
    page.fill("#Query", "hospital & doctor")
    page.keyboard.press("Enter")
    page.wait_for_url("**/haku.html?q=*")
    if page.input_value("#Query") != "hospital & doctor" or not results(page):
        faults.append("the words of the home page's form do not arrive")
    status = page.locator("#Status")
    if status.get_attribute("role") != "status" or not re.match(r"\d+ results?$", status.inner_text()):
        faults.append(f"the number of results is not said: {status.inner_text()!r}")
    page.focus("#Query")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    if page.evaluate("document.activeElement.closest('#Results') === null"):
        faults.append("the results do not come next after the button")
    for broken in ["%E0%A4%A", "__proto__", "constructor", "<img src=x onerror=alert(1)>", "(((", "a" * 5000, "' ' '", "🙂", "🙂🙂 hospital"]:
        page.goto(f"file://{site}/en/haku.html?q={broken if broken[0] == '%' else ''}")
        page.fill("#Query", broken)
        page.click("#Search button")
        if page.locator("#Results img").count():
            faults.append(f"markup of the question is on the page: {broken}")
    page.context.close()


def weigh():
    script = len(gzip.compress((site / "assets/haku.js").read_bytes(), 6))
    print(f"haku.js: {script} bytes gzipped")
    for index in sorted((site / "assets").glob("haku-index.*.js")):
        size = len(gzip.compress(index.read_bytes(), 6))
        print(f"{index.name.split('.')[1]}: index {size}, with the script {script + size}")
        if script + size > BUDGET:
            faults.append(f"{index.name} and the script are more than {BUDGET} bytes")


with opened_browser() as browser:
    test_queries(browser)
    test_folding(browser)
    test_without_script(browser)
    test_form_of_home_page(browser)
weigh()
for fault in faults:
    print(f"fault: {fault}", file=sys.stderr)
sys.exit(1 if faults else 0)
