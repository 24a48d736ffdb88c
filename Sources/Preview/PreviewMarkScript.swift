/// Marks the findings in the text, and leads from each to its place.
///
/// Marks are ranges of the CSS Custom Highlight API: the page stays as a build writes it. Words are looked for in their
/// sentence without what the page puts between letters (isolates, soft hyphens) and with any white space for a space.
let previewMarkScript = #"""
  const mark = () => {
    const main = document.querySelector("main");
    if (!main || !window.Highlight || !CSS.highlights) return;
    CSS.highlights.clear();
    const dropped = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069]/;
    let text = "";
    const places = [];
    const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
    let block = null;
    while (walker.nextNode()) {
      const node = walker.currentNode;
      const own = node.parentElement.closest("p, li, dt, dd, td, th, caption, h1, h2, h3, h4, h5, h6, div");
      if (own !== block && places.length > 0 && !text.endsWith(" ")) {
        text += " ";
        places.push(places[places.length - 1]);
      }
      block = own;
      for (let offset = 0; offset < node.data.length; offset += 1) {
        const letter = node.data[offset];
        if (dropped.test(letter)) continue;
        const space = /\s/.test(letter);
        if (space && text.endsWith(" ")) continue;
        text += space ? " " : letter;
        places.push([node, offset]);
      }
    }
    const folded = (words) => Array.from(words).filter((letter) => !dropped.test(letter)).join("")
      .replace(/\s+/g, " ").trim();
    const range = (start, length) => {
      const made = new Range();
      const [last, offset] = places[start + length - 1];
      made.setStart(...places[start]);
      made.setEnd(last, Math.min(offset + 1, last.data.length));
      return made;
    };
    const marks = { error: [], warning: [], information: [] };
    const used = new Map();
    const label = root.getElementById("show").textContent;
    for (const item of root.querySelectorAll("li.finding")) {
      const sentence = item.querySelector(".sentence");
      if (!sentence) continue;
      const wanted = folded(sentence.textContent);
      const words = item.querySelector(".words");
      const inner = words ? folded(words.textContent) : wanted;
      let start = wanted ? text.indexOf(wanted) : -1;
      let length = wanted.length;
      if (start < 0) { start = inner ? text.indexOf(inner) : -1; length = inner.length; }
      else if (words) {
        // The same words twice in a sentence are found one after the other.
        const key = `${start} ${inner}`;
        const within = text.indexOf(inner, used.get(key) ?? start);
        if (within >= 0 && within < start + length) {
          used.set(key, within + 1);
          start = within;
          length = inner.length;
        }
      }
      if (start < 0 || length === 0) continue;
      const severity = Object.keys(marks).find((name) => item.classList.contains(name));
      const place = range(start, length);
      marks[severity].push(place);
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = label;
      button.addEventListener("click", () => {
        const holder = place.startContainer.parentElement;
        CSS.highlights.set("selkopaja-shown", new Highlight(place));
        // Below a phone's panel nothing would be seen.
        if (!wide.matches) panel.open = false;
        holder.scrollIntoView({ block: "center" });
        if (holder.tabIndex < 0) holder.setAttribute("tabindex", "-1");
        holder.focus({ preventScroll: true });
      });
      item.querySelector("p").append(" ", button);
    }
    for (const [severity, ranges] of Object.entries(marks)) {
      CSS.highlights.set(`selkopaja-${severity}`, new Highlight(...ranges));
    }
  };


  """#
