import Diagnostics
import Foundation
import ReportChecking
import TestSupport
import Testing

@testable import SiteRendering

@Suite("The portal's configuration")
struct PortalTests {
  @Test func ofTheRepositoryIsWithoutFault() throws {
    let (portal, diagnostics) = Portal.read(
      try Repository.bytes("Content/portal.json"), path: "portal.json")
    // Who publishes it has another address.
    #expect(diagnostics.map(\.summary) == ["baseURL 还是示例网址：https://gouji.example.org/"])
    #expect(portal.baseURL?.text == "https://gouji.example.org/")
    #expect(portal.licence != nil)
  }

  @Test func decidesWhichChecksRunAndHowGraveTheyAre() {
    let (portal, diagnostics) = Portal.read(
      Array(
        #"{"checks": {"F.round": "on", "S.numbering": "off", "B.blank": "warning"}}"#.utf8),
      path: "portal.json")
    #expect(diagnostics.isEmpty)
    #expect(
      portal.checks.rules == ["F.round": .on, "S.numbering": .off, "B.blank": .severity(.warning)])
  }

  @Test func setsTheDaysByWhichReportsAreToBePublished() {
    let (portal, diagnostics) = Portal.read(
      Array(#"{"deadlines": {"department": "01-28", "government": "02-20"}}"#.utf8),
      path: "portal.json")
    #expect(diagnostics.isEmpty)
    #expect(
      portal.checks.deadlines
        == LocalDeadlines(department: DayOfYear("01-28"), government: DayOfYear("02-20")))
    #expect(portal.checks.deadlines.department != nil)
  }

  @Test func isStandardWhereNothingIsSaid() {
    let (portal, diagnostics) = Portal.read(Array("{}".utf8), path: "portal.json")
    #expect(portal == .standard())
    #expect(diagnostics.isEmpty)
  }

  @Test(arguments: [
    ("{\"nmae\": \"x\"}", Severity.warning, "没有名为 nmae 的字段"),
    (" \n", .warning, "文件是空的"),
    ("{\"name\": 3}", .error, "name 应为文字（用双引号括起）"),
    ("{\"name\": \" \"}", .warning, "name 是空的"),
    (
      "{\"baseURL\": \"example.org\"}", .error,
      "baseURL 不是 http 或 https 网址：example.org"
    ),
    (
      "{\"baseURL\": \"https://e.org/?a=1\"}", .error,
      "baseURL 不是 http 或 https 网址：https://e.org/?a=1"
    ),
    (
      "{\"checks\": {\"F.round\": \"loud\"}}", .error,
      "checks.F.round 不能是“loud”，应为 on、off、error、warning 或 notice"
    ),
    ("{\"checks\": {\"F.ruond\": \"on\"}}", .warning, "没有名为 checks.F.ruond 的字段"),
    (
      "{\"deadlines\": {\"other\": \"02-29\"}}", .error,
      "deadlines.other 不能是“02-29”，应为次年的月日，如 01-28"
    ),
    (
      "{\"deadlines\": {\"other\": \"1月28日\"}}", .error,
      "deadlines.other 不能是“1月28日”，应为次年的月日，如 01-28"
    ),
    ("{\"deadlines\": {\"others\": \"02-10\"}}", .warning, "没有名为 deadlines.others 的字段"),
    ("{\"licence\": \"CC\"}", .error, "licence 应为一组字段（用花括号括起）"),
    ("{\"licence\": {\"url\": \"https://e.org\"}}", .warning, "licence 没有写 name"),
    (
      "{\"licence\": {\"name\": \"x\", \"url\": \"javascript:alert(1)\"}}", .error,
      "licence.url 不是 http 或 https 网址：javascript:alert(1)"
    ),
    (
      "{\"publisher\": {\"name\": \"x\", \"email\": \"a@b?c\"}}", .error,
      "publisher.email 不是电子邮箱地址：a@b?c"
    ),
    ("[]", .error, "应以 { 开头，以 } 结尾"),
  ])
  func saysWhatIsWrong(json: String, severity: Severity, summary: String) {
    let (_, diagnostics) = Portal.read(Array(json.utf8), path: "portal.json")
    #expect(diagnostics.map(\.summary) == [summary])
    #expect(diagnostics.map(\.severity) == [severity])
    #expect(diagnostics.map(\.path) == ["portal.json"])
  }

  @Test func showsTheLineOfAFieldThatIsWrong() {
    let json = "{\r\n  \"name\": \"甲\",\r\n  \"publisher\": {\"name\": \"乙\", \"url\": \"x\"}\r\n}"
    let (_, diagnostics) = Portal.read(Array(json.utf8), path: "portal.json")
    let excerpt = #"  "publisher": {"name": "乙", "url": "x"}"#
    #expect(diagnostics.map(\.line) == [3])
    #expect(diagnostics.map(\.excerpt) == [excerpt])
    let highlighted = diagnostics.first?.highlight.map {
      String(decoding: Array(excerpt.utf8)[$0], as: UTF8.self)
    }
    #expect(highlighted == #""url""#)
  }

  @Test func leavesOutWhatIsStillToBeFilledIn() {
    let (portal, diagnostics) = Portal.read(
      Array(#"{"publisher": {"name": "在这里写主办方的名称"}, "disputes": "在这里写怎样联系本站"}"#.utf8),
      path: "portal.json")
    #expect(portal.publisher == nil)
    #expect(portal.disputes == nil)
    #expect(diagnostics.map(\.summary) == ["disputes 还没有填写", "publisher.name 还没有填写"])
    #expect(diagnostics.map(\.severity) == [.notice, .notice])
  }

  @Test func givesAnExampleOfWhatAFieldHolds() {
    let (_, diagnostics) = Portal.read(
      Array(#"{"name": 3, "licence": "CC"}"#.utf8), path: "portal.json")
    #expect(
      diagnostics.map(\.advice) == [#"写法如 "name": "……""#, #"写法如 "licence": {"name": "……"}"#])
  }

  @Test(arguments: ["docs/portal.md", "docs/portal.zh-CN.md"])
  func isDocumentedWithAnExampleOfEveryField(path: String) throws {
    let parts = String(decoding: try Repository.bytes(path), as: UTF8.self)
      .components(separatedBy: "```")
    let json = try #require(parts.first { $0.hasPrefix("json\n") }).dropFirst("json\n".count)
    let (portal, diagnostics) = Portal.read(Array(json.utf8), path: "portal.json")
    #expect(diagnostics.map(\.id) == ["portal.field"], "the address is an example")
    #expect(portal.languages == [.chinese, .english])
    #expect(portal.publisher?.email != nil)
    #expect(portal.licence?.url != nil)
    #expect(portal.checks.rules.count == 2)
    #expect(portal.checks.deadlines.department != nil)
    let english = portal.inWords(of: .english)
    #expect(english.publisher?.name == "Office of Open Government")
    #expect(english.publisher?.email == portal.publisher?.email)
    #expect(english.licence?.name == "CC BY 4.0")
    #expect(english.disputes != portal.disputes)
  }

  @Test func guessesWhatAFieldWasMeantToBe() {
    let (_, diagnostics) = Portal.read(Array("{\"baseUrl\": \"\"}".utf8), path: "portal.json")
    #expect(diagnostics.map(\.advice) == ["是不是 baseURL？"])
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
