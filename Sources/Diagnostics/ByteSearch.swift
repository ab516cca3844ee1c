extension [UInt8] {
  /// Where `part` first stands within `range`; nil where it does not, or is empty.
  package func firstRange(of part: [UInt8], in range: Range<Int>) -> Range<Int>? {
    guard let first = part.first, range.count >= part.count else { return nil }
    return withUnsafeBufferPointer { text in
      part.withUnsafeBufferPointer { part in
        var at = range.lowerBound
        let last = range.upperBound - part.count
        while at <= last {
          if text[at] == first, part.indices.allSatisfy({ text[at + $0] == part[$0] }) {
            return at..<at + part.count
          }
          at += 1
        }
        return nil
      }
    }
  }

  /// Whether `part` stands within `range`; an empty one does not.
  package func holds(_ part: [UInt8], in range: Range<Int>) -> Bool {
    firstRange(of: part, in: range) != nil
  }
}
