import Tables

/// The reports of one agency by year, while a portfolio is made.
struct AgencyHistory {
  let id: String
  /// The line of the editor's list that tells of it.
  let entry: Int?
  let key: AgencyKey
  /// One for each year, ascending.
  let reports: [Report]

  /// The newest report's agency.
  var agency: Agency { reports[reports.count - 1].agency }

  func profile(in list: AgencyList) -> AgencyProfile {
    let entry = entry.map { list.entries[$0] }
    let name = entry?.name ?? agency.name
    return AgencyProfile(
      id: id, name: name, place: agency.place, otherNames: otherNames(than: name),
      type: entry?.type, note: entry?.note,
      possiblePlaces: agency.place == nil ? possiblePlaces(of: name) : [],
      isNationwide: isNationwide(in: list))
  }

  /// Whether it is a body of the whole country.
  func isNationwide(in list: AgencyList) -> Bool {
    guard agency.place == nil else { return false }
    guard let entry = entry.map({ list.entries[$0] }) else { return Self.isNational(agency.name) }
    return entry.place == .nationwide || Self.isNational(entry.name)
  }

  private func possiblePlaces(of name: String) -> [Place] {
    switch PlaceResolver.resolve(AgencyName.folded(name), year: agencyYear) {
    case .doubtful(let places): places
    case .placed, .unplaced: []
    }
  }

  // MARK: Names

  private func otherNames(than name: String) -> [AgencyProfile.NameUse] {
    let uses = Dictionary(grouping: reports, by: \.agency.name).filter { $0.key != name }
      .map { (name: $0.key, years: $0.value.map(\.year)) }
      .sorted { ($1.years.last ?? 0, $1.name) < ($0.years.last ?? 0, $0.name) }
    return uses.map { use in
      AgencyProfile.NameUse(
        name: use.name, years: use.years, isFormer: isFormer(use.name, use.years, since: name))
    }
  }

  /// Whether `former` was given up for the present name, which says more than the same in other words.
  private func isFormer(_ former: String, _ years: [Int], since name: String) -> Bool {
    let last = years[years.count - 1]
    let wasInUse = reports.contains { $0.agency.name == name && $0.year < last }
    return former != agency.name && !wasInUse
      && AgencyWording(former, year: last) != AgencyWording(name, year: agencyYear)
  }

  private var agencyYear: Int { reports[reports.count - 1].year }

  // MARK: What its name says

  /// Keys of the bodies of which the name says that this is a branch, the nearest first:
  /// 聊城市公安局交警支队 and 聊城市公安局 for the 大队 below.
  var bodiesAbove: [AgencyKey] {
    let name = key.name
    guard Self.branches.contains(where: { name.suffix($0.count) == $0[...] }) else { return [] }
    let reading = PlaceReading(of: AgencyName.folded(agency.name), year: agencyYear)
    guard reading.leads.count == 1 else { return [] }
    let table = DivisionTable.shared
    let head = table.divisions[table.origin(of: reading.leads[0].head)].code
    let ends = stride(from: name.count - 3, to: 0, by: -3).filter { end in
      Self.owners.contains { name[..<end].suffix($0.count) == $0[...] }
    }
    return ends.flatMap { end in
      Set([key.code, head]).sorted(by: >).map { AgencyKey(code: $0, name: Array(name[..<end])) }
    }
  }

  private static let branches = BranchWords.shared.endings.map { Array($0.utf8) }
  private static let owners = BranchWords.shared.owners.map { Array($0.utf8) }

  private static func isNational(_ name: String) -> Bool {
    centralNames.contains(name) || AgencyLevel.of(name, in: nil) == .national
  }

  private static let centralNames = Set(
    Table.rows("agencies/central.csv").rows.map { $0.fields[0] })
}

/// A name with its divisions as they were then: what is the same in other words has one wording.
struct AgencyWording: Equatable {
  private let division: Int?
  private let head: Int?
  private let key: AgencyKey

  init(_ name: String, year: Int) {
    let reading = PlaceReading(of: AgencyName.folded(name), year: year)
    key = AgencyKey(reading)
    let lead = reading.leads.count == 1 ? reading.leads[0] : nil
    division = lead?.division
    head = lead?.head
  }
}
