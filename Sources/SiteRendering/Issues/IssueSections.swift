import Diagnostics
import Mustache
import ReportChecking

/// A part of a list of findings: by severity, and below it by check.
struct IssueSections {
  let site: Site
  let origin: Origin

  /// - Parameter groups: Ordered by severity and check.
  func views(of groups: [FindingGroup]) -> [SeverityView] {
    Severity.allCases.reversed().compactMap { severity in
      let groups = groups.filter { $0.lead.severity == severity }
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

struct SeverityView: SiteView {
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

struct CheckGroupsView: SiteView {
  let site: Site
  let severity: Severity
  let check: String
  let origin: Origin
  var groups: [FindingGroupView]

  static func anchor(_ severity: Severity, _ check: String) -> String {
    "\(severity.rawValue)-\(check)"
  }

  func value(of name: ViewName) -> Value {
    switch name {
    case .anchor: .text(Self.anchor(severity, check))
    case .label: .text(site.title(ofCheck: check))
    case .check: .text(check)
    case .href: .text(origin.href(site.path(ofCheck: check)))
    case .groups: .list(groups)
    default: .missing
    }
  }
}
