/// Characters that are read as others where texts are compared: traditional ones as the simplified, and
/// the radicals that conversions of PDF files put for characters (`⽇` U+2F47 for `日`).
///
/// Each has the length of the one that it stands for, so that places in a text stay where they are.
struct CharacterVariants: Sendable {
  static let shared = CharacterVariants(
    Vocabulary.shared.variants.traditional + Vocabulary.shared.variants.radicals)

  /// For each code point below U+10000 the one to read it as, or 0.
  private let replacements: [UInt16]

  /// - Parameter lines: Pairs of characters: the variant, then the one that it stands for.
  init(_ lines: [String]) {
    var replacements = [UInt16](repeating: 0, count: 0x10000)
    for line in lines {
      let scalars = line.unicodeScalars.map(\.value)
      precondition(scalars.count.isMultiple(of: 2), "phrases/reading.json: no pairs in \(line)")
      for pair in stride(from: 0, to: scalars.count, by: 2) {
        precondition(
          scalars[pair...pair + 1].allSatisfy { (0x800...0xFFFF).contains($0) },
          "phrases/reading.json: \(line) holds a character that does not take three bytes")
        replacements[Int(scalars[pair])] = UInt16(scalars[pair + 1])
      }
    }
    self.replacements = replacements
  }

  /// Appends the character of three bytes at `at`, or the one that it stands for.
  func append(_ text: [UInt8], _ at: Int, to folded: inout [UInt8]) {
    let (first, second, third) = (text[at], text[at + 1], text[at + 2])
    let code = Int(first & 0x0F) << 12 | Int(second & 0x3F) << 6 | Int(third & 0x3F)
    let replacement = replacements[code]
    guard replacement != 0 else {
      folded.append(first)
      folded.append(second)
      folded.append(third)
      return
    }
    folded.append(0xE0 | UInt8(replacement >> 12))
    folded.append(0x80 | UInt8(replacement >> 6 & 0x3F))
    folded.append(0x80 | UInt8(replacement & 0x3F))
  }
}
