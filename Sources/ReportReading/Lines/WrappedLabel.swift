import DocumentReading

/// Puts a row's label together whose lines stand above and below its values, as in tables whose labels
/// are centred beside the numbers:
///
///     1.申请人无正当理由逾期不补正、
///                                        0   0   0
///     行政机关不再处理其政府信息公开申请
enum WrappedLabel {
  /// Lines above and below the values, and bytes of each.
  private static let lines = 3
  private static let longest = 90

  static func unwrapped(_ fragments: [Fragment], of text: [UInt8]) -> [Fragment] {
    var unwrapped = fragments
    var at = 0
    while at < unwrapped.count {
      let end = endOfRow(from: at, unwrapped)
      if end - at > 1, let label = label(around: at..<end, unwrapped, text) {
        let order =
          Array(label.above) + Array(at..<label.values) + Array(label.below)
          + Array(label.values..<end)
        let moved = order.enumerated().map { position, index in
          Fragment(
            range: unwrapped[index].range, place: unwrapped[index].place, kind: .separated,
            startsRow: position == 0)
        }
        unwrapped.replaceSubrange(label.above.lowerBound..<label.below.upperBound, with: moved)
        at = label.below.upperBound
      } else {
        at = end
      }
    }
    return unwrapped
  }

  private struct Parts {
    let above: Range<Int>
    /// Where the values begin; what stands before them in their line belongs to the label.
    let values: Int
    let below: Range<Int>
  }

  private static func endOfRow(from start: Int, _ fragments: [Fragment]) -> Int {
    var end = start + 1
    guard fragments[start].kind == .separated else { return end }
    while end < fragments.count, fragments[end].kind == .separated, !fragments[end].startsRow {
      end += 1
    }
    return end
  }

  /// The lines around a row that make one label of a row of values with what stands before the values,
  /// some of them below.
  private static func label(
    around row: Range<Int>, _ fragments: [Fragment], _ text: [UInt8]
  ) -> Parts? {
    var values = row.lowerBound
    while values < row.upperBound, !isNumber(text, fragments[values].range) { values += 1 }
    guard row.upperBound - values >= 1, values - row.lowerBound <= 1 else { return nil }
    let above = scraps((0..<row.lowerBound).reversed(), fragments)
    let below = scraps(row.upperBound..<fragments.count, fragments)
    func label(_ range: Range<Int>) -> [UInt8] {
      range.flatMap { Folding.label(text, fragments[$0].range) }
    }
    let own = label(row.lowerBound..<values)
    // What stands directly above values alone may be their label, whatever stands below.
    let isLabelled =
      below > 0 && own.isEmpty && row.lowerBound > 0 && !fragments[row.lowerBound - 1].isCell
      && !LabelSpelling.shared.isHeading(label(row.lowerBound - 1..<row.lowerBound))
    for under in stride(from: below, to: 0, by: -1) {
      for over in stride(from: above, through: isLabelled ? 1 : 0, by: -1) {
        let upper = row.lowerBound - over..<row.lowerBound
        let lower = row.upperBound..<row.upperBound + under
        if LabelSpelling.shared.isRow(label(upper) + own + label(lower)) {
          return Parts(above: upper, values: values, below: lower)
        }
      }
    }
    return nil
  }

  /// How many short lines of text follow each other in `indexes`.
  private static func scraps(_ indexes: some Sequence<Int>, _ fragments: [Fragment]) -> Int {
    indexes.prefix(lines).prefix { !fragments[$0].isCell && fragments[$0].range.count <= longest }
      .reduce(0) { count, _ in count + 1 }
  }

  private static func isNumber(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    !range.isEmpty && text[range].allSatisfy { $0 < 0x80 }
      && text[range].contains { (0x30...0x39).contains($0) }
  }
}
