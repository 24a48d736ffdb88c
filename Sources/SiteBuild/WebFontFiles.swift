import BodyText
import ProjectFiles
import SourceText

/// The letters that the site brings along, as the project has them.
///
/// - Throws: a file that was there when the project was read cannot be read any more.
func fontFiles(of project: Project) throws(FileProblem) -> [OutputFile] {
  try project.settings.webFonts.map { font throws(FileProblem) in
    OutputFile(
      path: fontPath(font), bytes: try project.folder.file(font.sourcePath, limit: WebFont.sizeLimit).bytes)
  }
}
