import DisclosureModel

/// A province in the list of agencies.
struct Province: Sendable {
  let name: String
  let anchor: String
  /// Six digits; nil for what is no province.
  let code: String?
  let agencies: Int
  /// The page of the list on which it begins.
  let page: Int

  /// How the province of an agency is called, or what stands in its place.
  struct Region {
    let name: String
    /// Its code, or what stands in its place.
    let key: String
    var anchor: String { "place-" + key }

    init(_ agency: AgencyProfile, in language: Language) {
      let province = language.placeNames(
        agency.place?.names ?? [], province: agency.place?.codes.first
      ).first
      name =
        province
        ?? language.texts[agency.isNationwide ? .placeNationwide : .placeUnknown]
      key = agency.region ?? "unknown"
    }
  }

  /// The provinces of `agencies`, which are ordered by place.
  static func all(in agencies: [AgencyProfile], pages: Paging, language: Language) -> [Province] {
    var provinces: [Province] = []
    for (index, agency) in agencies.enumerated() {
      let region = Region(agency, in: language)
      if let last = provinces.last, last.anchor == region.anchor {
        provinces[provinces.count - 1] = Province(
          name: last.name, anchor: last.anchor, code: last.code, agencies: last.agencies + 1,
          page: last.page)
      } else {
        provinces.append(
          Province(
            name: region.name, anchor: region.anchor,
            code: agency.place == nil ? nil : agency.region,
            agencies: 1, page: pages.page(of: index)))
      }
    }
    return provinces
  }
}
