import Dispatch
import HTTPServer
import TestSupport
import Testing

@testable import GoujiCommandLine

@Suite("The preview's answers")
struct PreviewTests {
  static let page =
    #"<html><head><meta http-equiv="Content-Security-Policy" content="default-src 'none'; "#
    + #"style-src 'self'"></head><body class="a"><p>页</p></body></html>"#

  func preview(
    _ files: [String: String], version: SiteVersion = SiteVersion(first: 1)
  ) -> Preview {
    Preview(version: version, patience: .milliseconds(0)) { names in
      let path = names.joined(separator: "/")
      if let text = files[path] { return .file(Array(text.utf8)) }
      let isFolder = files.keys.contains { path.isEmpty || $0.hasPrefix(path + "/") }
      return isFolder ? .folder : .nothing
    }
  }

  func body(_ response: HTTPResponse) -> String { String(decoding: response.body, as: UTF8.self) }

  @Test func aFolderIsItsIndexPage() {
    let preview = preview(["index.html": "home", "years/index.html": "years"])
    #expect(body(preview.answer(HTTPRequest("/"))).hasPrefix("home"))
    #expect(body(preview.answer(HTTPRequest("/years/"))).hasPrefix("years"))
    let moved = preview.answer(HTTPRequest("/years"))
    #expect(moved.status == .movedPermanently)
    #expect(moved["Location"] == "/years/")
  }

  @Test func filesThatAreNoPagesAreSentAsTheyAre() {
    let preview = preview(["index.html": "", "a.css": "</head>", "sources/x.html": "</head>"])
    preview.show(PreviewFault(headline: "h", details: ""))
    for (path, type) in [
      ("/a.css", "text/css; charset=utf-8"), ("/sources/x.html", "text/html; charset=utf-8"),
    ] {
      let response = preview.answer(HTTPRequest(path))
      #expect(body(response) == "</head>")
      #expect(response["Content-Type"] == type)
    }
  }

  @Test func sourcesAreSaidToBeUTF8WhereTheyAre() {
    let preview = Preview(version: SiteVersion(first: 1), patience: .milliseconds(0)) { names in
      .file(names == ["sources", "甲.txt"] ? Array("报告".utf8) : [0xB1, 0xA8, 0xB8, 0xE6])
    }
    for (name, type) in [("%E7%94%B2", "text/plain; charset=utf-8"), ("b", "text/plain")] {
      #expect(preview.answer(HTTPRequest("/sources/\(name).txt"))["Content-Type"] == type)
    }
  }

  @Test func whatIsNotThereIsAnsweredByTheSitesOwnPage() {
    let answer = preview(["index.html": "", "404.html": Self.page]).answer(HTTPRequest("/x"))
    #expect(answer.status == .notFound)
    #expect(body(answer).contains("<p>页</p>"))
    #expect(preview(["index.html": ""]).answer(HTTPRequest("/x")).status == .notFound)
    #expect(preview(["index.html": ""]).answer(HTTPRequest("/../x")).status == .badRequest)
  }

  @Test func pagesAreGivenWhatReloadsThemAndAPolicyThatAllowsIt() {
    let html = body(preview(["index.html": Self.page]).answer(HTTPRequest("/")))
    #expect(
      html.contains(
        "content=\"default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'\""))
    #expect(
      html.contains("<script src=\"/.gouji/reload.js\" data-version=\"1\" defer></script>\n</head>")
    )
    #expect(html.contains("<body class=\"a\"><p>"))
  }

  @Test func theLastBuildsFaultStandsOnTopOfEveryPageUntilItIsMended() {
    let preview = preview(["index.html": Self.page])
    preview.show(PreviewFault(headline: "模板<有>错", details: "a.mustache:1: error: {{& \"x\"}}\n"))
    let html = body(preview.answer(HTTPRequest("/")))
    #expect(
      html.contains("<body class=\"a\"><details class=\"gouji-preview\" open role=\"alert\">"))
    #expect(html.contains("<summary>模板&lt;有&gt;错</summary>"))
    #expect(html.contains("{{&amp; &quot;x&quot;}}"))
    #expect(html.contains("<p>页</p>"))
    preview.show(nil)
    #expect(!body(preview.answer(HTTPRequest("/"))).contains("<details"))
  }

  @Test func withoutASiteThereIsAPageThatSaysWhy() {
    let preview = preview([:])
    #expect(body(preview.answer(HTTPRequest("/"))).contains("网站正在生成"))
    preview.show(PreviewFault(headline: "没有内容", details: ""))
    let answer = preview.answer(HTTPRequest("/years/"))
    #expect(answer.status == .failed)
    #expect(body(answer).contains("<summary>没有内容</summary>"))
    #expect(body(answer).contains(PreviewFile.scriptPath))
  }

  @Test func itsOwnFilesAreBesideTheSite() {
    let preview = preview(["index.html": ""])
    let script = preview.answer(HTTPRequest(PreviewFile.scriptPath))
    #expect(script["Content-Type"] == "text/javascript; charset=utf-8")
    #expect(body(script).contains("fetch(`/.gouji/changes?version=${version}`"))
    let style = preview.answer(HTTPRequest(PreviewFile.styleSheetPath))
    #expect(style["Content-Type"] == "text/css; charset=utf-8")
    #expect(preview.answer(HTTPRequest("/.gouji/else")).status == .badRequest)
  }

  @Test func changesAreToldByTheVersion() {
    let preview = preview(["index.html": ""], version: SiteVersion(first: 7))
    let request = HTTPRequest(PreviewFile.changesPath, query: ["version": "7"])
    #expect(body(preview.answer(request)) == "7\n")
    preview.show(nil)
    #expect(body(preview.answer(request)) == "8\n")
    #expect(body(preview.answer(HTTPRequest(PreviewFile.changesPath))) == "8\n")
  }

  @Test(arguments: [
    (
      "default-src 'none'; script-src 'self'; style-src 'sha256-x'",
      "default-src 'none'; script-src 'self'; style-src 'sha256-x' 'self'; connect-src 'self'"
    ),
    (
      "script-src 'none';; img-src data:", "script-src 'self'; img-src data:"
    ),
    (
      "default-src https:",
      "default-src https:; script-src https: 'self'; style-src https: 'self'; connect-src https: 'self'"
    ),
    ("", ""),
  ])
  func aPolicyIsLoosenedOnlyForTheServerItself(policy: String, loosened: String) {
    #expect(PreviewPolicy.loosened(policy) == loosened)
  }
}

@Suite("The site's version")
struct SiteVersionTests {
  @Test func whoeverWaitsIsLetGoWhenItChanges() async {
    let version = SiteVersion(first: 1)
    async let next = withCheckedContinuation { continuation in
      DispatchQueue.global().async {
        continuation.resume(returning: version.wait(whileIs: 1, for: .seconds(60)))
      }
    }
    version.advance()
    #expect(await next == 2)
  }

  @Test func nobodyWaitsOnceItIsClosed() {
    let version = SiteVersion(first: 1)
    version.close()
    #expect(version.wait(whileIs: 1, for: .seconds(60)) == 1)
  }
}

@Suite("The published folder")
struct PublicFolderTests {
  @Test func onlyWhatIsBelowItIsFound() throws {
    let folder = try TemporaryFolder()
    try folder.write("secret.txt", "secret")
    try folder.write("Public/years/index.html", "years")
    try folder.link("Public/file.txt", to: folder("secret.txt"))
    try folder.link("Public/up", to: "..")
    let site = PublicFolder(path: folder("Public"))
    #expect(site.entry([]) == .folder)
    #expect(site.entry(["years"]) == .folder)
    #expect(site.entry(["years", "index.html"]) == .file(Array("years".utf8)))
    #expect(site.entry(["years", "index.html", "index.html"]) == .nothing)
    #expect(site.entry(["none"]) == .nothing)
    #expect(site.entry(["file.txt"]) == .nothing)
    #expect(site.entry(["up", "secret.txt"]) == .nothing)
    #expect(PublicFolder(path: folder("none")).entry([]) == .nothing)
  }
}
