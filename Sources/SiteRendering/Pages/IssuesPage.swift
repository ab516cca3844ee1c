import Diagnostics
import DisclosureModel
import Mustache
import ReportChecking

/// `issues/index.html` and the lists of findings that have something in common, such as
/// `issues/year/2023.html`.
struct IssuesPage: PageContent {
  let site: Site
  let list: IssueList
  let number: Int
  private let origin: Origin

  init(site: Site, list: IssueList, number: Int) {
    self.site = site
    self.list = list
    self.number = number
    origin = Origin(list.path(page: number), in: site.language)
  }

  let template = "pages/issues"
  var path: String { list.path(page: number) }
  private var isOverview: Bool { list.filter == .none }
  private var isFirst: Bool { number == 1 }

  var title: String {
    let filter = site.wording.filter(list.filter)
    return site.numbered(
      isOverview ? site.texts[.issuesTitle] : site.texts(.issuesOf, ["filter": filter]),
      page: number)
  }

  var description: String {
    if !isOverview, list.positions.isEmpty {
      return site.texts(.issuesOfNothing, ["filter": site.wording.filter(list.filter)])
    }
    let groups = list.positions.map { site.issues[$0] }
    let counts = site.wording.counts(of: groups) ?? site.texts[.nothingFound]
    let count = "\(list.positions.count)"
    return site.numbered(
      isOverview
        ? site.texts(.issuesDescription, ["count": count, "counts": counts])
        : site.texts(
          .issuesOfDescription,
          ["filter": site.wording.filter(list.filter), "count": count, "counts": counts]),
      page: number)
  }

  var trail: [LinkView] {
    isOverview
      ? [] : [LinkView(label: site.texts[.issuesTitle], href: origin.href(SitePath.issues()))]
  }
  var trailEnd: String { isOverview ? title : site.wording.filter(list.filter) }

  func value(of name: ViewName) -> Value {
    switch name {
    case .hasSummary: .bool(isOverview && isFirst && !site.groups.isEmpty)
    case .summary: .optional(isOverview && isFirst ? totals : nil)
    case .tables:
      .list(isOverview && isFirst ? FindingCounts(site: site, origin: origin).tables : [])
    case .hasFilters: .bool(isFirst)
    case .filters:
      .list(
        isFirst ? IssueFilters(site: site, origin: origin, current: list.filter).views : [])
    case .note: .optional(isOverview && list.positions.isEmpty ? site.texts[.noFindings] : nil)
    case .severities:
      .list(
        IssueSections(site: site, origin: origin).views(
          of: list.positions[list.paging.range(of: number)].map { site.issues[$0] }))
    case .hasReviews: .bool(!unmatched.isEmpty)
    case .reviews: .list(unmatched)
    case .pager:
      .optional(
        PagerView(paging: list.paging, current: number, origin: origin, texts: site.texts) {
          list.path(page: $0)
        })
    default: .missing
    }
  }

  /// How many findings the groups are, and how many more there are in the table to download.
  private var totals: String? {
    guard !site.groups.isEmpty else { return nil }
    let findings = site.groups.reduce(0) { $0 + $1.all.count }
    let rows = site.portfolio.reports.reduce(0) { $0 + $1.findings.count }
    return site.texts(
      rows == findings ? .issuesTotals : .issuesTotalsAndOthers,
      [
        "groups": "\(site.groups.count)", "findings": "\(findings)",
        "others": "\(rows - findings)", "rows": "\(rows)",
      ])
  }

  /// Reviews without a finding, on the first page of all findings.
  private var unmatched: [ReviewView] {
    guard isOverview, isFirst else { return [] }
    return site.portfolio.unmatchedReviews.map { ReviewView(site: site, review: $0) }
  }
}
