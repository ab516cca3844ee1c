import DisclosureModel

/// Cells that give a rounded or approximate number, such as `25.1万`.
struct MagnitudeSuffix: ReportCheck {
  let id = "U.suffix"
  private static let marks: Cell.Marks = [.magnitudeSuffix, .approximate]

  func examine(_ report: Report, into outcome: inout Outcome) {
    outcome.examine(report.form.cells) { form in
      guard let cell = report.cells[form.index], cell.kind == .number else { return nil }
      guard !cell.marks.isDisjoint(with: Self.marks) else { return .kept }
      let words: [String: any MessageWord] = [
        "cell": form.words, "raw": cell.raw, "low": cell.bounds.low.description,
        "high": cell.bounds.high.description,
      ]
      return .broken(words, EvidenceOfFailure(cells: [form.index], cause: .source))
    }
  }
}
