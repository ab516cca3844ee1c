extension [UInt8] {
  /// Where `part` first stands within `range`; nil where it does not, or is empty.
  package func firstRange(of part: [UInt8], in range: Range<Int>) -> Range<Int>? {
    guard !part.isEmpty, range.count >= part.count else { return nil }
    return withUnsafeBufferPointer { text in
      part.withUnsafeBufferPointer { part in
        // Characters of one script begin alike; their last bytes tell most about them.
        let last = part[part.count - 1]
        var end = range.lowerBound + part.count
        while end <= range.upperBound {
          if text[end - 1] == last {
            var at = 0
            while at < part.count, text[end - part.count + at] == part[at] { at += 1 }
            if at == part.count { return end - part.count..<end }
          }
          end += 1
        }
        return nil
      }
    }
  }

  /// Whether `part` stands within `range`; an empty one does not.
  package func holds(_ part: [UInt8], in range: Range<Int>) -> Bool {
    firstRange(of: part, in: range) != nil
  }

  /// Whether `range` is nothing but ASCII, and so holds no Chinese.
  package func isASCII(in range: Range<Int>) -> Bool {
    withUnsafeBufferPointer { text in
      var at = range.lowerBound
      while at < range.upperBound, text[at] < 0x80 { at += 1 }
      return at == range.upperBound
    }
  }

  /// Where `part` stands within `range`, from left to right, none over another.
  package func places(of part: [UInt8], in range: Range<Int>) -> [Range<Int>] {
    var places: [Range<Int>] = []
    var start = range.lowerBound
    while let place = firstRange(of: part, in: start..<range.upperBound) {
      places.append(place)
      start = place.upperBound
    }
    return places
  }

  /// Whether `part` stands at `place`.
  package func has(_ part: [UInt8], at place: Int) -> Bool {
    guard place >= 0, part.count <= count - place else { return false }
    var at = 0
    while at < part.count, self[place + at] == part[at] { at += 1 }
    return at == part.count
  }

  /// The number of bytes of the character at `place` if Unicode calls it white space, or else 0.
  package func lengthOfWhiteSpace(at place: Int) -> Int {
    let lead = self[place]
    if lead < 0x80 { return lead == 0x20 || 0x09...0x0D ~= lead ? 1 : 0 }
    guard lead == 0xC2 || lead >= 0xE1 && lead <= 0xE3, place + 1 < count else { return 0 }
    let second = self[place + 1]
    if lead == 0xC2 { return second == 0x85 || second == 0xA0 ? 2 : 0 }
    guard place + 2 < count else { return 0 }
    return switch (lead, second, self[place + 2]) {
    case (0xE1, 0x9A, 0x80), (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xA8), (0xE2, 0x80, 0xA9),
      (0xE2, 0x80, 0xAF), (0xE2, 0x81, 0x9F), (0xE3, 0x80, 0x80):
      3
    default: 0
    }
  }
}
