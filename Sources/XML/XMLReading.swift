internal import CLibXML
internal import Glibc

/// Reads a document and tells a handler what stands in it.
///
/// Nothing but the bytes is read: no network, no other file. A document type declaration is refused, and with it every
/// entity of its own. The document is UTF-8.
///
/// - Throws: the first fault. The handler has then heard what stands before it.
package func parse(_ bytes: [UInt8], limits: XMLLimits = XMLLimits(), handler: any XMLHandler) throws(XMLError) {
  if let error = fault(of: bytes, limits: limits) ?? read(bytes, limits: limits, handler: handler) { throw error }
}

/// libxml2's tables, made once before the first context; they live as long as the program.
private let libraryIsReady: Void = xmlInitParser()

private func read(_ bytes: [UInt8], limits: XMLLimits, handler: any XMLHandler) -> XMLError? {
  _ = libraryIsReady
  // The context copies the bytes; it is ours to free.
  let context = unsafe bytes.withUnsafeBytes {
    unsafe xmlCreateMemoryParserCtxt($0.baseAddress?.assumingMemoryBound(to: CChar.self), CInt($0.count))
  }
  guard let context = unsafe context else { return XMLError(.notWellFormed, at: 0, in: bytes) }
  defer { unsafe xmlFreeParserCtxt(context) }
  _ = unsafe xmlCtxtUseOptions(
    // Entities are put in place so that attribute values come decoded; without a declaration there are only the five
    // of XML itself.
    context, CInt(XML_PARSE_NONET.rawValue | XML_PARSE_NOENT.rawValue | XML_PARSE_COMPACT.rawValue))
  let session = unsafe Session(bytes: bytes, limits: limits, handler: handler, context: context)
  return withExtendedLifetime(session) {
    // The context owns its table of callbacks and keeps it; the session outlives the parse and is only borrowed.
    unsafe context.pointee.sax.pointee = callbacks()
    unsafe context.pointee.userData = Unmanaged.passUnretained(session).toOpaque()
    _ = unsafe xmlParseDocument(context)
    // No document is built without the library's own callbacks; this holds should that change.
    if let document = unsafe context.pointee.myDoc {
      unsafe xmlFreeDoc(document)
      unsafe context.pointee.myDoc = nil
    }
    if let error = session.error { return error }
    guard unsafe context.pointee.wellFormed == 1 else {
      return XMLError(.notWellFormed, at: session.textStart, in: bytes)
    }
    return nil
  }
}

/// What can be said before the library is asked.
private func fault(of bytes: [UInt8], limits: XMLLimits) -> XMLError? {
  if bytes.isEmpty { return XMLError(.empty, at: 0, in: bytes) }
  if bytes.count > min(limits.bytes, Int(CInt.max)) { return XMLError(.tooLarge, at: 0, in: bytes) }
  if bytes.starts(with: [0xFE, 0xFF]) || bytes.starts(with: [0xFF, 0xFE]) {
    return XMLError(.notUTF8, at: 0, in: bytes)
  }
  // The library takes a zero for the end of the document and would not look at what follows.
  if let zero = firstZero(in: bytes) {
    return XMLError(zero < 4 ? .notUTF8 : .notWellFormed, at: zero, in: bytes)
  }
  let declaration = declarationRange(of: bytes)
  if let encoding = declaredEncoding(in: bytes, declaration), !["utf-8", "us-ascii"].contains(encoding) {
    return XMLError(.notUTF8, at: declaration.lowerBound, in: bytes, message: encoding)
  }
  if let tag = tagWithTooManyAttributes(in: bytes) { return XMLError(.tooManyAttributes, at: tag, in: bytes) }
  return nil
}

private func firstZero(in bytes: [UInt8]) -> Int? {
  unsafe bytes.withUnsafeBytes { bytes in
    guard let start = bytes.baseAddress, let zero = unsafe memchr(start, 0, bytes.count) else { return nil }
    return unsafe UnsafeRawPointer(zero) - start
  }
}

/// `<?xml … ?>`, empty where there is none; it starts after a byte order mark.
func declarationRange(of bytes: [UInt8]) -> Range<Int> {
  let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  guard bytes[start...].starts(with: "<?xml".utf8), start + 5 < bytes.count,
    [0x20, 0x09, 0x0A, 0x0D].contains(bytes[start + 5])
  else { return start..<start }
  var end = start + 5
  while end + 1 < bytes.count {
    if bytes[end] == UInt8(ascii: "?"), bytes[end + 1] == UInt8(ascii: ">") { return start..<end + 2 }
    end += 1
  }
  return start..<start
}

/// The encoding that the declaration names, in small letters.
private func declaredEncoding(in bytes: [UInt8], _ declaration: Range<Int>) -> String? {
  let text = String(decoding: bytes[declaration], as: UTF8.self)
  guard let name = text.firstRange(of: "encoding"), let open = text[name.upperBound...].firstIndex(where: isQuote),
    let close = text[text.index(after: open)...].firstIndex(of: text[open])
  else { return nil }
  return text[text.index(after: open)..<close].lowercased()
}

private func isQuote(_ character: Character) -> Bool { character == "\"" || character == "'" }

/// The SAX2 callbacks that we hear. Everything else stays empty, so the library neither builds a tree nor keeps
/// declarations nor opens anything.
private func callbacks() -> xmlSAXHandler {
  var callbacks = unsafe xmlSAXHandler()
  unsafe callbacks.initialized = UInt32(XML_SAX2_MAGIC)
  unsafe callbacks.internalSubset = { session, _, _, _ in unsafe Session.of(session)?.refuseDoctype() }
  unsafe callbacks.startElementNs = {
    session, local, prefix, uri, declarationCount, declarations, count, _, attributes in
    unsafe Session.of(session)?.start(
      NameKey(local, prefix, uri),
      declarations: UnsafeBufferPointer(start: declarations, count: Int(declarationCount) * 2),
      attributes: UnsafeBufferPointer(start: attributes, count: Int(count) * 5))
  }
  unsafe callbacks.endElementNs = { session, _, _, _ in unsafe Session.of(session)?.end() }
  unsafe callbacks.comment = { session, text in unsafe Session.of(session)?.comment(text) }
  unsafe callbacks.processingInstruction = { session, target, data in
    unsafe Session.of(session)?.processingInstruction(target, data)
  }
  unsafe callbacks.serror = { session, error in unsafe Session.of(session)?.note(error) }
  return unsafe callbacks
}
