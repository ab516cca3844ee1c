import Tables

/// How the names of agencies are made comparable.
enum AgencyName {
  /// A government, in short form.
  static let government = shortened(Array("人民政府".utf8))

  /// `name` without white space, full-width characters made half-width.
  static func folded(_ name: String) -> String {
    var folded = String.UnicodeScalarView()
    for scalar in name.unicodeScalars where !scalar.properties.isWhitespace {
      switch scalar.value {
      case 0xFEFF, 0x200B...0x200F: continue
      case 0xFF01...0xFF5E: folded.append(Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar)
      default: folded.append(scalar)
      }
    }
    return String(folded)
  }

  /// `name` with the short forms of organs: 交警 for 交通警察.
  ///
  /// Only short forms that can mean no other organ of the same place are in the table,
  /// `Sources/CTables/agencies/short-names.csv`.
  static func shortened(_ name: [UInt8]) -> [UInt8] {
    var short: [UInt8] = []
    short.reserveCapacity(name.count)
    var at = 0
    while at < name.count {
      if let form = forms[name[at...].prefix(3).reduce(0) { $0 << 8 | UInt32($1) }]?.first(where: {
        name[at...].starts(with: $0.full)
      }) {
        short += form.short
        at += form.full.count
      } else {
        short.append(name[at])
        at += 1
      }
    }
    return short
  }

  private struct Form: Sendable {
    let full: [UInt8]
    let short: [UInt8]
  }

  /// By the first character of the full form, longest first.
  private static let forms: [UInt32: [Form]] = {
    let forms = Table.rows("agencies/short-names.csv").rows.map {
      Form(full: Array($0.fields[0].utf8), short: Array($0.fields[1].utf8))
    }
    return Dictionary(grouping: forms) { $0.full.prefix(3).reduce(0) { $0 << 8 | UInt32($1) } }
      .mapValues { $0.sorted { $0.full.count > $1.full.count } }
  }()
}
