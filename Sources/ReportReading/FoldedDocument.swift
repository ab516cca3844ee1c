import DocumentReading

/// A document with each fragment's text folded for the comparison with labels, done once.
struct FoldedDocument {
  let document: Document
  /// Letters, digits and Chinese characters of each fragment.
  let labels: [[UInt8]]

  /// The document's lines and cells, or what they were taken apart into.
  let fragments: [Fragment]

  /// - Parameter separator: Takes lines apart whose cells have run together.
  init(_ document: Document, separator: LineSeparator? = nil) {
    self.document = document
    fragments = separator?.fragments(of: document) ?? document.fragments
    labels = fragments.map { Folding.label(document.text, $0.range) }
  }

  /// The bytes of the fragment's text as it stands.
  func bytes(_ index: Int) -> [UInt8] { Array(document.text[fragments[index].range]) }

  /// The fragment's text as it stands.
  func text(_ index: Int) -> String {
    String(decoding: document.text[fragments[index].range], as: UTF8.self)
  }

  /// The fragment's text without white space, half-width.
  func compact(_ index: Int) -> [UInt8] {
    Folding.compact(document.text, fragments[index].range)
  }

  /// The same with traditional characters as they are.
  func compactAsWritten(_ index: Int) -> String {
    String(
      decoding: Folding.compactAsWritten(document.text, fragments[index].range), as: UTF8.self)
  }
}
