import Diagnostics
import DisclosureModel
import ReportChecking
import Tables

/// A list of findings with pages of its own.
struct IssueList: Sendable {
  let filter: Filter
  /// Places of its groups among those of the site.
  var positions: [Int] = []

  /// What the findings of a list have in common.
  enum Filter: Hashable, Sendable {
    case none
    case severity(Severity)
    case year(Int)
    /// A province, by its key and name.
    case place(key: String, name: String)
    case status(Finding.Status)
    /// Findings with a review that was made of other evidence.
    case outdatedReview
    case check(String)
  }

  /// Few enough on a page for a phone; more only where there would be over a hundred pages.
  var paging: Paging {
    Paging(count: positions.count, size: min(max(25, positions.count / 100), 100))
  }

  func path(page: Int = 1) -> String {
    switch filter {
    case .none: SitePath.issues(page: page)
    case .severity(let severity): SitePath.issues("severity", severity.rawValue, page: page)
    case .year(let year): SitePath.issues("year", "\(year)", page: page)
    case .place(let key, _): SitePath.issues("place", key, page: page)
    case .status(let status): SitePath.issues("status", status.rawValue, page: page)
    case .outdatedReview: SitePath.issues("status", "outdated", page: page)
    case .check(let id): SitePath.check(id, page: page)
    }
  }
}

/// `issues/findings.js`: on which page of the list of all findings each stands, for addresses that lead to a page on
/// which it stands no more.
enum FindingPlaces {
  /// A script that calls the one function of `assets/tables.js` with the size of a page and the ids of each group.
  static func script(_ site: Site) -> [UInt8] {
    var json = JSONWriter()
    json.array(
      of: site.groups.map { $0.all.map(\.id).joined(separator: " ") })
    return Array("goujiFindings(\(site.issueLists.all.paging.size),".utf8) + json.bytes
      + Array(")\n".utf8)
  }
}

/// Every list of findings of a site.
struct IssueLists: Sendable {
  /// What counts.
  private(set) var all = IssueList(filter: .none)
  private(set) var severities: [IssueList]
  private(set) var statuses: [IssueList]
  /// Newest first.
  private(set) var years: [IssueList]
  /// In the order of the agencies.
  private(set) var places: [IssueList]
  /// Of each check that the site describes, dismissed ones last.
  private(set) var checks: [String: IssueList]

  static let statuses: [IssueList.Filter] =
    [.open, .confirmed, .explained, .dismissed].map { .status($0) } + [.outdatedReview]

  /// - Parameter region: The province of an agency, by its id.
  init(
    _ groups: [FindingGroup], checks ids: [String], region: (String) -> IssueList.Filter
  ) {
    var found: [IssueList.Filter: IssueList] = [:]
    var places: [IssueList.Filter] = []
    for (position, group) in groups.enumerated() {
      let report = group.report.report
      let place = region(report.agency.id)
      if group.counts, found[place] == nil { places.append(place) }
      var filters = Set(group.all.map { IssueList.Filter.status($0.status) })
      if group.all.contains(where: \.isReviewOutdated) { filters.insert(.outdatedReview) }
      if group.counts {
        filters.formUnion([.none, .severity(group.lead.severity), .year(report.year), place])
      }
      filters.formUnion(group.all.map { IssueList.Filter.check($0.check) })
      for filter in filters {
        found[filter, default: IssueList(filter: filter)].positions.append(position)
      }
    }
    func list(_ filter: IssueList.Filter) -> IssueList {
      found[filter] ?? IssueList(filter: filter)
    }
    all = list(.none)
    severities = Severity.allCases.reversed().map { list(.severity($0)) }
    statuses = Self.statuses.map(list)
    years = Set(groups.lazy.filter(\.counts).map(\.report.report.year)).sorted(by: >)
      .map { list(.year($0)) }
    self.places = places.sorted { Self.key($0) < Self.key($1) }.map(list)
    checks = Dictionary(
      ids.map { ($0, list(.check($0))) }, uniquingKeysWith: { first, _ in first })
  }

  /// Those that have pages as lists of findings; the lists of checks are on the checks' own pages.
  var listed: [IssueList] { [all] + severities + years + places + statuses }

  private static func key(_ filter: IssueList.Filter) -> String {
    if case .place(let key, _) = filter { key } else { "" }
  }
}
