import Diagnostics
import DisclosureModel
import Mustache
import ReportChecking

/// What was found in an agency's reports, newest year first.
struct AgencyFindings: SiteView {
  let site: Site
  let history: ArraySlice<CheckedReport>
  let origin: Origin

  func value(of name: ViewName) -> Value {
    switch name {
    case .hasGroups: .bool(!years.isEmpty)
    case .summary: .optional(summary)
    case .years: .list(years)
    default: .missing
    }
  }

  private var years: [AgencyYearView] {
    history.reversed().map { AgencyYearView(site: site, report: $0, origin: origin) }
      .filter { !$0.isEmpty }
  }

  private var summary: String? {
    site.wording.counts(of: history.flatMap { FindingGroup.of($0) })
  }
}

/// What was found in one year's report: what contradicts at once, what is only to be known folded.
private struct AgencyYearView: SiteView {
  private let site: Site
  private let report: CheckedReport
  private let origin: Origin
  private let groups: [FindingGroup]
  private let others: [FindingGroup]

  init(site: Site, report: CheckedReport, origin: Origin) {
    self.site = site
    self.report = report
    self.origin = origin
    let all = FindingGroup.of(report)
    groups = all.filter { $0.lead.severity != .notice }
    others = all.filter { $0.lead.severity == .notice } + FindingGroup.dismissed(in: report)
  }

  var isEmpty: Bool { groups.isEmpty && others.isEmpty }

  func value(of name: ViewName) -> Value {
    switch name {
    case .label: .text(site.texts(.yearName, ["year": "\(report.report.year)"]))
    case .href:
      .text(
        origin.href(
          SitePath.report(report.report.agency.id, report.report.year), anchor: "findings"))
    case .groups: .list(views(of: groups))
    case .hasGroups: .bool(!groups.isEmpty)
    case .hasOthers: .bool(!others.isEmpty)
    case .others: .list(views(of: others))
    case .othersLabel: .text(site.texts(.otherFindings, ["count": "\(others.count)"]))
    default: .missing
    }
  }

  private func views(of groups: [FindingGroup]) -> [FindingGroupView] {
    groups.map { FindingGroupView(site: site, group: $0, origin: origin, setting: .selection) }
  }
}
