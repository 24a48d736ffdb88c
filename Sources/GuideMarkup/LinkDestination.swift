/// The ways of addressing that a guide may use besides its own pages.
private let allowedSchemes: Set<String> = ["https", "http", "mailto", "tel", "sms"]

/// What is wrong with an address: the name of the diagnostic, or nothing.
///
/// Allowed are pages (`terveys.md`, `../uimahalli/index.md#saannot`), places of the page itself (`#id`), and the
/// schemes https, http, mailto, tel and sms. An address that starts with a fact is judged by the fact's own type.
func faultOfDestination(_ parts: [Link.DestinationPart]) -> String? {
  guard let first = parts.first else { return "link-without-address" }
  guard case .text(let start) = first else { return nil }
  let bytes = Array(start.utf8)
  if bytes.contains(where: { $0 <= 0x20 || $0 == 0x7F || $0 == UInt8(ascii: "\\") }) { return "unsafe-link" }
  if let colon = bytes.firstIndex(where: {
    $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "#")
  }),
    bytes[colon] == UInt8(ascii: ":")
  {
    return allowedSchemes.contains(String(decoding: bytes[..<colon], as: UTF8.self).lowercased()) ? nil : "unsafe-link"
  }
  if bytes.first == UInt8(ascii: "/") { return "unsafe-link" }
  if start.hasPrefix("www.") { return "link-without-scheme" }
  guard parts.count == 1 else { return "unknown-link-form" }
  let (page, anchor) = splitAtAnchor(start)
  if let anchor, !isName(anchor, startsWithLetter: true) { return "unknown-link-form" }
  if page.isEmpty { return anchor == nil ? "link-without-address" : nil }
  return page.hasSuffix(".md") && page.utf8.count > 3 ? nil : "unknown-link-form"
}

private func splitAtAnchor(_ address: String) -> (page: String, anchor: String?) {
  guard let mark = address.firstIndex(of: "#") else { return (address, nil) }
  return (String(address[..<mark]), String(address[address.index(after: mark)...]))
}
