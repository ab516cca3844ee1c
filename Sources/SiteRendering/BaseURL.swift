/// The address under which a site is published, such as `https://example.org/reports/`.
package struct BaseURL: Sendable, Hashable {
  /// Always with a slash at its end.
  package let text: String

  /// Nil for whatever is not an absolute `http` or `https` address of a folder.
  package init?(_ text: String) {
    guard WebAddress.isSafe(text), !text.utf8.contains(where: { $0 == 0x3F || $0 == 0x23 }) else {
      return nil
    }
    self.text = text.hasSuffix("/") ? text : text + "/"
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
}

/// Web addresses that come from content.
enum WebAddress {
  /// Whether `text` is an `http` or `https` address in printable ASCII without spaces or quotes.
  static func isSafe(_ text: String) -> Bool {
    guard let scheme = ["https://", "http://"].first(where: text.lowercased().hasPrefix) else {
      return false
    }
    let rest = text.utf8.dropFirst(scheme.utf8.count)
    guard let first = rest.first, first != UInt8(ascii: "/") else { return false }
    return rest.allSatisfy { (0x21...0x7E).contains($0) && $0 != 0x22 && $0 != 0x3C && $0 != 0x3E }
  }
}
