import Diagnostics
import DisclosureModel

/// An instrument named as the basis of the report that no longer applied in its year.
struct OutdatedBasis: ReportCheck {
  let id = "S.basis"

  func examine(_ report: Report, into outcome: inout Outcome) {
    let older = FormPrescription.all.filter { $0.citedUntil < report.year }
    var isKept = true
    for form in older {
      let cited = Self.citations[form.id]?.found(in: report) { !Self.current.isFound(in: $0) }
      guard let first = cited?.first else { continue }
      isKept = false
      outcome.fail(
        form.id,
        ["cited": first.value, "year": "\(report.year)"],
        evidence: EvidenceOfFailure(line: first.place.line, cause: .source))
    }
    if isKept { outcome.pass() }
  }

  /// A sentence that also names the regulations in force tells their history.
  private static let current = PhraseSearch(
    StructurePhrases.shared.currentRegulations.words)
  private static let citations = Dictionary(
    uniqueKeysWithValues: FormPrescription.all.map { ($0.id, PhraseSearch($0.citations)) })
}
