/// Keeps, when a page is shown anew and from one language of a page to another, the text that the reader looked at, the
/// panel as it was left, and what had the focus.
///
/// The ids of texts and headings are the same in every language, so a place is a few of them, with how far down in the
/// window each stood: more than one, because a text may be gone.
let previewPlaceScript = #"""
  const memory = "selkopaja-preview";
  const wide = matchMedia("(min-width: 64em)");
  let host = null;
  let root = null;
  let panel = null;

  // The same in each language, alone or beside its source: nobody's page is called by a tag.
  const page = location.pathname.split("/").slice(2).join("/").replace(/\.[A-Za-z-]+\.html$/, ".html");

  const blocks = () => Array.from(document.querySelectorAll("main [id]"))
    .filter((block) => !block.querySelector("[id]") && !block.closest("nav"));
  const readersPlace = () => {
    const place = [];
    if (scrollY === 0) return place;
    for (const block of blocks()) {
      const box = block.getBoundingClientRect();
      if (box.height > 0 && box.bottom > 0) place.push([block.id, box.top]);
      if (place.length === 12) break;
    }
    return place;
  };
  const show = (place) => {
    for (const [id, top] of place) {
      const block = document.getElementById(id);
      if (!block) continue;
      scrollBy({ top: block.getBoundingClientRect().top - top, behavior: "instant" });
      return;
    }
  };

  // What has the focus, by its number among its like: good as long as there are as many.
  const like = (tree) => Array.from(tree.querySelectorAll("a[href], button, input, summary, [tabindex]"));
  const focused = () => {
    const tree = root.activeElement ? root : document;
    const all = like(tree);
    const number = all.indexOf(tree.activeElement);
    return number < 0 ? null : { isInPanel: tree === root, number, count: all.length };
  };
  const focus = (was) => {
    const all = like(was.isInPanel ? root : document);
    if (all.length === was.count) all[was.number].focus({ preventScroll: true });
  };

  // All of the text can be brought above a panel that stands below it, however high its words make it. What is set here
  // is inherited by nothing: else every style of the page would be worked out twice.
  let height = -1;
  const makeRoom = (wanted) => {
    if (wanted === height) return;
    height = wanted;
    document.body.style.paddingBottom = `${height}px`;
    document.documentElement.style.scrollPaddingBottom = `${height}px`;
  };
  const arrange = () => document.documentElement.classList.toggle("selkopaja-preview-open", panel.open);

  // Noted when somebody has moved, not when the page goes: to ask where things stand holds up the next page.
  let noted = { place: [], scrollY: 0, top: 0 };
  let timer = 0;
  const note = () => {
    timer = 0;
    noted = { place: readersPlace(), scrollY, top: panel.scrollTop };
  };
  const moved = () => {
    clearTimeout(timer);
    timer = setTimeout(note, 100);
  };
  const leave = () => {
    if (timer) {
      clearTimeout(timer);
      note();
    }
    return {
      ...noted, open: panel.open, height, width: innerWidth, path: location.pathname, page, focused: focused(),
      details: Array.from(root.querySelectorAll("li.finding details"), (item) => item.open),
    };
  };

  /// Where the reader is put: `left` is how the last page was left, `isAgain` whether it was this one.
  const arrive = (left, isAgain) => {
    host = document.getElementById("selkopaja-preview");
    root = host.shadowRoot;
    panel = root.getElementById("panel");
    // On a wide screen the panel stands beside the text, on a phone below it.
    panel.open = left ? left.open : wide.matches;
    arrange();
    height = -1;
    if (left && left.width === innerWidth) makeRoom(left.height);
    new ResizeObserver(([size]) => {
      makeRoom(wide.matches && panel.open ? 0 : Math.ceil(size.borderBoxSize[0].blockSize));
    }).observe(panel);
    panel.addEventListener("scroll", moved, { passive: true });
    panel.addEventListener("toggle", () => { arrange(); moved(); });

    const isSamePath = left && left.path === location.pathname;
    if (isSamePath) {
      const details = root.querySelectorAll("li.finding details");
      if (details.length === left.details.length) details.forEach((item, number) => { item.open = left.details[number]; });
      if (left.top > 0) panel.scrollTop = left.top;
    }
    // The buttons are among what had the focus.
    mark();
    if (isAgain && isSamePath && left.focused) focus(left.focused);
    const visit = performance.getEntriesByType("navigation")[0];
    const isFromOtherLanguage = !isSamePath && !location.hash && visit?.type === "navigate";
    if (!left || left.page !== page || !isAgain && !isFromOtherLanguage) return () => {};
    noted = left;
    const restore = () => {
      if (left.place.length > 0) show(left.place);
      else if (isAgain && left.scrollY > 0) scrollTo(0, left.scrollY);
    };
    restore();
    return restore;
  };


  """#
