import Diagnostics
package import Tables
import TextSearch

/// What kind of body an agency is by its name, such as 公安交管 or 乡镇和街道: those of one type and level
/// are peers.
///
/// Read from `Sources/CTables/agencies/types.csv`, in whose order the first that fits is taken.
package struct AgencyType: Sendable, Hashable {
  /// Such as `trafficPolice`; `other` where no type fits.
  package let key: String
  package let name: Words

  package typealias Words = BilingualText

  /// Every type, in the order of the table; the last is for whatever is left.
  package static let all = table.map(\.type)

  /// The type called `key`.
  package static func named(_ key: String) -> AgencyType? { all.first { $0.key == key } }

  /// The type of the agency called `name`, whose place, if known, is taken off the name first: 公安县教育局
  /// is no police.
  package static func of(_ name: String, in place: Place?) -> AgencyType {
    let rest = Array(withoutPlace(Array(name.utf8), place))
    // The report of a government may be titled by the name of its division alone.
    if place != nil, rest.isEmpty, let government = named("government") { return government }
    let row = table.first { row in
      row.words.contains { word in word.matches(rest) }
        && !row.exceptions.contains { word in word.matches(rest) }
    }
    return (row ?? table[table.count - 1]).type
  }

  /// What of `name` is left without the names of `place` at its beginning.
  static func withoutPlace(_ name: [UInt8], _ place: Place?) -> ArraySlice<UInt8> {
    var rest = name[...]
    for division in place?.names ?? [] {
      let full = Array(division.utf8)
      if rest.starts(with: full) { rest = rest.dropFirst(full.count) }
    }
    return rest
  }

  private struct Row: Sendable {
    let type: AgencyType
    let words: [Word]
    let exceptions: [Word]
  }

  /// A word of a name; one that the table ends with `$` counts only at the name's end.
  private struct Word: Sendable {
    private let bytes: [UInt8]
    private let isLast: Bool

    init(_ text: Substring) {
      isLast = text.hasSuffix("$")
      bytes = Array(isLast ? text.dropLast().utf8 : text.utf8)
    }

    func matches(_ name: [UInt8]) -> Bool {
      isLast ? name.has(bytes, at: name.count - bytes.count) : name.holds(bytes, in: name.indices)
    }
  }

  private static let table: [Row] = Table.rows("agencies/types.csv").rows.map { row in
    func list(_ field: Int) -> [Word] { row.fields[field].split(separator: ";").map(Word.init) }
    return Row(
      type: AgencyType(key: row.fields[0], name: Words(zh: row.fields[1], en: row.fields[2])),
      words: list(3), exceptions: list(4))
  }
}

/// Whose organ an agency is.
package enum AgencyLevel: String, Sendable, CaseIterable {
  case national, province, prefecture, county, town

  /// The level of the agency called `name`; nil where its place is not known.
  package static func of(_ name: String, in place: Place?) -> AgencyLevel? {
    of(name, in: place, type: AgencyType.of(name, in: place))
  }

  /// The level of an agency whose type is known.
  static func of(_ name: String, in place: Place?, type: AgencyType) -> AgencyLevel? {
    let name = Array(name.utf8)
    if place == nil { return nationalNames.contains { name.starts(with: $0) } ? .national : nil }
    if type.key == "town" { return .town }
    switch place?.codes.count {
    case 1: return .province
    // The districts of a municipality and the cities under a province itself are counties by rank or above.
    case 2: return place?.code.hasSuffix("00") == true ? .prefecture : .county
    default: return .county
    }
  }

  private static let nationalNames = ["国家", "中华人民共和国", "国务院", "中国"].map { Array($0.utf8) }
}
