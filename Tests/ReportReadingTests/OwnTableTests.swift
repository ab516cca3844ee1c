import DisclosureModel
import DocumentReading
import ReportReading
import TestSupport
import Testing

/// The official tables are read whatever an agency puts beside or into them, and nothing of that is taken for them.
@Suite("What agencies add to the official tables")
struct OwnTableTests {
  private static let distinct = Dictionary(
    uniqueKeysWithValues: Form.form2021.cells.map { ($0.id, String(1000 + $0.index)) })

  private static let headings = Form.form2021.sections.map { "\($0.ordinal)、\($0.title)" }

  /// The pages' sections of tables, each table in one line.
  private static let page: String = {
    var report = ReportText()
    report.cells = distinct
    let html = PrintedPage().html(PrintedReport(report))
    return html.replacing("\n<t", with: "<t").replacing("\n</t", with: "</t")
  }()

  private func read(_ text: String) throws -> Report {
    try ReportReader().read(DocumentReader.read(Array(text.utf8)), path: "x")
  }

  private func expectDistinct(_ report: Report, except unread: (FormCell) -> Bool = { _ in false })
  {
    for cell in report.form.cells {
      let expected = unread(cell) ? nil : Self.distinct[cell.id]
      #expect(report.cells[cell.index]?.raw == expected, "\(cell.id)")
    }
  }

  /// The page with `table` before the table of the section numbered `ordinal`.
  private func page(_ table: String, before ordinal: String) throws -> String {
    let place = try #require(Self.page.range(of: "<table", after: ordinal + "、"))
    return Self.page.replacingCharacters(in: place, with: table + "<table")
  }

  private static func table(_ rows: String...) -> String {
    let rows = rows.map { row in
      "<tr>" + row.split(separator: "|").map { "<td>\($0)</td>" }.joined() + "</tr>"
    }
    return "<table>\(rows.joined())</table>"
  }

  @Test(arguments: [
    table("申请方式|网络|信函|其他|总计", "数量|29|15|0|44"), table("其他|3", "总计|13"),
    table("年度|自然人|其他|总计", "2022年|3|4|7"),
  ])
  func readsATableBelowAnotherThatSharesHeadings(_ own: String) throws {
    expectDistinct(try read(try page(own, before: "三")))
    expectDistinct(try read(try page(own, before: "四")))
  }

  @Test func readsNoTableByTheHeadingsOfAnother() throws {
    let headings = "自然人|商业企业|科研机构|社会公益组织|法律服务机构|其他|总计"
    let own = Self.table("年度|" + headings, "2022年|1|2|3|4|5|6|21")
    // Only the official headings changed places.
    let page = try page("#", before: "三").replacing(">商业企业<", with: ">@<")
      .replacing(">科研机构<", with: ">商业企业<").replacing(">@<", with: ">科研机构<")
    let mixed = page.replacing("#", with: own)
    expectDistinct(try read(mixed)) { $0.table == "requests" }
  }

  @Test func readsRowsBelowTheirOwnHeadingsWhereAnotherTableHasThem() throws {
    let own = Self.table("类别|数量（条）", "行政许可|30", "行政处罚|20", "行政事业性收费|7", "其他|9")
    for text in [try page(own, before: "二"), try page(own, before: "三")] {
      let report = try read(text)
      expectDistinct(report)
      #expect(report.tables.count == 3)
    }
    // The unit is that of the official heading.
    let yuan = try page(own, before: "二").replacing("（单位：万元）", with: "（单位：元）")
    #expect(try read(yuan).cells["disclosure.fees.amount"]?.value?.description == "0.1009")
  }

  @Test func readsRowsThatComeTwiceAndAgree() throws {
    let tables = Self.page.matches(of: /<table.*<\/table>/).map { String($0.output) }
    var twice = Self.page
    for table in tables { twice = twice.replacing(table, with: table + "\n" + table) }
    expectDistinct(try read(twice))
    let cell = try #require(Form.form2021.cells.first { $0.id == "requests.granted.business" })
    let number = ">\(1000 + cell.index)<"
    let place = try #require(twice.range(of: number))
    let report = try read(twice.replacingCharacters(in: place, with: ">7<"))
    expectDistinct(report) { $0.row == "granted" }
    #expect(report.tables[1].problems.map(\.kind) == [.labelRepeated])
  }

  @Test(arguments: ["注：数据来源于业务系统。", "填报单位：聊城市公安局", "《条例》第二十条第（九）项"])
  func readsTheLastRowAboveANote(_ note: String) throws {
    let row = "<tr><td colspan=4>\(note)</td></tr></tbody></table>"
    expectDistinct(try read(Self.page.replacing("</tbody></table>", with: row)))
  }

  @Test(arguments: [
    "《条例》第二十条第（%）项", "《中华人民共和国政府信息公开条例》第二十条第(%)项", "第二十条（%）项", "第20条第（%）项",
  ])
  func knowsThePartsOfTheTableByTheArticle(_ label: String) throws {
    for layout in ReportText.Layout.allCases {
      var text = ReportText(cells: Self.distinct, layout: layout).text
      for item in ["一", "五", "六", "八"] {
        text = text.replacing(
          "第二十条第（\(item)）项", with: label.replacing("%", with: item))
      }
      expectDistinct(try read(text))
    }
  }

  @Test func findsHeadingsInTheFirstRowsOfTables() throws {
    var text = ReportText(cells: Self.distinct, layout: .bars).text
    for heading in Self.headings[1...3] {
      text = text.replacing("\n\(heading)\n", with: "\n| \(heading) |\n")
    }
    let report = try read(text)
    expectDistinct(report)
    #expect(report.sections.map(\.key).suffix(6) == Section.Key.allCases.suffix(6))
  }

  @Test(arguments: ["一总体情况", "四政府信息公开行政复议、行政诉讼情况"])
  func findsHeadingsRightBehindTheirNumbers(_ heading: String) throws {
    let whole = try #require(Self.headings.first { $0.contains(heading.dropFirst()) })
    let text = ReportText(cells: Self.distinct).text
    let report = try read(text.replacing(whole, with: heading))
    expectDistinct(report)
    #expect(report.sections.contains { $0.title == heading.dropFirst() })
    // Behind another's number it is a text.
    let other = try read(text.replacing(whole, with: "二" + heading.dropFirst()))
    #expect(!other.sections.contains { $0.title == heading.dropFirst() })
  }
}

extension String {
  /// Where `text` stands first, behind the first `other`.
  fileprivate func range(of text: String, after other: String = "") -> Range<Index>? {
    let start = other.isEmpty ? startIndex : firstRange(of: other)?.upperBound
    return start.flatMap { self[$0...].firstRange(of: text) }
  }

  fileprivate func replacingCharacters(in place: Range<Index>, with text: String) -> String {
    self[..<place.lowerBound] + text + self[place.upperBound...]
  }
}
