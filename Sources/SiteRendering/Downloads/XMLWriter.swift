/// Writes elements of XML with their texts escaped.
struct XMLWriter {
  private(set) var bytes: [UInt8]

  /// Begins a document.
  init() { bytes = Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".utf8) }

  /// An element that is to stand within a page.
  init(
    fragment name: String, _ attributes: KeyValuePairs<String, String>,
    _ body: (inout XMLWriter) -> Void
  ) {
    bytes = []
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
    raw("<\(name)")
    for (attribute, value) in attributes {
      raw(" \(attribute)=\"")
      escaped(value)
      raw("\"")
    }
  }

  private mutating func raw(_ text: String) { bytes.append(contentsOf: text.utf8) }

  /// Characters that XML cannot hold at all are left out.
  private mutating func escaped(_ text: String) {
    for scalar in text.unicodeScalars {
      switch scalar {
      case "<": raw("&lt;")
      case ">": raw("&gt;")
      case "&": raw("&amp;")
      case "\"": raw("&quot;")
      case "\t", "\n", "\r": raw("&#\(scalar.value);")
      case "\u{0}"..<" ", "\u{FFFE}", "\u{FFFF}": continue
      default: raw(String(scalar))
      }
    }
  }
}
