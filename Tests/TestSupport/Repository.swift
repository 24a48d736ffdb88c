package import Foundation

/// This repository's own folder, so that tests can read what is shipped.
package let repositoryRoot: URL = URL(filePath: #filePath)
  .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

/// A small project with everything in it: Esimerkkilä in easy Finnish, Swedish and Arabic.
package let exampleTown: URL = repositoryRoot.appending(path: "Tests/SiteBuildTests/Fixture")
