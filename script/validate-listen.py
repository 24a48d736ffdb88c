"""Listens to the built site as a reader does.

    validate-listen.py SITE TOWN [--all]

SITE is the shipped site, of which some languages are heard in full, or with `--all` every one; TOWN a small one with recordings. Voices are made up: they note what they are asked to say, and
what of the page was marked while they said it. The status is 1 where a word of a page is not said or said by a voice of
another language, where a button stands or works otherwise than it should, or where a page reports an error.
"""

import os
import re
import sys
from pathlib import Path

from playwright.sync_api import TimeoutError

from web_browser import new_context, opened_browser, wait_until

site, town = Path(sys.argv[1]).resolve(), Path(sys.argv[2]).resolve()
# One of each direction: each page takes a moment of a browser.
sample = None if "--all" in sys.argv[3:] else {"fi-simple", "ar"}
faults = []

VOICES = """
window.said = [];
window.holds = false;
(function (voices) {
  let queue = [];
  let finish = null;
  class Utterance { constructor(text) { this.text = text; } }
  const synthesis = {
    voices, speaking: false, pending: false, onvoiceschanged: null,
    getVoices() { return this.voices; },
    speak(words) { queue.push(words); this.pending = true; setTimeout(() => this.next()); },
    next() {
      if (this.speaking || !queue.length) return;
      const words = queue.shift();
      this.speaking = true;
      this.pending = queue.length > 0;
      const marked = [...document.querySelectorAll('.spoken-now')];
      said.push({
        text: words.text, lang: words.lang, voice: words.voice && words.voice.voiceURI, count: marked.length,
        marked: marked.map(part => [part, ...part.querySelectorAll('[role=img]')].map(
          one => (one.getAttribute('role') === 'img' ? one.getAttribute('aria-label') : '') + one.textContent)).join(' '),
        pressed: document.querySelector('.to-read').getAttribute('aria-pressed'),
      });
      finish = fault => {
        finish = null;
        this.speaking = false;
        if (fault) words.onerror && words.onerror({ error: fault }); else words.onend && words.onend({});
        setTimeout(() => this.next());
      };
      words.onstart && words.onstart({});
      words.onboundary && words.onboundary({ charIndex: 0 });
      if (words.voice && words.voice.fails) finish('synthesis-failed');
      else if (!holds) setTimeout(() => finish && finish());
    },
    cancel() {
      queue = [];
      this.pending = false;
      if (finish) finish('canceled');
    },
  };
  window.finishWords = () => finish && finish();
  Object.defineProperty(window, 'speechSynthesis', { value: synthesis, configurable: true });
  window.SpeechSynthesisUtterance = Utterance;
}(VOICE_LIST));
"""


def voice(lang, local=True, fails=False):
    name = f"{lang}{'' if local else ' elsewhere'}{' broken' if fails else ''}"
    return {"lang": lang, "localService": local, "voiceURI": name, "name": name, "default": False, "fails": fails}


def open_page(browser, path, voices=(), **options):
    context = new_context(browser, viewport={"width": 390, "height": 800}, **options)
    listed = str([dict(one) for one in voices]).replace("True", "true").replace("False", "false")
    context.add_init_script(VOICES.replace("VOICE_LIST", listed))
    page = context.new_page()
    address = f"file://{path}"
    page.on("console", lambda said: faults.append(f"{path}: {said.text}") if said.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: faults.append(f"{path}: {error}"))
    page.on("request", lambda request: None if request.url.startswith("file:") else faults.append(f"{path}: asks for {request.url}"))
    page.goto(address)
    return page


def expect(holds, words):
    if not holds:
        faults.append(words)


# What the reading does: there is none, it is silent, it reads, it pauses.
STATE = """() => {
  const main = document.querySelector('.to-read');
  if (!main.getClientRects().length) return 'none';
  if (document.querySelector('.to-stop').hidden) return 'silent';
  return main.getAttribute('aria-pressed') === 'true' ? 'reading' : 'paused';
}"""


def state(page):
    return page.evaluate(STATE)


def wait_for_state(page, wanted):
    try:
        wait_until(page, f"wanted => ({STATE})() === wanted", wanted)
    except TimeoutError:
        faults.append(f"{page.url}: is {state(page)}, not {wanted}")


def wait_for_said(page, count):
    wait_until(page, "count => said.length >= count", count)


def read_all(page):
    page.click(".to-read")
    wait_for_state(page, "silent")
    return page.evaluate("said")


# The words of a page in the language of the page, and those in others, in their order.
WORDS = """() => {
  const copy = document.querySelector('article').cloneNode(true);
  for (const other of copy.querySelectorAll('nav, .listen, .aloud, .aloud-part, .keep-guide, .other-form, svg, input')) if (!other.closest('[role=img]')) other.remove();
  for (const picture of copy.querySelectorAll('[role=img]')) picture.textContent = picture.getAttribute('aria-label');
  const found = { own: [], other: [] };
  const page = document.documentElement.lang.split('-')[0];
  const walk = document.createTreeWalker(copy, NodeFilter.SHOW_TEXT);
  for (let text = walk.nextNode(); text; text = walk.nextNode()) {
    const stands = text.parentElement.closest('[lang]');
    const isOwn = !stands || stands.lang.split('-')[0] === page;
    const words = text.data.replace(/[\\u00AD\\u200B\\u200E\\u200F\\u202A-\\u202E\\u2060\\u2066-\\u2069]/g, '');
    (isOwn ? found.own : found.other).push(words);
  }
  return found;
}"""


def letters(text):
    return re.sub(r"[\W_]+", "", text)


def test_every_word_is_said(browser):
    """On every page, with a voice for its language alone."""
    tags = sorted(path.name for path in site.iterdir() if (path / "haku.html").exists() and (sample is None or path.name in sample))
    pages = count = 0
    for tag in tags:
        spoken = {"kmr": "ku", "fi-simple": "fi-FI", "fa-AF": "fa-IR"}.get(tag, tag)
        for path in sorted((site / tag).glob("*/*.html")):
            html = path.read_text(encoding="utf-8")
            if 'class="moved"' in html or path.name.endswith(".yksi.html"):
                continue
            page = open_page(browser, path, [voice(spoken)])
            if 'class="aloud"' not in html:
                expect("notice fallback" in html, f"{path}: cannot be read aloud")
                page.context.close()
                continue
            wanted = page.evaluate(WORDS)
            said = read_all(page)
            pages += 1
            count += len(said)
            mine = letters("".join(words["text"] for words in said))
            all_words = letters("".join(wanted["own"]))
            place = len(os.path.commonprefix([mine, all_words]))
            expect(mine == all_words, f"{path}: {mine[place - 10:place + 30]!r} is said, not {all_words[place - 10:place + 30]!r}")
            expect(all(words["voice"] == spoken for words in said), f"{path}: said by another voice")
            for words in said:
                marked = letters(words["marked"])
                expect(words["count"] == 1 and letters(words["text"]) in marked, f"{path}: {words['text']!r} is said while {words['marked']!r} is marked")
                expect(len(words["text"]) < 700, f"{path}: {len(words['text'])} letters are said at once")
            page.context.close()
    print(f"every word is said: {pages} pages in {len(tags)} languages, {count} sentences")


def test_languages_of_parts(browser):
    path = site / "ar/kotikaupunki-kemi/terveys.html"
    page = open_page(browser, path, [voice("ar-SA"), voice("fi-FI"), voice("en-US")])
    said = read_all(page)
    finnish = [words["text"] for words in said if words["lang"] == "fi-FI"]
    expect(any("terveysasema" in words for words in finnish), f"Finnish words in Arabic are not said in Finnish: {finnish[:5]}")
    for words in said:
        is_arabic = re.search("[\u0600-\u06ff]", words["text"]) is not None
        expect(is_arabic == (words["lang"] == "ar-SA") or not re.search("[A-Za-z]", words["text"]), f"{words['text']!r} is said by {words['lang']}")
    page.context.close()


def test_numbers(browser):
    for tag, lang in [("fi-simple", "fi-FI"), ("ar", "ar-EG")]:
        page = open_page(browser, site / tag / "soita-apua/index.html", [voice(lang)])
        said = " | ".join(words["text"] for words in read_all(page))
        expect("1 1 6, 1 1 7" in said and "1 1 2" in said, f"{tag}: numbers are not said as they are dialled: {said}")
        expect(not re.search("[\u2066-\u2069]", said), f"{tag}: signs of direction are said")
        page.context.close()


def test_where_no_voice_is(browser):
    somali = site / "so/uimahalli/index.html"
    cases = [
        (somali, [], "none"), (somali, [voice("fi-FI"), voice("en-GB")], "none"), (somali, [voice("so-SO", local=False)], "none"),
        (site / "fi-simple/uimahalli/index.html", [voice("fi-FI", local=False)], "none"),
        (site / "fi-simple/uimahalli/index.html", [voice("fil-PH")], "none"),
        (site / "kmr/uimahalli/index.html", [voice("ku-TR")], "silent"), (site / "ckb/uimahalli/index.html", [voice("ku-TR")], "none"),
        (site / "fa-AF/uimahalli/index.html", [voice("fa-Latn")], "none"), (site / "fa-AF/uimahalli/index.html", [voice("fa_IR")], "silent"),
    ]
    for path, voices, wanted in cases:
        page = open_page(browser, path, voices)
        page.wait_for_timeout(100)
        expect(state(page) == wanted, f"{path}: {state(page)} and not {wanted} with {[one['voiceURI'] for one in voices]}")
        expect(wanted != "none" or page.locator(".aloud-part:visible").count() == 0, f"{path}: a heading has a button")
        page.context.close()
    page = open_page(browser, site / "fi-simple/uimahalli/index.html", [voice("fi-FI", local=False), voice("fi-FI")])
    expect({words["voice"] for words in read_all(page)} == {"fi-FI"}, "words were sent elsewhere")
    page.context.close()
    page = open_page(browser, somali)
    page.evaluate(f"speechSynthesis.voices = [{{lang: 'so', localService: true, voiceURI: 'late'}}]; speechSynthesis.onvoiceschanged()")
    expect(state(page) == "silent", "a voice that comes late is not used")
    page.context.close()
    page = open_page(browser, site / "fi-simple/uimahalli/index.html", java_script_enabled=False)
    expect(page.locator(".aloud").is_hidden(), "there are buttons where no script runs")
    page.context.close()
    page = open_page(browser, site / "fi-simple/uimahalli/index.html", [voice("fi-FI", fails=True)])
    page.click(".to-read")
    wait_for_state(page, "none")
    page.context.close()
    page = open_page(browser, site / "fi-simple/uimahalli/index.html", [voice("fi-FI", fails=True), voice("fi")])
    said = read_all(page)
    expect({words["voice"] for words in said[1:]} == {"fi"} and said[0]["text"] == said[1]["text"], "another voice does not go on")
    page.context.close()


def test_buttons(browser):
    page = open_page(browser, site / "fi-simple/kotikaupunki-kemi/terveys.html", [voice("fi-FI")], reduced_motion="reduce")
    page.evaluate("holds = true")
    expect(not page.locator(".to-stop").is_visible(), "there is a button to stop what has not begun")
    page.focus(".to-read")
    page.keyboard.press("Space")
    wait_for_said(page, 1)
    expect(state(page) == "reading", "the space bar does not start it")
    expect(page.evaluate("document.activeElement.className") == "to-read", "the focus moves")
    for _ in range(6):
        count = page.evaluate("said.length")
        page.evaluate("finishWords()")
        wait_for_said(page, count + 1)
    box = page.evaluate("document.querySelector('.spoken-now').getBoundingClientRect().toJSON()")
    bar = page.evaluate("document.querySelector('.aloud-bar').getBoundingClientRect().toJSON()")
    expect(box["top"] >= 0 and box["bottom"] <= bar["top"] and abs(bar["bottom"] - 800) < 1, f"what is said is not on the screen: {box} {bar}")
    # A pause, and on from the beginning of the sentence.
    last = page.evaluate("said[said.length - 1].text")
    page.keyboard.press("Space")
    expect(state(page) == "paused" and not page.evaluate("speechSynthesis.speaking"), "it does not pause")
    expect(page.locator(".spoken-now").count() == 1, "the place is lost while it pauses")
    count = page.evaluate("said.length")
    page.keyboard.press("Space")
    wait_for_said(page, count + 1)
    expect(page.evaluate("said[said.length - 1].text") == last, "it does not go on where it paused")
    # Whoever scrolls away is left alone.
    page.evaluate("window.scrollTo(0, document.body.scrollHeight)")
    place = page.evaluate("scrollY")
    count = page.evaluate("said.length")
    page.evaluate("finishWords()")
    wait_for_said(page, count + 1)
    expect(page.evaluate("scrollY") == place, "whoever scrolls away is brought back")
    page.keyboard.press("Tab")
    expect(page.evaluate("document.activeElement.className") == "to-stop", "the button to stop does not come next")
    page.keyboard.press("Enter")
    expect(state(page) == "silent" and page.locator(".spoken-now").count() == 0, "it does not stop")
    expect(page.evaluate("document.activeElement.className") == "to-read", "the focus is lost with the button")
    # A section by itself.
    page.evaluate("holds = false; said = []")
    part = page.locator(".aloud-part").nth(1)
    name = part.evaluate("button => button.parentNode.getAttribute('aria-label')")
    part.click()
    wait_for_state(page, "silent")
    said = page.evaluate("said.map(words => words.text)")
    expect(said[0] == name and "Akuuttiklinikka" not in said, f"a section is not read by itself: {said[:2]} … {said[-1:]}")
    expect(page.get_by_role("heading", name=name, exact=True).count() == 1, "a heading has the name of its button")
    expect(page.get_by_role("button", name=f"Kuuntele {name}", exact=True).count() == 1, "the button of a section does not say which")
    expect(page.locator("[aria-live]:not([aria-live=off]), [role=status], [role=alert]").count() == 0, "the page talks to screen readers by itself")
    page.context.close()


SOUNDS = """() => {
  window.played = [];
  const play = HTMLMediaElement.prototype.play;
  HTMLMediaElement.prototype.play = function () {
    this.addEventListener('playing', () => played.push(this.currentSrc.split('/').pop()), { once: true });
    return play.call(this);
  };
}"""


def test_recordings(browser):
    finnish = open_page(browser, town / "fi-simple/jatteet/index.html", [voice("fi-FI")])
    finnish.evaluate(SOUNDS)
    said = [words["text"] for words in read_all(finnish)]
    expect(finnish.evaluate("played") == ["jatteet.index.u1.mp3"], f"the recording is not played: {finnish.evaluate('played')}")
    expect(said and "Säännöt ovat kaikille." not in said, f"what is recorded is said by a voice too: {said}")
    # What plays stops what is read.
    finnish.evaluate("holds = true")
    finnish.click(".to-read")
    finnish.click(".listen button")
    expect(state(finnish) == "silent" and not finnish.evaluate("speechSynthesis.speaking"), "two voices at a time")
    finnish.context.close()
    # A file that is gone: today's words by the voice.
    gone = open_page(browser, town / "fi-simple/jatteet/index.html", [voice("fi-FI")])
    known = len(faults)
    gone.evaluate("Object.defineProperty(HTMLMediaElement.prototype, 'src', { set() { setTimeout(() => this.onerror && this.onerror()) } })")
    said = [words["text"] for words in read_all(gone)]
    del faults[known:]
    expect("Säännöt ovat kaikille." in said, f"a recording that is gone is passed over: {said}")
    gone.context.close()
    # No voice, and the whole page spoken by somebody.
    arabic = open_page(browser, town / "ar/jatteet/index.html")
    arabic.evaluate(SOUNDS)
    arabic.click(".to-read")
    wait_for_state(arabic, "silent")
    played = arabic.evaluate("played")
    expect(len(played) >= 2 and len(set(played)) == len(played), f"the recordings of a page are not played in turn: {played}")
    arabic.context.close()
    print(f"recordings: {len(played)} played in turn")


def test_chooser(browser):
    page = open_page(browser, town / "index.html")
    page.evaluate(SOUNDS)
    buttons = page.locator(".beside-name button")
    expect(buttons.count() == 1, "the chooser has other buttons than for the names that are spoken")
    buttons.first.click()
    wait_until(page, "played.length === 1")
    expect(page.evaluate("played") == ["language.name.mp3"], "the name is not played")
    expect(page.evaluate("document.querySelector('.beside-name button').getAttribute('aria-label')").startswith("العربية – "), "the button has no name")
    page.context.close()
    for other in sorted(town.glob("*/*.html")):
        expect("language.name" not in other.read_text(encoding="utf-8"), f"{other} speaks the name too")


with opened_browser() as browser:
    test_every_word_is_said(browser)
    test_languages_of_parts(browser)
    test_numbers(browser)
    test_where_no_voice_is(browser)
    test_buttons(browser)
    test_recordings(browser)
    test_chooser(browser)
for fault in faults:
    print(f"fault: {fault}", file=sys.stderr)
sys.exit(1 if faults else 0)
