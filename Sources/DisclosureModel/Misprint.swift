package import Diagnostics

/// A word of the report that was read as another: a label or a name that lost or changed a few
/// characters, by a slip of whoever wrote the report or of a conversion.
package struct Misprint: Sendable, Hashable {
  /// As it stands in the source.
  package let printed: String
  package let readAs: String
  package let place: SourcePlace

  package init(printed: String, readAs: String, place: SourcePlace) {
    self.printed = printed
    self.readAs = readAs
    self.place = place
  }
}
