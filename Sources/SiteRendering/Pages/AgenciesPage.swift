import DisclosureModel
import Mustache
import ReportChecking

/// `agencies/index.html`: all agencies by place.
struct AgenciesPage: PageContent {
  let site: Site
  let number: Int
  private let origin: Origin

  init(site: Site, number: Int) {
    self.site = site
    self.number = number
    origin = Origin(SitePath.agencies(page: number), in: site.language)
  }

  let template = "pages/agencies"
  var path: String { SitePath.agencies(page: number) }
  var title: String { site.numbered(site.texts[.navAgencies], page: number) }
  var description: String {
    site.numbered(
      site.texts(.agenciesDescription, ["count": "\(site.histories.count)"]), page: number)
  }
  var trail: [LinkView] { [] }

  func value(of name: ViewName) -> Value {
    switch name {
    case .places: .list(places)
    case .pager:
      .optional(
        PagerView(paging: site.agencyPages, current: number, origin: origin, texts: site.texts) {
          SitePath.agencies(page: $0)
        })
    default: .missing
    }
  }

  private var places: [PlaceView] {
    let range = site.agencyPages.range(of: number)
    let shown = zip(site.profiles[range], site.histories[range]).map(ListedAgency.init)
    return shown[...].chunked { $0.profile.region }.map { province in
      let region = province.first.map { Province.Region($0.profile, in: site.language) }
      return PlaceView(
        anchor: region?.anchor ?? "", label: region?.name ?? "",
        districts: province.chunked { $0.profile.place?.codes.dropFirst().first }.map { district in
          let names = district.first?.profile.place?.names.dropFirst()
          return PlaceView(label: names?.first ?? "", agencies: district.map(line))
        })
    }
  }

  private func line(_ agency: ListedAgency) -> AgencyLineView {
    let id = agency.profile.id
    let groups = agency.history.flatMap { FindingGroup.of($0) }
    return AgencyLineView(
      label: agency.profile.name, href: origin.href(SitePath.agency(id)),
      years: agency.history.reversed().map {
        LinkView(
          label: "\($0.report.year)", href: origin.href(SitePath.report(id, $0.report.year)))
      },
      doubt: agency.profile.isDoubtful ? site.texts[.placeDoubtful] : nil,
      formerNames: site.wording.formerNames(of: agency.profile),
      note: site.wording.counts(of: groups))
  }
}

/// An agency with its reports.
private struct ListedAgency {
  let profile: AgencyProfile
  let history: ArraySlice<CheckedReport>
}

/// A province with its cities, or a city with its agencies.
private struct PlaceView: SiteView {
  var anchor = ""
  let label: String
  var districts: [PlaceView] = []
  var agencies: [AgencyLineView] = []

  func value(of name: ViewName) -> Value {
    switch name {
    case .anchor: .text(anchor)
    case .label: .optional(label)
    case .districts: .list(districts)
    case .agencies: .list(agencies)
    default: .missing
    }
  }
}

private struct AgencyLineView: SiteView {
  let label: String
  let href: String
  let years: [LinkView]
  let doubt: String?
  let formerNames: String?
  let note: String?

  func value(of name: ViewName) -> Value {
    switch name {
    case .label: .text(label)
    case .href: .text(href)
    case .years: .list(years)
    case .doubt: .optional(doubt)
    case .formerNames: .optional(formerNames)
    case .note: .optional(note)
    default: .missing
    }
  }
}

extension ArraySlice {
  /// The elements cut wherever their key changes.
  fileprivate func chunked(by key: (Element) -> String?) -> [ArraySlice<Element>] {
    var chunks: [ArraySlice<Element>] = []
    var start = startIndex
    for index in indices.dropFirst() where key(self[index]) != key(self[index - 1]) {
      chunks.append(self[start..<index])
      start = index
    }
    return isEmpty ? [] : chunks + [self[start...]]
  }
}
