import Diagnostics
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

  /// The English of each label, by its bytes: hashing them is far faster than hashing Chinese texts, of which
  /// several spellings are equal.
  fileprivate static let english = Dictionary(
    uniqueKeysWithValues: all.map { (Array($0.label.utf8), $0.en) })
}

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
  func term(_ label: String) -> String {
    self == .chinese ? label : Term.english[Array(label.utf8)] ?? label
  }

  /// A label made of several, such as `（七）总计 · 自然人`.
  func terms(_ label: String) -> String {
    guard self != .chinese else { return label }
    let bytes = Array(label.utf8)
    let dividers = bytes.places(of: Self.divider, in: bytes.indices)
    guard !dividers.isEmpty else { return term(label) }
    var parts: [String] = []
    var start = 0
    for place in dividers + [bytes.count..<bytes.count] {
      let part = bytes[start..<place.lowerBound]
      if !part.isEmpty { parts.append(term(String(decoding: part, as: UTF8.self))) }
      start = place.upperBound
    }
    return parts.joined(separator: " · ")
  }

  private static let divider = Array(" · ".utf8)
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
