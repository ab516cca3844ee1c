/// Appends text to HTML.
package enum HTMLEscaping {
  /// Appends `text` with `& < > " '` written as character references; clean runs are copied whole.
  package static func append(_ text: String, to output: inout [UInt8]) {
    var text = text
    text.withUTF8 { append($0, to: &output) }
  }

  package static func append(_ bytes: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) {
    var clean = 0
    for index in bytes.indices where bytes[index] <= last {
      guard let reference = reference(bytes[index]) else { continue }
      output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[clean..<index]))
      output.append(
        contentsOf: UnsafeBufferPointer(
          start: reference.utf8Start, count: reference.utf8CodeUnitCount))
      clean = index + 1
    }
    output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[clean...]))
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
