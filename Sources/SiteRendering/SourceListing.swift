import Bytes
import Diagnostics
import Mustache

/// The lines of a report's own file as items of a list in HTML, the same in every language.
struct SourceListing: Sendable {
  /// The lines beyond which none is shown, and the bytes of a line beyond which it is cut: pages with pictures
  /// inside have lines of a megabyte.
  static let limit = (lines: 8_000, bytes: 50_000)

  let items: [UInt8]
  /// How many lines the file has, and how many of those shown are cut.
  let count: Int
  let cut: Int

  /// - Parameter text: UTF-8.
  init(_ text: [UInt8]) {
    let lines = LineIndex(text)
    var items = ByteBuffer(capacity: text.count + 32 * min(lines.count, Self.limit.lines))
    var cut = 0
    text.withUnsafeBufferPointer { text in
      for line in 1...min(lines.count, Self.limit.lines) {
        items.append("<li id=\"" as StaticString)
        items.append(Anchor.line)
        items.append(decimal: line)
        items.append("\">" as StaticString)
        let content = Self.withoutEnd(text[lines.range(ofLine: line)])
        let beginning = Self.beginning(of: content)
        Self.append(UnsafeBufferPointer(rebasing: beginning), to: &items)
        if beginning.count < content.count {
          cut += 1
          items.append("…" as StaticString)
        }
        items.append("</li>\n" as StaticString)
      }
    }
    self.items = items.bytes
    count = lines.count
    self.cut = cut
  }

  private static func withoutEnd(
    _ line: Slice<UnsafeBufferPointer<UInt8>>
  ) -> Slice<UnsafeBufferPointer<UInt8>> {
    let end = line.lastIndex { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
    return line[..<(end.map { $0 + 1 } ?? line.startIndex)]
  }

  /// `line`, or so many of its characters as are shown.
  private static func beginning(
    of line: Slice<UnsafeBufferPointer<UInt8>>
  ) -> Slice<UnsafeBufferPointer<UInt8>> {
    guard line.count > limit.bytes else { return line }
    let start = line.prefix(limit.bytes + 1).lastIndex { $0 & 0xC0 != 0x80 }
    return line[..<(start ?? line.startIndex)]
  }

  /// Characters that would hide or turn around others are spelled out.
  private static func append(_ line: UnsafeBufferPointer<UInt8>, to items: inout ByteBuffer) {
    guard line.contains(where: mayHide) else { return HTMLEscaping.append(line, to: &items) }
    var text = VisibleText.of(String(decoding: line, as: UTF8.self), keepingTabs: true)
    text.withUTF8 { HTMLEscaping.append($0, to: &items) }
  }

  /// Whether a hidden character may begin with `byte`.
  private static func mayHide(_ byte: UInt8) -> Bool {
    byte < 0x20 && byte != UInt8(ascii: "\t") || byte == 0x7F || byte == 0xC2 || byte == 0xE2
      || byte == 0xEF
  }
}
