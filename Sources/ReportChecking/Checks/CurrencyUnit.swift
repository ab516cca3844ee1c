import DisclosureModel

/// Amounts of money in another unit than the form's, or in a cell of counts.
struct CurrencyUnit: Check {
  let id = "U.unit"

  func examine(_ report: Report, into outcome: inout Outcome) {
    for form in report.form.cells {
      guard let cell = report.cells[form.index], cell.kind == .number else { continue }
      guard cell.marks.contains(.currencyUnit) else {
        if form.unit != "件" { outcome.pass() }
        continue
      }
      let reading = cell.value.map { "\($0)\(form.unit)" } ?? ""
      outcome.fail(
        form.id,
        [
          "cell": form.label, "raw": cell.raw, "unit": form.unit,
          "reading": form.unit == "件" ? "件数一格不应带货币单位" : "按所写单位折合\(reading)",
        ],
        evidence: EvidenceOfFailure(cells: [form.index], actual: cell.value, cause: .source))
    }
  }
}
