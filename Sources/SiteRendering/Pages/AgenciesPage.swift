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
    origin = Origin(SitePath.agencies(page: number))
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
    let shown = site.histories[site.agencyPages.range(of: number)]
    return shown.chunked { $0.place?.codes.first }.map { province in
      let place = province.first?.agencyPlace
      return PlaceView(
        anchor: Province.anchor(of: place?.codes.first),
        label: place?.names.first ?? site.texts[.placeUnknown],
        districts: province[...].chunked { $0.place?.codes.dropFirst().first }.map { district in
          let names = district.first?.agencyPlace?.names.dropFirst()
          return PlaceView(label: names?.first ?? "", agencies: district.map(agency))
        })
    }
  }

  private func agency(_ history: ArraySlice<CheckedReport>) -> AgencyLineView {
    let agency = history[history.startIndex].report.agency
    let groups = history.flatMap { FindingGroup.of($0) }
    return AgencyLineView(
      label: agency.name, href: origin.href(SitePath.agency(agency.id)),
      years: history.reversed().map {
        LinkView(
          label: "\($0.report.year)", href: origin.href(SitePath.report(agency.id, $0.report.year)))
      },
      note: site.wording.counts(groups.map(\.lead.severity)))
  }
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
  let note: String?

  func value(of name: ViewName) -> Value {
    switch name {
    case .label: .text(label)
    case .href: .text(href)
    case .years: .list(years)
    case .note: .optional(note)
    default: .missing
    }
  }
}

extension ArraySlice<CheckedReport> {
  fileprivate var agencyPlace: Place? { first?.report.agency.place }
}

extension RandomAccessCollection where Element == ArraySlice<CheckedReport>, Index == Int {
  /// The collection cut wherever the key of the agency changes.
  fileprivate func chunked(by key: (Agency) -> String?) -> [[Element]] {
    var chunks: [[Element]] = []
    var last: String??
    for history in self {
      guard let agency = history.first?.report.agency else { continue }
      let key = key(agency)
      if last == .some(key) {
        chunks[chunks.count - 1].append(history)
      } else {
        chunks.append([history])
        last = .some(key)
      }
    }
    return chunks
  }
}

/// Links between the pages of a list; none where there is one page.
struct PagerView: SiteView {
  private let pages: [LinkView]

  init?(
    paging: Paging, current: Int, origin: Origin, texts: Texts, path: (Int) -> String
  ) {
    guard paging.pages > 1 else { return nil }
    pages = (1...paging.pages).map {
      LinkView(
        label: texts(.pageNumber, ["number": "\($0)"]), href: origin.href(path($0)),
        isCurrent: $0 == current)
    }
  }

  func value(of name: ViewName) -> Value {
    switch name {
    case .pages: .list(pages)
    default: .missing
    }
  }
}
