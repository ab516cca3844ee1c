import DisclosureModel
import DocumentReading
import ReportReading
import TestSupport
import Testing

@Suite("What web pages put around a report")
struct ArticleSurroundingsTests {
  private func report(before: String = "", after: String = "") throws -> Report {
    var text = ReportText()
    text.preamble = before + text.preamble
    text.other += after
    return try ReportReader().read(
      DocumentReader.read(Array(text.text.utf8)), path: "x.txt")
  }

  private func preamble(_ before: String) throws -> String {
    try #require(try report(before: before).section(.preamble)).blocks.map(\.text).joined(
      separator: "\n")
  }

  private func end(_ after: String) throws -> String {
    try #require(try report(after: after).section(.other)).blocks.map(\.text).joined(
      separator: "\n")
  }

  @Test(arguments: [
    "来源：平潭县人民政府 时间：2015-01-02 00:00 微信 微博 QQ空间 全真版 文字版 文件下载 相关链接： --> ",
    "来源：某某市人民政府\n时间：2015-01-02 00:00\n微信\n微博\n【打印】【关闭】\n", "点击数： 123 次 【打印本页】 ",
    "微信 微博 QQ空间\n", "作者：张某 浏览次数：35 打印 关闭窗口 ",
  ])
  func goesFromTheBeginning(furniture: String) throws {
    #expect(try preamble(furniture) == ReportText().preamble)
  }

  @Test(arguments: [
    "\n附件下载", "\n【打印】 【关闭窗口】", " 附件下载", "\n上一篇：某某局2022年报告\n下一篇：没有了", "\n责任编辑：张某\n分享到：\n微信 微博",
  ])
  func goesFromTheEnd(furniture: String) throws {
    #expect(try end(furniture) == ReportText().other)
  }

  @Test(arguments: [
    "主办单位：某某市政府办公室　承办单位：某某市大数据局\n网站标识码：1234560001　京ICP备12345678号\n"
      + "地址：某某市人民路1号　邮编：100000　电话：010-12345678\n版权所有：某某市人民政府　您是第 12345 位访客",
    "【打印本页】\n上一篇：某某局2022年政府信息公开工作年度报告\n友情链接\n中国政府网\n公安备 11010102000000号\n京公网安备",
    "网站地图 | 联系我们\n某ICP备12345678号-1",
  ])
  func goesWithTheFootOfTheSite(foot: String) throws {
    let signature = "\n聊城市公安局\n2024年1月18日"
    #expect(try end(signature + "\n" + foot) == ReportText().other + signature)
  }

  @Test(arguments: [
    "网站已完成ICP备案，网站标识码已更新。", "主办单位：聊城市公安局", "联系我们：0635-7170096",
    "版权所有的政府信息目录已更新。\n聊城市公安局",
  ])
  func isNoFootWhereNothingSaysSo(text: String) throws {
    #expect(try end("\n" + text) == ReportText().other + "\n" + text)
  }

  @Test(arguments: [
    "微信公众号发布信息60条。", "来源：各部门报送的数据，由本机关汇总。", "打印费用由申请人承担。", "微博、微信同步发布。", "—— 现公布如下。",
    "时间跨度为一年。",
  ])
  func leavesSentencesOfTheReport(sentence: String) throws {
    #expect(try preamble(sentence + "\n") == sentence + "\n" + ReportText().preamble)
    #expect(try end("\n" + sentence) == ReportText().other + "\n" + sentence)
  }

  @Test func leavesTheDayOfTheSignature() throws {
    let report = try report(after: "\n聊城市公安局\n2024年1月18日\n关闭窗口")
    #expect(report.signed?.value == CalendarDate(year: 2024, month: 1, day: 18))
    #expect(report.section(.other)?.blocks.last?.text == "2024年1月18日")
  }

  @Test func leavesSuchWordsInsideTheText() throws {
    var text = ReportText()
    text.overview = "渠道如下。\n微信\n微博\n均已开通。"
    let report = try ReportReader().read(
      DocumentReader.read(Array(text.text.utf8)), path: "x.txt")
    let overview = try #require(report.section(.overview)).blocks.map(\.text).joined()
    #expect(overview == "渠道如下。微信微博均已开通。")
  }
}
