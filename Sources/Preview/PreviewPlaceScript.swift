/// Keeps, over a reload and from one language of a page to another, the text that the reader looked at, the panel as it
/// was left, and what had the focus.
///
/// The ids of texts and headings are the same in every language, so a place is a few of them, with how far down in the
/// window each stood: more than one, because a text may be gone.
let previewPlaceScript = #"""
  // The same in each language, alone or beside its source: nobody's page is called by a tag.
  const page = location.pathname.split("/").slice(2).join("/").replace(/\.[A-Za-z-]+\.html$/, ".html");
  const memory = "selkopaja-preview";
  const left = JSON.parse(sessionStorage.getItem(memory) || "null");
  const visit = performance.getEntriesByType("navigation")[0];
  const isReload = Boolean(visit) && visit.type === "reload";

  // How the panel was left. On a wide screen it stands beside the text, on a phone below it.
  panel.open = left ? left.open : wide.matches;
  const arrange = () => document.documentElement.classList.toggle("selkopaja-preview-open", panel.open);
  panel.addEventListener("toggle", arrange);
  arrange();
  // All of the text can be brought above a panel that stands below it, however high its words make it.
  new ResizeObserver(() => {
    const height = wide.matches && panel.open ? 0 : panel.offsetHeight;
    document.documentElement.style.setProperty("--selkopaja-preview-height", `${height}px`);
  }).observe(panel);

  const blocks = () => Array.from(document.querySelectorAll("main [id]"))
    .filter((block) => !block.querySelector("[id]"));
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

  addEventListener("pagehide", () => sessionStorage.setItem(memory, JSON.stringify({
    open: panel.open, top: panel.scrollTop, path: location.pathname, page, place: readersPlace(), scrollY,
    focused: focused(),
    details: Array.from(root.querySelectorAll("li.finding details"), (item) => item.open),
  })));

  const isSamePath = left && left.path === location.pathname;
  if (isSamePath) {
    panel.scrollTop = left.top;
    const details = root.querySelectorAll("li.finding details");
    if (details.length === left.details.length) details.forEach((item, number) => { item.open = left.details[number]; });
  }
  const isSamePage = left && left.page === page && (isReload || !isSamePath && !location.hash && visit?.type === "navigate");
  if (isSamePage) {
    // The browser would go to where the text stood before.
    history.scrollRestoration = "manual";
    const restore = () => { if (left.place.length > 0) show(left.place); else if (isReload) scrollTo(0, left.scrollY); };
    restore();
    addEventListener("load", () => {
      // Pictures and letters have come meanwhile.
      restore();
      history.scrollRestoration = "auto";
    });
  }


  """#
