import DisclosureModel
import Tables

/// The labels of the official forms with their English names and what they mean.
///
/// Read from `Sources/CTables/forms/terms.json`.
struct Term: Sendable, Decodable {
  /// As the form prints it.
  let label: String
  let en: String
  let meaning: BilingualText?

  /// Every term, in the order of the forms.
  static let all = Table.decode([Term].self, from: "forms/terms.json")

  static func of(_ label: String) -> Term? { byLabel[label] }

  private static let byLabel = Dictionary(
    uniqueKeysWithValues: all.map { ($0.label, $0) })
}

extension Term {
  /// For each label that has a meaning, its place in the glossary as it stands in a link.
  static let explained = Dictionary(
    uniqueKeysWithValues: all.filter { $0.meaning != nil }.map {
      ($0.label, SitePath.encoded(Anchor.term($0.label)))
    })
}

extension Language {
  /// A label of a form; as it is printed where it is none of the official ones.
  func term(_ label: String) -> String {
    self == .chinese ? label : Term.of(label)?.en ?? label
  }

  /// A label made of several, such as `（七）总计 · 自然人`.
  func terms(_ label: String) -> String {
    guard self != .chinese else { return label }
    return label.split(separator: " · ").map { term(String($0)) }.joined(separator: " · ")
  }
}

extension Term {
  /// The terms among the labels of `table`, in the order in which they stand there: rows, then columns.
  static func all(of table: FormTable) -> [Term] {
    var seen: Set<String> = []
    return table.blocks.flatMap { $0.rows + $0.columns }.flatMap(labels)
      .filter { seen.insert($0).inserted }.compactMap(of)
  }

  /// The label's text and those below it.
  private static func labels(_ label: FormTable.Label) -> [String] {
    [label.text] + label.members.flatMap(labels)
  }
}
