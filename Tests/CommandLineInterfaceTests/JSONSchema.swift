import Foundation

/// As much of JSON Schema (draft 7) as our own schemas use: what a value has that its schema does not allow.
struct JSONSchema {
  private let root: [String: Any]

  init(contentsOf url: URL) throws {
    root = try JSONSerialization.jsonObject(with: Data(contentsOf: url)) as? [String: Any] ?? [:]
  }

  func faults(of text: String) throws -> [String] {
    faults(of: try JSONSerialization.jsonObject(with: Data(text.utf8)), by: root, at: "$")
  }

  private func faults(of value: Any, by schema: [String: Any], at path: String) -> [String] {
    if let reference = schema["$ref"] as? String {
      let name = String(reference.dropFirst("#/definitions/".count))
      guard let definition = (root["definitions"] as? [String: Any])?[name] as? [String: Any] else {
        return ["\(path): no definition \(name)"]
      }
      return faults(of: value, by: definition, at: path)
    }
    var found: [String] = []
    if let type = schema["type"] as? String, !isOf(type, value) { found.append("\(path): not of type \(type)") }
    if let known = schema["enum"] as? [String], !known.contains(value as? String ?? "") {
      found.append("\(path): \(value) is none of \(known)")
    }
    if let constant = schema["const"] as? Int, value as? Int != constant { found.append("\(path): not \(constant)") }
    if let pattern = schema["pattern"] as? String, let text = value as? String,
      text.range(of: pattern, options: .regularExpression) == nil
    {
      found.append("\(path): \(text) does not match \(pattern)")
    }
    if let least = schema["minLength"] as? Int, let text = value as? String, text.count < least {
      found.append("\(path): too short")
    }
    if let least = schema["minimum"] as? Int, let number = value as? Int, number < least {
      found.append("\(path): \(number) is under \(least)")
    }
    if let values = value as? [Any], let items = schema["items"] as? [String: Any] {
      for (index, item) in values.enumerated() { found += faults(of: item, by: items, at: "\(path)[\(index)]") }
    }
    if let fields = value as? [String: Any] { found += self.fields(fields, by: schema, at: path) }
    return found
  }

  private func fields(_ fields: [String: Any], by schema: [String: Any], at path: String) -> [String] {
    let known = schema["properties"] as? [String: [String: Any]] ?? [:]
    var found = (schema["required"] as? [String] ?? []).filter { fields[$0] == nil }.map { "\(path): lacks \($0)" }
    for (key, value) in fields {
      if let schema = known[key] {
        found += faults(of: value, by: schema, at: "\(path).\(key)")
      } else if schema["additionalProperties"] as? Bool == false {
        found.append("\(path): has \(key)")
      }
    }
    return found
  }

  private func isOf(_ type: String, _ value: Any) -> Bool {
    switch type {
    case "object": value is [String: Any]
    case "array": value is [Any]
    case "string": value is String
    case "boolean": value is Bool
    case "integer": value is Int
    default: false
    }
  }
}
