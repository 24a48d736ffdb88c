import Foundation
import TestSupport

enum FixtureProjectWithBytes {
  /// The small project with one more file.
  static func project(_ path: String, _ bytes: [UInt8]) throws -> FixtureProject {
    let fixture = try FixtureProject(SmallProject.files)
    try fixture.write(Data(bytes), to: path)
    return fixture
  }
}
