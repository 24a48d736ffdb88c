/// How a layout sets out what others write in one column of text.
package struct BodySetting: Sendable {
  /// Steps stand as stations of a path.
  package var stepsArePath: Bool
  /// The address of a site stands behind the words that lead to it: paper cannot be pressed.
  package var spellsAddresses: Bool

  package init(stepsArePath: Bool = false, spellsAddresses: Bool = false) {
    self.stepsArePath = stepsArePath
    self.spellsAddresses = spellsAddresses
  }
}
