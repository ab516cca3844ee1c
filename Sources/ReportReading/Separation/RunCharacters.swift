import DocumentReading

/// What the numbers of cells are written with.
enum RunCharacters {
  private static let characters = Set("0123456789０１２３４５６７８９+-＋－—/.,元万亿件".unicodeScalars)
  /// What may stand between a label and numbers and belongs to neither.
  private static let around = Set("（）()“”\"《》：:；;、，。,".unicodeScalars)

  /// Whether `range` holds nothing else, white space aside.
  static func fill(_ range: Range<Int>, of text: [UInt8]) -> Bool {
    String(decoding: text[range], as: UTF8.self).unicodeScalars.allSatisfy {
      characters.contains($0) || $0.properties.isWhitespace
    }
  }

  /// `range` without white space and punctuation at its ends.
  static func trim(_ range: Range<Int>, of text: [UInt8]) -> Range<Int> {
    var range = WhiteSpace.trim(range, of: text)
    let scalars = String(decoding: text[range], as: UTF8.self).unicodeScalars
    func isAround(_ scalar: Unicode.Scalar) -> Bool {
      around.contains(scalar) || scalar.properties.isWhitespace
    }
    let lead = scalars.prefix(while: isAround)
    let width = lead.reduce(0) { $0 + UTF8.width($1) }
    guard lead.endIndex < scalars.endIndex else { return range.upperBound..<range.upperBound }
    let tail = scalars.reversed().prefix(while: isAround).reduce(0) { $0 + UTF8.width($1) }
    range = range.lowerBound + width..<range.upperBound - tail
    return range
  }
}
