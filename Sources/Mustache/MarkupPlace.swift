/// Where in HTML a template has come to, as far as its own text tells: whether what a value writes there may
/// hold elements.
///
/// It may not inside a tag, nor inside an element that holds text alone. A partial is taken to be called from where
/// elements may stand.
struct MarkupPlace {
  private var isInTag = false
  /// The quote that ends the value of an attribute.
  private var quote: UInt8?
  /// The tag as far as it has been read, in lower case.
  private var tag: [UInt8] = []
  /// The element that holds text alone, or says itself that its text is Chinese, until it ends.
  private var closed: [UInt8]?

  var mayHoldElements: Bool { !isInTag && closed == nil }

  /// Goes on to the end of `text`.
  mutating func follow(_ text: ArraySlice<UInt8>) {
    for byte in text {
      guard isInTag else {
        if byte == UInt8(ascii: "<") { (isInTag, tag) = (true, []) }
        continue
      }
      if byte == quote {
        quote = nil
      } else if quote == nil, byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if quote == nil, byte == UInt8(ascii: ">") {
        isInTag = false
        finishTag()
        continue
      }
      tag.append(Self.capitals.contains(byte) ? byte | 0x20 : byte)
    }
  }

  private mutating func finishTag() {
    guard tag.first != UInt8(ascii: "/") else {
      if closed == Array(tag.dropFirst().prefix(while: Self.isOfName)) { closed = nil }
      return
    }
    guard closed == nil, tag.last != UInt8(ascii: "/") else { return }
    let name = Array(tag.prefix(while: Self.isOfName))
    if Self.plain.contains(name) || holds(Self.statement) { closed = name }
  }

  private func holds(_ part: [UInt8]) -> Bool {
    tag.indices.contains { tag[$0...].starts(with: part) }
  }

  private static func isOfName(_ byte: UInt8) -> Bool {
    UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte || UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
  }

  private static let capitals = UInt8(ascii: "A")...UInt8(ascii: "Z")
  /// Of HTML, and of drawings in it.
  private static let plain = Set(
    ["title", "option", "textarea", "script", "style", "text", "tspan", "desc"].map {
      Array($0.utf8)
    })
  private static let statement = Array(" lang=\"zh".utf8)
}
