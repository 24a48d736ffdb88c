private import CVoikko

/// libvoikko, open for Finnish. It cannot be copied, so it is closed once and never shared: one handle used from two
/// threads at a time loses readings or aborts. Opening one takes about half a millisecond and 15 MB.
@safe package struct VoikkoHandle: ~Copyable {
  private let handle: OpaquePointer

  /// - Parameter language: a language tag that a dictionary of libvoikko's is for.
  package init(language: String = "fi") throws(VoikkoUnavailable) {
    // `reason` is a string of the library's own, never freed. The handle is ours from here on; `deinit` gives it back.
    var reason: UnsafePointer<CChar>?
    let opened = unsafe language.withCString { unsafe voikkoInit(&reason, $0, nil) }
    guard let opened = unsafe opened else {
      throw VoikkoUnavailable(language: language, reason: unsafe reason.map { unsafe String(cString: $0) } ?? "")
    }
    unsafe handle = opened
  }

  deinit { unsafe voikkoTerminate(handle) }

  /// The version of libvoikko: `4.3.1`.
  package static var libraryVersion: String {
    // A constant of the library's.
    unsafe String(cString: voikkoGetVersion())
  }

  /// The readings of a word form, none when the dictionary does not have the form.
  ///
  /// Capitals decide nothing here: *kemi* reads as the town. The form is to be in NFC, without soft hyphens and with
  /// `'` as apostrophe; other spellings have no readings.
  package borrowing func analyse(_ form: String) -> [Reading] {
    guard Self.isWord(form) else { return [] }
    // The list and all that hangs on it are ours until it is freed; every value is copied before that.
    guard let list = unsafe form.withCString({ unsafe voikkoAnalyzeWordCstr(handle, $0) }) else { return [] }
    defer { unsafe voikko_free_mor_analysis(list) }
    var readings: [Reading] = []
    var next = unsafe list
    while let analysis = unsafe next.pointee {
      if let reading = unsafe Self.reading(analysis) { readings.append(reading) }
      unsafe next += 1
    }
    return readings
  }

  /// Whether the form is in the dictionary with the capitals that it has.
  package borrowing func isCorrect(_ form: String) -> Bool {
    guard Self.isWord(form) else { return false }
    // The form is lent for the call.
    return unsafe form.withCString { unsafe voikkoSpellCstr(handle, $0) } == VOIKKO_SPELL_OK
  }

  /// Words of the dictionary that the writer may have meant, the likeliest first. Takes milliseconds.
  package borrowing func suggestions(for form: String) -> [String] {
    guard Self.isWord(form) else { return [] }
    // The array and its strings are ours until the array is freed.
    return unsafe Self.takeStrings(form.withCString { unsafe voikkoSuggestCstr(handle, $0) })
  }

  /// The values that libvoikko knows for an attribute of an analysis (`SIJAMUOTO`); empty when the set is open.
  package borrowing func values(ofAttribute attribute: String) -> [String] {
    // As for suggestions, the array and its strings are ours.
    unsafe Self.takeStrings(attribute.withCString { unsafe voikkoGetAttributeValues(handle, $0) })
  }

  /// libvoikko refuses words of more than 255 characters itself; this spares it the work, and a NUL would cut the form.
  private static func isWord(_ form: String) -> Bool {
    let utf8 = form.utf8
    return !utf8.isEmpty && utf8.count <= 1_000 && !utf8.contains(0)
  }

  /// The strings of an array that libvoikko made for its caller; the array is freed.
  private static func takeStrings(_ list: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?) -> [String] {
    guard let list = unsafe list else { return [] }
    defer { unsafe voikkoFreeCstrArray(list) }
    var strings: [String] = []
    var next = unsafe list
    while let string = unsafe next.pointee {
      strings.append(unsafe String(cString: string))
      unsafe next += 1
    }
    return strings
  }
}

/// libvoikko has no dictionary for the language on this computer.
package struct VoikkoUnavailable: Error, Sendable, Hashable, CustomStringConvertible {
  package var language: String
  /// The library's own words, in English.
  package var reason: String

  package var description: String {
    "libvoikko cannot be opened for \(language) (\(reason)): install the package voikko-fi"
  }
}

extension VoikkoHandle {
  /// A reading with all its values copied; nil when the analysis lacks what every analysis has.
  private static func reading(_ analysis: OpaquePointer) -> Reading? {
    guard let baseForm = unsafe text(analysis, "BASEFORM"), let structure = unsafe text(analysis, "STRUCTURE") else {
      return nil
    }
    return unsafe Reading(
      baseForm: baseForm,
      wordClass: value(analysis, "CLASS"),
      grammaticalCase: value(analysis, "SIJAMUOTO"),
      number: value(analysis, "NUMBER"),
      person: value(analysis, "PERSON"),
      mood: value(analysis, "MOOD"),
      tense: value(analysis, "TENSE"),
      negative: value(analysis, "NEGATIVE"),
      participle: value(analysis, "PARTICIPLE"),
      possessive: value(analysis, "POSSESSIVE"),
      comparison: value(analysis, "COMPARISON"),
      focus: value(analysis, "FOCUS"),
      isQuestion: text(analysis, "KYSYMYSLIITE") == "true",
      followingVerb: value(analysis, "REQUIRE_FOLLOWING_VERB"),
      mayBePlaceName: text(analysis, "POSSIBLE_GEOGRAPHICAL_NAME") == "true",
      structure: structure,
      wordBases: text(analysis, "WORDBASES"))
  }

  private static func value<Value: RawRepresentable<String>>(
    _ analysis: OpaquePointer, _ attribute: StaticString
  ) -> Value? {
    unsafe text(analysis, attribute).flatMap { Value(rawValue: $0) }
  }

  private static func text(_ analysis: OpaquePointer, _ attribute: StaticString) -> String? {
    // The attribute's name ends in NUL and lives as long as the program; the value is a string of the analysis, alive
    // until that is freed, in code points (`wchar_t` has 32 bits here).
    let key = unsafe UnsafeRawPointer(attribute.utf8Start).assumingMemoryBound(to: CChar.self)
    guard var next = unsafe voikko_mor_analysis_value_ucs4(analysis, key) else { return nil }
    var scalars = String.UnicodeScalarView()
    while let scalar = unsafe Unicode.Scalar(UInt32(bitPattern: next.pointee)), scalar != "\0" {
      scalars.append(scalar)
      unsafe next += 1
    }
    return String(scalars)
  }
}
