import Tables

/// A sentence in each language with `{name}` where words go.
struct MessageTemplate: Sendable {
  private let zh: SlottedText
  private let en: SlottedText

  init(_ text: BilingualText) {
    zh = SlottedText(text.zh)
    en = SlottedText(text.en)
  }

  /// The sentences with a word for each name.
  ///
  /// A name for which no word is given is a mistake in the program or its tables, not in anybody's
  /// content: it stops here.
  func filled(_ words: [String: any MessageWord]) -> BilingualText {
    let words = words.mapValues(\.inEachLanguage)
    func word(_ name: String) -> BilingualText {
      guard let word = words[name] else {
        preconditionFailure("Sources/CTables/checks: nothing fills {\(name)} in \(zh)")
      }
      return word
    }
    return BilingualText(zh: zh.filled { word($0).zh }, en: en.filled { word($0).en })
  }

  /// The names that `sentence` asks for.
  static func names(in sentence: String) -> Set<String> { SlottedText(sentence).slots }
}
