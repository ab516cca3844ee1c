import DisclosureModel
import DocumentReading
import ReportReading
import TestSupport
import Testing

@Suite("Lines run together and torn apart")
struct LinePreparationTests {
  private func read(_ text: String) throws -> Report {
    try ReportReader().read(DocumentReader.read(Array(text.utf8)), path: "x.txt")
  }

  private let bodies = [
    "2023年，我局主动公开政府信息60条。", "见表。", "收到申请0件。", "没有发生。", "内容不够全面。", "未收取信息处理费。",
  ]
  private let headings = [
    "一、总体情况", "二、主动公开政府信息情况", "三、收到和处理政府信息公开申请情况",
    "四、政府信息公开行政复议、行政诉讼情况", "五、存在的主要问题及改进情况", "六、其他需要报告的事项",
  ]
  private let title = "聊城市公安局2023年政府信息公开工作年度报告"

  private func expectSections(_ text: String) throws {
    let report = try read(text)
    #expect(report.agency.name == "聊城市公安局")
    let sections = report.sections.filter { $0.key != .preamble }
    #expect(sections.map(\.key.number) == [1, 2, 3, 4, 5, 6])
    #expect(sections.map { $0.blocks.map(\.text).joined() } == bodies)
    #expect(sections.map { $0.ordinal + $0.title } == headings)
  }

  @Test(arguments: ["", " ", "：", "。", "\n"])
  func readEverythingOnOneLine(_ gap: String) throws {
    let sections = zip(headings, bodies).map { $0 + gap + $1 }.joined()
    try expectSections("\(title) 根据《条例》编制。\(sections)")
    try expectSections("\(title)\n根据《条例》编制。\n\(sections)")
  }

  @Test func cutsNoHeadingOutOfAListOfThem() throws {
    let list = "本报告包括：一、总体情况；二、主动公开政府信息情况；三、收到和处理政府信息公开申请情况的说明等“六、其他需要报告的事项”。"
    let text = zip(headings, bodies).map { "\($0)\n\($1)\n" }.joined()
    let report = try read("\(title)\n\(list)\n\(text)")
    #expect(report.sections.first?.blocks.map(\.text) == [list])
    try expectSections("\(title)\n\(list)\n\(text)")
  }

  @Test func takesNoListOfContentsForSections() throws {
    let text = zip(headings, bodies).map { "\($0)\n\($1)\n" }.joined()
    for contents in [
      headings.joined(separator: "\n"), headings.map { "\($0)……1" }.joined(separator: "\n"),
      headings.joined(separator: " "), headings.joined(separator: "\n\n"),
    ] {
      try expectSections("\(title)\n目录\n\(contents)\n现将情况报告如下。\n\(text)")
      try expectSections("\(title)\n\(contents)\n\(text)")
    }
  }

  @Test func readsHeadingsBehindTheAgencysName() throws {
    let text = zip(headings, bodies).map { heading, body in
      heading.hasPrefix("二") || heading.hasPrefix("三")
        ? heading.replacing("、", with: "、聊城市公安局", maxReplacements: 1) + "\n\(body)\n"
        : "\(heading)\n\(body)\n"
    }
    let report = try read("\(title)\n\(text.joined())")
    #expect(report.sections.filter { $0.key != .preamble }.map(\.key.number) == [1, 2, 3, 4, 5, 6])
    #expect(report.sections.first { $0.key.number == 2 }?.title == "聊城市公安局主动公开政府信息情况")
    #expect(report.misprints.isEmpty)
  }

  @Test(arguments: ["第一部分 ", "（一）", "1、", "1. ", "第一部分：", "一．", "一 、"])
  func readsEveryNumbering(_ first: String) throws {
    let numerals = ["一", "二", "三", "四", "五", "六"]
    let text = zip(zip(headings, bodies), 1...).map { section, number in
      let ordinal = first.replacing("一", with: numerals[number - 1])
        .replacing("1", with: String(number))
      return ordinal + section.0.dropFirst(2) + "\n" + section.1 + "\n"
    }.joined()
    let sections = try read("\(title)\n\(text)").sections
    #expect(sections.map(\.key.number) == [1, 2, 3, 4, 5, 6])
    #expect(sections.map { $0.blocks.map(\.text).joined() } == bodies)
  }

  @Test func readsHeadingsSpacedOut() throws {
    let text = zip(headings, bodies).map { heading, body in
      heading.map(String.init).joined(separator: "  ") + "\n" + body + "\n"
    }.joined()
    let sections = try read("\(title)\n\(text)").sections
    #expect(sections.map(\.key.number) == [1, 2, 3, 4, 5, 6])
  }

  @Test func readsHeadingsWithANoteBehindThem() throws {
    let text = zip(headings, bodies).map { "\($0)（单位：件）\n\($1)\n" }.joined()
    #expect(try read("\(title)\n\(text)").sections.map(\.key.number) == [1, 2, 3, 4, 5, 6])
  }

  @Test func opensNoSectionAtANumberOfItsOwnInsideOne() throws {
    let nested = "一、主动公开情况。已经公开。\n二、依申请公开情况。没有申请。\n1.主动公开情况：很好。"
    let text = zip(headings, [nested] + bodies.dropFirst()).map { "\($0)\n\($1)\n" }.joined()
    let report = try read("\(title)\n\(text)")
    #expect(report.section(.overview)?.blocks.count == 3)
    #expect(report.section(.disclosure)?.title == "主动公开政府信息情况")
  }

  @Test(arguments: ["- 3 -", "— 3 —", "-3-", "第 3 页 共 8 页", "第3页"])
  func leavesPageNumbersOut(_ number: String) throws {
    let overview = "本年度共收到群众通过邮寄方式提交的政府信息公开\n\(number)\n申请表9份。"
    var text = ReportText()
    text.overview = overview
    let report = try read(text.text)
    #expect(report.section(.overview)?.blocks.map(\.text) == ["本年度共收到群众通过邮寄方式提交的政府信息公开申请表9份。"])
  }

  @Test func rejoinsLinesBrokenByTheirWidth() throws {
    let paragraph =
      "根据《中华人民共和国政府信息公开条例》（以下简称《条例》）要求，本机关认真做好政府信息公开工作（含依申请公开），坚持“应公开尽公开”，全年没有发生因政府信息公开引起的行政复议和行政诉讼。"
    for width in 18...30 {
      var lines: [Substring] = []
      var rest = paragraph[...]
      while !rest.isEmpty {
        lines.append(rest.prefix(width))
        rest = rest.dropFirst(width)
      }
      var text = ReportText()
      text.preamble = lines.joined(separator: "\n")
      text.overview = lines.joined(separator: "\n")
      let report = try read(text.text)
      #expect(report.section(.overview)?.blocks.map(\.text) == [paragraph], "\(width)")
    }
  }

  private static let distinct = Dictionary(
    uniqueKeysWithValues: Form.form2021.cells.map { ($0.id, String(1000 + $0.index)) })

  @Test func readsLabelsWrappedAroundTheirValues() throws {
    var text = ReportText(cells: Self.distinct, layout: .columns).text
    for (label, above, below) in [
      ("5.要求行政机关确认或重新出具已获取信息", "5.要求行政机关确认或重新", "出具已获取信息"),
      ("1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请", "1.申请人无正当理由逾期不补正、", "行政机关不再处理其政府信息公开申请"),
    ] {
      let row = try #require(text.split(separator: "\n").first { $0.contains(label) })
      let values = row.split(separator: " ").suffix(7).joined(separator: "     ")
      text = text.replacing(row, with: "    \(above)\n        \(values)\n    \(below)")
    }
    let report = try read(text)
    for cell in report.form.cells where cell.table == "requests" {
      // The group's label stood in a row that is torn here.
      #expect(report.cells[cell.index]?.raw == String(1000 + cell.index), "\(cell.id)")
    }
  }

  @Test(arguments: [ReportText.Layout.columns, .tabRows, .bareLines])
  func readsTablesWhoseHeaderIsRepeatedOnTheNextPage(_ layout: ReportText.Layout) throws {
    let text = ReportText(cells: Self.distinct, layout: layout).text
    let header = try #require(text.firstRange(of: "申请人情况")).lowerBound
    let end = try #require(text.firstRange(of: "一、本年新收")).lowerBound
    let again = try #require(text.firstRange(of: "（四）无法提供")).lowerBound
    let repeated = text[..<again] + "- 3 -\n" + text[header..<end] + text[again...]
    let report = try read(String(repeated))
    for cell in report.form.cells {
      #expect(report.cells[cell.index]?.raw == String(1000 + cell.index), "\(cell.id)")
    }
  }
}
