/// Appends text to HTML.
package enum HTMLEscaping {
  /// Appends `text` with `& < > " '` written as character references; clean runs are copied whole.
  package static func append(_ text: String, to output: inout [UInt8]) {
    var text = text
    text.withUTF8 { append($0, to: &output) }
  }

  package static func append(_ bytes: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) {
    var clean = 0
    for index in bytes.indices {
      guard let reference = reference(bytes[index]) else { continue }
      output.append(contentsOf: bytes[clean..<index])
      output.append(contentsOf: reference.utf8)
      clean = index + 1
    }
    output.append(contentsOf: bytes[clean..<bytes.count])
  }

  private static func reference(_ byte: UInt8) -> StaticText? {
    switch byte {
    case UInt8(ascii: "&"): StaticText("&amp;")
    case UInt8(ascii: "<"): StaticText("&lt;")
    case UInt8(ascii: ">"): StaticText("&gt;")
    case UInt8(ascii: "\""): StaticText("&quot;")
    case UInt8(ascii: "'"): StaticText("&#39;")
    default: nil
    }
  }

  private struct StaticText {
    let utf8: UnsafeBufferPointer<UInt8>
    init(_ text: StaticString) {
      utf8 = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
    }
  }
}
