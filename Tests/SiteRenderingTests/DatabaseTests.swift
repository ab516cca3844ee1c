import ReportChecking
import Tables
import Testing

@testable import SiteRendering

@Suite("The database")
struct DatabaseTests {
  private func site(_ portal: Portal = SampleSite.portal) throws -> SampleSite {
    try SampleSite(portal: portal, checks: CheckDocumentation.all)
  }

  private func database() throws -> DatabaseReader {
    try DatabaseReader(try #require(try site().bytes("data/gouji.sqlite")))
  }

  @Test func isWholeAndEveryKeyLeadsToARow() throws {
    let database = try database()
    #expect(try database.rows("PRAGMA integrity_check") == [["ok"]])
    #expect(try database.rows("PRAGMA foreign_key_check").isEmpty)
  }

  @Test func isMadeOfTheContentAlone() throws {
    #expect(
      try site().bytes("data/gouji.sqlite") == (try site().bytes("data/gouji.sqlite")))
  }

  @Test func hasEveryTableWithTheRowsOfItsCSV() throws {
    let site = try site()
    let database = try database()
    for resource in DataResource.all {
      let csv = try CSVTable(try #require(site.bytes(resource.path)))
      let table = resource.name == "statistics" ? "figures" : resource.name
      let columns = csv.columns.map { "\"\($0)\"" }.joined(separator: ", ")
      let rows = try database.rows("SELECT \(columns) FROM \"\(table)\"")
      #expect(rows.count == csv.rows.count, "\(table)")
      let expected = csv.rows.map { $0.fields.map(CSVWriter.original).joined(separator: "|") }
      let texts = rows.map { row in row.map { $0 ?? "" }.joined(separator: "|") }
      let isTruth = resource.columns.contains { $0.type == "boolean" }
      if !isTruth { #expect(texts.sorted() == expected.sorted(), "\(table)") }
    }
  }

  /// What the CSV spells out is a number here.
  @Test func truthsAreNumbers() throws {
    let rows = try database().rows("SELECT DISTINCT data_note FROM checks ORDER BY 1")
    #expect(rows == [["0"], ["1"]])
  }

  @Test func numbersAreNumbers() throws {
    let kinds = try database().rows(
      "SELECT DISTINCT typeof(value) FROM statistics ORDER BY 1")
    #expect(kinds == [["integer"], ["null"], ["real"]])
    #expect(
      try database().rows("SELECT value FROM figures WHERE raw = '10608956 元' LIMIT 1")
        == [["1060.8956"]])
  }

  @Test func findingsAreJoinedWithTheFiguresThatTheyDoubt() throws {
    let rows = try database().rows(
      """
      SELECT c.cell, s.raw FROM finding_cells f JOIN findings USING (finding_id)
      JOIN reports r USING (agency_id, year) JOIN cells c USING (cell_id)
      JOIN statistics s ON s.report_id = r.report_id AND s.cell_id = c.cell_id
      WHERE f.finding_id = 'a1' ORDER BY f.position
      """)
    #expect(
      rows == [
        ["requests.received.naturalPerson", "1"], ["requests.carriedIn.naturalPerson", "1"],
        ["requests.processed.naturalPerson", "1"], ["requests.carriedOut.naturalPerson", "1"],
      ])
  }

  @Test func addressesAreRelativeWhereTheSiteHasNone() throws {
    var portal = SampleSite.portal
    portal.baseURL = nil
    let bytes = try #require(try site(portal).bytes("data/gouji.sqlite"))
    #expect(
      try DatabaseReader(bytes).rows("SELECT url FROM findings WHERE finding_id = 'a1'")
        == [["agencies/371521-yanggu/2023/index.html#f-a1"]])
  }
}
