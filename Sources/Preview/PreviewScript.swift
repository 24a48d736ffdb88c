/// Shows the page anew when its text has changed, keeps the reader's place and the panel as they were left, and marks the
/// findings in the text.
let previewScript =
  #"""
  "use strict";
  (() => {
    if (!document.getElementById("selkopaja-preview")?.shadowRoot) return;


  """# + previewPlaceScript + previewMarkScript + previewRenewalScript + previewConnectionScript + "})();\n"

/// Puts the new text in place of the old one. The page's own scripts are started anew with it, after they were told that
/// the old one goes, so it is to them, and to whoever reads, as if the page had been loaded; but the style sheets and all
/// else that a browser sets up for a page stay, which is most of the time that a load takes.
///
/// A page of another make (style, scripts, what it may do) is loaded.
private let previewRenewalScript = #"""
  const scripts = (made) => Array.from(made.head.querySelectorAll("script[src]"))
    .filter((script) => !script.getAttribute("src").startsWith("/__preview/"));
  const make = (made) => JSON.stringify([
    made.getElementById("selkopaja-preview")?.dataset.look,
    Array.from(made.head.querySelectorAll("link[rel=stylesheet], script[src], meta[http-equiv]"), (part) =>
      ["href", "src", "content"].map((name) => part.getAttribute(name))),
  ]);

  let isRenewing = false;
  let isChangedAgain = false;
  const renew = async () => {
    isChangedAgain = isRenewing;
    if (isRenewing) return;
    isRenewing = true;
    try {
      const answer = await fetch(location.pathname + location.search, { cache: "no-store" });
      const made = Document.parseHTMLUnsafe?.(await answer.text());
      if (!made || make(made) !== make(document)) {
        location.reload();
        return;
      }
      const left = leave();
      dispatchEvent(new PageTransitionEvent("pagehide"));
      document.title = made.title;
      for (const name of ["lang", "dir"]) {
        document.documentElement.setAttribute(name, made.documentElement.getAttribute(name));
      }
      document.body.replaceWith(document.adoptNode(made.body));
      arrive(left, true);
      for (const old of scripts(document)) {
        const script = document.createElement("script");
        script.setAttribute("src", old.getAttribute("src"));
        // In their order.
        script.async = false;
        old.replaceWith(script);
      }
    } catch {
      // The server is gone: the socket tells, and asks again.
    } finally {
      isRenewing = false;
    }
    if (isChangedAgain) renew();
  };


  """#

/// Waits for the next change.
private let previewConnectionScript = #"""
  let socket = null;
  let wait = 100;
  const lost = (isLost) => { root.querySelector(".lost").hidden = !isLost; };
  const listen = () => {
    if (document.hidden || socket) return;
    const shown = encodeURIComponent(location.pathname);
    socket = new WebSocket(`ws://${location.host}/__preview/changes?page=${shown}`);
    socket.onopen = () => { wait = 100; lost(false); };
    socket.onmessage = (message) => {
      // Another number, not a greater one: a preview that was started anew counts from the beginning.
      if (message.data !== host.dataset.generation) renew();
    };
    socket.onclose = () => {
      socket = null;
      if (document.hidden) return;
      lost(true);
      wait = Math.min(wait * 2, 3000);
      setTimeout(listen, wait);
    };
  };

  const visit = performance.getEntriesByType("navigation")[0];
  const isReload = visit?.type === "reload";
  // The browser would go to where the text stood before.
  if (isReload) history.scrollRestoration = "manual";
  const restore = arrive(JSON.parse(sessionStorage.getItem(memory) || "null"), isReload);
  addEventListener("load", () => {
    // Pictures and letters have come meanwhile.
    restore();
    history.scrollRestoration = "auto";
  });
  addEventListener("scroll", moved, { passive: true });
  addEventListener("resize", moved);
  addEventListener("pagehide", () => sessionStorage.setItem(memory, JSON.stringify(leave())));
  document.addEventListener("visibilitychange", () => {
    if (document.hidden) { if (socket) socket.close(); } else listen();
  });
  // A page that a browser kept whole while another one was shown.
  addEventListener("pageshow", (event) => { if (event.persisted) listen(); });
  listen();


  """#
