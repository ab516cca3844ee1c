/// Where the site will stand on the web: absolute, with `/` at its end, so that a path can be put behind
/// it, such as `https://example.org/reports/`.
package struct BaseURL: Sendable, Hashable {
  package let text: String

  /// - Returns: nil unless `text` is `http://` or `https://` with a host, perhaps a port and a path, in
  ///   the characters that a URL may have, and without user, query or fragment.
  package init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard let scheme = ["https://", "http://"].first(where: { text.lowercased().hasPrefix($0) })
    else { return nil }
    let rest = bytes[scheme.utf8.count...]
    let slash = rest.firstIndex(of: UInt8(ascii: "/")) ?? rest.endIndex
    guard Self.isAuthority(rest[..<slash]), Self.isPath(rest[slash...]) else { return nil }
    let host = String(decoding: rest[..<slash], as: UTF8.self).lowercased()
    let path = String(decoding: rest[slash...], as: UTF8.self)
    self.text = scheme + host + path + (path.hasSuffix("/") ? "" : "/")
  }

  /// The public address of the file at `path`; an `index.html` is named by its folder.
  func address(of path: String) -> String {
    let folder =
      path == "index.html" || path.hasSuffix("/index.html")
      ? String(path.dropLast("index.html".count)) : path
    return text + SitePath.encoded(folder)
  }

  /// `example.org`, for identifiers.
  var host: String {
    let rest = text.drop { $0 != "/" }.drop { $0 == "/" }
    return String(rest.prefix { $0 != "/" && $0 != ":" })
  }

  /// Whether the host is one that is reserved for examples (RFC 2606).
  var isExample: Bool {
    let labels = host.split(separator: ".")
    guard let last = labels.last else { return false }
    return last == "example"
      || labels.suffix(2).first == "example" && ["com", "net", "org"].contains(last)
  }

  /// A host name, an IPv4 address or an IPv6 address in brackets, perhaps with a port.
  private static func isAuthority(_ bytes: ArraySlice<UInt8>) -> Bool {
    var host = bytes
    if bytes.last != UInt8(ascii: "]"), let colon = bytes.lastIndex(of: UInt8(ascii: ":")) {
      let port = bytes[(colon + 1)...]
      guard port.allSatisfy(isDigit), 1...65535 ~= Int(String(decoding: port, as: UTF8.self)) ?? 0
      else { return false }
      host = bytes[..<colon]
    }
    if host.first == UInt8(ascii: "["), host.last == UInt8(ascii: "]") {
      let address = host.dropFirst().dropLast()
      return address.contains(UInt8(ascii: ":"))
        && address.allSatisfy {
          isHexDigit($0) || $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: ".")
        }
    }
    return host.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
      .allSatisfy(isLabel)
  }

  private static func isLabel(_ label: ArraySlice<UInt8>) -> Bool {
    1...63 ~= label.count && label.first != UInt8(ascii: "-") && label.last != UInt8(ascii: "-")
      && label.allSatisfy { isLetterOrDigit($0) || $0 == UInt8(ascii: "-") }
  }

  private static func isPath(_ bytes: ArraySlice<UInt8>) -> Bool {
    for (index, byte) in zip(bytes.indices, bytes) {
      if byte == UInt8(ascii: "%") {
        guard index + 2 < bytes.endIndex, bytes[index + 1...index + 2].allSatisfy(isHexDigit) else {
          return false
        }
      } else if !isLetterOrDigit(byte), !Array("-._~!$&'()*+,;=:@/".utf8).contains(byte) {
        return false
      }
    }
    return true
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    isDigit(byte) || UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20
  }

  private static func isHexDigit(_ byte: UInt8) -> Bool {
    isDigit(byte) || UInt8(ascii: "a")...UInt8(ascii: "f") ~= byte | 0x20
  }
}
