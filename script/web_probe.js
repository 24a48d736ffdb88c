// What is asked of a page inside the browser; each function answers with a list of faults in words, or with values.
(() => {
  const name = (element) =>
    element.tagName.toLowerCase() + [...element.classList].map((part) => "." + part).join("") + " " +
    JSON.stringify((element.textContent || element.getAttribute("aria-label") || "").trim().replace(/\s+/g, " ").slice(0, 40));
  const all = (selector) => [...document.body.querySelectorAll(selector)];
  // What is there for the ear alone, and what comes into sight with the focus.
  const isSpoken = (element) => {
    for (let at = element; at; at = at.parentElement) {
      if (at.classList.contains("skip") || getComputedStyle(at).clipPath === "inset(50%)") return true;
    }
    return false;
  };

  const sidewaysScroll = () => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width && document.body.scrollWidth <= width) return [];
    const wide = all("*").filter((element) => {
      const box = element.getBoundingClientRect();
      return !isSpoken(element) && box.width > 0 && (box.right > width + 1 || box.left < -1);
    });
    return wide.slice(0, 3).map(name).concat(wide.length ? [] : ["the page itself"]);
  };

  // Text that is cut off by its own box. What is hidden from the eye on purpose is 1 px large.
  const cutText = () => all("*").filter((element) => {
    const style = getComputedStyle(element);
    const cuts = (overflow) => overflow === "hidden" || overflow === "clip";
    return !isSpoken(element) && element.clientHeight > 1 && element.textContent.trim() &&
      (cuts(style.overflowY) && element.scrollHeight > element.clientHeight + 2 ||
        cuts(style.overflowX) && element.scrollWidth > element.clientWidth + 2);
  }).slice(0, 3).map(name);

  // Words that stand on other words: the boxes of two texts that share a good part of a line.
  const overlaps = () => {
    const lines = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (!node.data.trim() || isSpoken(node.parentElement) || !node.parentElement.checkVisibility()) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      // The box of a line is as high as the font wants to be, which is twice the letters in Burmese. Their bodies stand
      // round its middle.
      const half = parseFloat(getComputedStyle(node.parentElement).fontSize) * 0.3;
      for (const box of range.getClientRects()) {
        const middle = (box.top + box.bottom) / 2;
        if (box.width > 2) lines.push({ node, top: middle - half, bottom: middle + half, left: box.left, right: box.right });
      }
    }
    lines.sort((a, b) => a.top - b.top);
    const faults = [];
    lines.forEach((line, at) => {
      for (let next = at + 1; next < lines.length && lines[next].top < line.bottom - 2; next++) {
        const other = lines[next];
        if (other.node === line.node) continue;
        if (Math.min(line.right, other.right) - Math.max(line.left, other.left) > 3) {
          faults.push(name(line.node.parentElement) + " and " + name(other.node.parentElement));
        }
      }
    });
    return faults.slice(0, 3);
  };

  // Colours as numbers, and WCAG's contrast of two of them.
  const channels = (colour) => (colour.match(/[\d.]+/g) || []).map(Number);
  const luminance = ([red, green, blue]) => [red, green, blue]
    .map((part) => part / 255).map((part) => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
    .reduce((sum, part, at) => sum + part * [0.2126, 0.7152, 0.0722][at], 0);
  const contrast = (one, other) => {
    const [high, low] = [luminance(one), luminance(other)].sort((a, b) => b - a);
    return (high + 0.05) / (low + 0.05);
  };
  const ground = (element) => {
    for (let at = element; at; at = at.parentElement) {
      const colour = channels(getComputedStyle(at).backgroundColor);
      if (colour.length === 3 || colour[3] > 0) return colour;
    }
    return [255, 255, 255];
  };

  const takesFocus = "a[href], button, input:not([type=hidden]), select, textarea, summary, audio[controls], [tabindex='0']";
  const places = new Map();

  // Where the focus is: its place in the order of the page, and whether a reader sees it there.
  const focused = () => {
    const element = document.activeElement;
    if (!element || element === document.body || element === document.documentElement) return null;
    if (!places.size) document.querySelectorAll("*").forEach((one, at) => places.set(one, at));
    const style = getComputedStyle(element), box = element.getBoundingClientRect();
    const isInside = parseFloat(style.outlineOffset) < 0;
    const behind = ground(isInside ? element : element.parentElement || element);
    const isDrawn = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
    // The middle of its first line: a link that is broken has nothing in the middle of its box.
    const line = element.getClientRects()[0] || box;
    const top = document.elementFromPoint(
      Math.min(innerWidth - 1, Math.max(0, line.left + line.width / 2)),
      Math.min(innerHeight - 1, Math.max(0, line.top + line.height / 2)));
    return {
      place: places.get(element), name: name(element), isDrawn,
      contrast: isDrawn ? contrast(channels(style.outlineColor), behind) : 0,
      isOnScreen: box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight &&
        box.right > 0 && box.left < innerWidth,
      isCovered: top !== null && top !== element && !element.contains(top) && !top.contains(element),
    };
  };

  const focusable = () => all(takesFocus).filter((element) =>
    element.tabIndex >= 0 && !element.disabled && element.checkVisibility({ visibilityProperty: true })).length;

  // WCAG 2.5.8: 24 by 24 px, or so much room that no circle of 24 px round its middle meets another target; links inside
  // a line of text are excepted.
  const smallTargets = () => {
    const targets = all(takesFocus).filter((element) => element.checkVisibility({ visibilityProperty: true }) && !isSpoken(element))
      .map((element) => ({ element, box: element.getBoundingClientRect() })).filter(({ box }) => box.width > 0);
    const isInline = (element) => {
      if (getComputedStyle(element).display !== "inline") return false;
      const block = element.parentElement.closest("p, li, td, th, dd, dt, figcaption, label, h1, h2, h3, h4") || element.parentElement;
      return block.textContent.trim().length > element.textContent.trim().length;
    };
    const middle = (box) => [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
    return targets.filter(({ element, box }) => {
      if (box.width >= 23.5 && box.height >= 23.5 || isInline(element)) return false;
      const [x, y] = middle(box);
      return targets.some((other) => {
        if (other.element === element) return false;
        const [dx, dy] = [Math.max(other.box.left - x, 0, x - other.box.right), Math.max(other.box.top - y, 0, y - other.box.bottom)];
        return Math.hypot(dx, dy) < 12;
      });
    }).slice(0, 3).map(({ element, box }) => `${name(element)}, ${Math.round(box.width)} by ${Math.round(box.height)} px`);
  };

  // Text that the machine's own colours leave unreadable.
  const unreadable = () => all("*").filter((element) => !isSpoken(element) && element.checkVisibility() &&
    [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim()) &&
    contrast(channels(getComputedStyle(element).color), ground(element)) < 4.5).slice(0, 3).map(name);

  const links = () => all("a[href]").filter((element) => element.checkVisibility()).map((element) => element.href);

  // Where headings have the same address in every language: not in lists by letters.
  const readToLastHeading = () => {
    const heading = all("main h2[id], main h3[id]").filter((element) => element.checkVisibility() && !element.closest(".letter")).at(-1);
    if (!heading || !document.querySelector("script[src]")) return null;
    heading.scrollIntoView();
    // At the end of a page the last one does not come up so far.
    const read = all("main h2[id], main h3[id]").filter((element) => element.getBoundingClientRect().top < innerHeight / 3).at(-1);
    return read ? read.id : null;
  };
  const wherePlaced = () => {
    const heading = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const top = heading ? heading.getBoundingClientRect().top : -1;
    return { language: document.documentElement.lang, heading: heading ? heading.id : null, isInView: top >= 0 && top < innerHeight };
  };

  const space = (css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets = [sheet];
  };

  window.probe = {
    sidewaysScroll, cutText, overlaps, focused, focusable, smallTargets, unreadable, links, space,
    readToLastHeading, wherePlaced,
  };
})();
