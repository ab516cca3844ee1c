import DocumentReading

/// A document with each fragment's text folded for the comparison with labels, done once.
struct FoldedDocument {
  let document: Document
  /// Letters, digits and Chinese characters of each fragment.
  let labels: [[UInt8]]

  init(_ document: Document) {
    self.document = document
    labels = document.fragments.map { Folding.label(document.text, $0.range) }
  }

  var fragments: [Fragment] { document.fragments }

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
