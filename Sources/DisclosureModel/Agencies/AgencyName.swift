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
  static func shortened(_ name: [UInt8]) -> [UInt8] { forms.applied(to: name) }

  private static let forms = ShortForms(table: "agencies/short-names.csv")
}
