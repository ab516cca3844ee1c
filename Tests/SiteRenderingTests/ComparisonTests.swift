import Diagnostics
import DisclosureModel
import Foundation
import Testing

@testable import ReportChecking
@testable import SiteRendering

@Suite("Rows in which reports are compared")
struct ComparisonRowsTests {
  private let rows = ComparisonRows.official

  @Test func holdEveryCellOfEveryVersionOnce() {
    for form in Form.versions {
      for (table, version) in zip(form.tables, form.tableVersions) {
        let own = rows.tables.first { $0.version == version && $0.key == table.key }?.rows ?? []
        #expect(own.map { rows.rows[$0].id } == table.cells.map { form.cells[$0].id })
        #expect(Set(own).count == own.count)
      }
    }
    let shown = rows.sections.flatMap(\.rows)
    #expect(shown.sorted() == Array(rows.rows.indices))
  }

  @Test func areSharedByVersionsOnlyWhereLabelsAgree() throws {
    let new = try #require(Form.versions.first { $0.id == "2021" })
    let old = try #require(Form.versions.first { $0.id == "2019" })
    func row(_ id: String, _ form: Form) throws -> Int {
      let index = try #require(form.index(of: id))
      let position = try #require(form.tables.firstIndex { $0.cells.contains(index) })
      let table = try #require(
        rows.tables.first {
          $0.version == form.tableVersions[position] && $0.key == form.tables[position].key
        })
      return table.rows[index - form.tables[position].cells.lowerBound]
    }
    let granted = "requests.granted.total"
    #expect(try row(granted, new) == row(granted, old))
    var shared = 0
    for cell in old.cells {
      guard let index = new.index(of: cell.id) else { continue }
      let isSame =
        new.cells[index].rowLabels == cell.rowLabels
        && new.cells[index].columnLabels == cell.columnLabels
      #expect(try (row(cell.id, new) == row(cell.id, old)) == isSame, "\(cell.id)")
      shared += isSame ? 1 : 0
    }
    #expect(shared > 100)
  }

  @Test func keepTheTablesOfTheFormTogether() {
    let order = rows.sections.map(\.table)
    #expect(
      order == ["disclosure", "requests", "disputes"].flatMap { key in order.filter { $0 == key } })
  }
}

@Suite("The figures of an agency for comparison")
struct ComparedAgencyTests {
  private struct Agency {
    let reports: [[String: Any]]

    init(_ site: SampleSite, _ id: String = "371521-yanggu") throws {
      let script = try #require(site.text("compare/agencies/\(id).js"))
      #expect(script.hasPrefix("goujiCompare({") && script.hasSuffix("})\n"))
      let json = try JSONSerialization.jsonObject(
        with: Data(script.dropFirst("goujiCompare(".count).dropLast(2).utf8))
      reports = try #require((json as? [String: Any])?["reports"] as? [[String: Any]])
    }

    func table(_ key: String, of report: Int = 0) throws -> [Any] {
      try #require((reports[report]["tables"] as? [String: Any])?[key] as? [Any])
    }
  }

  @Test func haveEveryCellAsPrinted() throws {
    let report = SampleSite.report(agency: SampleSite.yanggu, year: 2023)
    let agency = try Agency(try SampleSite(reports: [SampleSite.checked(report)]))
    for (table, version) in zip(report.form.tables, report.form.tableVersions) {
      let values = try agency.table("\(version) \(table.key)")
      #expect(values.count == table.cells.count)
      for (index, value) in zip(table.cells, values) {
        #expect((value as? String ?? (value as? [String])?[0]) == report.cells[index]?.raw)
      }
    }
    #expect(try agency.table("2021 disclosure")[0] is NSNull, "unread")
  }

  @Test func tellBlanksAndDoubts() throws {
    let site = try SampleSite()
    let form = Form.form2021
    let start = try #require(form.table("requests")).cells.lowerBound
    func value(_ id: String, _ agency: Agency) throws -> [String]? {
      try agency.table("2021 requests")[try #require(form.index(of: id)) - start] as? [String]
    }
    #expect(
      try value("requests.granted.total", Agency(site, "some-office")) == ["", "blank", ""])
    let yanggu = try Agency(site)
    #expect(yanggu.reports.map { $0["year"] as? Int } == [2023, 2022])
    #expect(try value("requests.received.naturalPerson", yanggu) == ["1", "number", "error"])
    #expect(yanggu.reports[0]["findings"] as? [Int] == [1, 1, 1])
  }

  @Test func haveSharesWithTheirCounts() throws {
    let agency = try Agency(try SampleSite())
    let measures = try #require(agency.reports[0]["measures"] as? [Any])
    #expect(measures.count == Measure.all.count)
    let rate = try #require(Measure.all.firstIndex { $0.id == "disclosureRate" })
    let value = try #require(measures[rate] as? [Any])
    #expect(value.count == 3, "too few cases for an interval")
    #expect(value[0] as? String == "200.0%")
    #expect(value[1] as? Int == 2 && value[2] as? Int == 1)
  }

  @Test func areSmall() throws {
    let site = try SampleSite()
    let script = try #require(site.bytes("compare/agencies/371521-yanggu.js"))
    #expect(script.count < 2 * 3000)
    #expect(try #require(site.bytes("compare.html")).count < 60_000)
  }
}

@Suite("The page of free comparisons")
struct CompareReportsPageTests {
  @Test func isReachedFromReportsAgenciesAndYears() throws {
    let site = try SampleSite()
    let choices = [
      ("agencies/371521-yanggu/index.html", "../../", "2023,371521-yanggu/2022"),
      ("agencies/371521-yanggu/2023/index.html", "../../../", "2023"),
      ("agencies/371521-yanggu/2023/compare.html", "../../../", "2022,371521-yanggu/2023"),
    ]
    for language in ["", "en/"] {
      for (path, root, choice) in choices {
        let html = try #require(site.text(language + path))
        #expect(
          html.contains("href=\"\(root)compare.html?a=371521-yanggu/\(choice)\""), "\(path)")
      }
    }
  }

  @Test func saysWithoutScriptsWhatToDo() throws {
    let html = try #require(try SampleSite().text("compare.html"))
    #expect(html.contains("需要启用 JavaScript"))
    #expect(html.contains("href=\"agencies/371521-yanggu/2023/compare.html\""))
    #expect(html.contains("href=\"data/index.html\""))
  }

  @Test(arguments: ["", "en/"])
  func laysOutTablesInItsLanguage(folder: String) throws {
    let html = try #require(try SampleSite().text(folder + "compare.html"))
    let block = try #require(
      html.firstMatch(of: /<script type="application\/json" id="rows">(.*?)<\/script>/)?.1)
    #expect(!block.contains("<"))
    let json = try #require(
      try JSONSerialization.jsonObject(with: Data(block.utf8)) as? [String: Any])
    let rows = try #require(json["rows"] as? [[String]])
    #expect(rows.count == ComparisonRows.official.rows.count)
    let granted = try #require(rows.first { $0[0] == "requests.granted.total" })
    #expect(granted[1] == (folder.isEmpty ? "（一）予以公开" : "(1) Granted"))
    #expect((json["measures"] as? [Any])?.count == Measure.all.count)
  }
}
