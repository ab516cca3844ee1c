/// A text with slots: `{name}` where a value goes, and `{name|report|reports}` where a word depends on it, the
/// first if the value is 1.
///
/// It is cut once, so that a value that looks like a slot is not filled again.
package struct SlottedText: Sendable {
  private enum Piece: Sendable {
    case words(String)
    case slot(String)
    case choice(String, one: String, several: String)

    /// - Parameter inner: What stands between the braces.
    init(_ inner: Substring) {
      let parts = inner.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
      self =
        parts.count == 3
        ? .choice(parts[0], one: parts[1], several: parts[2]) : .slot(String(inner))
    }
  }

  private let pieces: [Piece]

  package init(_ text: String) {
    var pieces: [Piece] = []
    var rest = text[...]
    // Byte by byte: few of the thousands of texts have a slot.
    while let open = rest.utf8.firstIndex(of: UInt8(ascii: "{")),
      let close = rest.utf8[open...].firstIndex(of: UInt8(ascii: "}"))
    {
      pieces.append(.words(String(rest[..<open])))
      pieces.append(Piece(rest[rest.utf8.index(after: open)..<close]))
      rest = rest[rest.utf8.index(after: close)...]
    }
    self.pieces = pieces + [.words(String(rest))]
  }

  /// The names of the slots.
  package var slots: Set<String> {
    Set(
      pieces.compactMap { piece in
        switch piece {
        case .words: nil
        case .slot(let name), .choice(let name, _, _): name
        }
      })
  }

  /// The text with what `value` gives for each name.
  package func filled(_ value: (String) -> String) -> String {
    if pieces.count == 1, case .words(let words) = pieces[0] { return words }
    var text = ""
    for piece in pieces {
      switch piece {
      case .words(let words): text += words
      case .slot(let name): text += value(name)
      case .choice(let name, let one, let several): text += value(name) == "1" ? one : several
      }
    }
    return text
  }
}
