import Testing

@testable import HTTPServer

@Suite("Where a request leads")
struct RequestPathTests {
  @Test(arguments: [
    ("/", [], true),
    ("/index.html", ["index.html"], false),
    ("/years/2023/", ["years", "2023"], true),
    ("/years/2023/index.html", ["years", "2023", "index.html"], false),
    ("/sources/%E8%81%8A%e5%9f%8e.txt", ["sources", "聊城.txt"], false),
    ("/a%20b+c", ["a b+c"], false),
    ("/a..b", ["a..b"], false),
  ])
  func isDecodedNameByName(path: String, names: [String], isFolder: Bool) throws {
    let read = try #require(RequestPath(path))
    #expect(read.names == names)
    #expect(read.endsInSlash == isFolder)
  }

  @Test(arguments: [
    "", "index.html", "http://example.org/", "*",
    "/..", "/../etc/passwd", "/a/../../b", "/a/..", "/./a", "/%2e%2e/a", "/.%2E/a", "/%2E",
    "/a%2Fb", "/a%2fb", "/..%2f..%2fetc", "/a%5Cb", #"/a\b"#, "/a%00.html", "/%00", "/a%0Ab",
    "/a%7F",
    "//etc/passwd", "/a//b", "//",
    "/.gouji/unknown", "/.git/config",
    "/a%", "/a%2", "/a%zz", "/a%FF", "/%C0%AE%C0%AE/a", "/%c0%af",
  ])
  func isRefusedIfItCouldLeadOutOrIsNoName(path: String) {
    #expect(RequestPath(path) == nil)
  }
}

@Suite("Who may ask")
struct LoopbackHostTests {
  @Test(arguments: ["localhost:8080", "LOCALHOST:8080", "127.0.0.1:8080", "[::1]:8080"])
  func namesOfThisMachineMay(host: String) {
    #expect(LoopbackHost.admits(host, port: 8080))
  }

  @Test(arguments: [
    nil, "", "localhost", "127.0.0.1", "localhost:8081", "example.org:8080", "example.org",
    "localhost.example.org:8080", "localhost:8080.example.org", "127.0.0.1:80800", "0.0.0.0:8080",
    "user@localhost:8080", " localhost:8080",
  ])
  func otherNamesMayNot(host: String?) {
    #expect(!LoopbackHost.admits(host, port: 8080))
  }

  @Test func theStandardPortNeedNotBeNamed() {
    #expect(LoopbackHost.admits("localhost", port: 80))
  }

  @Test(
    arguments: [
      (HTTPRequest("/", method: "GET", host: "localhost:1"), nil),
      (HTTPRequest("/", method: "HEAD", host: "localhost:1"), nil),
      (HTTPRequest("/", method: "POST", host: "localhost:1"), .methodNotAllowed),
      (HTTPRequest("/", method: "get", host: "localhost:1"), .methodNotAllowed),
      (HTTPRequest("/", method: "GET", host: "example.org:1"), .misdirected),
      (HTTPRequest("/", method: "GET"), .misdirected),
    ] as [(HTTPRequest, HTTPResponse.Status?)])
  func otherMethodsAndHostsAreRefused(request: HTTPRequest, status: HTTPResponse.Status?) {
    #expect(request.refusal(onPort: 1)?.status == status)
  }
}

@Suite("Types of files")
struct ContentTypeTests {
  @Test(arguments: [
    ("index.html", "text/html; charset=utf-8"), ("STYLE.CSS", "text/css; charset=utf-8"),
    ("a.b.js", "text/javascript; charset=utf-8"), ("data.json", "application/json"),
    ("icon.svg", "image/svg+xml"), ("report", "application/octet-stream"),
    ("html", "application/octet-stream"), ("x.exe", "application/octet-stream"),
  ])
  func followTheEndOfTheName(file: String, type: String) {
    #expect(ContentType(ofFile: file).name == type)
  }

  @Test func textOfOthersHasNoEncodingClaimedForIt() {
    #expect(ContentType(ofFile: "报告.txt", isUTF8: false).name == "text/plain")
  }
}
