import DisclosureModel
import Tables

/// Amounts of money in another unit than the form's, or in a cell of counts.
struct CurrencyUnit: ReportCheck {
  let id = "U.unit"

  func examine(_ report: Report, into outcome: inout Outcome) {
    outcome.examine(report.form.cells) { form in
      guard let cell = report.cells[form.index], let value = cell.value else { return nil }
      guard cell.marks.contains(.currencyUnit), !form.allows.contains(.otherUnits) else {
        return .kept
      }
      let words: [String: any MessageWord] = [
        "cell": form.words, "raw": cell.raw, "unit": Term.words(form.unit),
        "reading": form.isMoney
          ? readings(of: value, in: cell.raw, form.unit) : Phrase.noUnitOfMoney(),
      ]
      return .broken(
        words, EvidenceOfFailure(cells: [form.index], actual: value, cause: .source))
    }
  }

  private static let scales: [(word: String, power: Int, phrase: Phrase)] = [
    ("亿", 8, .hundredMillionYuan), ("万", 4, .tenThousandYuan),
    ("千元", 3, .thousandYuan), ("元", 0, .yuan),
  ]

  /// `按“元”读为 1060.8956 万元，按表格单位读为 10608956 万元`.
  private func readings(
    of value: Quantity, in raw: String, _ formUnit: String
  ) -> BilingualText {
    let own = FormCell.power(of: formUnit)
    let digits = raw.filter { $0.isASCII && ($0.isNumber || $0 == ".") }
    let scale =
      Self.scales.first { raw.contains($0.word) }
      // A heading, or a line above, says it where the cell does not.
      ?? Self.scales.first { value.shifted(byPowerOfTen: own - $0.power)?.description == digits }
      ?? Self.scales[Self.scales.count - 1]
    let words: [String: any MessageWord] = [
      "written": scale.phrase(), "value": value, "unit": Term.words(formUnit),
    ]
    guard let plain = value.shifted(byPowerOfTen: own - scale.power) else {
      return Phrase.unitReading(words)
    }
    return Phrase.unitReadings(words.merging(["plain": plain]) { $1 })
  }
}
