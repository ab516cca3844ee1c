import Bytes

/// The escapes of JSON strings, found byte by byte; runs without any are copied whole.
struct JSONEscaping {
  /// Whether `<`, `>` and `&` are escaped too.
  let markup: Bool

  func append(_ text: UnsafeBufferPointer<UInt8>, to output: inout ByteBuffer) {
    var clean = 0
    var at = 0
    while at < text.count {
      if Self.standsAsItIs(text[at]) {
        at += 1
        continue
      }
      let length = lengthOfEscaped(in: text, at: at)
      if length == 0 {
        at += 1
        continue
      }
      output.append(text[clean..<at])
      escape(text[at..<at + length], to: &output)
      at += length
      clean = at
    }
    output.append(text[clean...])
  }

  /// Whether a byte needs no escape wherever it stands, as most do.
  @inline(__always)
  private static func standsAsItIs(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x3F...0x5B, 0x5D...0x7E, 0xE3...0xFF, 0x80...0xBF, 0x28...0x3B: true
    default: false
    }
  }

  /// How many bytes at `at` make a character that must not stand raw; 0 for none.
  private func lengthOfEscaped(in text: UnsafeBufferPointer<UInt8>, at: Int) -> Int {
    switch text[at] {
    case 0..<0x20, UInt8(ascii: "\""), UInt8(ascii: "\\"), 0x7F: return 1
    case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"): return markup ? 1 : 0
    case 0xC2:  // U+0080 to U+009F, which steer terminals
      return at + 1 < text.count && text[at + 1] < 0xA0 ? 2 : 0
    case 0xE2 where at + 2 < text.count:
      switch (text[at + 1], text[at + 2]) {
      case (0x80, 0xA8...0xAE): return 3  // line separators, bidirectional controls
      case (0x81, 0xA6...0xA9): return 3  // bidirectional isolates
      default: return 0
      }
    default: return 0
    }
  }

  private func escape(
    _ character: Slice<UnsafeBufferPointer<UInt8>>, to output: inout ByteBuffer
  ) {
    output.append(UInt8(ascii: "\\"))
    switch character.first {
    case UInt8(ascii: "\""): output.append(UInt8(ascii: "\""))
    case UInt8(ascii: "\\"): output.append(UInt8(ascii: "\\"))
    case UInt8(ascii: "\n"): output.append(UInt8(ascii: "n"))
    case UInt8(ascii: "\r"): output.append(UInt8(ascii: "r"))
    case UInt8(ascii: "\t"): output.append(UInt8(ascii: "t"))
    default:
      let scalar = String(decoding: character, as: UTF8.self).unicodeScalars.first?.value ?? 0xFFFD
      output.append(UInt8(ascii: "u"))
      for shift in [12, 8, 4, 0] {
        output.append(Self.digits[Int(scalar >> UInt32(shift)) & 0xF])
      }
    }
  }

  private static let digits = Array("0123456789abcdef".utf8)
}
