/// The names by which a browser on this machine may ask.
///
/// A page of any other site can have its own name lead to 127.0.0.1 (DNS rebinding), and would then read
/// what is served here; its requests bear that name in `Host`.
package enum LoopbackHost {
  /// Whether `host`, the value of the header, names this machine and `port`.
  package static func admits(_ host: String?, port: UInt16) -> Bool {
    guard let host = host?.lowercased() else { return false }
    return ["localhost", "127.0.0.1", "[::1]"].contains { name in
      // Browsers leave the port out where it is the standard one.
      host == "\(name):\(port)" || (port == 80 && host == name)
    }
  }
}
