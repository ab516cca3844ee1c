import Diagnostics

/// Tells Markdown from plain text by what it holds.
enum MarkdownSigns {
  /// Whether `source` (UTF-8) holds anything that plain text does not: front matter, the rule of a table,
  /// a heading with `#`, a table in HTML.
  static func areIn(_ source: [UInt8], lines: LineIndex) -> Bool {
    FrontMatterReader(source, lines: lines) != nil
      || (1...lines.count).contains { line in
        let range = WhiteSpace.trim(lines.range(ofLine: line), of: source)
        guard let first = range.first else { return false }
        switch source[first] {
        case UInt8(ascii: "#"): return MarkdownLine.heading(source[range])?.isSpaced == true
        case UInt8(ascii: "|"), UInt8(ascii: "-"), UInt8(ascii: ":"):
          return MarkdownTable.isRule(source[range])
        case UInt8(ascii: "<"): return HTMLTag.name(at: first, in: source[range]) == "table"
        default: return false
        }
      }
  }

  /// Whether a file's name says that it is Markdown.
  static func areIn(name: String) -> Bool {
    [".md", ".markdown", ".mkd"].contains { name.lowercased().hasSuffix($0) }
  }
}

/// What marks a line of Markdown as a whole.
enum MarkdownLine {
  /// The text of a heading that `#` marks, and whether a blank stands before it as the rule demands.
  static func heading(_ line: ArraySlice<UInt8>) -> (text: ArraySlice<UInt8>, isSpaced: Bool)? {
    let sign = UInt8(ascii: "#")
    let depth = line.prefix { $0 == sign }.count
    guard (1...6).contains(depth) else { return nil }
    var text = line.dropFirst(depth)
    let isSpaced = text.first.map(\.isBlank) ?? true
    // Without the blank it is a heading only where it cannot be a tag such as #1 or #topic.
    guard isSpaced || text.first.map({ $0 >= 0x80 }) == true && depth > 1 else { return nil }
    while text.last?.isBlank == true { text.removeLast() }
    let closed = text.count - text.reversed().prefix { $0 == sign }.count
    if closed < text.count, closed == 0 || text[text.startIndex + closed - 1].isBlank {
      text = text.prefix(closed)
    }
    return (text, isSpaced)
  }

  /// Whether the line is drawn: a rule across the page, or the line below a heading.
  static func isDrawn(_ line: ArraySlice<UInt8>) -> Bool {
    guard let first = line.first, "-*_=".utf8.contains(first) else { return false }
    return line.count { $0 == first } >= 3 && line.allSatisfy { $0 == first || $0.isBlank }
  }

  /// The line without the marks of quotations and of a list with bullets; before numbers they may be what
  /// stands in a cell.
  static func withoutMarks(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var rest = line
    while rest.first == UInt8(ascii: ">") { rest = rest.dropFirst().drop(while: \.isBlank) }
    if let first = rest.first, "-*+".utf8.contains(first), rest.dropFirst().first?.isBlank == true {
      rest = rest.dropFirst().drop(while: \.isBlank)
    }
    return rest.contains { $0 >= 0x80 || $0.isLetter } ? rest : line
  }

  /// Whether the line defines the address of a link: `[1]: https://…`.
  static func isDefinition(_ line: ArraySlice<UInt8>) -> Bool {
    guard line.first == UInt8(ascii: "["), let close = line.firstIndex(of: UInt8(ascii: "]")),
      close + 1 < line.endIndex, line[close + 1] == UInt8(ascii: ":")
    else { return false }
    let address = line[(close + 2)...].drop(while: \.isBlank)
    return ["http", "<", "data:", "/", "./", "../", "#"].contains { address.starts(with: $0.utf8) }
  }

  /// The marks of a fence around text that is shown as it stands: three or more backticks or tildes.
  static func fence(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    guard let first = line.first, "`~".utf8.contains(first) else { return nil }
    let marks = line.prefix { $0 == first }
    return marks.count >= 3 && !line.dropFirst(marks.count).contains(first) ? marks : nil
  }
}

/// A tag of HTML inside other text.
enum HTMLTag {
  /// The name, in lower case, of the tag of HTML at `start`, with `/` before it if it closes.
  static func name(at start: Int, in text: ArraySlice<UInt8>) -> String? {
    guard start < text.endIndex, text[start] == UInt8(ascii: "<") else { return nil }
    var rest = text[(start + 1)...]
    let closes = rest.first == UInt8(ascii: "/")
    if closes { rest = rest.dropFirst() }
    let bytes = rest.prefix(12).prefix(while: \.isNameByte)
    let after = rest.dropFirst(bytes.count).first
    guard after.map({ $0.isBlank || [0x2F, 0x3E].contains($0) }) ?? true else { return nil }
    let name = String(decoding: bytes, as: UTF8.self).lowercased()
    guard HTMLElement.isKnown(name) else { return nil }
    return (closes ? "/" : "") + name
  }
}
