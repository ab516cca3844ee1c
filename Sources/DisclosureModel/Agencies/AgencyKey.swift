/// What tells an agency from all others, however its name is written and whatever its division is called.
///
/// Divisions count by their lineage, organs by their usual short names: 定陶县人民政府 of 2015 and 定陶区政府
/// of 2021 have one key. Organs that took over the tasks of others have keys of their own: who carries
/// on whom is for an editor to say.
struct AgencyKey: Sendable, Hashable {
  /// Code of the first division of the place's lineage; 0 where the place is not known.
  let code: Int
  /// The name with the first names of the lineages and short names of organs.
  let name: [UInt8]

  init(code: Int, name: [UInt8]) {
    self.code = code
    self.name = name
  }

  /// The key of an agency that the reports on `year` call so.
  init(of name: String, year: Int) {
    self.init(PlaceReading(of: AgencyName.folded(name), year: year))
  }

  /// The key of an agency that is called so in the newest year.
  init(named name: String) { self.init(of: name, year: .newest) }

  init(_ reading: PlaceReading) {
    let table = DivisionTable.shared
    guard reading.leads.count == 1 else {
      self.init(code: 0, name: AgencyName.shortened(reading.name))
      return
    }
    let lead = reading.leads[0]
    let head = table.divisions[table.origin(of: lead.head)]
    let place = table.divisions[table.origin(of: lead.division)]
    var rest = Array(reading.name[lead.rest...])
    if let branch = lead.branch {
      let (before, after) = (lead.rest..<branch.lowerBound, branch.upperBound...)
      rest = Array(reading.name[before] + place.stem + reading.name[after])
    }
    // A report that is titled by the division alone is the government's.
    if rest.isEmpty { rest = AgencyName.government }
    let name = Self.prefix(of: reading) + (lead.isZone ? [] : head.name) + rest
    self.init(code: place.code, name: AgencyName.shortened(name))
  }

  /// The id: the code, and letters and digits that tell the agencies of a place apart: `371521-k3v0xq`.
  ///
  /// It depends on the name alone, not on what other reports there are, so that it lasts as years are
  /// added. Names without a place are all in one, so they get more digits.
  var id: String {
    let hash = StableHash.name(
      of: String(decoding: name, as: UTF8.self), length: code == 0 ? 10 : 6)
    let digits = String(code)
    return String(repeating: "0", count: max(0, 6 - digits.count)) + digits + "-" + hash
  }

  /// What stands before the place and tells agencies apart: 国家税务总局, but not 中共.
  private static func prefix(of reading: PlaceReading) -> [UInt8] {
    let prefix = reading.name[..<reading.start]
    return prefix.elementsEqual("中共".utf8) ? [] : Array(prefix)
  }
}

extension Int {
  /// A year after every change of divisions that the table knows.
  static let newest = yearsOfDivisions.upperBound
  /// The years in which the table of divisions changes.
  static let yearsOfDivisions: ClosedRange<Int> = {
    let ends = DivisionTable.shared.divisions.map(\.years.upperBound).filter { $0 < .max }
    return 2007...(ends.max() ?? 2007) + 1
  }()
}
