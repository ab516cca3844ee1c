import Tables

/// A sentence in each language with `{name}` where words go.
struct MessageTemplate: Sendable {
  private let zh: Sentence
  private let en: Sentence

  init(_ text: BilingualText) {
    zh = Sentence(text.zh)
    en = Sentence(text.en)
  }

  /// The sentences with a word for each name.
  ///
  /// A name for which no word is given is a mistake in the program or its tables, not in anybody's
  /// content: it stops here.
  func filled(_ words: [String: any MessageWord]) -> BilingualText {
    let words = words.mapValues(\.inEachLanguage)
    return BilingualText(zh: zh.filled(words, \.zh), en: en.filled(words, \.en))
  }

  /// The names that `sentence` asks for.
  static func names(in sentence: String) -> Set<String> { Sentence(sentence).names }
}

/// A sentence cut at its names, so that a word that looks like a name is not filled again.
private struct Sentence: Sendable {
  private enum Piece: Sendable {
    case text(String)
    case name(String)
  }

  private let pieces: [Piece]

  init(_ sentence: String) {
    var pieces: [Piece] = []
    var rest = sentence[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      pieces.append(.text(String(rest[..<open])))
      pieces.append(.name(String(rest[rest.index(after: open)..<close])))
      rest = rest[rest.index(after: close)...]
    }
    self.pieces = pieces + [.text(String(rest))]
  }

  var names: Set<String> {
    Set(pieces.compactMap { if case .name(let name) = $0 { name } else { nil } })
  }

  func filled(
    _ words: [String: BilingualText], _ language: KeyPath<BilingualText, String>
  ) -> String {
    var filled = ""
    for piece in pieces {
      switch piece {
      case .text(let text): filled += text
      case .name(let name):
        guard let word = words[name] else {
          preconditionFailure("Sources/CTables/checks: nothing fills {\(name)} in \(pieces)")
        }
        filled += word[keyPath: language]
      }
    }
    return filled
  }
}
