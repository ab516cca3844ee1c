import Diagnostics
import DocumentReading
import Testing

@Suite("Front matter")
struct FrontMatterTests {
  private func read(_ text: String) throws -> Document {
    try DocumentReader.read(Array(text.utf8), name: "x.md")
  }

  @Test func givesPlainAndQuotedValues() throws {
    let text = """
      ---
      # 说明
      agency: "聊城市\\"公安局\\""   # 全称
      year: 2023 # 年份
      published: '2024-1-30'
      source: https://example.org/a#b
      title: 'It''s 报告'

      ---
      正文
      """
    let document = try read(text)
    let values = try #require(document.frontMatter)
    #expect(values.agency == "聊城市\"公安局\"")
    #expect(values.year == 2023)
    #expect(document.published == "2024-01-30")
    #expect(document.sourceURL == "https://example.org/a#b")
    #expect(values.title == "It's 报告")
    #expect(values.lines[.year] == 4)
    #expect(document.texts == ["正文"])
    #expect(document.fragments.map(\.place.line) == [10])
    #expect(document.remarks.isEmpty)
  }

  @Test(
    arguments: [
      ("year: 20233", .wrongValue(key: "year", "20233")),
      ("year: 二〇二三", .wrongValue(key: "year", "二〇二三")),
      ("year: 1023", .wrongValue(key: "year", "1023")), ("agency:", .wrongValue(key: "agency", "")),
      ("agency: ''", .wrongValue(key: "agency", "")),
      ("published: 2024-02-30", .wrongValue(key: "published", "2024-02-30")),
      ("source: javascript:alert(1)", .wrongValue(key: "source", "javascript:alert(1)")),
      ("source: http://a b", .wrongValue(key: "source", "http://a b")),
      ("agencey: 甲", .unknownKey("agencey", nearest: "agency")),
      ("layout: a", .unknownKey("layout", nearest: nil)),
      ("title: \"甲", .unreadableValue(key: "title")), ("title: |", .unreadableValue(key: "title")),
      ("title: [甲]", .unreadableValue(key: "title")), ("year：2023", .noPair("year：2023")),
      ("year:2023", .noPair("year:2023")),
    ] as [(String, Remark.Matter)])
  func saysWhatItDidNotTakeAndWhere(_ line: String, _ matter: Remark.Matter) throws {
    let document = try read("---\nlang: zh\n\(line)\n---\n正文")
    #expect(document.remarks.filter { $0.line == 3 }.map(\.matter) == [matter])
    #expect(document.texts == ["正文"])
    let values = try #require(document.frontMatter)
    #expect(values.agency == nil && values.year == nil && values.title == nil)
    #expect(document.published == nil && document.sourceURL == nil)
  }

  @Test func keepsTheFirstOfARepeatedKey() throws {
    let document = try read("---\nyear: 2023\nyear: 2022\n---\n")
    #expect(document.frontMatter?.year == 2023)
    #expect(document.remarks == [Remark(.repeatedKey("year"), line: 3)])
  }

  @Test func namesValuesThatGoOverSeveralLines() throws {
    let document = try read("---\ntags:\n  - a\nagency:\n  - 甲\n---\n正文")
    #expect(document.remarks.map(\.matter).contains(.unreadableValue(key: "agency")))
    #expect(document.frontMatter?.agency == nil)
  }

  @Test func isReadPastWhereNothingClosesIt() throws {
    let document = try read("---\nyear: 2022\n正文\n")
    #expect(document.frontMatter?.year == nil)
    #expect(document.remarks == [Remark(.unclosedFrontMatter, line: 1)])
    #expect(document.texts == ["year: 2022", "正文"])
  }

  @Test func isNoRuleAtTheTopOfAText() throws {
    let document = try read("---\n正文\n---\n第二")
    #expect(document.frontMatter == nil)
    #expect(document.texts == ["正文", "第二"])
  }
}

@Suite("Days of publication")
struct PublicationDayTests {
  @Test(
    arguments: [
      ("2024-01-30 10:22:05", "2024-01-30"), ("2024年1月3日 10时", "2024-01-03"),
      ("2024/1/30", "2024-01-30"),
      ("2024.02.29", "2024-02-29"), ("20240130", "2024-01-30"),
      ("2024-01-30T10:22+08:00", "2024-01-30"),
      ("2023-02-29", nil), ("2024-13-01", nil), ("24-01-30", nil), ("2024", nil), ("昨天", nil),
      ("2024-01-301", nil),
    ] as [(String, String?)])
  func areReadHoweverTheyAreWritten(_ text: String, _ day: String?) {
    #expect(PublicationDay.iso(text) == day)
  }
}
