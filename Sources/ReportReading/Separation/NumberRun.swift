import DocumentReading

/// Digits and signs of a row of cells whose boundaries are lost, but for some that white space kept.
struct NumberRun: Hashable {
  /// Half-width digits and signs.
  let bytes: [UInt8]
  /// For each offset, whether a boundary is known to stand before it.
  let boundaries: [Bool]

  /// Digits beyond which no row is looked at.
  static let longest = 120
  /// Digits of the longest number that a cell may hold.
  static let longestNumber = 12

  /// The run that `texts` make, each set apart from the next; nil where anything but digits, signs and
  /// white space stands there.
  init?(_ texts: [[UInt8]]) {
    var bytes: [UInt8] = []
    var boundaries: [Bool] = []
    for text in texts {
      var isBoundary = true
      var at = 0
      while at < text.count {
        let space = WhiteSpace.length(at: at, of: text)
        if space > 0 {
          isBoundary = true
          at += space
          continue
        }
        guard let (byte, length) = Self.character(at: at, of: text), bytes.count < Self.longest
        else { return nil }
        bytes.append(byte)
        boundaries.append(isBoundary)
        isBoundary = false
        at += length
      }
    }
    guard bytes.contains(where: Self.isDigit) else { return nil }
    self.bytes = bytes
    self.boundaries = boundaries
  }

  var count: Int { bytes.count }
  /// How many numbers the known boundaries set apart.
  var pieces: Int { boundaries.count { $0 } }

  /// The ends of the numbers that may begin at `start`, the shortest first. No number but 0 begins with
  /// 0, and only what `allows` a sign begins with one.
  func numberEnds(from start: Int, signed: Bool) -> ClosedRange<Int>? {
    var at = start
    if at < count, !Self.isDigit(bytes[at]) {
      guard signed else { return nil }
      at += 1
      guard at < count, !boundaries[at] else { return nil }
    }
    guard at < count, Self.isDigit(bytes[at]) else { return nil }
    let first = at + 1
    if bytes[at] == UInt8(ascii: "0") { return first...first }
    at += 1
    while at < count, !boundaries[at], Self.isDigit(bytes[at]), at + 1 - first < Self.longestNumber
    {
      at += 1
    }
    return first...at
  }

  /// Whether a digit stands in `range`, and not just a sign.
  func isNumber(_ range: Range<Int>) -> Bool { bytes[range].contains(where: Self.isDigit) }

  /// The number that `range` holds.
  func value(of range: Range<Int>) -> Int64 {
    let isNegative = bytes[range.lowerBound] == UInt8(ascii: "-")
    let magnitude = range.reduce(Int64(0)) { value, at in
      Self.isDigit(bytes[at]) ? value * 10 + Int64(bytes[at] - UInt8(ascii: "0")) : value
    }
    return isNegative ? -magnitude : magnitude
  }

  func text(of range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// Whether a space may stand inside a number, between groups of three digits: `1 234`.
  var mayGroupDigits: Bool {
    let starts = boundaries.indices.filter { boundaries[$0] } + [count]
    let sizes = zip(starts, starts.dropFirst()).map { $1 - $0 }
    return zip(starts, zip(sizes, sizes.dropFirst())).contains { start, sizes in
      bytes[start] != UInt8(ascii: "0") && sizes.0 <= 3 && sizes.1 == 3
    }
  }

  /// The half-width digit or sign at `index`, and how many bytes it takes up.
  private static func character(at index: Int, of text: [UInt8]) -> (UInt8, Int)? {
    let byte = text[index]
    if isDigit(byte) || isSign(byte) { return (byte, 1) }
    // Full-width forms.
    guard index + 2 < text.count, byte == 0xEF, text[index + 1] == 0xBC, text[index + 2] >= 0x81
    else { return nil }
    let half = text[index + 2] - 0x60
    return isDigit(half) || isSign(half) ? (half, 3) : nil
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  private static func isSign(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-")
  }
}
