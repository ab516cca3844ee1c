import DisclosureModel

extension Term {
  /// The label's place in the glossary as it stands in a link; nil where it has no meaning of its own.
  static func place(of label: String) -> String? { explained[Array(label.utf8)] }

  private static let explained = Dictionary(
    uniqueKeysWithValues: all.filter { $0.meaning != nil }.map {
      (Array($0.label.utf8), SitePath.encoded(Anchor.term($0.label)))
    })
}

extension Language {
  /// A label of a form; as it is printed where it is none of the official ones.
  func term(_ label: String) -> String { self == .chinese ? label : Term.english(label) }

  /// A label made of several, such as `（七）总计 · 自然人`.
  func terms(_ label: String) -> String { self == .chinese ? label : Term.englishOfParts(label) }
}
