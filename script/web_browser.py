"""The browser in which pages are looked at: Debian's Chromium, or the one that CHROMIUM names."""

import contextlib
import os
import time

from playwright.sync_api import Error, TimeoutError, sync_playwright

# Milliseconds; a machine may have much else to do.
PATIENCE = 180_000


@contextlib.contextmanager
def opened_browser():
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=os.environ.get("CHROMIUM", "/usr/bin/chromium"), args=["--no-sandbox"]
        )
        yield browser
        browser.close()


def on_lost_file(page, tell):
    """Tells of each file that does not come; of none that the browser left, because the reader went on to another page."""
    page.on("requestfailed", lambda request: None if request.failure == "net::ERR_ABORTED" else tell(request.url))


def new_context(browser, **options):
    context = browser.new_context(**options)
    context.set_default_timeout(PATIENCE)
    return context


def wait_until(page, condition, arg=None, patience=PATIENCE):
    """Asks the page until `condition` (an expression or a function of `arg`, of which a promise is awaited) holds.

    Playwright's `wait_for_function` may wait for ever right after a page was opened though the condition holds (Chromium
    156: 15 of 864 waits). Raises TimeoutError with what the page says instead, after `patience` milliseconds.
    """
    end = time.monotonic() + patience / 1_000
    while True:
        with contextlib.suppress(Error):  # The page is just being replaced by another.
            if page.evaluate(condition, arg):
                return
        if time.monotonic() > end:
            raise TimeoutError(f"{condition} does not hold on {page.url}: {page.locator('body').inner_text()[:2_000]!r}")
        page.wait_for_timeout(50)
