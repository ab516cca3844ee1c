import Diagnostics
import DisclosureModel
import Mustache
import ReportChecking

/// `years/index.html`: the years side by side.
struct YearsPage: PageContent {
  let site: Site
  private let origin: Origin

  init(site: Site) {
    self.site = site
    origin = Origin(SitePath.years, in: site.language)
  }

  let path = SitePath.years
  let template = "pages/years"
  var title: String { site.texts[.navYears] }
  var description: String {
    site.texts(
      .yearsDescription,
      ["years": site.years.map { "\($0)" }.joined(separator: site.texts[.comma])])
  }
  var trail: [LinkView] { [] }

  func value(of name: ViewName) -> Value {
    switch name {
    case .regionLabel: .text(site.texts(.scrollRegion, ["table": site.texts[.navYears]]))
    case .columns:
      .list(
        [LinkView(label: site.texts[.reports])]
          + KeyFigure.requests.map { LinkView(label: site.texts[$0.label]) }
          + [LinkView(label: site.texts[.doubts])])
    case .rows: .list(site.years.map(row))
    default: .missing
    }
  }

  private func row(_ year: Int) -> DataTableView.Row {
    let reports = site.portfolio.reports.filter { $0.report.year == year }
    let doubts = reports.reduce(0) { count, report in
      count + FindingGroup.of(report).count { $0.lead.severity != .notice }
    }
    return DataTableView.Row(
      label: "\(year)", href: origin.href(SitePath.year(year)),
      cells: [FigureView(text: "\(reports.count)")]
        + KeyFigure.requests.map { sum($0, over: reports) } + [FigureView(text: "\(doubts)")])
  }

  /// The sum over the reports whose number is exact, and of how many it is.
  private func sum(_ figure: KeyFigure, over reports: [CheckedReport]) -> FigureView {
    var (total, count, doubts) = (Quantity.zero, 0, [Severity]())
    for checked in reports {
      let layout = site.layout(of: checked.report.form)
      guard let value = layout.reading(of: figure, in: checked.report.cells).exact else { continue }
      total = total + value
      count += 1
      if let doubt = ReportMeasures(checked, on: site).doubt(about: figure) {
        doubts.append(doubt.severity)
      }
    }
    guard count > 0 else {
      return FigureView(text: site.texts[.dash], spoken: site.texts[.unread])
    }
    let sum = total.description
    return FigureView(
      text: count < reports.count
        ? site.texts(.sumOfSome, ["sum": sum, "count": "\(count)"]) : sum,
      flag: doubts.max().map {
        FlagView(severity: $0, label: site.texts(.flagOfSome, ["count": "\(doubts.count)"]))
      })
  }
}
