/// Takes the lines away that hold nothing but tags, and finds how far blocks are indented.
///
/// A tag that has a line to itself leaves no trace of the line: the white space before it and the line
/// end after it go. Tags that open or close a parent, or a block directly inside one, may share a line.
struct StandaloneLines {
  private let source: [UInt8]
  private(set) var pieces: [Piece]
  /// White space before each tag that stands alone, by the tag's position in `pieces`.
  private(set) var indents: [Int: Range<Int>] = [:]

  init(_ source: [UInt8], _ pieces: [Piece]) {
    self.source = source
    self.pieces = pieces
    let sharing = Self.sharingTags(pieces)
    // Lines are looked up in the pieces as they were scanned, not as they become.
    let scanned = pieces
    var first = 0
    while first < scanned.count {
      guard case .tag(let tag) = scanned[first], tag.kind.mayStandAlone else {
        first += 1
        continue
      }
      var last = first
      while sharing.contains(first), let next = Self.tag(after: last, in: scanned, source),
        sharing.contains(next)
      {
        last = next
      }
      if let before = blanksBefore(first, scanned), let after = blanksAfter(last, scanned) {
        cut(first, last, before: before, after: after)
      }
      first = last + 1
    }
  }

  /// The positions of tags that open or close a parent or a block directly inside one.
  private static func sharingTags(_ pieces: [Piece]) -> Set<Int> {
    var open: [Bool] = []  // for each open tag, whether it is a parent
    var shares: [Bool] = []
    var found: Set<Int> = []
    for (index, piece) in pieces.enumerated() {
      guard case .tag(let tag) = piece else { continue }
      if tag.kind.opens {
        let sharing = tag.kind == .parent || (tag.kind == .block && open.last == true)
        if sharing { found.insert(index) }
        open.append(tag.kind == .parent)
        shares.append(sharing)
      } else if tag.kind == .close {
        _ = open.popLast()
        if shares.popLast() == true { found.insert(index) }
      }
    }
    return found
  }

  /// The tag that follows the one at `index` with nothing but blanks between them.
  private static func tag(after index: Int, in pieces: [Piece], _ source: [UInt8]) -> Int? {
    for next in index + 1..<max(pieces.count, index + 1) {
      switch pieces[next] {
      case .tag: return next
      case .text(let range):
        guard range.allSatisfy({ isBlank(source[$0]) }) else { return nil }
      }
    }
    return nil
  }

  /// The blanks from the line's beginning to the tag; nil where something else is there.
  private func blanksBefore(_ index: Int, _ scanned: [Piece]) -> Range<Int>? {
    guard case .tag(let tag) = scanned[index] else { return nil }
    var start = tag.range.lowerBound
    while start > 0, Self.isBlank(source[start - 1]) { start -= 1 }
    guard start == 0 || source[start - 1] == Self.newline else { return nil }
    return start..<tag.range.lowerBound
  }

  /// The blanks from the tag to the line's end, that included; nil where something else is there.
  private func blanksAfter(_ index: Int, _ scanned: [Piece]) -> Range<Int>? {
    guard case .tag(let tag) = scanned[index] else { return nil }
    var end = tag.range.upperBound
    while end < source.count, Self.isBlank(source[end]) { end += 1 }
    if end + 1 < source.count, source[end] == 0x0D, source[end + 1] == Self.newline { end += 1 }
    if end < source.count {
      guard source[end] == Self.newline else { return nil }
      end += 1
    }
    return tag.range.upperBound..<end
  }

  private mutating func cut(_ first: Int, _ last: Int, before: Range<Int>, after: Range<Int>) {
    indents[first] = before
    if last > first { for index in first + 1...last { indents[index] = before } }
    if first > 0, case .text(let range) = pieces[first - 1] {
      pieces[first - 1] = .text(range.clamped(to: 0..<before.lowerBound))
    }
    if last + 1 < pieces.count, case .text(let range) = pieces[last + 1] {
      pieces[last + 1] = .text(range.clamped(to: after.upperBound..<source.count))
    }
  }

  private static let newline = UInt8(ascii: "\n")
  static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
}
