import Diagnostics
import DisclosureModel
import Mustache
import ReportChecking

/// `agencies/<id>/index.html`: one agency across its years.
struct AgencyPage: PageContent {
  let site: Site
  let history: ArraySlice<CheckedReport>
  private let agency: Agency
  private let origin: Origin

  init(site: Site, history: ArraySlice<CheckedReport>) {
    self.site = site
    self.history = history
    agency = history[history.startIndex].report.agency
    origin = Origin(SitePath.agency(agency.id))
  }

  let template = "pages/agency"
  var path: String { SitePath.agency(agency.id) }
  var title: String { agency.name }
  var description: String {
    site.texts(
      .agencyDescription,
      [
        "agency": agency.name,
        "years": history.map { "\($0.report.year)" }.joined(separator: site.texts[.comma]),
      ])
  }
  var trail: [LinkView] {
    [LinkView(label: site.texts[.navAgencies], href: origin.href(SitePath.agencies()))]
  }

  func value(of name: ViewName) -> Value {
    switch name {
    case .place: .optional(site.wording.place(agency.place))
    case .reports: .list(reports)
    case .forms: .list(forms)
    default: .missing
    }
  }

  private var reports: [LinkView] {
    history.reversed().map { checked in
      LinkView(
        label: checked.report.title.value,
        href: origin.href(SitePath.report(agency.id, checked.report.year)),
        note: ReportSummary(site: site, checked: checked, groups: FindingGroup.of(checked)).outcome)
    }
  }

  /// The reports of each form apart: cells of different forms do not compare.
  private var forms: [FormSeriesView] {
    var order: [String] = []
    for checked in history.reversed() where !order.contains(checked.report.form.id) {
      order.append(checked.report.form.id)
    }
    return order.map { id in
      FormSeriesView(
        site: site, reports: history.filter { $0.report.form.id == id }, origin: origin)
    }
  }
}

/// Every cell of a form across the years.
private struct FormSeriesView: SiteView {
  let site: Site
  let reports: [CheckedReport]
  let origin: Origin

  private var form: Form { reports[0].report.form }

  func value(of name: ViewName) -> Value {
    switch name {
    case .anchor: .text("form-" + form.id)
    case .label: .text(site.texts(.formSeries, ["form": form.id]))
    case .tables: .list(tables)
    default: .missing
    }
  }

  private var tables: [DataTableView] {
    let notes = reports.map(CellNotes.init)
    return form.tables.flatMap { table in
      table.blocks.flatMap { block in
        SeriesTable.all(of: block, in: table, form: form).map { view($0, notes: notes) }
      }
    }
  }

  private func view(_ series: SeriesTable, notes: [CellNotes]) -> DataTableView {
    DataTableView(
      caption: series.caption,
      regionLabel: site.texts(.scrollRegion, ["table": series.caption]),
      columns: reports.map {
        LinkView(
          label: "\($0.report.year)",
          href: origin.href(SitePath.report($0.report.agency.id, $0.report.year)))
      },
      rows: series.rows.map { row in
        DataTableView.Row(
          label: row.label,
          cells: reports.indices.map { figure(row.index, reports[$0].report, notes[$0]) })
      },
      isFolded: series.isDetail)
  }

  private func figure(_ index: Int, _ report: Report, _ notes: CellNotes) -> FigureView {
    let anchor = Anchor.cell(form.cells[index].id)
    let flag = notes.finding(at: index).flatMap { finding in
      finding.severity == .notice
        ? nil
        : FlagView(
          severity: finding.severity, label: site.wording.severity(finding.severity))
    }
    return site.wording.figure(
      report.cells[index].map { .cell($0) } ?? .absent,
      href: origin.href(SitePath.report(report.agency.id, report.year), anchor: anchor), flag: flag)
  }
}

/// Cells of one block of a form that are shown together across the years.
struct SeriesTable {
  let caption: String
  let rows: [(label: String, index: Int)]
  /// Shown folded, because another table has the totals.
  let isDetail: Bool

  /// A small block is one table; a large one gives a table for each of its columns, totals first.
  static func all(of block: FormTable.Block, in table: FormTable, form: Form) -> [SeriesTable] {
    let cells = form.cells[block.cells]
    let title = [table.title, block.label].compactMap { $0 }.joined(separator: " ")
    guard cells.count > 20 else {
      let rows = cells.map { (label: label(of: $0, withColumn: true), index: $0.index) }
      return [SeriesTable(caption: title, rows: rows, isDetail: false)]
    }
    let columns = cells.prefix(block.width)
    let ordered = columns.filter { $0.column == "total" } + columns.filter { $0.column != "total" }
    return ordered.enumerated().map { position, column in
      SeriesTable(
        caption: "\(title) · \(column.columnLabels.last ?? "")",
        rows: cells.filter { $0.column == column.column }.map {
          (label: label(of: $0, withColumn: false), index: $0.index)
        },
        isDetail: position > 0)
    }
  }

  private static func label(of cell: FormCell, withColumn: Bool) -> String {
    let row = cell.rowLabels.count > 2 ? Array(cell.rowLabels.suffix(2)) : cell.rowLabels.suffix(1)
    return (row + (withColumn ? cell.columnLabels : [])).joined(separator: " · ")
  }
}
