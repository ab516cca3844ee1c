import Diagnostics
import DisclosureModel
import Mustache
import ReportChecking
import TextSearch

/// `index.html`: what this is, and ways into it.
struct HomePage: PageContent {
  let site: Site
  private let origin: Origin
  /// How many findings and reports are shown.
  private static let most = 6

  let path = SitePath.home
  let template = "pages/home"
  var title: String { site.portal.name }
  var description: String { site.portal.summary }
  var trail: [LinkView] { [] }

  init(site: Site) {
    self.site = site
    origin = Origin(SitePath.home, in: site.language)
  }

  func value(of name: ViewName) -> Value {
    switch name {
    case .prose: .optional(site.prose("home"))
    case .figures: .list(figures)
    case .hasGroups: .bool(!site.groups.isEmpty)
    case .findingsSummary:
      .text(
        site.texts(
          .findingsSummary,
          [
            "count": "\(site.groups.count)",
            "counts": site.wording.counts(of: Array(site.groups)) ?? "",
          ]))
    case .groups:
      .list(
        site.groups.prefix(Self.most).map {
          FindingGroupView(site: site, group: $0, origin: origin, setting: .selection)
        })
    case .years: .list(LinkView.years(of: site, from: origin))
    case .places: .list(LinkView.places(of: site, from: origin))
    case .map: .bytes(PlaceCoverage(site: site, origin: origin).map)
    case .reports: .list(newest)
    default: .missing
    }
  }

  private var figures: [FigureView] {
    let doubts = site.groups.count { $0.lead.severity != .notice }
    return [
      count(.reports, site.portfolio.reports.count, .unitReports, SitePath.years),
      count(.agencies, site.histories.count, .unitAgencies, SitePath.agencies()),
      count(.years, site.years.count, .unitYears, SitePath.years),
      count(.doubts, doubts, .unitPlaces, SitePath.issues()),
    ]
  }

  private func count(
    _ label: TextKey, _ number: Int, _ unit: TextKey, _ path: String
  ) -> FigureView {
    FigureView(
      label: site.texts[label], text: "\(number)", href: origin.href(path), unit: site.texts[unit])
  }

  /// The reports of the latest years, in the portfolio's order.
  private var newest: [LinkView] {
    let reports = site.years.lazy.flatMap { year in
      site.portfolio.reports.lazy.filter { $0.report.year == year }
    }
    return reports.prefix(Self.most).map { checked in
      let report = checked.report
      return LinkView(
        label: site.wording.report(report),
        href: origin.href(SitePath.report(report.agency.id, report.year)),
        note: ReportSummary(site: site, checked: checked, groups: FindingGroup.of(checked)).outcome)
    }
  }
}
