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
        label: site.wording.title(checked.report),
        href: origin.href(SitePath.report(agency.id, checked.report.year)),
        note: ReportSummary(site: site, checked: checked, groups: FindingGroup.of(checked)).outcome)
    }
  }

  /// The reports of each form apart: cells of different forms do not compare.
  private var forms: [FormSeriesView] {
    var order: [String] = []
    for checked in history.reversed()
    where !checked.report.form.cells.isEmpty && !order.contains(checked.report.form.key) {
      order.append(checked.report.form.key)
    }
    return order.map { id in
      FormSeriesView(
        site: site, reports: history.filter { $0.report.form.key == id }, origin: origin)
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
    case .anchor: .text("form-" + form.key)
    case .label: .text(site.texts(.formSeries, ["form": form.id]))
    case .tables: .list(tables)
    default: .missing
    }
  }

  private var tables: [DataTableView] {
    let columns = reports.map { SeriesColumn(site: site, checked: $0, origin: origin) }
    return site.layout(of: form).series.map { series in
      DataTableView(
        caption: series.caption,
        regionLabel: site.texts(.scrollRegion, ["table": series.caption]),
        columns: columns.map(\.heading),
        rows: series.rows.map { row in
          DataTableView.Row(label: row.label, cells: columns.map { $0.figure(row.index) })
        },
        isFolded: series.isDetail)
    }
  }
}

/// One year's report beside the others.
private struct SeriesColumn {
  private let site: Site
  private let report: Report
  private let notes: CellNotes
  private let anchors: [String]
  private let href: String

  init(site: Site, checked: CheckedReport, origin: Origin) {
    self.site = site
    report = checked.report
    notes = CellNotes(checked)
    anchors = site.layout(of: report.form).anchors
    href = origin.href(SitePath.report(report.agency.id, report.year))
  }

  var heading: LinkView { LinkView(label: "\(report.year)", href: href) }

  func figure(_ index: Int) -> FigureView {
    let flag = notes.finding(at: index).flatMap { finding in
      finding.severity == .notice
        ? nil
        : FlagView(severity: finding.severity, label: site.wording.severity(finding.severity))
    }
    return site.wording.figure(
      report.cells[index].map { .cell($0) } ?? .absent, href: "\(href)#\(anchors[index])",
      flag: flag)
  }
}
