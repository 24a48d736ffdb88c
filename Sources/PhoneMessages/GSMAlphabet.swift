/// The GSM 7 bit default alphabet and its extension table (3GPP TS 23.038, 6.2.1).
enum GSMAlphabet {
  /// How many septets a character takes: 1, 2 for one of the extension table, which follows an escape, or nil where the
  /// alphabet lacks it.
  static func septets(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar {
    case " "..."#", "%"..."?", "A"..."Z", "a"..."z": 1
    default: standard.contains(scalar) ? 1 : extensions.contains(scalar) ? 2 : nil
    }
  }

  /// Those that are not in the ranges of ASCII that the two share. `ç` is not among them, `Ç` is.
  private static let standard = Set(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ¤¡ÄÖÑÜ§¿äöñüà".unicodeScalars)

  private static let extensions = Set("\u{C}^{}\\[~]|€".unicodeScalars)
}
