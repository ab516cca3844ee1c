import DisclosureModel

/// Tells which agency a report is of.
enum AgencyIdentity {
  /// The agency of a report on `title`: what the title calls it, or by the fuller name that the text has
  /// for it where the title says no more than 市公安局 or 市中区人民政府.
  ///
  /// - Parameter names: What the text calls the agency, the surest first.
  static func agency(of title: Title, called names: [String]) -> Agency {
    let agency = Agency(named: title.agency, year: title.year)
    guard agency.place == nil,
      let stated = names.first(where: {
        $0.count > title.agency.count && $0.hasSuffix(title.agency)
      })
    else { return agency }
    let fuller = Agency(named: stated, year: title.year)
    return fuller.place == nil ? agency : fuller
  }
}
