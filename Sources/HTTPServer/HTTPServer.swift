import CMicroHTTPD
import Glibc

/// Answers requests from this machine over HTTP; the only place that touches libmicrohttpd.
package final class HTTPServer: Sendable {
  /// The port that it listens on.
  package let port: UInt16
  private let answer: Answer
  // libmicrohttpd lets any thread stop a daemon; it is set once and stopped once, in `deinit`.
  nonisolated(unsafe) private let daemon: OpaquePointer

  /// Listens on `port` of the loopback interface, or on any that is free if it is 0.
  ///
  /// - Parameter answer: What makes responses of requests that are not refused; called on a thread for each
  ///   connection, which it may hold up.
  package init(
    port: UInt16, answer: @escaping @Sendable (HTTPRequest) -> HTTPResponse
  ) throws(HTTPServerFault) {
    let socket = try LoopbackSocket(port: port)
    self.port = socket.port
    let port = socket.port
    self.answer = Answer { $0.refusal(onPort: port) ?? answer($0) }
    let context = Unmanaged.passUnretained(self.answer).toOpaque()
    guard let daemon = gouji_http_start(socket.raw, RequestHandler.callback, context) else {
      close(socket.raw)
      throw .threads
    }
    self.daemon = daemon
  }

  /// Waits for the requests that are being answered, and ends.
  deinit { MHD_stop_daemon(daemon) }
}

extension HTTPRequest {
  /// Whether it only asks for something.
  var isReading: Bool { method == "GET" || method == "HEAD" }

  /// The answer, if it must not be given any other.
  func refusal(onPort port: UInt16) -> HTTPResponse? {
    if !LoopbackHost.admits(host, port: port) {
      return HTTPResponse(.misdirected, "This server answers only to localhost and 127.0.0.1.")
    }
    if !isReading {
      return HTTPResponse(.methodNotAllowed, "GET, HEAD", .init("Allow", "GET, HEAD"))
    }
    return nil
  }
}
