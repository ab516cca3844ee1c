import Diagnostics
import DisclosureModel

@testable import ReportReading

/// A report made in memory: all six sections, a period, three tables full of zeros, nothing to find. Tests
/// change what they are about.
struct SmallReport {
  var year = 2023
  var period =
    Period(
      from: CalendarDate(year: 2023, month: 1, day: 1)!,  // both dates exist
      to: CalendarDate(year: 2023, month: 12, day: 31)!) as Period?
  /// Headings as printed, by section, in the order of the report.
  var headings: [(key: Section.Key, printed: String)]
  var blocks: [Section.Key: [(kind: Section.Block.Kind, text: String)]] = [:]
  var cells: CellGrid
  var problems: [String: [TableReading.Problem]] = [:]
  var missingTables: Set<String> = []
  var statements: [Statement] = []
  /// Paragraphs of the overview that are read for statements.
  var told: [String] = []
  var artifacts: [String] = []
  /// Cells of another file of the report, in the notation of reports; else it is like this one.
  var captureLines: [Substring] = []
  var captureIsSame = false
  var misprints: [Misprint] = []

  var agency = SmallReport.agency
  private static let agency = "某市某局"
  /// In the year, or nil for a title as it should be.
  var title: String?
  /// Days of publication and signature, the former in time by the statute.
  var published: String? = "2024-01-20"
  var signed: CalendarDate?
  /// The text of a part of which nothing else is said.
  private static let texts: [Section.Key: String] = [
    .problems: "公开的内容还不够丰富，更新还不够及时；下一步将加强培训，完善制度，及时更新栏目，提高公开的质量。",
    .other: "本年度没有收取信息处理费。",
  ]
  /// The list of indicators, if there is one, or nil; it stands beside the tables of `cells`.
  var indicators: TableReading?

  init(form: Form = .form2021) {
    cells = CellGrid(form: form)
    headings = form.sections.map { ($0.key, "\($0.ordinal)、\($0.title)") }
    for cell in cells.form.cells { write("0", in: cell.index) }
  }

  /// Puts what is printed into the cell; `_` for nothing, `?` for what could not be read.
  mutating func write(_ printed: String, in index: Int) {
    let form = cells.form.cells[index]
    cells[index] =
      printed == "?"
      ? nil
      : CellReader().read(
        printed == "_" ? "" : printed, unit: form.unit, at: SourcePlace(line: Self.line(of: index)))
  }

  /// The line of a cell, where every cell stands on a line of its own.
  static func line(of index: Int) -> Int { 100 + index }

  var report: Report {
    let report = ownReport(path: "reports/small.txt", digest: "a")
    guard let other else { return report }
    return report.filed(under: report.agency, with: [Capture(other)])
  }

  /// What the other file of the report holds, if there is one.
  private var other: Report? {
    guard captureIsSame || !captureLines.isEmpty else { return nil }
    var small = self
    small.captureLines = []
    small.captureIsSame = false
    if let changed = try? ReportNotation(captureLines, of: small) { small = changed.small }
    return small.ownReport(path: "reports/other.txt", digest: captureIsSame ? "a" : "b")
  }

  private func ownReport(path: String, digest: String) -> Report {
    var report = Report(
      source: Source(
        path: path, format: "txt", encoding: "utf-8", sha256: digest, published: published),
      agency: agency == Self.agency
        ? Agency(id: "agency", name: agency, place: nil) : Agency(named: agency, year: year),
      year: year, form: cells.form,
      title: Located(
        title ?? "\(agency)\(year)年政府信息公开工作年度报告", at: SourcePlace(line: 1)),
      period: period.map { Located($0, at: SourcePlace(line: 2)) }, contact: Contact(),
      signed: signed.map { Located($0, at: SourcePlace(line: Self.signatureLine)) },
      sections: sections, cells: readCells, tables: tables,
      statements: statements + NarrativeStatements.read(toldSections, year: year).told(by: agency),
      artifacts: artifacts.map { Located($0, at: SourcePlace(line: 90)) })
    report.misprints = misprints
    report.prose = ProseReader.prose(in: report.sections, year: year)
    return report
  }

  /// Below every part of the text.
  private static let signatureLine = 99

  /// What is told, each paragraph on a line of its own.
  private var toldSections: [Section] {
    let blocks = told.enumerated().map { index, text in
      Section.Block(kind: .paragraph, text: text, place: SourcePlace(line: 12 + index))
    }
    return [
      Section(
        key: .overview, title: "总体情况", ordinal: "一、", place: SourcePlace(line: 11),
        blocks: blocks)
    ]
  }

  private var sections: [Section] {
    preamble
      + headings.enumerated().map { position, heading in
        let ordinal = Ordinal(leading: heading.printed)
        let line = 10 * (position + 1)
        return Section(
          key: heading.key, title: ordinal?.rest ?? heading.printed,
          ordinal: ordinal?.printed ?? "", place: SourcePlace(line: line),
          blocks: blocks(of: heading.key, below: line))
      }
  }

  /// Only where something is said of it.
  private var preamble: [Section] {
    guard blocks[.preamble] != nil else { return [] }
    return [
      Section(
        key: .preamble, title: "", ordinal: "", place: SourcePlace(line: 3),
        blocks: blocks(of: .preamble, below: 2))
    ]
  }

  private func blocks(of key: Section.Key, below line: Int) -> [Section.Block] {
    let own = blocks[key] ?? Self.texts[key].map { [(.paragraph, $0)] } ?? []
    return own.enumerated().map { index, block in
      Section.Block(kind: block.kind, text: block.text, place: SourcePlace(line: line + index + 1))
    }
  }

  /// The cells without those of missing tables and unread rows.
  private var readCells: CellGrid {
    var cells = cells
    for cell in cells.form.cells {
      let isUnread = (problems[cell.table] ?? []).contains { $0.row == cell.row }
      if isUnread || missingTables.contains(cell.table) { cells[cell.index] = nil }
    }
    return cells
  }

  private var tables: [TableReading] {
    (indicators.map { [$0] } ?? []) + officialTables
  }

  private var officialTables: [TableReading] {
    cells.form.tables.filter { $0.key != "indicators" }.map { table in
      let problems = problems[table.key] ?? []
      return TableReading(
        key: table.key,
        state: missingTables.contains(table.key) ? .missing : problems.isEmpty ? .read : .partial,
        place: SourcePlace(line: Self.line(of: table.cells.lowerBound)), problems: problems)
    }
  }
}
