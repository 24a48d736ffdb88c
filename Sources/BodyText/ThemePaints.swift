package import Pictograms
package import ProjectFiles

extension PaintSet {
  /// The colours of pictures as a project has them.
  package init(_ kind: PaintKind, _ theme: Theme) {
    self.init(kind, colours: theme.pictograms, inks: theme.inks)
  }
}
