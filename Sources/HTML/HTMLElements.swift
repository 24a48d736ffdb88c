// The elements that a page may have, each a constant that is called with attributes and content. Not among them is
// `script`: no page has one, but for data that does not run (`linkedData`), and the search page and pages that can be heard,
// whose scripts are files of the site (`script`). Where a local name hides one, it is `HTML.title`.

// The page
package let head = HTMLContentElement("head", .block)
package let body = HTMLContentElement("body", .block)
package let main = HTMLContentElement("main", .block)
package let header = HTMLContentElement("header", .block)
package let footer = HTMLContentElement("footer", .block)
package let nav = HTMLContentElement("nav", .block)
package let section = HTMLContentElement("section", .block)
package let article = HTMLContentElement("article", .block)
package let div = HTMLContentElement("div", .block)
package let address = HTMLContentElement("address", .block)
package let title = HTMLContentElement("title", .block)
/// For a page that stands alone. What an HTML parser reads as it is (`&`, `<`, `>`) has no place in it.
package let style = HTMLContentElement("style", .block)

// Headings, paragraphs, lists
package let h1 = HTMLContentElement("h1", .block)
package let h2 = HTMLContentElement("h2", .block)
package let h3 = HTMLContentElement("h3", .block)
package let h4 = HTMLContentElement("h4", .block)
package let h5 = HTMLContentElement("h5", .block)
package let h6 = HTMLContentElement("h6", .block)
package let p = HTMLContentElement("p", .block)
package let ul = HTMLContentElement("ul", .block)
package let ol = HTMLContentElement("ol", .block)
package let li = HTMLContentElement("li", .block)
package let dl = HTMLContentElement("dl", .block)
package let dt = HTMLContentElement("dt", .block)
package let dd = HTMLContentElement("dd", .block)
package let blockquote = HTMLContentElement("blockquote", .block)
package let details = HTMLContentElement("details", .block)
package let summary = HTMLContentElement("summary", .block)
package let pre = HTMLContentElement("pre", .preformatted)

// Tables
package let table = HTMLContentElement("table", .block)
package let caption = HTMLContentElement("caption", .block)
package let thead = HTMLContentElement("thead", .block)
package let tbody = HTMLContentElement("tbody", .block)
package let tr = HTMLContentElement("tr", .block)
package let th = HTMLContentElement("th", .block)
package let td = HTMLContentElement("td", .block)

// Text
package let a = HTMLContentElement("a", .inline)
package let span = HTMLContentElement("span", .inline)
package let strong = HTMLContentElement("strong", .inline)
package let em = HTMLContentElement("em", .inline)
package let small = HTMLContentElement("small", .inline)
package let mark = HTMLContentElement("mark", .inline)
package let del = HTMLContentElement("del", .inline)
package let ins = HTMLContentElement("ins", .inline)
package let dfn = HTMLContentElement("dfn", .inline)
package let code = HTMLContentElement("code", .inline)
package let bdi = HTMLContentElement("bdi", .inline)
package let time = HTMLContentElement("time", .inline)

// Sound
package let audio = HTMLContentElement("audio", .inline)

// Forms
package let form = HTMLContentElement("form", .block)
package let label = HTMLContentElement("label", .inline)
package let button = HTMLContentElement("button", .inline)
package let input = HTMLVoidElement("input", .inline)

// Without content
package let meta = HTMLVoidElement("meta", .block)
package let link = HTMLVoidElement("link", .block)
package let hr = HTMLVoidElement("hr", .block)
package let br = HTMLVoidElement("br", .inline)
package let img = HTMLVoidElement("img", .inline)
/// Where a long word may be parted.
package let wbr = HTMLVoidElement("wbr", .inline)

/// Rules of style that stand in the page. An HTML parser reads them as they are, an XML parser takes `<` and `&` for
/// markup: rules have neither, and everything else is written as it is, so that its hash is that of the text.
package func style(rules: String) -> HTMLNode {
  precondition(!rules.utf8.contains { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") }, "rules with markup in them")
  return .element(HTMLElement(HTMLElementName(spelling: "style", layout: .raw), [], [.text(rules)]))
}

/// A heading of a level from 1 to 6; a level outside that is the nearest one.
package func heading(_ level: Int) -> HTMLContentElement {
  switch level {
  case ...1: h1
  case 2: h2
  case 3: h3
  case 4: h4
  case 5: h5
  default: h6
  }
}

/// A script that is a file of the site and runs when the page has been read, in the order of the page. It has no content:
/// what a page holds never runs.
package func script(_ address: HTMLAddress) -> HTMLNode {
  .element(
    HTMLElement(
      HTMLElementName(spelling: "script", layout: .block),
      [HTMLAttribute("src", address.text), HTMLAttribute("defer")],
      []))
}
