import DisclosureModel
import DocumentReading
import ReportReading
import TestSupport
import Testing

@Suite("Sections and their text")
struct NarrativeTests {
  private func report(
    overview: String = "无", _ change: (String) -> String = { $0 }
  ) throws -> Report {
    var text = ReportText()
    text.overview = overview
    return try ReportReader().read(
      DocumentReader.read(Array(change(text.text).utf8)), path: "x.txt")
  }

  private func overview(_ text: String) throws -> [String] {
    let section = try #require(try report(overview: text).section(.overview))
    return section.blocks.map { block in
      switch block.kind {
      case .heading(let level): String(repeating: "#", count: level) + " " + block.text
      case .paragraph, .markdown: block.text
      }
    }
  }

  @Test(arguments: ["一、", "1、", "1．", "1. ", "一 、", ""])
  func opensASectionWhateverItsNumber(_ ordinal: String) throws {
    let report = try report { $0.replacing("一、总体情况", with: ordinal + "总体情况") }
    let section = try #require(report.section(.overview))
    #expect(section.title == "总体情况")
    #expect(section.ordinal == (ordinal.last == " " ? String(ordinal.dropLast()) : ordinal))
  }

  @Test func opensNoSectionAtNestedNumbers() throws {
    let report = try report(overview: "一、主动公开政府信息工作。已经完成。\n（二）主动公开政府信息情况\n很好。\n二、依申请公开。无。")
    let sections = report.sections.map(\.key)
    #expect(
      sections == [.preamble, .overview, .disclosure, .requests, .disputes, .problems, .other])
    #expect(report.section(.overview)?.blocks.count == 4)
  }

  @Test func takesAListOfContentsForNoSections() throws {
    let contents = "一、总体情况\n二、主动公开政府信息情况\n三、收到和处理政府信息公开申请情况\n"
    let report = try report { $0.replacing("本报告中", with: contents + "本报告中") }
    #expect(report.section(.overview)?.blocks.map(\.text) == ["无"])
    #expect(report.tables.allSatisfy { $0.state == .read })
  }

  @Test func leavesTheTablesOutOfTheText() throws {
    let report = try report()
    for key in [Section.Key.disclosure, .requests, .disputes] {
      #expect(try #require(report.section(key)).blocks.isEmpty)
    }
  }

  @Test func keepsTextThatStandsBeforeATable() throws {
    let report = try report {
      $0.replacing("收到和处理政府信息公开申请情况\n", with: "收到和处理政府信息公开申请情况\n全年共收到申请8件，已全部答复。\n\n")
    }
    #expect(report.section(.requests)?.blocks.map(\.text) == ["全年共收到申请8件，已全部答复。"])
    #expect(report.tables[1].state == .read)
  }

  @Test func rejoinsParagraphsThatAPageBreakTore() throws {
    #expect(
      try overview("2022 年我单位收到群众通过邮寄的政府信息公开申请\n\n表 9 份，未收取信息处理费。")
        == ["2022 年我单位收到群众通过邮寄的政府信息公开申请表 9 份，未收取信息处理费。"])
    #expect(try overview("解读以文字为主，\n\n形式单一。") == ["解读以文字为主，形式单一。"])
  }

  @Test(arguments: [
    "第一段到此为止。\n第二段在这里。", "改进措施如下：\n一是持续提升思想认识，二是探索公开形式。",
    "本机关的联系方式和办公地点已经在网站上公布\n（一）主动公开\n内容。", "某某市某某县人民政府办公室信息科\n2024年1月18日",
  ])
  func leavesWholeParagraphsApart(_ text: String) throws {
    #expect(try overview(text).count == text.split(separator: "\n").count)
  }

  @Test func findsHeadingsInsideASection() throws {
    #expect(
      try overview("（一）主动公开\n已公开60条。\n(二) 依申请公开\n无。\n（五）。")
        == ["# （一）主动公开", "已公开60条。", "# (二) 依申请公开", "无。", "# （五）。"])
  }

  @Test func takesANumberedSentenceForAParagraph() throws {
    let text = "1．及时公开机构概况。根据要求公开机构设置。"
    #expect(try overview(text) == [text])
    #expect(try overview("2.5万人次关注了公众号") == ["2.5万人次关注了公众号"])
  }

  @Test func takesConversionMarksOutAndRemembersThem() throws {
    let report = try report(overview: "[bookmark: _GoBack]（四）落实情况：已完成。")
    #expect(report.section(.overview)?.blocks.map(\.text) == ["（四）落实情况：已完成。"])
    #expect(report.artifacts.map(\.value) == ["[bookmark: _GoBack]"])
    #expect(report.artifacts.first?.place == report.section(.overview)?.blocks.first?.place)
  }

  @Test func takesSeveralConversionMarksOutOfALine() throws {
    let report = try report(overview: #"[bookmark:a]已HYPERLINK "x"公开。[endif][bookmark:完"#)
    #expect(report.section(.overview)?.blocks.map(\.text) == ["已公开。完"])
    #expect(
      report.artifacts.map(\.value) == [
        "[bookmark:a]", #"HYPERLINK "x""#, "[endif]", "[bookmark:",
      ])
  }

  @Test func readsTheDateBelowTheText() throws {
    let report = try report { $0 + "\n聊城市公安局\n2024年1月18日\n" }
    #expect(report.signed?.value.description == "2024-01-18")
  }
}
