import Diagnostics
import DisclosureModel
import Tables
import TextSearch

/// A rise or fall that does not follow from the counts beside it.
struct StatedChange: ReportCheck {
  let id = "N.yoy"

  func examine(_ report: Report, into outcome: inout Outcome) {
    var seen: Set<String> = []
    for change in report.prose.changes {
      guard !change.current.isEmpty, change.current.allSatisfy(\.isExact) else { continue }
      let currents = change.current.map(\.low)
      guard let bases = bases(of: change, currents) else { continue }
      if zip(currents, bases).contains(where: { change.holds(from: $1, to: $0) }) {
        outcome.pass()
      } else if seen.insert(change.passage.phrase).inserted {
        fail(change, from: bases[0], to: currents[0], &outcome)
      }
    }
  }

  /// For each count of the year the one before: as printed, or as the difference tells.
  private func bases(of change: YearlyChange, _ currents: [Quantity]) -> [Quantity]? {
    if let base = change.base {
      return base.isExact ? currents.map { _ in base.low } : nil
    }
    guard change.rate != nil, let difference = change.difference, difference.isExact else {
      return nil
    }
    return currents.map { change.isRise ? $0 - difference.low : $0 + difference.low }
  }

  private func fail(
    _ change: YearlyChange, from base: Quantity, to current: Quantity, _ outcome: inout Outcome
  ) {
    outcome.fail(
      "\(base)-\(current)",
      ["phrase": change.passage.phrase, "actual": ActualChange(from: base, to: current).words],
      evidence: EvidenceOfFailure(
        formula: ActualChange(from: base, to: current).formula,
        quote: Finding.Quote(change.passage), line: change.passage.place.line, cause: .source))
  }
}

extension YearlyChange {
  /// Whether what is said may be said of a count that was `base` and is `current`.
  func holds(from base: Quantity, to current: Quantity) -> Bool {
    let difference = current - base
    let size = isRise ? difference : -difference
    guard size >= .zero else { return false }
    if let printed = self.difference, !printed.contains(size) { return false }
    guard let rate else { return true }
    // Nothing is so many percent more than none.
    guard base > .zero else { return self.difference != nil }
    return rate.isShare(of: Interval(base), for: Interval(size), slack: 1)
  }
}

/// How one count stands to an earlier one, in words.
struct ActualChange {
  let base: Quantity
  let current: Quantity

  init(from base: Quantity, to current: Quantity) {
    self.base = base
    self.current = current
  }

  private var isRise: Bool { current >= base }
  private var size: Quantity { isRise ? current - base : base - current }
  private var rate: Rate? {
    base > .zero ? Rate(digits: 0, decimals: 1).computed(part: size, whole: base) : nil
  }

  /// `由 31 变为 22，减少 9（29.0%）`
  var words: BilingualText {
    let phrase: Phrase = isRise ? .rise : .fall
    return phrase([
      "base": base, "now": current, "size": size,
      "share": rate.map { Phrase.shareInBrackets(["rate": "\($0)"]) } ?? .nothing,
    ])
  }

  /// `(22 − 31) ÷ 31 = −29.0%`
  var formula: String {
    guard let rate else { return "\(current) − \(base) = \(current - base)" }
    return "(\(current) − \(base)) ÷ \(base) = \(isRise ? "" : "−")\(rate)"
  }
}
