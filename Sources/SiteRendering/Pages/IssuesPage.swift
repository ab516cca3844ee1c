import Diagnostics
import DisclosureModel
import Mustache
import ReportChecking

/// `issues/index.html`: every finding, by severity and check.
struct IssuesPage: PageContent {
  let site: Site
  let number: Int
  private let origin: Origin

  init(site: Site, number: Int) {
    self.site = site
    self.number = number
    origin = Origin(SitePath.issues(page: number), in: site.language)
  }

  static func paging(of site: Site) -> Paging { Paging(count: site.groups.count, size: 150) }

  let template = "pages/issues"
  var path: String { SitePath.issues(page: number) }
  var title: String { site.numbered(site.texts[.issuesTitle], page: number) }
  var description: String {
    let counts = site.wording.counts(site.groups.map(\.lead.severity)) ?? site.texts[.nothingFound]
    return site.numbered(
      site.texts(.issuesDescription, ["count": "\(site.groups.count)", "counts": counts]),
      page: number)
  }
  var trail: [LinkView] { [] }

  func value(of name: ViewName) -> Value {
    switch name {
    case .hasSummary: .bool(number == 1 && !site.groups.isEmpty)
    case .tables: .list(number == 1 ? FindingCounts(site: site, origin: origin).tables : [])
    case .hasGroups: .bool(!site.groups.isEmpty)
    case .severities: .list(severities)
    case .pager:
      .optional(
        PagerView(
          paging: Self.paging(of: site), current: number, origin: origin, texts: site.texts
        ) { SitePath.issues(page: $0) })
    default: .missing
    }
  }

  /// The page's part of the groups, which are ordered by severity and check.
  private var severities: [SeverityView] {
    let shown = site.groups[Self.paging(of: site).range(of: number)]
    return Severity.allCases.reversed().compactMap { severity in
      let groups = shown.filter { $0.lead.severity == severity }
      guard !groups.isEmpty else { return nil }
      var checks: [CheckGroupsView] = []
      for group in groups {
        let view = FindingGroupView(site: site, group: group, origin: origin, setting: .list)
        if checks.last?.check == group.lead.check {
          checks[checks.count - 1].groups.append(view)
        } else {
          checks.append(
            CheckGroupsView(
              site: site, severity: severity, check: group.lead.check, origin: origin,
              groups: [view]))
        }
      }
      return SeverityView(site: site, severity: severity, checks: checks)
    }
  }
}

private struct SeverityView: SiteView {
  let site: Site
  let severity: Severity
  let checks: [CheckGroupsView]

  func value(of name: ViewName) -> Value {
    switch name {
    case .anchor: .text(severity.rawValue)
    case .label: .text(site.wording.severity(severity))
    case .note: .text(site.wording.meaning(of: severity))
    case .checks: .list(checks)
    default: .missing
    }
  }
}

private struct CheckGroupsView: SiteView {
  let site: Site
  let severity: Severity
  let check: String
  let origin: Origin
  var groups: [FindingGroupView]

  func value(of name: ViewName) -> Value {
    switch name {
    case .anchor: .text(FindingCounts.anchor(severity, check))
    case .label: .text(site.title(ofCheck: check))
    case .check: .text(check)
    case .href:
      .text(
        origin.href(
          SitePath.methodology, anchor: site.check(check).map { Anchor.check($0.id) }))
    case .groups: .list(groups)
    default: .missing
    }
  }
}

/// How many findings there are by check and by agency.
private struct FindingCounts {
  let site: Site
  let origin: Origin
  /// Agencies with the most findings that are shown.
  private static let most = 100

  static func anchor(_ severity: Severity, _ check: String) -> String {
    "\(severity.rawValue)-\(check)"
  }

  init(site: Site, origin: Origin) {
    self.site = site
    self.origin = origin
  }

  var tables: [DataTableView] { [byCheck, byAgency] }

  private var byCheck: DataTableView {
    var rows: [(severity: Severity, check: String, first: Int, count: Int)] = []
    for (index, group) in site.groups.enumerated() {
      if let last = rows.last, last.severity == group.lead.severity, last.check == group.lead.check
      {
        rows[rows.count - 1].count += 1
      } else {
        rows.append((group.lead.severity, group.lead.check, index, 1))
      }
    }
    let paging = IssuesPage.paging(of: site)
    return DataTableView(
      caption: site.texts[.countsByCheck],
      regionLabel: site.texts(.scrollRegion, ["table": site.texts[.countsByCheck]]),
      label: site.texts[.check],
      columns: [LinkView(label: site.texts[.severity]), LinkView(label: site.texts[.count])],
      rows: rows.map { row in
        DataTableView.Row(
          label: site.title(ofCheck: row.check),
          href: origin.href(
            SitePath.issues(page: paging.page(of: row.first)),
            anchor: Self.anchor(row.severity, row.check)),
          cells: [
            FigureView(text: site.wording.severity(row.severity)),
            FigureView(text: "\(row.count)"),
          ])
      })
  }

  private var byAgency: DataTableView {
    let counts = site.histories.enumerated().map { position, history in
      (
        position: position, history: history,
        severities: history.flatMap { FindingGroup.of($0) }.map(\.lead.severity)
      )
    }
    let ranked = counts.filter { !$0.severities.isEmpty }.sorted { left, right in
      let (a, b) = (weight(left.severities), weight(right.severities))
      return a == b ? left.position < right.position : a.lexicographicallyPrecedes(b) == false
    }
    return DataTableView(
      caption: site.texts[.countsByAgency],
      regionLabel: site.texts(.scrollRegion, ["table": site.texts[.countsByAgency]]),
      label: site.texts[.agency],
      columns: Severity.allCases.reversed().map { LinkView(label: site.wording.severity($0)) },
      rows: ranked.prefix(Self.most).map { row in
        let agency = site.profiles[row.position]
        return DataTableView.Row(
          label: agency.name, href: origin.href(SitePath.agency(agency.id)),
          cells: weight(row.severities).map { FigureView(text: "\($0)") })
      })
  }

  /// Counts of errors, warnings and notices.
  private func weight(_ severities: [Severity]) -> [Int] {
    Severity.allCases.reversed().map { severity in severities.count { $0 == severity } }
  }
}
