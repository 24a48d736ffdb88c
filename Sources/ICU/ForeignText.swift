import CICU

// How text crosses into ICU and back.

/// The text of a result, which is given back to ICU's side here and nowhere else.
func takeText(_ result: cicu_text, _ operation: @autoclosure () -> String) throws(ICUError) -> String {
  // `result` owns its bytes; they are copied into the String before they are freed.
  defer { unsafe cicu_text_free(result) }
  guard unsafe result.status <= 0 else { throw ICUError(operation(), status: unsafe result.status) }
  guard let bytes = unsafe result.bytes else { return "" }
  let buffer = unsafe UnsafeRawBufferPointer(start: bytes, count: result.length)
  return unsafe String(decoding: buffer, as: UTF8.self)
}

/// The text of a result that no input can make fail: only lack of memory does, which Swift itself does not survive.
func certainText(_ result: cicu_text, _ operation: StaticString = #function) -> String {
  do throws(ICUError) {
    return try unsafe takeText(result, "\(operation)")
  } catch {
    preconditionFailure(error.description)
  }
}

/// Lends the UTF-8 of a text to ICU for the call. Safe to call: what is unsafe is what the body does with the pointer.
@safe
func withBytes<Result, Failure: Error>(
  _ text: String, _ body: (UnsafePointer<CChar>, Int) throws(Failure) -> Result
) throws(Failure) -> Result {
  var text = text
  var outcome: Swift.Result<Result, Failure>?
  text.withUTF8 { utf8 in
    outcome = unsafe withChars(utf8, body)
  }
  guard let outcome else { preconditionFailure("withUTF8 did not call its body") }
  return try outcome.get()
}

/// Lends bytes to ICU for the call, as the `char` that C has.
func withChars<Result, Failure: Error>(
  _ utf8: UnsafeBufferPointer<UInt8>, _ body: (UnsafePointer<CChar>, Int) throws(Failure) -> Result
) -> Swift.Result<Result, Failure> {
  do throws(Failure) {
    guard let base = utf8.baseAddress else {
      var nothing: CChar = 0
      return .success(try unsafe body(&nothing, 0))
    }
    let chars = unsafe UnsafeRawPointer(base).assumingMemoryBound(to: CChar.self)
    return .success(try unsafe body(chars, utf8.count))
  } catch {
    return .failure(error)
  }
}

/// Texts laid end to end, with the offset at which each ends: how lists cross the boundary.
struct JoinedTexts {
  private(set) var bytes: [CChar] = []
  private(set) var ends: [Int32] = []

  init(_ texts: some Sequence<String>) {
    for text in texts {
      bytes.append(contentsOf: text.utf8.lazy.map { CChar(bitPattern: $0) })
      ends.append(Int32(clamping: bytes.count))
    }
    // An empty array has no address to lend.
    bytes.append(0)
  }
}
