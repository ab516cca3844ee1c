import Dispatch
import Foundation

/// Asks a server on this machine byte for byte, as no well-behaved client would.
package enum RawConnection {
  /// What the server at `port` answers to `request` until it ends the connection; nil if there is none.
  ///
  /// It waits on a thread of its own, so that everything else in the tests goes on.
  package static func answer(to request: String, port: UInt16) async -> String? {
    await withCheckedContinuation { continuation in
      DispatchQueue.global().async {
        continuation.resume(returning: exchange(request, port: port))
      }
    }
  }

  /// The answer to a request for `path` with the usual headers.
  package static func get(_ path: String, port: UInt16, method: String = "GET") async -> String? {
    await answer(
      to: "\(method) \(path) HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\nConnection: close\r\n\r\n",
      port: port)
  }

  private static func exchange(_ request: String, port: UInt16) -> String? {
    let raw = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    guard raw >= 0 else { return nil }
    defer { close(raw) }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    let failed = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(raw, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) != 0
      }
    }
    if failed { return nil }
    let bytes = Array(request.utf8)
    guard send(raw, bytes, bytes.count, Int32(MSG_NOSIGNAL)) == bytes.count else {
      return nil
    }
    var answer: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while case let count = recv(raw, &chunk, chunk.count, 0), count > 0 {
      answer += chunk[..<count]
    }
    return String(decoding: answer, as: UTF8.self)
  }
}
