package import Bytes

/// Text as it stands in HTML.
package enum HTMLEscaping {
  /// The UTF-8 of `text` with `& < > " '` written as character references.
  package static func escaped(_ text: String) -> [UInt8] {
    var output = ByteBuffer(capacity: text.utf8.count + 16)
    var text = text
    text.withUTF8 { append($0, to: &output) }
    return output.bytes
  }

  /// Appends `bytes` escaped; clean runs are copied whole.
  package static func append(_ bytes: UnsafeBufferPointer<UInt8>, to output: inout ByteBuffer) {
    var clean = 0
    for index in bytes.indices where bytes[index] <= last {
      guard let reference = reference(bytes[index]) else { continue }
      output.append(bytes[clean..<index])
      output.append(reference)
      clean = index + 1
    }
    output.append(bytes[clean...])
  }

  /// No byte above it needs a reference, and most bytes of a text are above it.
  private static let last = UInt8(ascii: ">")

  private static func reference(_ byte: UInt8) -> StaticString? {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    case UInt8(ascii: "'"): "&#39;"
    default: nil
    }
  }
}
