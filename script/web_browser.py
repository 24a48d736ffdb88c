"""The browser in which pages are looked at: Debian's Chromium, or the one that CHROMIUM names."""

import contextlib
import os

from playwright.sync_api import sync_playwright


@contextlib.contextmanager
def opened_browser():
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=os.environ.get("CHROMIUM", "/usr/bin/chromium"), args=["--no-sandbox"]
        )
        yield browser
        browser.close()
