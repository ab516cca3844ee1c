/// Text from a file or a file's name, made fit for a terminal: what would steer the terminal or hide or
/// turn around other characters is spelled out, such as `<U+001B>`.
package enum VisibleText {
  /// - Parameter keepingTabs: Whether a tab stays one, where it is shown as one.
  package static func of(_ text: String, keepingTabs: Bool = false) -> String {
    guard text.unicodeScalars.contains(where: isHidden) else { return text }
    return text.unicodeScalars.reduce(into: "") {
      $0 += keepingTabs && $1 == "\t" ? "\t" : of($1)
    }
  }

  /// One scalar as it is to be shown; a tab, which source tables are full of, as two blanks.
  package static func of(_ scalar: Unicode.Scalar) -> String {
    if scalar == "\t" { return "  " }
    guard isHidden(scalar) else { return String(Character(scalar)) }
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "<U+\(String(repeating: "0", count: max(0, 4 - digits.count)))\(digits)>"
  }

  private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F...0x9F: true
    case 0x200B, 0x200E...0x200F, 0x2028...0x202E, 0x2060...0x2069, 0xFEFF: true
    default: false
    }
  }
}
