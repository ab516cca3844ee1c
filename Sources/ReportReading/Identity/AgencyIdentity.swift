import DisclosureModel

enum AgencyIdentity {
  static func agency(named name: String, year: Int) -> Agency {
    Agency(id: name, name: name, place: nil)
  }
}
