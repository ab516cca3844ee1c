import Tables

/// Short forms of parts of agencies' names, such as 交警 for 交通警察.
struct ShortForms: Sendable {
  /// The most short forms that one full form has.
  let ranks: Int
  /// By the first character of the full form, longest first.
  private let forms: [UInt32: [Form]]

  private struct Form: Sendable {
    let full: [UInt8]
    let short: [[UInt8]]
  }

  /// - Parameter table: Path of a table with a full form, and its short ones between semicolons, in each row.
  init(table: String) {
    let forms = Table.rows(table).rows.map { row in
      Form(
        full: Array(row.fields[0].utf8),
        short: row.fields[1].split(separator: ";").map { Array($0.utf8) })
    }
    ranks = forms.map(\.short.count).max() ?? 0
    self.forms = Dictionary(grouping: forms) { Self.key(of: $0.full[...]) }
      .mapValues { $0.sorted { $0.full.count > $1.full.count } }
  }

  /// `name` with every full form in it made short.
  ///
  /// - Parameter rank: Which of several short forms to take, from 0; the last where there are fewer.
  func applied(to name: [UInt8], rank: Int = 0) -> [UInt8] {
    var short: [UInt8] = []
    short.reserveCapacity(name.count)
    var at = 0
    while at < name.count {
      if let form = forms[Self.key(of: name[at...])]?.first(where: {
        name[at...].starts(with: $0.full)
      }) {
        short += form.short[min(rank, form.short.count - 1)]
        at += form.full.count
      } else {
        short.append(name[at])
        at += 1
      }
    }
    return short
  }

  private static func key(of text: ArraySlice<UInt8>) -> UInt32 {
    text.prefix(3).reduce(0) { $0 << 8 | UInt32($1) }
  }
}
