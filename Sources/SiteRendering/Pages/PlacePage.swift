import DisclosureModel
import Mustache
import ReportChecking

/// `places/<code>/index.html`: the agencies of one place, and for which years there are reports.
struct PlacePage: PageContent {
  let site: Site
  let place: PlaceTree.Node
  private let origin: Origin

  init(site: Site, place: PlaceTree.Node) {
    self.site = site
    self.place = place
    origin = Origin(SitePath.place(place.code), in: site.language)
  }

  private var texts: Texts { site.texts }

  let template = "pages/place"
  var path: String { SitePath.place(place.code) }
  var title: String { site.names(of: place).joined(separator: " ") }
  var trailEnd: String { site.name(of: place) }
  var description: String {
    texts(
      .placeDescription,
      [
        "place": site.names(of: place).joined(separator: site.language == .chinese ? "" : " "),
        "agencies": "\(place.all.count)",
        "reports": "\(place.all.reduce(0) { $0 + site.histories[$1].count })",
      ])
  }
  var trail: [LinkView] {
    [LinkView(label: texts[.placesTitle], href: origin.href(SitePath.places))]
      + place.above.compactMap { site.places[$0] }.map {
        LinkView(label: site.name(of: $0), href: origin.href(SitePath.place($0.code)))
      }
  }

  func value(of name: ViewName) -> Value {
    switch name {
    case .places: .optional(members)
    case .agencies: .optional(agencies)
    default: .missing
    }
  }

  /// The places within it; nil where there are none.
  private var members: DataTableView? {
    let members = place.members.compactMap { site.places[$0] }
    guard !members.isEmpty else { return nil }
    return PlaceCoverage(site: site, origin: origin).table(
      of: members, caption: texts[.placeMembers])
  }

  private var agencies: DataTableView? {
    guard !place.agencies.isEmpty else { return nil }
    let years = site.years
    let caption = texts(.placeAgencies, ["place": site.name(of: place)])
    return DataTableView(
      caption: caption, regionLabel: texts(.scrollRegion, ["table": caption]),
      label: texts[.agency],
      columns: years.map {
        LinkView(label: "\($0)", href: origin.href(SitePath.year($0)))
      } + [LinkView(label: texts[.checkingResult])],
      rows: place.agencies.map { row(site.profiles[$0], site.histories[$0], years) })
  }

  private func row(
    _ agency: AgencyProfile, _ history: ArraySlice<CheckedReport>, _ years: [Int]
  ) -> DataTableView.Row {
    let present = Set(history.map(\.report.year))
    let cells = years.map { year in
      present.contains(year)
        ? FigureView(
          text: texts[.hasReport], href: origin.href(SitePath.report(agency.id, year)))
        : FigureView(text: texts[.dash], spoken: texts[.hasNoReport])
    }
    let counts = site.wording.counts(of: history.flatMap { FindingGroup.of($0) })
    return DataTableView.Row(
      label: agency.name, href: origin.href(SitePath.agency(agency.id)),
      cells: cells + [FigureView(text: counts ?? texts[.nothingFound])])
  }
}

/// `places/index.html`: the provinces, as a map of tiles and as a list.
struct PlacesPage: PageContent {
  let site: Site
  private let origin: Origin

  init(site: Site) {
    self.site = site
    origin = Origin(SitePath.places, in: site.language)
  }

  let path = SitePath.places
  let template = "pages/places"
  var title: String { site.texts[.placesTitle] }
  var description: String {
    site.texts(.placesDescription, ["count": "\(site.places.provinces.count)"])
  }
  var trail: [LinkView] { [] }

  func value(of name: ViewName) -> Value {
    switch name {
    case .map: .bytes(PlaceCoverage(site: site, origin: origin).map)
    case .places:
      .optional(
        PlaceCoverage(site: site, origin: origin).table(
          of: site.places.provinces, caption: site.texts[.placesTitle]))
    default: .missing
    }
  }
}

/// For how many of the agencies of places there are reports, by year.
struct PlaceCoverage {
  let site: Site
  let origin: Origin

  func table(of places: [PlaceTree.Node], caption: String) -> DataTableView {
    DataTableView(
      caption: caption, regionLabel: site.texts(.scrollRegion, ["table": caption]),
      label: site.texts[.place],
      columns: [LinkView(label: site.texts[.agencies])]
        + site.years.map { LinkView(label: "\($0)", href: origin.href(SitePath.year($0))) },
      rows: places.map { place in
        DataTableView.Row(
          label: site.name(of: place), href: origin.href(SitePath.place(place.code)),
          cells: [FigureView(text: "\(place.all.count)")]
            + counts(place).map { FigureView(text: "\($0)") })
      })
  }

  /// How many of the place's agencies have a report on each year.
  private func counts(_ place: PlaceTree.Node) -> [Int] {
    var counts: [Int: Int] = [:]
    for agency in place.all {
      for checked in site.histories[agency] { counts[checked.report.year, default: 0] += 1 }
    }
    return site.years.map { counts[$0] ?? 0 }
  }

  /// The provinces as tiles.
  var map: [UInt8] {
    let provinces = site.places.provinces
    let most = provinces.map(\.all.count).max() ?? 1
    let tiles = provinces.map { province in
      (
        province.code,
        TileMap.Tile(
          href: origin.href(SitePath.place(province.code)),
          label: site.texts(
            .mapTile, ["place": site.name(of: province), "count": "\(province.all.count)"]),
          text: "\(province.all.count)", level: 1 + province.all.count * 3 / most)
      )
    }
    return TileMap(
      title: site.texts[.mapTitle], description: site.texts[.mapDescription],
      tiles: Dictionary(tiles, uniquingKeysWith: { first, _ in first })
    ).html
  }
}
