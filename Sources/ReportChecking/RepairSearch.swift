import DisclosureModel

/// Looks for the single mistakes behind failing sums.
///
/// The tables are over-determined: a cell takes part in the sum of its row, the sum of its column and
/// the identity of its column. A mistake is one wrong cell, two neighbours in each other's place, a row that
/// stands one column aside, or one case left out of a row and its total. Undoing it settles failing
/// sums, breaks none that is kept and contradicts no sentence of the narrative; the more it settles, the
/// likelier it is. Between mistakes that settle as many of the same sums decides what the narrative, the years
/// around and other files say; where they do not, none is named.
struct RepairSearch {
  private var balance: SumBalance
  private let neighbours: CellNeighbours
  private let testimony: Testimony
  private var narrative: NarrativeHearing
  /// A report that needs more repairs than this is not mended by any.
  private static let most = 8

  init(_ report: Report, among others: Surroundings? = nil) {
    balance = SumBalance(report)
    neighbours = CellNeighbours(balance)
    testimony = Testimony(report, among: others)
    narrative = NarrativeHearing(report)
  }

  /// What explains the failing sums, the best explained first; sums that nothing explains are left out.
  mutating func causes() -> [RootCause] {
    // Where most sums fail, the table as a whole is not what it seems, and no cell of it is to blame.
    if 2 * balance.failing.count > balance.form.relations.count {
      return [RootCause(sums: balance.failing.sums)]
    }
    var causes: [RootCause] = []
    var changes = changes()
    while causes.count < Self.most, let change = determined(changes) {
      causes.append(cause(change))
      changes = self.changes()
    }
    return causes + ambiguous(changes)
  }

  /// Every change that the narrative does not contradict, with all that speaks for it.
  private mutating func changes() -> [Change] {
    var search = ChangeSearch(balance, neighbours)
    var changes = search.changes().sorted { $0.settles.count > $1.settles.count }
    changes = changes.compactMap { change in
      var change = change
      switch narrative.ask(about: change.edits) {
      case .objects: return nil
      case .agrees(let settled): change.narrative = settled
      case .notAsked: change.isHeard = false
      }
      (change.witnesses, change.opposed) = testimony.hearing(
        change.edits, of: balance.summands)
      if !change.narrative.isEmpty { change.witnesses.append(.text) }
      return change
    }
    return changes
  }

  /// Of `changes`, the one for which most speaks and with which none competes that has as much.
  private func determined(_ changes: [Change]) -> Change? {
    var field = Competition(balance)
    for change in changes { field.enter(change) }
    let winners = changes.filter { $0.isHeard && field.isWon(by: $0) }
    guard var winner = winners.max(by: { $0.precedes($1) }) else { return nil }
    winner.rivals = changes.count { $0.settles.isSuperset(of: winner.settles) } - 1
    return winner
  }

  /// Takes `change` for what happened.
  private mutating func cause(_ change: Change) -> RootCause {
    let carried = testimony.columnsSettled(
      by: change.edits, of: balance.summands, in: balance.form)
    var sums = balance.failing
    balance.accept(change.edits)
    narrative.accept(change.edits)
    for sum in balance.failing.sums { sums.remove(sum) }
    return RootCause(sums: sums.sums, carried: carried, change: change)
  }

  /// Failing sums that share cells which may be wrong, though it cannot be told which one is.
  private func ambiguous(_ changes: [Change]) -> [RootCause] {
    var groups: [SumSet] = []
    for change in changes where change.settles.count > 1 {
      var group = change.settles
      for other in groups where !other.isDisjoint(with: change.settles) { group.formUnion(other) }
      groups.removeAll { !$0.isDisjoint(with: change.settles) }
      groups.append(group)
    }
    return groups.map { RootCause(sums: $0.sums) }
  }
}

/// Which change has most for it in each sum and each cell that it is about.
private struct Competition {
  private typealias Place = (best: Change.Weight, count: Int)
  private var sums: [Place?]
  private var cells: [Place?]
  private let summands: [Summand]

  init(_ balance: SumBalance) {
    sums = Array(repeating: nil, count: SumSet.capacity)
    cells = Array(repeating: nil, count: balance.summands.count)
    summands = balance.summands
  }

  mutating func enter(_ change: Change) {
    let weight = change.weight
    for sum in change.settles.sums { Self.enter(weight, at: &sums[sum]) }
    for cell in changed(by: change) { Self.enter(weight, at: &cells[cell]) }
  }

  private static func enter(_ weight: Change.Weight, at place: inout Place?) {
    guard let held = place, held.best >= weight else {
      place = (weight, 1)
      return
    }
    if held.best == weight { place = (weight, held.count + 1) }
  }

  /// Whether no other change explains one of the same sums, or wants another number in one of the same
  /// cells, for which as much speaks.
  func isWon(by change: Change) -> Bool {
    let weight = change.weight
    func wins(_ place: Place?) -> Bool { place.map { $0.best == weight && $0.count == 1 } ?? false }
    return change.settles.sums.allSatisfy { wins(sums[$0]) }
      && changed(by: change).allSatisfy { wins(cells[$0]) }
  }

  private func changed(by change: Change) -> [Int] {
    change.edits.filter { $0.content != summands[$0.cell] }.map(\.cell)
  }
}

extension Change {
  /// Whether `other` is the better explained, or as well and about a later cell.
  fileprivate func precedes(_ other: Change) -> Bool {
    if weight != other.weight { return weight < other.weight }
    return (edits.first?.cell ?? 0) > (other.edits.first?.cell ?? 0)
  }
}
