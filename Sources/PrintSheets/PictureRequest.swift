/// What a picture is to be that readers send on.
package struct PictureRequest: Sendable, Encodable, Hashable {
  /// In pixels: what a telephone of today shows without making it larger.
  package static let width = 1_080
  /// In pixels. A messenger makes what is higher smaller until nobody can read it.
  package static let mostHeight = 5_400
  /// Of the file: 300 kB. A heavier picture gets fewer colours.
  package static let mostBytes = 300_000

  private var width = PictureRequest.width
  private var mostBytes = PictureRequest.mostBytes

  package init() {}
}
