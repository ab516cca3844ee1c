import Bytes

/// Writes elements of XML with their texts escaped.
struct XMLWriter: ~Copyable {
  private var output = ByteBuffer()

  var bytes: [UInt8] { output.bytes }

  /// Begins a document.
  init() { output.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" as StaticString) }

  /// An element that is to stand within a page.
  init(
    fragment name: String, _ attributes: KeyValuePairs<String, String>,
    _ body: (inout XMLWriter) -> Void
  ) {
    element(name, attributes, body)
  }

  /// An element around whatever `body` writes, on lines of its own.
  mutating func element(
    _ name: String, _ attributes: KeyValuePairs<String, String> = [:],
    _ body: (inout XMLWriter) -> Void
  ) {
    open(name, attributes)
    raw(">\n")
    body(&self)
    raw("</\(name)>\n")
  }

  mutating func element(
    _ name: String, _ attributes: KeyValuePairs<String, String> = [:], text: String
  ) {
    open(name, attributes)
    raw(">")
    escaped(text)
    raw("</\(name)>\n")
  }

  mutating func empty(_ name: String, _ attributes: KeyValuePairs<String, String>) {
    open(name, attributes)
    raw("/>\n")
  }

  private mutating func open(_ name: String, _ attributes: KeyValuePairs<String, String>) {
    raw("<")
    raw(name)
    for (attribute, value) in attributes {
      raw(" ")
      raw(attribute)
      raw("=\"")
      escaped(value)
      raw("\"")
    }
  }

  private mutating func raw(_ text: String) { output.append(text) }

  /// Characters that XML cannot hold at all are left out; what lies between those to be replaced is copied
  /// at once.
  private mutating func escaped(_ text: String) {
    var text = text
    text.withUTF8 { utf8 in
      var start = 0
      for index in utf8.indices {
        guard let (replacement, width) = Self.replacement(at: index, in: utf8) else { continue }
        output.append(utf8[start..<index])
        output.append(replacement)
        start = index + width
      }
      output.append(utf8[start...])
    }
  }

  /// What stands for the character that begins at `index`, and its width in bytes; nil where it may stand.
  private static func replacement(
    at index: Int, in utf8: UnsafeBufferPointer<UInt8>
  ) -> (text: String, width: Int)? {
    switch utf8[index] {
    case UInt8(ascii: "<"): ("&lt;", 1)
    case UInt8(ascii: ">"): ("&gt;", 1)
    case UInt8(ascii: "&"): ("&amp;", 1)
    case UInt8(ascii: "\""): ("&quot;", 1)
    case 0x09, 0x0A, 0x0D: ("&#\(utf8[index]);", 1)
    case 0..<0x20: ("", 1)
    // U+FFFE and U+FFFF.
    case 0xEF where utf8[index + 1] == 0xBF && utf8[index + 2] >= 0xBE: ("", 3)
    default: nil
    }
  }
}
