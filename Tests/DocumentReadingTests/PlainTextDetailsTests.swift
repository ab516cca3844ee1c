import DocumentReading
import Testing

@Suite("What text files say about their page")
struct PlainTextDetailsTests {
  private func read(_ text: String) throws -> Document {
    try DocumentReader.read(Array(text.utf8))
  }

  @Test(arguments: [
    ("发布时间: 2021-03-05 08:58", "2021-03-05 08:58"), ("发布日期：2024年1月20日", "2024年1月20日"),
    ("来源：某局  时间：2015-01-02 00:00 微信", "2015-01-02 00:00"),
    ("www.example.gov.cn     发布时间:2022-01-25     来源:党政办", "2022-01-25"),
    ("发文日期: | 2020-01-23 | 发布机构: | 某局 |", "2020-01-23"), ("【发布日期】2024-01-20", "2024-01-20"),
  ])
  func readsTheDayOfPublication(_ line: String, _ expected: String) throws {
    #expect(try read("某局\n\(line)\n正文").published == expected)
  }

  @Test(arguments: ["发布时间:", "办公时间：上午9点", "发布时间由机关决定", "统计时间：1月1日"])
  func readsNoDayWhereNoneIsStated(_ line: String) throws {
    #expect(try read("某局\n\(line)\n正文").published == nil)
  }

  @Test func readsTheAddress() throws {
    let text = "标题: 报告\n原文链接: https://www.example.gov.cn/a/t2021.htm\n本地目录: a\n"
    #expect(try read(text).sourceURL == "https://www.example.gov.cn/a/t2021.htm")
    #expect(try read("电子版见网站 https://www.example.gov.cn 。").sourceURL == nil)
  }
}
