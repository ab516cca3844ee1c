import Diagnostics
import TestSupport
import Testing

@testable import SiteRendering

@Suite("The portal's configuration")
struct PortalTests {
  @Test func ofTheRepositoryIsWithoutFault() throws {
    let (portal, diagnostics) = Portal.read(
      try Repository.bytes("Content/portal.json"), path: "portal.json")
    #expect(diagnostics.isEmpty)
    #expect(portal.baseURL?.text == "https://gouji.example.org/")
    #expect(portal.licence != nil)
  }

  @Test func isStandardWhereNothingIsSaid() {
    let (portal, diagnostics) = Portal.read(Array("{}".utf8), path: "portal.json")
    #expect(portal == .standard())
    #expect(diagnostics.isEmpty)
  }

  @Test(arguments: [
    ("{\"nmae\": \"x\"}", Severity.warning, "nmae is not a known field"),
    ("{\"name\": 3}", .error, "name must be a string"),
    ("{\"name\": \" \"}", .warning, "name is empty"),
    (
      "{\"baseURL\": \"example.org\"}", .error,
      "baseURL is not an http or https address of a folder: example.org"
    ),
    (
      "{\"baseURL\": \"https://e.org/?a=1\"}", .error,
      "baseURL is not an http or https address of a folder: https://e.org/?a=1"
    ),
    ("{\"licence\": \"CC\"}", .error, "licence must be an object"),
    ("{\"licence\": {\"url\": \"https://e.org\"}}", .warning, "licence has no name"),
    (
      "{\"licence\": {\"name\": \"x\", \"url\": \"javascript:alert(1)\"}}", .error,
      "licence.url is not an http or https address: javascript:alert(1)"
    ),
    (
      "{\"publisher\": {\"name\": \"x\", \"email\": \"a@b?c\"}}", .error,
      "publisher.email is not an e-mail address: a@b?c"
    ),
    ("[]", .error, "not a JSON object: it must begin with {"),
  ])
  func saysWhatIsWrong(json: String, severity: Severity, summary: String) {
    let (_, diagnostics) = Portal.read(Array(json.utf8), path: "portal.json")
    #expect(diagnostics.map(\.summary) == [summary])
    #expect(diagnostics.map(\.severity) == [severity])
    #expect(diagnostics.map(\.path) == ["portal.json"])
  }

  @Test func guessesWhatAFieldWasMeantToBe() {
    let (_, diagnostics) = Portal.read(Array("{\"baseUrl\": \"\"}".utf8), path: "portal.json")
    #expect(diagnostics.map(\.advice) == ["Did you mean baseURL?"])
  }

  @Test func keepsTheGoodFieldsBesideABadOne() {
    let (portal, _) = Portal.read(
      Array("{\"name\": \"甲\", \"baseURL\": 1, \"disputes\": \"乙\"}".utf8), path: "portal.json")
    #expect(portal.name == "甲")
    #expect(portal.disputes == "乙")
    #expect(portal.baseURL == nil)
  }

  @Test func saysWhatIsNoJSON() {
    let (portal, diagnostics) = Portal.read(Array("{\"name\": ".utf8), path: "portal.json")
    #expect(portal == .standard())
    #expect(diagnostics.count == 1)
    #expect(diagnostics.first?.severity == .error)
  }
}
