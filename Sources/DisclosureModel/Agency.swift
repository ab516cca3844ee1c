/// A body that publishes annual reports, as one report calls it.
package struct Agency: Sendable, Hashable {
  /// Part of every address on the site; the same for the same agency in every build.
  package let id: String
  /// The full name, such as 聊城市公安局交通巡逻警察支队阳谷大队.
  package let name: String
  /// Where it is; nil where the name does not tell.
  package let place: Place?
  /// The id that the name alone gives. The ids of findings are made of it, so that they do not move when
  /// an editor files the report under another agency.
  package let ownID: String
  /// What the name alone tells; nil where the agency was not made of its name.
  let key: AgencyKey?

  package init(id: String, name: String, place: Place?, ownID: String? = nil) {
    self.init(id: id, name: name, place: place, ownID: ownID ?? id, key: nil)
  }

  init(id: String, name: String, place: Place?, ownID: String, key: AgencyKey?) {
    self.id = id
    self.name = name
    self.place = place
    self.ownID = ownID
    self.key = key
  }

  /// The agency called `name` in its report on `year`, by what the name tells.
  package init(named name: String, year: Int) {
    let reading = PlaceReading(of: AgencyName.folded(name), year: year)
    let place: Place? = if case .placed(let place) = reading.resolution { place } else { nil }
    let key = AgencyKey(reading)
    id = key.id
    ownID = id
    self.name = name
    self.place = place
    self.key = key
  }
}

/// An administrative division with those that contain it.
package struct Place: Sendable, Hashable {
  /// Names from the province down: 山东省, 聊城市, 阳谷县.
  package let names: [String]
  /// Codes from the province down: 370000, 371500, 371521.
  package let codes: [String]

  package init(names: [String], codes: [String]) {
    precondition(names.count == codes.count && !names.isEmpty)
    self.names = names
    self.codes = codes
  }

  /// The code of the smallest division (GB/T 2260).
  package var code: String { codes[codes.count - 1] }
}
