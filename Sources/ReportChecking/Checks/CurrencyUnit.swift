import DisclosureModel

/// Amounts of money in another unit than the form's, or in a cell of counts.
struct CurrencyUnit: ReportCheck {
  let id = "U.unit"

  func examine(_ report: Report, into outcome: inout Outcome) {
    outcome.examine(report.form.cells) { form in
      guard let cell = report.cells[form.index], let value = cell.value else { return nil }
      guard cell.marks.contains(.currencyUnit) else { return .kept }
      let isMoney = form.unit.hasSuffix("元")
      let words = [
        "cell": form.label, "raw": cell.raw, "unit": form.unit,
        "reading": isMoney ? readings(of: value, in: cell.raw, form.unit) : "件数一格不应带货币单位",
      ]
      return .broken(
        words, EvidenceOfFailure(cells: [form.index], actual: value, cause: .source))
    }
  }

  /// `按“元”读为 1060.8956 万元，按表格单位读为 10608956 万元`.
  private func readings(of value: Quantity, in raw: String, _ unit: String) -> String {
    let isHundredMillions = raw.contains("亿")
    let written = "按“\(isHundredMillions ? "亿元" : "元")”读为 \(value) \(unit)"
    guard let plain = value.shifted(byPowerOfTen: isHundredMillions ? -4 : 4) else {
      return written
    }
    return "\(written)，按表格单位读为 \(plain) \(unit)"
  }
}
