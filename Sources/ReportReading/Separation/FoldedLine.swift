import DocumentReading

/// A line without white space and punctuation that still knows where everything stood.
struct FoldedLine {
  let bytes: [UInt8]
  /// For each byte, the offset of its character in the text.
  private let offsets: [Int]
  private let text: [UInt8]

  init(_ line: Range<Int>, of text: [UInt8]) {
    self.text = text
    (bytes, offsets) = Folding.locatedLabel(text, line)
  }

  /// Where the characters at `range` stand in the text.
  func source(of range: Range<Int>) -> Range<Int> {
    offsets[range.lowerBound]..<end(ofCharacterAt: range.upperBound - 1)
  }

  /// Whether the character before `index` stands apart from it or is part of a number.
  func isBoundary(before index: Int) -> Bool {
    guard index > 0 else { return true }
    let end = end(ofCharacterAt: index - 1)
    return end < offsets[index] || RunCharacters.fill(offsets[index - 1]..<end, of: text)
  }

  func isDigit(_ index: Int) -> Bool {
    index >= 0 && (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[index])
  }

  /// Whether punctuation stands between the character at `index` and the next.
  func hasStop(after index: Int) -> Bool {
    guard let next = offsets[index...].first(where: { $0 > offsets[index] }) else { return false }
    return !WhiteSpace.trim(end(ofCharacterAt: index)..<next, of: text).isEmpty
  }

  private func end(ofCharacterAt index: Int) -> Int {
    offsets[index] + Folding.sequenceLength(text[offsets[index]])
  }
}
