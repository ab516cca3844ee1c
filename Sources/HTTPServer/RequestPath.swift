/// Where a request leads below the folder of the site.
package struct RequestPath: Sendable, Equatable {
  /// The names from the site's folder down, decoded: none is empty, begins with a dot, or holds a slash,
  /// a backslash or a control character. No list of such names leads out of the folder.
  package let names: [String]
  /// Whether a folder is meant.
  package let endsInSlash: Bool

  /// Reads `path` as it was sent; nil if it is none that a page of the site can have.
  package init?(_ path: String) {
    let bytes = Array(path.utf8)
    guard bytes.first == Self.slash else { return nil }
    var names: [String] = []
    // Slashes are told before decoding, so that an encoded one is part of a name, and refused.
    let parts = bytes.dropFirst().split(separator: Self.slash, omittingEmptySubsequences: false)
    for part in parts.dropLast() + (parts.last.map { $0.isEmpty ? [] : [$0] } ?? []) {
      guard let name = Self.name(part) else { return nil }
      names.append(name)
    }
    self.names = names
    endsInSlash = bytes.last == Self.slash
  }

  private static let slash = UInt8(ascii: "/")

  private static func name(_ part: ArraySlice<UInt8>) -> String? {
    guard let bytes = decoded(part), let first = bytes.first, first != UInt8(ascii: "."),
      !bytes.contains(where: { $0 < 0x20 || $0 == 0x7F || $0 == slash || $0 == UInt8(ascii: "\\") })
    else { return nil }
    return String(validating: bytes, as: UTF8.self)
  }

  /// The bytes that `%` and two digits stand for; nil if a `%` has not two of them.
  private static func decoded(_ part: ArraySlice<UInt8>) -> [UInt8]? {
    var bytes: [UInt8] = []
    var rest = part
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      guard let high = rest.popFirst().flatMap(value), let low = rest.popFirst().flatMap(value)
      else { return nil }
      bytes.append(high << 4 | low)
    }
    return bytes
  }

  private static func value(_ digit: UInt8) -> UInt8? {
    switch digit {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): digit - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}
