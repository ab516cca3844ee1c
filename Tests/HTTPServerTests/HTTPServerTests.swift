import TestSupport
import Testing

@testable import HTTPServer

@Suite("Answering over a socket")
struct HTTPServerTests {
  let server: HTTPServer

  init() throws {
    server = try HTTPServer(port: 0) { request in
      let query = request.query.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
      return HTTPResponse(.ok, "\(request.path) \(query.joined(separator: ","))")
    }
  }

  @Test func givesThePathAndTheQueryAsTheyWereSent() async throws {
    let answer = try #require(
      await RawConnection.get("/a%2Fb/../%E5%8B%BE?version=7&x=%20", port: server.port))
    #expect(answer.hasPrefix("HTTP/1.1 200 "))
    #expect(answer.hasSuffix("\r\n\r\n/a%2Fb/../%E5%8B%BE version=7,x=%20\n"))
    for header in [
      "Content-Type: text/plain; charset=utf-8", "X-Content-Type-Options: nosniff",
      "Cross-Origin-Resource-Policy: same-origin", "Cache-Control: no-store",
    ] {
      #expect(answer.contains("\r\n\(header)\r\n"), "\(header)")
    }
  }

  @Test func sendsOnlyTheHeadersToHEAD() async throws {
    let answer = try #require(await RawConnection.get("/a", port: server.port, method: "HEAD"))
    #expect(answer.hasPrefix("HTTP/1.1 200 "))
    #expect(answer.contains("\r\nContent-Length: 4\r\n"))
    #expect(answer.hasSuffix("\r\n\r\n"))
  }

  @Test func refusesOtherHostsAndMethods() async throws {
    let port = server.port
    let rebound = await RawConnection.answer(
      to: "GET / HTTP/1.1\r\nHost: example.org:\(port)\r\nConnection: close\r\n\r\n", port: port)
    #expect(try #require(rebound).hasPrefix("HTTP/1.1 421 "))
    let posted = await RawConnection.answer(
      to: "POST / HTTP/1.1\r\nHost: localhost:\(port)\r\nContent-Length: 5\r\n\r\nhello", port: port
    )
    #expect(try #require(posted).hasPrefix("HTTP/1.1 405 "))
  }

  @Test func aPortServesOneOnly() {
    let port = server.port
    let fault = #expect(throws: HTTPServerFault.self) {
      try HTTPServer(port: port) { _ in HTTPResponse(.ok, "") }
    }
    guard case .socket(port, _) = fault else {
      Issue.record("\(String(describing: fault))")
      return
    }
  }
}
