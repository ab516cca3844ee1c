import DisclosureModel

/// A province in the list of agencies.
struct Province: Sendable {
  let name: String
  let anchor: String
  let agencies: Int
  /// The page of the list on which it begins.
  let page: Int

  static func anchor(of code: String?) -> String { "place-" + (code ?? "unknown") }

  /// The provinces of `agencies`, which are ordered by place.
  static func all(
    in agencies: [AgencyProfile], pages: Paging, unknown: String
  ) -> [Province] {
    var provinces: [Province] = []
    for (index, agency) in agencies.enumerated() {
      let place = agency.place
      let anchor = anchor(of: place?.codes.first)
      if let last = provinces.last, last.anchor == anchor {
        provinces[provinces.count - 1] = Province(
          name: last.name, anchor: anchor, agencies: last.agencies + 1, page: last.page)
      } else {
        provinces.append(
          Province(
            name: place?.names.first ?? unknown, anchor: anchor, agencies: 1,
            page: pages.page(of: index)))
      }
    }
    return provinces
  }
}
