import Glibc

/// A socket on which this machine, and no other, can call.
struct LoopbackSocket: ~Copyable {
  let raw: Int32
  /// The port that it has; one that was free if 0 was asked for.
  let port: UInt16

  init(port: UInt16) throws(HTTPServerFault) {
    raw = socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
    guard raw >= 0 else { throw .socket(port, errno) }
    do throws(HTTPServerFault) {
      self.port = try Self.listen(raw, port: port)
    } catch {
      close(raw)
      throw error
    }
  }

  private static func listen(_ raw: Int32, port: UInt16) throws(HTTPServerFault) -> UInt16 {
    // Without it a port stays taken for a minute after its last server.
    var yes: Int32 = 1
    setsockopt(raw, SOL_SOCKET, SO_REUSEADDR, &yes, socklen_t(MemoryLayout<Int32>.size))
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let failed = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(raw, $0, size) != 0 || Glibc.listen(raw, 64) != 0 || getsockname(raw, $0, &size) != 0
      }
    }
    if failed { throw .socket(port, errno) }
    return UInt16(bigEndian: address.sin_port)
  }
}

/// Why nothing is served.
package enum HTTPServerFault: Error, Equatable {
  /// The port cannot be had; the `errno` of the call that failed.
  case socket(UInt16, Int32)
  /// The system gives no more threads or memory.
  case threads
}
