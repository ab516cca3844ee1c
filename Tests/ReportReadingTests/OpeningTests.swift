import DisclosureModel
import DocumentReading
import Foundation
import ReportReading
import TestSupport
import Testing

/// A way for a report to begin, from `Tests/Fixtures/openings.md`.
struct Opening: Sendable, CustomTestStringConvertible {
  let name: String
  let expected: [String: String]
  let text: String

  var testDescription: String { name }

  static let all: [Opening] = {
    let file = Repository.root.appending(path: "Tests/Fixtures/openings.md")
    guard let text = try? String(contentsOf: file, encoding: .utf8) else { return [] }
    return text.components(separatedBy: "\n## ").dropFirst().map(Opening.init)
  }()

  private init(_ part: String) {
    name = String(part.prefix { $0 != "\n" })
    let blocks = part.components(separatedBy: "```")
    var expected: [String: String] = [:]
    for line in blocks[1].split(separator: "\n").dropFirst() {
      let pair = line.split(separator: ":", maxSplits: 1)
      expected[String(pair[0])] = pair[1].trimmingCharacters(in: .whitespaces)
    }
    self.expected = expected
    text = String(blocks[3].drop { $0 != "\n" }.dropFirst())
  }

  /// The whole report: what follows `<<` in the opening stands at its end, what follows `<<1` in its first
  /// section.
  var report: String {
    let parts = text.components(separatedBy: "<<")
    let first = parts.first { $0.hasPrefix("1\n") }?.dropFirst(2)
    let last = parts.dropFirst().first { !$0.hasPrefix("1\n") } ?? ""
    return """
      \(parts[0])一、总体情况
      \(first ?? "2023年，主动公开政府信息60条。")
      二、主动公开政府信息情况
      三、收到和处理政府信息公开申请情况
      四、政府信息公开行政复议、行政诉讼情况
      五、存在的主要问题及改进情况
      公开的内容还不够全面。
      六、其他需要报告的事项
      本年度未收取信息处理费。
      \(last)
      """
  }
}

@Suite("Openings of reports")
struct OpeningTests {
  @Test func areMany() { #expect(Opening.all.count >= 40) }

  @Test(arguments: Opening.all)
  func tellAgencyYearPeriodAndContact(_ opening: Opening) throws {
    let document = try DocumentReader.read(Array(opening.report.utf8))
    let report = try ReportReader().read(document, path: "x.txt")
    var found = ["agency": report.agency.name, "year": String(report.year)]
    found["place"] = opening.expected["place"].flatMap { _ in report.agency.place?.code }
    found["period"] = report.period.map { "\($0.value.from) \($0.value.to)" }
    found["address"] = report.contact.address
    found["postcode"] = report.contact.postcode
    found["phone"] = report.contact.phone
    found["email"] = report.contact.email
    found["website"] = report.contact.website
    #expect(found == opening.expected)
    #expect(report.sections.map(\.key.number).filter { $0 > 0 } == [1, 2, 3, 4, 5, 6])
  }

  @Test func keepTheTitleAsItIsWritten() throws {
    let opening = try #require(Opening.all.first { $0.name == "traditional characters" })
    let report = try ReportReader().read(
      DocumentReader.read(Array(opening.report.utf8)), path: "x.txt")
    #expect(report.title.value == "東阿縣人民政府辦公室2023年政府信息公開工作年度報告")
  }

  @Test func nameTheCharacterThatWasMisprinted() throws {
    let opening = try #require(Opening.all.first { $0.name.hasPrefix("a misspelt title") })
    let report = try ReportReader().read(
      DocumentReader.read(Array(opening.report.utf8)), path: "x.txt")
    #expect(report.misprints.map(\.printed) == ["聊城市公妄局"])
    #expect(report.misprints.map(\.readAs) == ["聊城市公安局"])
  }

  @Test func leaveTheirFurnitureOutOfThePreamble() throws {
    let opening = try #require(Opening.all.first { $0.name.hasPrefix("crawler lines") })
    let report = try ReportReader().read(
      DocumentReader.read(Array(opening.report.utf8)), path: "x.txt")
    let blocks = try #require(report.sections.first).blocks
    #expect(blocks.count == 1)
    #expect(blocks[0].text.hasPrefix("根据《中华人民共和国政府信息公开条例》"))
  }
}
