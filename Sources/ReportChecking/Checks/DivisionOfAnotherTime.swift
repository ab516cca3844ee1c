import Diagnostics
import DisclosureModel

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

  private func words(_ anachronism: PlaceResolver.Anachronism) -> String {
    let name = anachronism.division
    switch anachronism.validity {
    case .until(let year, let successor?):
      return "“\(name)”使用到 \(year) 年，此后为“\(successor)”"
    case .until(let year, nil): return "“\(name)”使用到 \(year) 年，此后撤销"
    case .since(let year, let former?):
      return "“\(name)”自 \(year) 年起使用，此前为“\(former)”"
    case .since(let year, nil): return "“\(name)”自 \(year) 年起设立"
    }
  }
}
