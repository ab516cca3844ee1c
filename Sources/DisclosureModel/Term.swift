import Diagnostics
package import Tables
import TextSearch

/// A label of the official forms with its English name and what it means.
///
/// Read from `Sources/CTables/forms/terms.json`.
package struct Term: Sendable, Decodable {
  /// As the form prints it.
  package let label: String
  package let en: String
  package let meaning: BilingualText?

  /// Every term, in the order of the forms.
  package static let all = Tables.Table.decode([Term].self, from: "forms/terms.json")

  package static func of(_ label: String) -> Term? { byLabel[label] }

  private static let byLabel = Dictionary(
    uniqueKeysWithValues: all.map { ($0.label, $0) })

  /// The English of each label, by its bytes: hashing them is far faster than hashing Chinese texts, of which
  /// several spellings are equal.
  private static let english = Dictionary(
    uniqueKeysWithValues: all.map { (Array($0.label.utf8), $0.en) })
}

extension Term {
  /// A label in English; as it is printed where it is none of the official ones.
  package static func english(_ label: String) -> String {
    english[Array(label.utf8)] ?? label
  }

  /// A label made of several, such as `（七）总计 · 自然人`, in English.
  package static func englishOfParts(_ label: String) -> String {
    let bytes = Array(label.utf8)
    let dividers = bytes.places(of: divider, in: bytes.indices)
    guard !dividers.isEmpty else { return english(label) }
    var parts: [String] = []
    var start = 0
    for place in dividers + [bytes.count..<bytes.count] {
      let part = bytes[start..<place.lowerBound]
      if !part.isEmpty { parts.append(english(String(decoding: part, as: UTF8.self))) }
      start = place.upperBound
    }
    return parts.joined(separator: " · ")
  }

  /// A label, which may be made of several, in both languages.
  package static func words(_ label: String) -> BilingualText {
    BilingualText(zh: label, en: englishOfParts(label))
  }

  private static let divider = Array(" · ".utf8)
}

extension Term {
  /// The terms among the labels of `table`, in the order in which they stand there: rows, then columns.
  package static func all(of table: FormTable) -> [Term] {
    var seen: Set<String> = []
    return table.blocks.flatMap { $0.rows + $0.columns }.flatMap(labels)
      .filter { seen.insert($0).inserted }.compactMap(of)
  }

  /// The label's text and those below it.
  private static func labels(_ label: FormTable.Label) -> [String] {
    [label.text] + label.members.flatMap(labels)
  }
}
