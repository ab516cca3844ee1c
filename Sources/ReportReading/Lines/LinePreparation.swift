import DocumentReading

/// Gives every title, heading and paragraph a fragment of its own before anything is recognised.
///
/// Texts reach us with page numbers between their lines, headings spaced out into columns, titles and
/// headings run together with what stands around them, sometimes all on a single line. Only fragments
/// change, never the text: every place stays that of the source.
enum LinePreparation {
  static func prepared(_ document: Document) -> Document {
    var document = document
    document.fragments.removeAll { !$0.isCell && PageNumber.isOne(document.text, $0.range) }
    document.fragments = HeadingRow.freed(document.fragments, of: document.text)
    document.fragments = SpacedLine.joined(document.fragments, of: document.text)
    document.fragments = HeadingDivider(text: document.text).divided(document.fragments)
    document.fragments = TitleDivider(text: document.text).divided(document.fragments)
    document.fragments = WrappedLabel.unwrapped(document.fragments, of: document.text)
    return document
  }
}

extension Fragment {
  /// The part of a line that `range` is.
  func part(_ range: Range<Int>, startsRow: Bool) -> Fragment {
    Fragment(range: range, place: place, kind: kind, startsRow: startsRow)
  }
}
