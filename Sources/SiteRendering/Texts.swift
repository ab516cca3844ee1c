import Tables

/// The words of the site in one language, read from `Sources/CTables/texts`.
///
/// Templates name them as `{{words.key}}`; code asks for those of `TextKey`. A text may have slots.
///
/// A class, so that whoever says much holds one reference.
package final class Texts: Sendable {
  /// Every key of the file, in alphabetical order.
  let keys: [String]
  private let phrases: [String: SlottedText]
  /// Those of `TextKey`, by its raw value; a key that the file does not have stands for itself.
  private let asked: [SlottedText]

  package static let chinese = Texts(Table.decode([String: String].self, from: "texts/zh.json"))
  package static let english = Texts(Table.decode([String: String].self, from: "texts/en.json"))

  init(_ texts: [String: String]) {
    keys = texts.keys.sorted()
    let phrases = texts.mapValues(SlottedText.init)
    self.phrases = phrases
    asked = TextKey.allCases.map { phrases[$0.name] ?? SlottedText($0.name) }
  }

  /// The text called `key`; its name where there is none, which a test watches for.
  subscript(key: String) -> String { phrases[key].map { Self.filled($0) } ?? key }
  subscript(key: TextKey) -> String { Self.filled(asked[key.rawValue]) }

  /// The text called `key` with its slots filled.
  func callAsFunction(_ key: TextKey, _ values: KeyValuePairs<String, String>) -> String {
    Self.filled(asked[key.rawValue], values)
  }

  /// A slot for which there is no value stands for itself.
  private static func filled(
    _ text: SlottedText, _ values: KeyValuePairs<String, String> = [:]
  ) -> String {
    text.filled { name in values.first { $0.key == name }?.value ?? "{\(name)}" }
  }

  /// The names of the slots of the text called `key`, in alphabetical order.
  func slots(of key: String) -> [String] { phrases[key]?.slots.sorted() ?? [] }

  func has(_ key: String) -> Bool { phrases[key] != nil }
}
