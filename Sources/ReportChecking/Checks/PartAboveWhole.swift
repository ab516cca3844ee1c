import Diagnostics
import DisclosureModel
import Tables

/// A branch that counts more than the agency above it.
struct PartAboveWhole: ComparingCheck {
  let id = "H.part-whole"
  /// Agencies often report for themselves alone; the first is compared only where the one above says that
  /// it does not.
  private static let requests = "requests.received.total"
  private static let figures = [
    requests, "disclosure.licensing.decisions", "disclosure.penalties.decisions",
    "disclosure.coerciveMeasures.decisions", "disclosure.fees.amount",
  ]

  func examine(_ report: Report, among others: Surroundings, into outcome: inout Outcome) {
    guard let parent = others.parent else { return }
    let scope = StatedScope(of: parent)?.words
    outcome.examine(report.form.cells.filter { Self.figures.contains($0.id) }) { form in
      guard let index = parent.form.index(of: form.id), let part = report.cells[form.index],
        let whole = parent.cells[index], part.kind == .number, whole.kind == .number,
        isComparable(form.id, whole, scope)
      else { return nil }
      guard part.bounds.low > whole.bounds.high else { return .kept }
      let isSameUnit = !part.marks.contains(.currencyUnit) && !whole.marks.contains(.currencyUnit)
      let note =
        scope.map { Phrase.parentCountsIn(["scope": $0]) } ?? Phrase.parentMayCountAlone()
      return .broken(
        [
          "cell": form.words, "raw": part.raw, "parent": parent.agency.name, "whole": whole.raw,
          "line": "\(whole.place.line)", "note": note,
        ],
        EvidenceOfFailure(
          cells: [form.index], actual: part.value,
          severity: scope != nil && isSameUnit ? .warning : nil))
    }
  }

  /// Whether the agency above counts the figure for others, too, as far as its report tells.
  private func isComparable(_ id: String, _ whole: Cell, _ scope: String?) -> Bool {
    scope != nil || id != Self.requests && whole.bounds.low > .zero
  }
}

/// The words by which a report says that its figures are those of a whole area or system.
private struct StatedScope {
  let words: String

  init?(of report: Report) {
    let phrases = StructurePhrases.shared
    for block in report.sections.lazy.flatMap(\.blocks) where phrases.areas.isFound(in: block.text)
    {
      for sentence in block.text.split(separator: "。") {
        guard phrases.figures.isFound(in: String(sentence)) else { continue }
        let clauses = sentence.split { "，,；;".contains($0) }.map(String.init)
        guard let clause = clauses.first(where: Self.countsIn) else { continue }
        words = clause
        return
      }
    }
    return nil
  }

  /// Whether an area stands just behind a word that counts it in: `包括全市`, `涵盖局属各单位`.
  private static func countsIn(_ clause: String) -> Bool {
    let phrases = StructurePhrases.shared
    return phrases.coverage.words.contains { verb in
      clause.ranges(of: verb).contains { found in
        phrases.areas.isFound(in: String(clause[found.upperBound...].prefix(Self.reach)))
      }
    }
  }

  /// Characters between such a word and the end of the area.
  private static let reach = 8
}
