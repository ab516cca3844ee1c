import Diagnostics
import DisclosureModel
import Mustache
import ReportChecking

/// How many findings there are by check and by agency; those that were dismissed are not among them.
struct FindingCounts {
  let site: Site
  let origin: Origin
  /// Agencies with the most findings that are shown.
  private static let most = 100

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
    let list = site.issueLists.all
    return DataTableView(
      caption: site.texts[.countsByCheck],
      regionLabel: site.texts(.scrollRegion, ["table": site.texts[.countsByCheck]]),
      label: site.texts[.check],
      columns: [LinkView(label: site.texts[.severity]), LinkView(label: site.texts[.count])],
      rows: rows.map { row in
        DataTableView.Row(
          label: site.title(ofCheck: row.check),
          href: origin.href(site.path(ofCheck: row.check)),
          cells: [
            FigureView(text: site.wording.severity(row.severity)),
            FigureView(
              text: "\(row.count)",
              href: origin.href(
                list.path(page: list.paging.page(of: row.first)),
                anchor: CheckGroupsView.anchor(row.severity, row.check))),
          ])
      })
  }

  private var byAgency: DataTableView {
    let counts = site.histories.enumerated().map { position, history in
      (
        position: position,
        severities: history.flatMap { FindingGroup.of($0) }.map { $0.lead.severity }
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
          label: agency.name, href: origin.href(SitePath.agency(agency.id), anchor: "issues"),
          cells: weight(row.severities).map { FigureView(text: "\($0)") })
      })
  }

  /// Counts of errors, warnings and notices.
  private func weight(_ severities: [Severity]) -> [Int] {
    Severity.allCases.reversed().map { severity in severities.count { $0 == severity } }
  }
}
