/// An agency over all its reports.
package struct AgencyProfile: Sendable {
  package let id: String
  /// What an editor calls it, or else its newest report.
  package let name: String
  /// Where it is, by its newest report.
  package let place: Place?
  /// Every other name in its reports, newest first.
  package let otherNames: [NameUse]
  /// What an editor says it is.
  package let type: String?
  package let note: String?
  /// The agency above it; nil where nobody says.
  package internal(set) var parent: Link?
  /// The agencies below it, in the portfolio's order.
  package internal(set) var members: [Link] = []
  /// The places that its name may mean, where that is open; empty where none is found at all.
  package let possiblePlaces: [Place]
  /// Whether it is a body of the whole country.
  package let isNationwide: Bool

  /// Whether it has no place though it should have one.
  package var isDoubtful: Bool { place == nil && !isNationwide }

  /// Under what it is listed: a province's code, or `national`; nil where the place is open.
  package var region: String? { place?.codes.first ?? (isNationwide ? "national" : nil) }

  /// An agency of which no more is known than one report says.
  package init(of agency: Agency) {
    self.init(
      id: agency.id, name: agency.name, place: agency.place, otherNames: [], type: nil, note: nil,
      possiblePlaces: [], isNationwide: false)
  }

  init(
    id: String, name: String, place: Place?, otherNames: [NameUse], type: String?, note: String?,
    possiblePlaces: [Place], isNationwide: Bool
  ) {
    self.id = id
    self.name = name
    self.place = place
    self.otherNames = otherNames
    self.type = type
    self.note = note
    self.possiblePlaces = possiblePlaces
    self.isNationwide = isNationwide
  }

  /// A name with the years of the reports that have it.
  package struct NameUse: Sendable, Hashable {
    package let name: String
    /// Ascending.
    package let years: [Int]
    /// Whether it was given up: the present name only comes later, and is more than the same name in
    /// other words.
    package let isFormer: Bool
  }

  /// Another agency.
  package struct Link: Sendable, Hashable {
    package let name: String
    /// Nil where it has no reports.
    package let id: String?
  }
}
