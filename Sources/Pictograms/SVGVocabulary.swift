// What of SVG and of its editors is met, and what becomes of it.

let svgNamespace = "http://www.w3.org/2000/svg"

/// What editors write beside the drawing. It shows nothing and is left out without a word.
func isEditorNamespace(_ namespace: String) -> Bool {
  editorNamespaces.contains(namespace) || editorNamespacePrefixes.contains { namespace.hasPrefix($0) }
}

private let editorNamespaces: Set<String> = [
  "http://www.inkscape.org/namespaces/inkscape",
  "http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd",
  "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
  "http://creativecommons.org/ns#",
  "http://web.resource.org/cc/",
  "http://purl.org/dc/elements/1.1/",
  "http://www.bohemiancoding.com/sketch/ns",
  "http://www.figma.com/figma/ns",
  "http://www.serif.com/",
  "http://www.vectornator.io/",
  "http://svgjs.com/svgjs",
  // xml:space and xml:lang.
  "http://www.w3.org/XML/1998/namespace",
]

private let editorNamespacePrefixes = ["http://ns.adobe.com/", "http://www.corel.com/"]

/// Elements of SVG that describe and do not draw.
let describingElements: Set<String> = ["metadata", "desc", "namedview"]

/// Attributes that shapes and the root carry for editors, other pages or assistive software, which get these from us.
let droppedAttributes: Set<String> = [
  "id", "version", "baseProfile", "enable-background", "role", "focusable", "clip-rule", "lang",
]

/// Attributes of the root that say how large the drawing is: that is for the page to say.
let droppedRootAttributes: Set<String> = ["x", "y", "width", "height", "preserveAspectRatio"]

func isDroppedAttribute(_ name: String) -> Bool {
  droppedAttributes.contains(name) || name.hasPrefix("data-") || name.hasPrefix("aria-")
}

/// Elements that bring in something from elsewhere, or another kind of picture.
let referringElements: Set<String> = [
  "use", "image", "feImage", "foreignObject", "a", "iframe", "embed", "object", "video", "audio", "cursor",
  "font-face-uri",
]
