/// The names of one document, each made once.
///
/// The library keeps one copy of each string for as long as its context lives, so three addresses are a name.
struct NameTable {
  private var names: [(key: NameKey, name: XMLName)] = []
  private var indices: [NameKey: Int] = [:]
  /// For each slot the last name that fell into it; most look-ups end here.
  private var slots = [Int](repeating: -1, count: 64)
  private let handler: any XMLHandler

  init(handler: any XMLHandler) {
    self.handler = handler
    names.reserveCapacity(48)
  }

  mutating func name(_ key: NameKey) -> XMLName {
    let slot = key.slot
    let guess = slots[slot]
    if guess >= 0, names[guess].key == key { return names[guess].name }
    let index = indices[key] ?? add(key)
    slots[slot] = index
    return names[index].name
  }

  private mutating func add(_ key: NameKey) -> Int {
    let name = key.name
    names.append((key, XMLName(name, number: handler.number(of: name))))
    indices[key] = names.count - 1
    return names.count - 1
  }
}

/// The addresses of a name's parts; valid while the library's context lives.
@safe struct NameKey: Hashable {
  private let local: UnsafePointer<UInt8>?
  private let prefix: UnsafePointer<UInt8>?
  private let namespace: UnsafePointer<UInt8>?

  init(_ local: UnsafePointer<UInt8>?, _ prefix: UnsafePointer<UInt8>?, _ namespace: UnsafePointer<UInt8>?) {
    unsafe self.local = local
    unsafe self.prefix = prefix
    unsafe self.namespace = namespace
  }

  static func == (left: NameKey, right: NameKey) -> Bool {
    unsafe left.local == right.local && left.prefix == right.prefix && left.namespace == right.namespace
  }

  func hash(into hasher: inout Hasher) {
    unsafe hasher.combine(local)
    unsafe hasher.combine(namespace)
  }

  var slot: Int {
    let address = unsafe Int(bitPattern: local) ^ Int(bitPattern: namespace)
    return (address ^ address >> 6) & 63
  }

  var name: XMLName { unsafe XMLName(text(local), prefix: text(prefix), namespace: text(namespace)) }
}

/// A copy of the library's string; empty for none.
func text(_ characters: UnsafePointer<UInt8>?) -> String {
  guard let characters = unsafe characters else { return "" }
  return unsafe String(cString: characters)
}
