import DisclosureModel

/// Tells which agency a report is of.
enum AgencyIdentity {
  /// The agency of a report on `title`: what the title calls it, or by the fuller name that the
  /// preamble has for it where the title says no more than 市公安局 or 市中区人民政府.
  static func agency(of title: Title, in document: FoldedDocument, before end: Int) -> Agency {
    let agency = Agency(named: title.agency, year: title.year)
    guard agency.place == nil,
      let stated = StatedIdentity().title(in: document, before: end)?.agency,
      stated.count > title.agency.count, stated.hasSuffix(title.agency)
    else { return agency }
    let fuller = Agency(named: stated, year: title.year)
    return fuller.place == nil ? agency : fuller
  }
}
