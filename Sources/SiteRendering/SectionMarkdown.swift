import DisclosureModel

extension Section {
  /// The narrative as CommonMark: paragraphs and headings below `##`, so that they fit below the
  /// section's own heading. Whatever would be markup in the agency's text is escaped; web addresses
  /// become links.
  var markdown: String { String(decoding: markdownBytes, as: UTF8.self) }

  /// The same as UTF-8.
  var markdownBytes: [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(blocks.reduce(0) { $0 + $1.text.utf8.count + 16 })
    for block in blocks {
      if !output.isEmpty { output.append(contentsOf: "\n\n".utf8) }
      switch block.kind {
      case .markdown:
        output.append(contentsOf: block.text.utf8)
      case .paragraph:
        MarkdownEscaping.append(Array(block.text.utf8), as: .paragraph, to: &output)
      case .heading(let level):
        let depth = min(max(level, 1) + 2, 6)
        output.append(contentsOf: repeatElement(UInt8(ascii: "#"), count: depth))
        output.append(UInt8(ascii: " "))
        MarkdownEscaping.append(Array(block.text.utf8), as: .heading, to: &output)
      }
    }
    return output
  }
}

/// Turns plain text into CommonMark that means exactly this text.
///
/// Only what would be taken for markup is escaped, so that the Markdown stays readable. White space
/// at the ends of lines, which Markdown does not keep, is left out; a heading is one line.
private struct MarkdownEscaping {
  enum Context { case paragraph, heading }

  private let text: [UInt8]
  private let context: Context
  private var at = 0
  /// Nothing but white space has been written on the line so far.
  private var isAtLineStart = true

  static func append(_ text: [UInt8], as context: Context, to output: inout [UInt8]) {
    var escaping = MarkdownEscaping(text: text, context: context)
    while escaping.at < text.count { escaping.step(&output) }
  }

  private init(text: [UInt8], context: Context) {
    self.text = text
    self.context = context
  }

  private mutating func step(_ output: inout [UInt8]) {
    let byte = text[at]
    if Self.isSpace(byte) {
      space(&output)
    } else if let end = endOfAddress() {
      address(until: end, &output)
    } else if isAtLineStart, let end = endOfListNumber() {
      // `1. ` would begin a list.
      output.append(contentsOf: text[at..<end])
      output.append(UInt8(ascii: "\\"))
      output.append(text[end])
      at = end + 1
      isAtLineStart = false
    } else {
      if isMarkup(byte) { output.append(UInt8(ascii: "\\")) }
      let start = at
      repeat { at += 1 } while at < text.count && !Self.mayMean(text[at])
      output.append(contentsOf: text[start..<at])
      isAtLineStart = false
    }
  }

  /// A run of white space: nothing at the ends of lines, one line break where it holds any.
  private mutating func space(_ output: inout [UInt8]) {
    let start = at
    while at < text.count, Self.isSpace(text[at]) { at += 1 }
    let run = text[start..<at]
    let breaksLine = run.contains(UInt8(ascii: "\n")) || run.contains(UInt8(ascii: "\r"))
    if at == text.count || isAtLineStart { return }
    if breaksLine {
      output.append(context == .heading ? UInt8(ascii: " ") : UInt8(ascii: "\n"))
      isAtLineStart = context == .paragraph
    } else {
      output.append(contentsOf: run)
    }
  }

  private func isMarkup(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "#"):
      isAtLineStart || context == .heading
    case UInt8(ascii: ">"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "="),
      UInt8(ascii: "~"):
      isAtLineStart
    default:
      Self.isMarkupAnywhere(byte)
    }
  }

  private static func isMarkupAnywhere(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "_"),
      UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "<"), UInt8(ascii: "&"):
      true
    default:
      false
    }
  }

  /// Whether `byte` may be markup, white space or the beginning of an address in the middle of a line.
  private static func mayMean(_ byte: UInt8) -> Bool {
    isMarkupAnywhere(byte) || byte == UInt8(ascii: "#") || byte == UInt8(ascii: "h")
      || isSpace(byte)
  }

  /// Where the digits of a list item's number end, if one begins here.
  private func endOfListNumber() -> Int? {
    var end = at
    while end < text.count, UInt8(ascii: "0")...UInt8(ascii: "9") ~= text[end] { end += 1 }
    guard end > at, end < text.count else { return nil }
    guard text[end] == UInt8(ascii: ".") || text[end] == UInt8(ascii: ")") else { return nil }
    return end + 1 == text.count || Self.isSpace(text[end + 1]) ? end : nil
  }

  /// Where the web address that begins here ends; nil where none begins.
  private func endOfAddress() -> Int? {
    guard text[at] == UInt8(ascii: "h") else { return nil }
    let rest = text[at...]
    guard let scheme = Self.schemes.first(where: { rest.starts(with: $0) }) else { return nil }
    let host = at + scheme.count
    var end = host
    while end < text.count, Self.isPartOfAddress(text[end]) { end += 1 }
    while end > host, Self.isPunctuation(text[end - 1]) { end -= 1 }
    return end > host ? end : nil
  }

  /// An autolink; entities are the only escapes that it knows.
  private mutating func address(until end: Int, _ output: inout [UInt8]) {
    output.append(UInt8(ascii: "<"))
    for byte in text[at..<end] {
      if byte == UInt8(ascii: "&") {
        output.append(contentsOf: "&amp;".utf8)
      } else {
        output.append(byte)
      }
    }
    output.append(UInt8(ascii: ">"))
    at = end
    isAtLineStart = false
  }

  private static let schemes = [Array("https://".utf8), Array("http://".utf8)]

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || 0x09...0x0D ~= byte
  }

  private static func isPartOfAddress(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
      UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: ":"), UInt8(ascii: "/"),
      UInt8(ascii: "?"), UInt8(ascii: "#"), UInt8(ascii: "@"), UInt8(ascii: "!"),
      UInt8(ascii: "$"), UInt8(ascii: "&"), UInt8(ascii: "="), UInt8(ascii: "+"),
      UInt8(ascii: "%"), UInt8(ascii: ","), UInt8(ascii: ";"):
      true
    default:
      false
    }
  }

  private static func isPunctuation(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"),
      UInt8(ascii: "?"), UInt8(ascii: "!"):
      true
    default:
      false
    }
  }
}
