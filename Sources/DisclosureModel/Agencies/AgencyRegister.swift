/// The agencies of a portfolio: what is known of each beyond single reports.
package struct AgencyRegister: Sendable {
  private var profiles: [String: AgencyProfile]
  /// Addresses that an editor's list has moved, in the order of the old ids.
  package let moves: [Move]

  /// Reports that stood under another id before an editor filed them elsewhere.
  package struct Move: Sendable, Hashable {
    package let from: String
    package let to: String
  }

  package func profile(of id: String) -> AgencyProfile? { profiles[id] }

  /// - Parameter histories: Each agency's reports by year, in the portfolio's order.
  init(_ histories: [AgencyHistory], list: AgencyList) {
    var profiles: [String: AgencyProfile] = [:]
    profiles.reserveCapacity(histories.count)
    for history in histories { profiles[history.id] = history.profile(in: list) }
    self.profiles = profiles
    moves = Self.moves(histories, list: list)
    link(histories, list: list)
  }

  // MARK: Above and below

  private mutating func link(_ histories: [AgencyHistory], list: AgencyList) {
    let bodies = Dictionary(
      histories.map { ($0.key, $0.id) }, uniquingKeysWith: { first, _ in first })
    for history in histories {
      guard let parent = parent(of: history, list: list, among: bodies) else { continue }
      profiles[history.id]?.parent = parent
      guard let above = parent.id, let name = profiles[history.id]?.name else { continue }
      profiles[above]?.members.append(AgencyProfile.Link(name: name, id: history.id))
    }
  }

  private func parent(
    of history: AgencyHistory, list: AgencyList, among bodies: [AgencyKey: String]
  ) -> AgencyProfile.Link? {
    if let named = history.entry.flatMap({ list.entries[$0].parent }) {
      let key = list.entry(named: named).map { list.ownKeys[$0] } ?? AgencyKey(named: named)
      let id = bodies[key].flatMap { $0 == history.id ? nil : $0 }
      return AgencyProfile.Link(name: id.flatMap { profiles[$0]?.name } ?? named, id: id)
    }
    guard let key = history.bodiesAbove.first(where: { bodies[$0] != nil }),
      let id = bodies[key], id != history.id, let profile = profiles[id]
    else { return nil }
    return AgencyProfile.Link(name: profile.name, id: id)
  }

  // MARK: Old addresses

  /// The ids that the agencies of the list would have without it, as far as no agency has them. One that
  /// several would have, such as that of a bare 市公安局, leads to none.
  private static func moves(_ histories: [AgencyHistory], list: AgencyList) -> [Move] {
    let present = Set(histories.map(\.id))
    var targets: [String: Set<String>] = [:]
    for history in histories {
      guard let index = history.entry else { continue }
      let own = history.reports.map(\.agency.ownID)
      let listed = list.claims[index].flatMap { $0.keys.map(\.id) }
      for id in own + listed where !present.contains(id) {
        targets[id, default: []].insert(history.id)
      }
    }
    return targets.compactMap { from, ids in
      ids.count == 1 ? ids.first.map { Move(from: from, to: $0) } : nil
    }.sorted { $0.from < $1.from }
  }
}
