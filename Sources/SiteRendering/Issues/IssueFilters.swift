import Diagnostics
import Mustache
import ReportChecking

/// Links to every list of findings, with how many each has.
struct IssueFilters {
  let site: Site
  let origin: Origin
  /// The list that is being shown.
  let current: IssueList.Filter

  var views: [FilterView] {
    let lists = site.issueLists
    return [
      view(.severity, lists.severities), view(.years, lists.years),
      view(.filterPlace, lists.places), view(.filterStatus, lists.statuses),
    ].compactMap(\.self)
  }

  private func view(_ label: TextKey, _ lists: [IssueList]) -> FilterView? {
    guard !lists.isEmpty else { return nil }
    return FilterView(
      label: site.texts[label],
      links: lists.map { list in
        LinkView(
          label: site.wording.filter(list.filter), href: origin.href(list.path()),
          note: "\(list.positions.count)", isCurrent: list.filter == current)
      })
  }
}

/// A property to filter by, with its values.
struct FilterView: SiteView {
  let label: String
  let links: [LinkView]

  func value(of name: ViewName) -> Value {
    switch name {
    case .label: .text(label)
    case .links: .list(links)
    default: .missing
    }
  }
}

extension Wording {
  /// The province of a list, or what stands in its place; lists have its name in Chinese.
  private func place(_ name: String, key: String) -> String {
    let other = [TextKey.placeUnknown, .placeNationwide].first { Texts.chinese[$0] == name }
    return other.map { texts[$0] } ?? language.placeName(name, code: key)
  }

  /// What the findings of a list have in common, in a few words.
  func filter(_ filter: IssueList.Filter) -> String {
    switch filter {
    case .none: texts[.filterNone]
    case .severity(let severity): self.severity(severity)
    case .year(let year): texts(.yearName, ["year": "\(year)"])
    case .place(let key, let name): place(name, key: key)
    case .status(let status): self.status(status) ?? texts[.statusOpen]
    case .outdatedReview: texts[.statusOutdated]
    case .check(let id): id
    }
  }
}
