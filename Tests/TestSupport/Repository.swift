package import Foundation

/// This repository's own folder, so that tests can read what is shipped.
package let repositoryRoot: URL = URL(filePath: #filePath)
  .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
