import Diagnostics
import DisclosureModel
import Tables

/// A division in the agency's name that had been abolished before the report's year, or was made after it.
struct DivisionOfAnotherTime: ReportCheck {
  let id = "S.division"

  func examine(_ report: Report, into outcome: inout Outcome) {
    let found = PlaceResolver.anachronisms(in: report.agency.name, year: report.year)
    for anachronism in found {
      outcome.fail(
        "", ["year": "\(report.year)", "what": words(anachronism)],
        evidence: EvidenceOfFailure(line: report.title.place.line))
    }
  }

  private func words(_ anachronism: PlaceResolver.Anachronism) -> BilingualText {
    let name = anachronism.division
    switch anachronism.validity {
    case .until(let year, let successor?):
      return Phrase.divisionUntil(["name": name, "year": year, "successor": successor])
    case .until(let year, nil): return Phrase.divisionAbolished(["name": name, "year": year])
    case .since(let year, let former?):
      return Phrase.divisionSince(["name": name, "year": year, "former": former])
    case .since(let year, nil): return Phrase.divisionFounded(["name": name, "year": year])
    }
  }
}
