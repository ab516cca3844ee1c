import Tables

/// The words of the site in one language, read from `Sources/CTables/texts`.
///
/// Templates name them as `{{words.key}}`; code asks for those of `TextKey`. A text may hold
/// `{name}` where a value is filled in, and `{name|report|reports}` where a word depends on it: the first
/// stands where the value is 1.
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
  func slots(of key: String) -> [String] { Set(phrases[key]?.slots ?? []).sorted() }

  func has(_ key: String) -> Bool { phrases[key] != nil }
}

/// A text cut at its slots, so that a value that looks like a slot is not filled again.
private struct Phrase: Sendable {
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

  init(_ text: String) {
    var pieces: [Piece] = []
    var rest = text[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      pieces.append(.words(String(rest[..<open])))
      pieces.append(Piece(rest[rest.index(after: open)..<close]))
      rest = rest[rest.index(after: close)...]
    }
    pieces.append(.words(String(rest)))
    self.pieces = pieces
  }

  var slots: [String] {
    pieces.compactMap {
      switch $0 {
      case .words: nil
      case .slot(let name), .choice(let name, _, _): name
      }
    }
  }

  func filled(_ values: KeyValuePairs<String, String>) -> String {
    if pieces.count == 1, case .words(let words) = pieces[0] { return words }
    func value(_ name: String) -> String? { values.first { $0.key == name }?.value }
    var text = ""
    for piece in pieces {
      switch piece {
      case .words(let words): text += words
      case .slot(let name): text += value(name) ?? "{\(name)}"
      case .choice(let name, let one, let several): text += value(name) == "1" ? one : several
      }
    }
    return text
  }
}
