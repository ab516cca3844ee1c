import Bytes

/// Marks what is Chinese on a page in another language, so that browsers choose its glyphs and screen readers its
/// voice.
enum ChineseMarking {
  private static let start: StaticString = "<span lang=\"zh-Hans\">"
  private static let end: StaticString = "</span>"

  /// Appends `text` escaped, each of its Chinese runs in an element that names the language.
  static func append(_ text: UnsafeBufferPointer<UInt8>, to output: inout ByteBuffer) {
    var written = 0
    while let run = run(in: text, from: written) {
      escape(text, written..<run.lowerBound, to: &output)
      output.append(start)
      escape(text, run, to: &output)
      output.append(end)
      written = run.upperBound
    }
    escape(text, written..<text.count, to: &output)
  }

  private static func escape(
    _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, to output: inout ByteBuffer
  ) {
    HTMLEscaping.append(UnsafeBufferPointer(rebasing: text[range]), to: &output)
  }

  /// The next run: from a Chinese character to the last one before a blank, with the digits and letters just
  /// before the first: `2023年1月`, `聊城市“公安局”`.
  private static func run(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Range<Int>? {
    var at = start
    while at < text.count, text[at] < lowest || !isChinese(at, in: text) { at += 1 }
    guard at < text.count else { return nil }
    var first = at
    while first > start, isWordPart(text[first - 1]) { first -= 1 }
    var last = at
    while at < text.count, text[at] > UInt8(ascii: " ") {
      if text[at] >= lowest, isChinese(at, in: text) { last = at }
      at += 1
    }
    var end = last + 1
    while end < text.count, text[end] & 0xC0 == 0x80 { end += 1 }
    return first..<end
  }

  /// The first byte of U+3000, where the scripts of East Asia begin.
  private static let lowest: UInt8 = 0xE3

  /// Whether a Chinese character or mark of punctuation begins at `index`: U+3000–U+9FFF, U+F900–U+FFEF but for the
  /// marks of byte order, or beyond U+20000.
  private static func isChinese(_ index: Int, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    switch text[index] {
    case 0xE3...0xE9: true
    case 0xEF: index + 1 < text.count && text[index + 1] >= 0xA4 && text[index + 1] != 0xBB
    case 0xF0: index + 1 < text.count && text[index + 1] >= 0xA0
    default: false
    }
  }

  private static func isWordPart(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "."), UInt8(ascii: "%"):
      true
    default: false
    }
  }
}
