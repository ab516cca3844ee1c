/// Finds where a text stops being JSON (RFC 8259), which decoders do not tell.
package enum JSONSyntax {
  /// The first thing that is not as it must be.
  package struct Fault: Error, Equatable {
    /// Offset of the byte that is wrong; the text's length where the text ends too early.
    package let offset: Int
    package let expected: Expected
  }

  package enum Expected: Sendable, Equatable {
    case value, name, colon
    /// No comma behind the last member of an object or array.
    case noComma
    /// A comma, or the end of the object or array.
    case commaOrEnd
    /// The `"` that ends a string.
    case endOfString
    /// Nothing more.
    case endOfText
  }

  /// The fault of `text`; nil if it is JSON.
  package static func fault(in text: [UInt8]) -> Fault? {
    do throws(Fault) {
      _ = try names(in: text)
      return nil
    } catch {
      return error
    }
  }

  /// Where the names of members stand, quotation marks included, by the names on the way to them with dots
  /// between.
  package static func names(in text: [UInt8]) throws(Fault) -> [String: Range<Int>] {
    var scanner = Scanner(text: text)
    try scanner.value(depth: 0)
    scanner.skipSpace()
    if scanner.at < text.count { throw Fault(offset: scanner.at, expected: .endOfText) }
    return scanner.names
  }

  private struct Scanner {
    let text: [UInt8]
    var at = 0
    var names: [String: Range<Int>] = [:]
    /// The name of the member that is being read, with those around it.
    private var name = ""

    init(text: [UInt8]) { self.text = text }

    private var byte: UInt8? { at < text.count ? text[at] : nil }

    mutating func skipSpace() {
      while let byte, [0x20, 0x09, 0x0A, 0x0D].contains(byte) { at += 1 }
    }

    mutating func value(depth: Int) throws(Fault) {
      skipSpace()
      switch byte {
      case UInt8(ascii: "{") where depth < 100:
        try members(end: UInt8(ascii: "}"), depth: depth, isObject: true)
      case UInt8(ascii: "[") where depth < 100:
        try members(end: UInt8(ascii: "]"), depth: depth, isObject: false)
      case UInt8(ascii: "\""): try string()
      default: try word()
      }
    }

    private mutating func members(end: UInt8, depth: Int, isObject: Bool) throws(Fault) {
      at += 1
      skipSpace()
      if byte == end {
        at += 1
        return
      }
      let outer = name
      defer { name = outer }
      var comma: Int?
      while true {
        skipSpace()
        if let comma, byte == end { throw Fault(offset: comma, expected: .noComma) }
        if isObject {
          guard byte == UInt8(ascii: "\"") else { throw Fault(offset: at, expected: .name) }
          let start = at
          try string()
          name = outer.isEmpty ? "" : outer + "."
          name += String(decoding: text[(start + 1)..<(at - 1)], as: UTF8.self)
          names[name] = start..<at
          skipSpace()
          guard byte == UInt8(ascii: ":") else { throw Fault(offset: at, expected: .colon) }
          at += 1
        }
        try value(depth: depth + 1)
        skipSpace()
        guard let next = byte, next == end || next == UInt8(ascii: ",") else {
          throw Fault(offset: at, expected: .commaOrEnd)
        }
        comma = at
        at += 1
        if next == end { return }
      }
    }

    private mutating func string() throws(Fault) {
      let start = at
      at += 1
      while let byte, byte != UInt8(ascii: "\"") {
        guard byte >= 0x20 else { throw Fault(offset: start, expected: .endOfString) }
        at += byte == UInt8(ascii: "\\") ? 2 : 1
      }
      guard byte != nil else { throw Fault(offset: start, expected: .endOfString) }
      at += 1
    }

    /// A number, `true`, `false` or `null`.
    private mutating func word() throws(Fault) {
      let start = at
      while let byte, isWord(byte) { at += 1 }
      let word = String(decoding: text[start..<at], as: UTF8.self)
      guard ["true", "false", "null"].contains(word) || JSONNumber.isOne(word) else {
        throw Fault(offset: start, expected: .value)
      }
    }

    private func isWord(_ byte: UInt8) -> Bool {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
        UInt8(ascii: "A")...UInt8(ascii: "Z"):
        true
      default: [UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: ".")].contains(byte)
      }
    }
  }
}
