/// Shows diagnostics: the line `PATH:LINE: severity: message [id]`, then the source line with what is
/// meant underlined, then other places with their lines, then the advice.
package struct DiagnosticRenderer: Sendable {
  private let coloured: Bool
  private let width: Int
  private static let indent = "    "

  /// - Parameters:
  ///   - coloured: Whether to send colours, which only a terminal understands.
  ///   - width: The cells of a line; longer source lines are cut around what is meant.
  package init(coloured: Bool, width: Int = 100) {
    self.coloured = coloured
    self.width = max(width, 20)
  }

  /// Appends `diagnostic`, with its line end, to `output`.
  package func append(_ diagnostic: Diagnostic, to output: inout [UInt8]) {
    let place = diagnostic.line.map { ":\($0)" } ?? ""
    let severity = diagnostic.severity
    write(
      styled("\(VisibleText.of(diagnostic.path))\(place):", .bold),
      styled("\(severity.rawValue):", Style(severity)),
      "\(VisibleText.of(diagnostic.summary)) \(styled("[\(diagnostic.id)]", .faint))", to: &output)
    let underline = Style(severity)
    if let excerpt = diagnostic.excerpt {
      appendExcerpt(excerpt, diagnostic.highlight, underline, to: &output)
    }
    for note in diagnostic.notes { append(note, underline, to: &output) }
    if let advice = diagnostic.advice {
      write("\(Self.indent)建议：\(VisibleText.of(advice))", to: &output)
    }
  }

  /// `PATH:LINE: note: text`, with the line at that place.
  private func append(_ note: Diagnostic.Note, _ underline: Style, to output: inout [UInt8]) {
    let place = note.line.map { ":\($0)" } ?? ""
    write(
      styled("\(VisibleText.of(note.path))\(place):", .bold), styled("note:", .faint),
      VisibleText.of(note.text), to: &output)
    if let excerpt = note.excerpt { appendExcerpt(excerpt, note.highlight, underline, to: &output) }
  }

  private func appendExcerpt(
    _ line: String, _ highlight: Range<Int>?, _ underline: Style, to output: inout [UInt8]
  ) {
    let excerpt = Excerpt(line, highlight: highlight, width: width - Self.indent.utf8.count)
    write(Self.indent + excerpt.text, to: &output)
    guard let cells = excerpt.underline else { return }
    let marks = "^" + String(repeating: "~", count: max(0, cells.count - 1))
    let blanks = String(repeating: " ", count: cells.lowerBound)
    write(
      "\(Self.indent)\(blanks)\(styled(marks, underline))", to: &output)
  }

  private func write(_ words: String..., to output: inout [UInt8]) {
    output.append(contentsOf: words.joined(separator: " ").utf8)
    output.append(UInt8(ascii: "\n"))
  }

  private func styled(_ text: String, _ style: Style) -> String {
    coloured ? "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m" : text
  }

  /// Parameters of the escape sequence that selects a colour (ECMA-48).
  private enum Style: String {
    case bold = "1"
    case faint = "2"
    case red = "1;31"
    case yellow = "1;33"
    case blue = "1;34"

    init(_ severity: Severity) {
      switch severity {
      case .error: self = .red
      case .warning: self = .yellow
      case .notice: self = .blue
      }
    }
  }
}
