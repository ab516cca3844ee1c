import DocumentReading

/// Puts a heading or title together whose characters stand apart like columns: `总  体  情  况`.
enum SpacedLine {
  /// Fragments among which a title is looked for.
  private static let titleLines = 40

  static func joined(_ fragments: [Fragment], of text: [UInt8]) -> [Fragment] {
    guard fragments.contains(where: { $0.kind == .separated }) else { return fragments }
    var joined: [Fragment] = []
    joined.reserveCapacity(fragments.count)
    var at = 0
    while at < fragments.count {
      let end = endOfRow(from: at, fragments)
      if end - at > 1, isOneLine(fragments[at..<end], position: joined.count, text) {
        let range = fragments[at].range.lowerBound..<fragments[end - 1].range.upperBound
        joined.append(
          Fragment(range: range, place: fragments[at].place, kind: .line, startsRow: true))
      } else {
        joined += fragments[at..<end]
      }
      at = end
    }
    return joined
  }

  /// The end of the cells that stand on one line and in which nothing marks empty ones.
  private static func endOfRow(from start: Int, _ fragments: [Fragment]) -> Int {
    var end = start + 1
    guard fragments[start].kind == .separated else { return end }
    while end < fragments.count, fragments[end].kind == .separated, !fragments[end].startsRow,
      fragments[end].place == fragments[start].place
    {
      end += 1
    }
    return end
  }

  private static func isOneLine(
    _ cells: ArraySlice<Fragment>, position: Int, _ text: [UInt8]
  ) -> Bool {
    let line = cells.flatMap { text[$0.range] + [UInt8(ascii: " ")] }
    guard line.count <= 240, !cells.contains(where: { $0.range.isEmpty }) else { return false }
    let string = String(decoding: line, as: UTF8.self)
    if SectionWords.shared.key(of: Ordinal(leading: string)?.rest ?? string) != nil { return true }
    // A few characters at a time: no row of a table.
    guard position < titleLines, cells.allSatisfy({ $0.range.count <= 12 }) else { return false }
    let compact = Folding.compact(string)
    // Single characters that come to the name of a body.
    return TitleParts(compact) != nil
      || cells.count >= 4 && cells.allSatisfy({ $0.range.count <= 6 })
        && BodyName.isPlausible(compact)
  }
}
