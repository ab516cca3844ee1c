import Tables

/// Labels of what pages say about themselves above an article, read from `Sources/CTables/phrases/pages.json`.
struct PageWords: Decodable {
  /// Of the day of publication.
  let published: [String]
  /// Of days that are it where nothing else is said.
  let dated: [String]
  /// Of the address that the text was taken from.
  let addresses: [String]

  static let shared = Table.decode(PageWords.self, from: "phrases/pages.json")
}
