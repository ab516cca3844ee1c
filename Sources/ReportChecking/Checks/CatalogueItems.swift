import DisclosureModel
import Tables

/// Items of the 2019 form's catalogues: those of the year before with the change are not less than none.
struct CatalogueItems: ReportCheck {
  let id = "T2.items"

  func examine(_ report: Report, into outcome: inout Outcome) {
    for prior in report.form.cells where prior.table == "disclosure" && prior.column == "priorItems"
    {
      guard let change = report.form.index(of: "disclosure.\(prior.row).itemChange"),
        let before = report.exactValue(prior.index), let difference = report.exactValue(change)
      else { continue }
      guard before + difference < .zero else {
        outcome.pass()
        continue
      }
      let formula = Phrase.catalogueSum([
        "prior": report.printed(prior.index), "change": report.printed(change),
        "sum": before + difference,
      ])
      outcome.fail(
        prior.row, ["name": prior.rowWords, "formula": formula],
        evidence: EvidenceOfFailure(
          cells: [prior.index, change], formula: formula, actual: before + difference))
    }
  }
}
