import DisclosureModel
import Mustache
import ReportChecking
import Tables

/// `agencies/<id>/<year>/compare.html`: a report beside that of the year before, cell by cell and sentence by
/// sentence.
struct YearComparisonPage: PageContent {
  let site: Site
  private let years: ComparedYears
  private let origin: Origin
  private let before: ComparedYear
  private let after: ComparedYear

  init(site: Site, years: ComparedYears) {
    self.site = site
    self.years = years
    let comparison = years.cells
    let report = comparison.after.report
    origin = Origin(
      SitePath.yearComparison(report.agency.id, report.year), in: site.language)
    before = ComparedYear(site: site, checked: comparison.before, origin: origin)
    after = ComparedYear(site: site, checked: comparison.after, origin: origin)
  }

  let template = "pages/compare-years"
  private var comparison: YearComparison { years.cells }
  private var report: Report { comparison.after.report }
  private var texts: Texts { site.texts }
  private var slots: KeyValuePairs<String, String> {
    [
      "agency": report.agency.name, "year": "\(report.year)",
      "before": "\(comparison.before.report.year)",
    ]
  }

  var path: String { SitePath.yearComparison(report.agency.id, report.year) }
  var title: String { texts(.compareYearsTitle, slots) }
  var description: String { texts(.compareYearsDescription, slots) }
  var trail: [LinkView] {
    [
      LinkView(label: texts[.navAgencies], href: origin.href(SitePath.agencies())),
      LinkView(
        label: report.agency.name, href: origin.href(SitePath.agency(report.agency.id))),
      LinkView(label: after.label, href: after.href),
    ]
  }
  var trailEnd: String { texts[.compareYearsTrail] }

  func value(of name: ViewName) -> Value {
    switch name {
    case .sides: .list([before, after])
    case .note: .optional(note)
    case .comparisonHref:
      .text(origin.comparison(of: [comparison.before.report, comparison.after.report]))
    case .tables: .list(tables)
    case .sections: .list(sections)
    default: .missing
    }
  }

  /// That the form changed, with the tables that do not wholly compare.
  private var note: String? {
    let tables = comparison.changedTables.map { site.language.term($0.title) }
    guard !tables.isEmpty else { return nil }
    return texts(
      .compareYearsForm,
      [
        "form": report.form.id, "before": comparison.before.report.form.id,
        "tables": tables.joined(separator: texts[.comma]),
      ])
  }

  private var tables: [DataTableView] {
    let columns =
      [before, after].map { LinkView(label: $0.label, href: $0.href) }
      + [LinkView(label: texts[.change])]
    return site.layout(of: report.form).series.compactMap { series in
      let rows = series.rows.filter { comparison.isTold($0.index) }
      guard !rows.isEmpty else { return nil }
      let caption = site.text(series.caption)
      return DataTableView(
        caption: caption, regionLabel: texts(.scrollRegion, ["table": caption]),
        columns: columns, rows: rows.map { row($0.label, $0.index) }, isFolded: series.isDetail)
    }
  }

  private func row(_ label: BilingualText, _ index: Int) -> DataTableView.Row {
    let partner = comparison.partner(of: index)
    let cells = (
      before: partner.flatMap { before.cells[$0] },
      after: after.cells[index]
    )
    return DataTableView.Row(
      label: site.text(label),
      cells: [
        partner.map(before.figure) ?? FigureView(text: texts[.dash]), after.figure(index),
        change(
          YearComparison.Change(from: cells.before, to: cells.after),
          flag: site.wording.flag(
            [partner.flatMap(before.doubt), after.doubt(index)].compactMap(\.self)
              .max { $0.severity < $1.severity })),
      ])
  }

  /// - Parameter flag: That a finding speaks of one of the two numbers.
  private func change(_ change: YearComparison.Change?, flag: FlagView?) -> FigureView {
    guard let change else {
      return FigureView(text: texts[.dash], spoken: texts[.compareYearsUnknown])
    }
    return FigureView(text: change.text, unit: change.percent, flag: flag)
  }

  /// The sections that either report has, in the form's order.
  private var sections: [ChangedSectionView] {
    Section.Key.allCases.filter { $0 != .preamble }.compactMap { key in
      ChangedSectionView(
        site: site, key: key, changes: years.changes(in: key),
        before: comparison.before.report, after: report,
        labels: (before.label, after.label))
    }
  }
}

/// One of the two reports.
private final class ComparedYear: SiteView {
  let label: String
  let href: String
  let cells: CellGrid
  private let wording: Wording
  private let report: Report
  private let notes: CellNotes
  private let fragments: [String]

  init(site: Site, checked: CheckedReport, origin: Origin) {
    wording = site.wording
    report = checked.report
    cells = report.cells
    notes = CellNotes(checked)
    fragments = site.layout(of: report.form).fragments
    label = site.texts(.yearName, ["year": "\(report.year)"])
    href = origin.href(SitePath.report(report.agency.id, report.year))
  }

  func value(of name: ViewName) -> Value {
    switch name {
    case .label: .text(label)
    case .href: .text(href)
    case .reportLabel: .text(wording.title(report))
    default: .missing
    }
  }

  func doubt(_ index: Int) -> Finding? { notes.doubt(about: [index]) }

  func figure(_ index: Int) -> FigureView {
    wording.figure(
      cells[index].map { .cell($0) } ?? .absent, href: href + fragments[index],
      flag: wording.flag(notes.doubt(about: [index])))
  }
}
