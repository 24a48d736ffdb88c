package import Foundation

/// A project whose engine answers each request with a PDF of 1,700 bytes.
///
/// - Parameters:
///   - files: written over those of the example town.
///   - keepsRequests: whether what it was asked can be read afterwards.
package func projectWithEngine(
  _ files: [String: String] = [:], keepsRequests: Bool = true
) throws -> FixtureProject {
  let project = try FixtureProject(copyOf: exampleTown)
  for (path, text) in files { try project.write(text, to: path) }
  try project.write("test", to: "\(engineFolder)/installed")
  let engine = keepsRequests ? answeringEngine : answeringEngine.replacing("\"$4/$$-$number.json\"", with: "/dev/null")
  try project.write(engine, to: "\(engineFolder)/bin/python3")
  try FileManager.default.setAttributes(
    [.posixPermissions: 0o755], ofItemAtPath: project.path + "/\(engineFolder)/bin/python3")
  return project
}

/// The pages of HTML that the engine of such a project was asked to lay out.
package func requestedPages(of project: FixtureProject) throws -> [String] {
  try project.files(below: engineFolder).filter { $0.key.hasSuffix(".json") }.sorted { $0.key < $1.key }.map {
    try JSONDecoder().decode(Request.self, from: Data($0.value)).html
  }
}

/// Whether a request that an engine has kept is one for a picture that readers send on.
package func isOfPicture(_ request: Data) -> Bool { String(decoding: request, as: UTF8.self).contains(#""picture":{"#) }

private struct Request: Decodable {
  var html: String
}

private let engineFolder = ".selkopaja/print-engine"

/// A frame is four bytes of length and what follows; the engine's folder is the fourth argument.
private let answeringEngine = #"""
  #!/bin/sh
  printf '\000\000\000\017{"ready": true}'
  number=0
  while n=$(head -c 4 | od -An -tu1 | awk 'NF == 4 {print (($1*256+$2)*256+$3)*256+$4}'); [ -n "$n" ]; do
    number=$((number + 1))
    head -c "$n" > "$4/$$-$number.json"
    printf '\000\000\000\043{"outcome": "made", "pages": 12345}\000\000\006\244%1700s' ""
  done

  """#
