import Diagnostics
import DisclosureModel
import Tables
import TextSearch

/// A text that says every applicant got what was asked for, where no request was granted.
struct ClaimedOutcome: ReportCheck {
  let id = "N.outcome"

  private static let phrases = PhraseSearch(
    Table.decode([String: [String]].self, from: "phrases/outcomes.json")["asRequested"] ?? [])

  func examine(_ report: Report, into outcome: inout Outcome) {
    let total = report.cells("requests", rows: ["processed"], column: "total")
    let granted = report.cells(
      "requests", rows: ["granted", "partiallyGranted"], column: "total")
    guard let sum = total.first.flatMap({ report.exactValue($0) }), sum >= Self.fewest,
      let claim = Self.phrases.found(in: report, where: { $0.holds("申请") }).first
    else { return }
    guard granted.allSatisfy({ report.exactValue($0) == .zero }) else { return outcome.pass() }
    outcome.fail(
      "", ["phrase": claim.value, "total": "\(sum)"],
      evidence: EvidenceOfFailure(
        cells: granted + total, formula: Phrase.nothingGranted(["total": sum]), actual: .zero,
        line: claim.place.line))
  }

  private static let fewest = Quantity(millionths: 5 * Quantity.scale)
}
