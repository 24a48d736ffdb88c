/// The address that writes to a mailbox (RFC 6068): what does not stand for itself before the `@` is percent-encoded, so
/// that `%`, `?` and `&` of a name are not taken for those of the address.
func mailAddress(to mailbox: String) -> String {
  guard let at = mailbox.lastIndex(of: "@") else { return "mailto:\(percentEncoded(mailbox, keeping: ""))" }
  return "mailto:\(percentEncoded(mailbox[..<at], keeping: "!$'*+"))\(mailbox[at...])"
}

/// The address of a mailbox with the subject of the message (RFC 6068); any other address as it is.
///
/// - Parameter address: `mailto:…` without a subject of its own.
package func mailAddress(_ address: String, subject: String) -> String {
  guard address.hasPrefix("mailto:"), !address.contains("?") else { return address }
  return "\(address)?subject=\(percentEncoded(subject, keeping: ""))"
}

/// A page of OpenStreetMap that looks the place up. A `geo:` address does nothing on a desktop, and no map is
/// fetched while the site is built.
///
/// - Parameter address: as it is posted, `Lapintie 11–13, 94100 Kemi`.
func mapAddress(of address: String) -> String {
  // The register of streets has hyphens, and plain spaces.
  let plain = String(address.map { $0 == "–" ? "-" : $0 == "\u{A0}" ? " " : $0 })
  return "https://www.openstreetmap.org/search?query=\(percentEncoded(plain, keeping: ""))"
}

/// Every byte but those that are unreserved (RFC 3986, 2.3) and those to be kept, as `%C3`.
private func percentEncoded(_ text: some StringProtocol, keeping kept: String) -> String {
  let digits = Array("0123456789ABCDEF".utf8)
  var encoded: [UInt8] = []
  for byte in text.utf8 {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
      UInt8(ascii: "~"):
      encoded.append(byte)
    case _ where kept.utf8.contains(byte): encoded.append(byte)
    default: encoded += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }
  }
  return String(decoding: encoded, as: UTF8.self)
}
