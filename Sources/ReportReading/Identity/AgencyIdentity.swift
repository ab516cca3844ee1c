import DisclosureModel

/// Gives agencies their ids and places.
enum AgencyIdentity {
  /// The agency called `name` in its report on `year`.
  static func agency(named name: String, year: Int) -> Agency {
    let place: Place? =
      if case .placed(let place) = PlaceResolver.resolve(name, year: year) { place } else { nil }
    return Agency(id: id(of: name, in: place), name: name, place: place)
  }

  /// The code of the place, and six letters and digits that tell its agencies apart: `371521-k3v0xq`.
  private static func id(of name: String, in place: Place?) -> String {
    "\(place?.code ?? "000000")-\(StableHash.text(of: name, length: 6))"
  }
}
