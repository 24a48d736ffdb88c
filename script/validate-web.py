"""Looks at the pages of a built site in a browser, two processes side by side.

    validate-web.py SITE [--all] [--weights] [PAGE…]

Every page, or of each kind one in each script, or the pages that are named. Each is looked at 320, 768 and 1280 px wide, in
light and dark, in the machine's own colours, at 400 %, with the text spacing of WCAG 1.4.12, and by the tab key; axe-core
looks for what breaks WCAG 2.2 A and AA. The browser must say nothing and ask nobody else, and without script nothing may
be missing. Whoever has read to a heading and picks another language is at it again. `--weights` prints what the kinds of
pages weigh in each language. The status is 1 where there is a fault.
What no program sees – the order of reading, the sense of a link's words, a screen reader – is not looked at.
"""

import argparse
import collections
import gzip
import multiprocessing
import queue
import re
import sys
import threading
import time

from web_browser import opened_browser
from web_checks import PageCheck, switcher_faults
from web_site import Site

MOST_BYTES = 25_000
MOST_REQUESTS = 3
# Pages on which a script runs carry more: the search has a budget of its own.
MOST_BYTES_OF_SEARCH = 60_000 + MOST_BYTES
MOST_REQUESTS_OF_SEARCH = 4
PROCESSES = 2


def look_at(pages, base, results):
    """One process with a browser of its own takes pages until there are no more."""
    with opened_browser() as browser:
        while (name := pages.get()) is not None:
            is_search = name.endswith("/haku.html")
            check = PageCheck(
                browser, base, name, MOST_BYTES_OF_SEARCH if is_search else MOST_BYTES,
                MOST_REQUESTS_OF_SEARCH if is_search else MOST_REQUESTS)
            try:
                check.run()
            except Exception as error:  # One page that a browser chokes on must not hide the others.
                check.fault(f"could not be looked at: {error}")
            results.put((name, check.faults, check.weights, check.undecided))


def looked_at(site, names):
    """Yields what was found on each page, in the order in which the processes come to an end with it."""
    server = site.server()
    pages, results = multiprocessing.Queue(), multiprocessing.Queue()
    for name in names:
        pages.put(name)
    workers = [
        multiprocessing.Process(target=look_at, args=(pages, site.address(server), results)) for _ in range(PROCESSES)
    ]
    for worker in workers:
        pages.put(None)
        worker.start()
    # Not before the processes: a copy of one that has threads may wait for a lock for ever.
    threading.Thread(target=server.serve_forever, daemon=True).start()
    for _ in names:
        yield next_result(results, workers)
    for worker in workers:
        worker.join()


def next_result(results, workers):
    while True:
        try:
            return results.get(timeout=5)
        except queue.Empty:
            if not any(worker.is_alive() for worker in workers):
                sys.exit("validate-web: the browser has gone")


def print_weights(site):
    """Bytes over the wire: the largest page of each kind with its style sheet and scripts, gzipped, by language."""
    sizes = {}

    def packed(path):
        if path not in sizes:
            sizes[path] = len(gzip.compress(path.read_bytes(), 6, mtime=0))
        return sizes[path]

    table = collections.defaultdict(dict)
    for page in site.pages():
        path = site.folder / page
        parts = re.findall(r'(?:rel="stylesheet" href|<script src)="([^"]+)"', site.text(page))
        files = [path] + [
            site.folder / part.removeprefix(site.root) if part.startswith("/") else (path.parent / part).resolve()
            for part in parts
        ]
        weight = sum(map(packed, files))
        row = table[site.kind(page)]
        language = site.language(page) or "–"
        row[language] = max(row.get(language, 0), weight)
    languages = ["–", *site.languages]
    print("bytes over the wire".ljust(34) + "".join(language.rjust(10) for language in languages))
    for kind in sorted(table):
        print(kind.ljust(34) + "".join(str(table[kind].get(language, "")).rjust(10) for language in languages))


def main():
    options = argparse.ArgumentParser()
    options.add_argument("site")
    options.add_argument("pages", nargs="*", help="paths below the site, in place of the sample")
    options.add_argument("--all", action="store_true")
    options.add_argument("--weights", action="store_true")
    arguments = options.parse_args()
    site = Site(arguments.site)
    if arguments.weights:
        print_weights(site)
        return 0
    pages = arguments.pages or (site.pages() if arguments.all else site.sample())
    if not pages:
        sys.exit(f"validate-web: no page below {site.folder}")
    started = time.monotonic()
    faulty, undecided, heaviest = 0, collections.Counter(), (0, "")
    for name, found, weights, unclear in looked_at(site, pages):
        faults = [*found, *switcher_faults(site, name)]
        faulty += bool(faults)
        for fault in faults:
            print(f"{name}: {fault}", flush=True)
        undecided.update(rule for rule, _ in set(unclear))
        if not name.endswith("/haku.html"):
            heaviest = max(heaviest, (sum(size for _, size in weights), name))
    if undecided:
        print("axe could not decide: " + ", ".join(f"{rule} in {count} places" for rule, count in undecided.most_common()))
    seconds = time.monotonic() - started
    print(f"validate-web: {len(pages)} pages in {seconds:.0f} s, {faulty} with a fault; the heaviest is "
          f"{heaviest[1]}, {heaviest[0]} bytes over the wire")
    return 1 if faulty else 0


if __name__ == "__main__":
    sys.exit(main())
