import DisclosureModel
import Tables

/// Amounts of money in another unit than the form's, or in a cell of counts.
struct CurrencyUnit: ReportCheck {
  let id = "U.unit"

  func examine(_ report: Report, into outcome: inout Outcome) {
    outcome.examine(report.form.cells) { form in
      guard let cell = report.cells[form.index], let value = cell.value else { return nil }
      guard cell.marks.contains(.currencyUnit) else { return .kept }
      let isMoney = form.unit.hasSuffix("元")
      let words: [String: any MessageWord] = [
        "cell": form.words, "raw": cell.raw, "unit": Term.words(form.unit),
        "reading": isMoney
          ? readings(of: value, in: cell.raw, Term.words(form.unit)) : Phrase.noUnitOfMoney(),
      ]
      return .broken(
        words, EvidenceOfFailure(cells: [form.index], actual: value, cause: .source))
    }
  }

  /// `按“元”读为 1060.8956 万元，按表格单位读为 10608956 万元`.
  private func readings(
    of value: Quantity, in raw: String, _ unit: BilingualText
  ) -> BilingualText {
    let isHundredMillions = raw.contains("亿")
    let written = isHundredMillions ? Phrase.hundredMillionYuan() : Phrase.yuan()
    let words: [String: any MessageWord] = ["written": written, "value": value, "unit": unit]
    guard let plain = value.shifted(byPowerOfTen: isHundredMillions ? -4 : 4) else {
      return Phrase.unitReading(words)
    }
    return Phrase.unitReadings(words.merging(["plain": plain]) { $1 })
  }
}
