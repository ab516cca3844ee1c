import DisclosureModel
import DocumentReading

/// Headings of sections that stand in a table, as its first row: with their own number, and alone in their row.
enum HeadingRow {
  /// Bytes of the longest heading.
  private static let longest = 150

  /// The fragments with each such row as a line of text.
  static func freed(_ fragments: [Fragment], of text: [UInt8]) -> [Fragment] {
    var freed: [Fragment] = []
    freed.reserveCapacity(fragments.count)
    var start = 0
    while start < fragments.count {
      var end = start + 1
      while fragments[start].isCell, end < fragments.count, fragments[end].isCell,
        !fragments[end].startsRow
      { end += 1 }
      let row = fragments[start..<end]
      if fragments[start].isCell, let cell = only(of: row), isHeading(cell, in: text) {
        freed.append(Fragment(range: cell.range, place: cell.place, kind: .line, startsRow: true))
      } else {
        freed += row
      }
      start = end
    }
    return freed
  }

  /// The cell that alone holds something.
  private static func only(of row: ArraySlice<Fragment>) -> Fragment? {
    let filled = row.filter { !$0.range.isEmpty }
    return filled.count == 1 ? filled[0] : nil
  }

  private static func isHeading(_ cell: Fragment, in text: [UInt8]) -> Bool {
    guard cell.range.count <= longest,
      let ordinal = Ordinal(leading: String(decoding: text[cell.range], as: UTF8.self)),
      !ordinal.isNested, let number = ordinal.value
    else { return false }
    return SectionWords.shared.key(of: ordinal.rest)?.number == number
  }
}
