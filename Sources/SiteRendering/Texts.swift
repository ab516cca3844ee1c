import Tables

/// The words of the site in one language, read from `Sources/CTables/texts`.
///
/// Templates name them as `{{words.key}}`; code asks for those of `TextKey`. A text may hold
/// `{name}` where a value is filled in.
package struct Texts: Sendable {
  /// Every key of the file, in alphabetical order.
  let keys: [String]
  private let phrases: [String: Phrase]

  package static let chinese = Texts(Table.decode([String: String].self, from: "texts/zh.json"))
  package static let english = Texts(Table.decode([String: String].self, from: "texts/en.json"))

  init(_ texts: [String: String]) {
    keys = texts.keys.sorted()
    phrases = texts.mapValues(Phrase.init)
  }

  /// The text called `key`; its name where there is none, which a test watches for.
  subscript(key: String) -> String { phrases[key]?.filled([:]) ?? key }
  subscript(key: TextKey) -> String { self[key.rawValue] }

  /// The text called `key` with its slots filled.
  func callAsFunction(_ key: TextKey, _ values: KeyValuePairs<String, String>) -> String {
    guard let phrase = phrases[key.rawValue] else { return key.rawValue }
    return phrase.filled(
      Dictionary(values.map { ($0, $1) }, uniquingKeysWith: { first, _ in first }))
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

  func filled(_ values: [String: String]) -> String {
    var text = ""
    for piece in pieces {
      switch piece {
      case .words(let words): text += words
      case .slot(let name): text += values[name] ?? "{\(name)}"
      }
    }
    return text
  }
}
