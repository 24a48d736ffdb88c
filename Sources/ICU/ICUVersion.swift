import CICU

/// The versions of ICU and its data, for the build report: formatted text changes with them.
package enum ICUVersion {
  /// For example `72.1`.
  package static var library: String { unsafe String(cString: cicu_library_version()) }
  /// The version of the Unicode standard, for example `15.0`.
  package static var unicode: String { unsafe String(cString: cicu_unicode_version()) }
  /// The version of the CLDR data, for example `42.0`.
  package static var cldr: String { unsafe certainText(cicu_cldr_version()) }
}
