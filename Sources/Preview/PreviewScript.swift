/// Loads the page again when its text has changed, keeps the reader's place and the panel as they were left, and marks the
/// findings in the text.
///
/// The whole page is loaded, not its difference put in: its own scripts start as they do for a reader.
let previewScript =
  #"""
  "use strict";
  (() => {
    const host = document.getElementById("selkopaja-preview");
    const root = host && host.shadowRoot;
    if (!root) return;
    const panel = root.getElementById("panel");
    const shown = Number(host.dataset.generation);
    const wide = matchMedia("(min-width: 64em)");


  """# + previewPlaceScript + previewConnectionScript + previewMarkScript + "})();\n"

/// Waits for the next change.
private let previewConnectionScript = #"""
  let socket = null;
  let wait = 100;
  const lost = root.querySelector(".lost");
  const listen = () => {
    if (document.hidden || socket) return;
    const page = encodeURIComponent(location.pathname);
    socket = new WebSocket(`ws://${location.host}/__preview/changes?page=${page}`);
    socket.onopen = () => { wait = 100; lost.hidden = true; };
    socket.onmessage = (message) => {
      // Another number, not a greater one: a preview that was started anew counts from the beginning.
      if (Number(message.data) !== shown) location.reload();
    };
    socket.onclose = () => {
      socket = null;
      if (document.hidden) return;
      lost.hidden = false;
      wait = Math.min(wait * 2, 3000);
      setTimeout(listen, wait);
    };
  };
  document.addEventListener("visibilitychange", () => {
    if (document.hidden) { if (socket) socket.close(); } else listen();
  });
  // A page that a browser kept whole while another one was shown.
  addEventListener("pageshow", (event) => { if (event.persisted) listen(); });
  listen();


  """#
