import Diagnostics
import DisclosureModel

/// Words of a template that were meant for whoever fills it in.
struct TemplateResidue: ReportCheck {
  let id = "S.residue"

  func examine(_ report: Report, into outcome: inout Outcome) {
    let found = report.sections.flatMap(\.blocks).flatMap { block in
      StructurePhrases.shared.residues.found(in: block.text).map { Located($0, at: block.place) }
    }
    guard let first = found.first else { return outcome.pass() }
    outcome.fail(
      "",
      [
        "residues": found.map(\.words).list(atMost: Self.named, .andOtherPlaces)
      ],
      evidence: EvidenceOfFailure(line: first.place.line))
  }

  private static let named = 5
}
