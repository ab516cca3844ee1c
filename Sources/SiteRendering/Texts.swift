import Tables

/// The words of the site in one language, read from `Sources/CTables/texts`.
///
/// Templates name them as `{{words.key}}`; code asks for those of `TextKey`. A text may hold
/// `{name}` where a value is filled in.
package struct Texts: Sendable {
  /// Every key of the file, in alphabetical order.
  let keys: [String]
  private let phrases: [String: Phrase]
  /// Those of `TextKey`, by its raw value; a key that the file does not have stands for itself.
  private let asked: [Phrase]

  package static let chinese = Texts(Table.decode([String: String].self, from: "texts/zh.json"))
  package static let english = Texts(Table.decode([String: String].self, from: "texts/en.json"))

  init(_ texts: [String: String]) {
    keys = texts.keys.sorted()
    let phrases = texts.mapValues(Phrase.init)
    self.phrases = phrases
    asked = TextKey.allCases.map { phrases[$0.name] ?? Phrase($0.name) }
  }

  /// The text called `key`; its name where there is none, which a test watches for.
  subscript(key: String) -> String { phrases[key]?.filled([:]) ?? key }
  subscript(key: TextKey) -> String { asked[key.rawValue].filled([:]) }

  /// The text called `key` with its slots filled.
  func callAsFunction(_ key: TextKey, _ values: KeyValuePairs<String, String>) -> String {
    asked[key.rawValue].filled(values)
  }

  /// The names of the slots of the text called `key`, in alphabetical order.
  func slots(of key: String) -> [String] { phrases[key]?.slots.sorted() ?? [] }

  func has(_ key: String) -> Bool { phrases[key] != nil }
}

/// A text cut at its slots, so that a value that looks like a slot is not filled again.
private struct Phrase: Sendable {
  private enum Piece: Sendable {
    case words(String)
    case slot(String)
  }

  private let pieces: [Piece]

  init(_ text: String) {
    var pieces: [Piece] = []
    var rest = text[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      pieces.append(.words(String(rest[..<open])))
      pieces.append(.slot(String(rest[rest.index(after: open)..<close])))
      rest = rest[rest.index(after: close)...]
    }
    pieces.append(.words(String(rest)))
    self.pieces = pieces
  }

  var slots: [String] {
    pieces.compactMap { if case .slot(let name) = $0 { name } else { nil } }
  }

  func filled(_ values: KeyValuePairs<String, String>) -> String {
    if pieces.count == 1, case .words(let words) = pieces[0] { return words }
    var text = ""
    for piece in pieces {
      switch piece {
      case .words(let words): text += words
      case .slot(let name): text += values.first { $0.key == name }?.value ?? "{\(name)}"
      }
    }
    return text
  }
}
