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
