import Glibc

/// Text in UTF-8, with the encoding that the file had.
package struct DecodedText: Sendable {
  package let bytes: [UInt8]
  package let encoding: String
  /// Bytes that were no text, and the offset in `bytes` of the first of them.
  package var damaged = 0
  package var firstDamaged = 0
}

/// Turns a text file's bytes into UTF-8: by byte order mark, else UTF-8 where it is valid but for a few
/// damaged bytes, else by the file's own label, else GB18030, of which GBK and GB2312 are parts.
package enum TextDecoding {
  /// The text, or nil where the bytes are valid in no encoding that is tried.
  ///
  /// A label that the bytes contradict is not believed: text that is valid as UTF-8 is hardly ever
  /// anything else, and files keep their label when they are saved anew.
  package static func decode(_ bytes: [UInt8], from label: String? = nil) -> DecodedText? {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      return validated(bytes.dropFirst(3)).map { DecodedText(bytes: $0, encoding: "utf-8") }
        ?? repaired(bytes.dropFirst(3))
    }
    if bytes.starts(with: [0xFF, 0xFE]) {
      return converted(bytes.dropFirst(2), from: "UTF-16LE")
    }
    if bytes.starts(with: [0xFE, 0xFF]) {
      return converted(bytes.dropFirst(2), from: "UTF-16BE")
    }
    if let text = validated(bytes[...]) { return DecodedText(bytes: text, encoding: "utf-8") }
    if let text = repaired(bytes[...]) { return text }
    if let encoding = label.flatMap(encoding(labelled:)), encoding != "GB18030",
      let text = converted(bytes[...], from: encoding)
    {
      return text
    }
    return converted(bytes[...], from: "GB18030")
  }

  /// The text of a web page, which may say its encoding.
  static func decode(page bytes: [UInt8]) -> DecodedText? {
    decode(bytes, from: HTMLOpening.charset(in: bytes))
  }

  /// The text of a file of `format` (`txt`, `md`, `html`), with the lines that places in its document name; nil for a
  /// format without lines.
  package static func decode(_ bytes: [UInt8], format: String) -> DecodedText? {
    switch FileFormat(rawValue: format) {
    case .text, .markdown: decode(bytes)
    case .html: decode(page: bytes)
    default: nil
    }
  }

  /// The encoding to try for a label that bytes in no UTF-8 may carry.
  private static func encoding(labelled label: String) -> String? {
    switch label.lowercased() {
    case "gb2312", "gbk", "gb18030", "x-gbk", "gb_2312-80", "csgb2312": "GB18030"
    case "big5", "big5-hkscs", "cn-big5", "x-x-big5": "BIG5-HKSCS"
    default: nil
    }
  }

  private static func validated(_ bytes: ArraySlice<UInt8>) -> [UInt8]? {
    UTF8Validation.isValid(bytes) ? Array(bytes) : nil
  }

  private static func repaired(_ bytes: ArraySlice<UInt8>) -> DecodedText? {
    DamagedUTF8(bytes).map {
      DecodedText(
        bytes: $0.repaired, encoding: "utf-8", damaged: $0.damaged, firstDamaged: $0.first)
    }
  }

  /// `bytes` through the C library's iconv; nil where a byte sequence has no meaning.
  private static func converted(_ bytes: ArraySlice<UInt8>, from encoding: String) -> DecodedText? {
    guard let converter = iconv_open("UTF-8", encoding), converter != iconv_t(bitPattern: -1) else {
      return nil
    }
    defer { iconv_close(converter) }
    // UTF-8 takes at most three bytes for each of the source's two, or four for its four.
    var output = [UInt8](repeating: 0, count: bytes.count * 2 + 16)
    var input = Array(bytes)
    var written = 0
    let isWhole = input.withUnsafeMutableBytes { source in
      output.withUnsafeMutableBytes { target in
        var from = source.bindMemory(to: CChar.self).baseAddress
        var to = target.bindMemory(to: CChar.self).baseAddress
        var remaining = source.count
        var room = target.count
        let failed = iconv(converter, &from, &remaining, &to, &room) == -1
        written = target.count - room
        return !failed && remaining == 0
      }
    }
    guard isWhole else { return nil }
    return DecodedText(bytes: Array(output[..<written]), encoding: encoding.lowercased())
  }
}

/// Whether bytes are UTF-8.
package enum UTF8Validation {
  package static func isValid(_ bytes: ArraySlice<UInt8>) -> Bool {
    String(validating: bytes, as: UTF8.self) != nil
  }
}
