import DisclosureModel
import ReportChecking

/// The reports on one year by agencies of one type and level.
struct PeerList: Sendable {
  let kind: AgencyKind
  let year: Int
  /// Indexes in the portfolio, ascending: by place.
  fileprivate(set) var reports: [Int]

  /// Up to `count` others that are nearest to the report at `index`: of the same county before the same
  /// city before the same province, for the portfolio has neighbours side by side.
  func nearest(to index: Int, count: Int, in portfolio: CheckedPortfolio) -> [Int] {
    guard let own = reports.firstIndex(of: index) else { return [] }
    func shared(_ position: Int) -> Int {
      guard reports.indices.contains(position) else { return -1 }
      let codes = portfolio.reports[index].report.agency.place?.codes ?? []
      let others = portfolio.reports[reports[position]].report.agency.place?.codes ?? []
      return zip(codes, others).prefix { $0 == $1 }.count
    }
    var (low, high) = (own, own)
    while high - low < min(count, reports.count - 1) {
      if shared(low - 1) >= shared(high + 1) { low -= 1 } else { high += 1 }
    }
    return (low...high).filter { $0 != own }.map { reports[$0] }
  }
}

/// The agencies of the same type and level, year by year.
struct PeerLists: Sendable {
  /// Those of at least two agencies, newest year first, then in the order of types and levels.
  let lists: [PeerList]
  /// For each report of the portfolio its list.
  private let positions: [Int?]

  /// None.
  init() { (lists, positions) = ([], []) }

  init(_ portfolio: CheckedPortfolio) {
    var found: [Key: PeerList] = [:]
    var former: (agency: Agency, kind: AgencyKind?)?
    var keys: [Key?] = []
    for (index, checked) in portfolio.reports.enumerated() {
      let (agency, year) = (checked.report.agency, checked.report.year)
      // The reports of an agency stand together and mostly bear one name.
      if former?.agency != agency { former = (agency, AgencyKind(of: agency)) }
      let key = former?.kind.map { Key(kind: $0, year: year) }
      keys.append(key)
      if let key {
        found[key, default: PeerList(kind: key.kind, year: year, reports: [])].reports.append(index)
      }
    }
    let types = Dictionary(uniqueKeysWithValues: zip(AgencyType.all, AgencyType.all.indices))
    let levels = Dictionary(uniqueKeysWithValues: zip(AgencyLevel.allCases, 0...))
    let ordered = found.filter { $0.value.reports.count > 1 }.sorted { left, right in
      func order(_ key: Key) -> (Int, Int, Int) {
        (-key.year, types[key.kind.type] ?? 0, levels[key.kind.level] ?? 0)
      }
      return order(left.key) < order(right.key)
    }
    lists = ordered.map(\.value)
    let numbers = Dictionary(uniqueKeysWithValues: zip(ordered.map(\.key), 0...))
    positions = keys.map { key in key.flatMap { numbers[$0] } }
  }

  private struct Key: Hashable {
    let kind: AgencyKind
    let year: Int
  }

  func lists(of year: Int) -> [PeerList] { lists.filter { $0.year == year } }

  /// The list of the report at `index` of the portfolio; nil where it has no peers.
  subscript(index: Int) -> PeerList? { positions[index].map { lists[$0] } }
}
