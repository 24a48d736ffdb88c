package import ICU
import ProjectFiles

/// The nearest folder above one that holds a project.
func projectAbove(_ root: String) -> String? {
  var folder = Disk.realPath(root).flatMap(Disk.parent)
  while let candidate = folder {
    if hasProject(at: candidate) { return candidate }
    folder = Disk.parent(of: candidate)
  }
  return nil
}

/// The language in which the project that a folder belongs to asks the program to speak, by its project file alone: for
/// what is said before a project is read, or where none is.
///
/// - Parameter folder: the project's, or any below it.
/// - Returns: nil where there is no project, its file cannot be read, or it chooses none.
package func languageOfMessages(in folder: String) -> LanguageTag? {
  guard let root = hasProject(at: folder) ? folder : projectAbove(folder),
    let file = try? ProjectFolder(root).file("content/project.yml")
  else { return nil }
  return readSettings(file).settings.messages
}
