import Diagnostics
import DisclosureModel

/// The notes below a table: one for each cell whose text needs words, and one for all the cells whose
/// numbers ran together in the source.
struct FootnoteList {
  let site: Site
  let report: Report
  /// The last number given on the page.
  private(set) var number: Int
  private(set) var notes: [TermView] = []
  /// Numbers of the notes, by cell.
  private(set) var numbers: [Int: Int] = [:]
  private var divided: Int?

  init(site: Site, report: Report, number: Int) {
    self.site = site
    self.report = report
    self.number = number
  }

  /// Adds the note of the cell at `index`, if it needs one.
  mutating func add(_ index: Int) {
    guard !report.cells.isPlainCount(at: index), let cell = report.cells[index] else { return }
    guard cell.reading != .solved else { return addDivided(index) }
    let unit = report.form.cells[index].unit
    guard let note = CellNotes.reading(of: cell, unit: unit, texts: site.texts) else { return }
    number += 1
    numbers[index] = number
    notes.append(
      TermView(
        label: site.texts(
          .noteLabel,
          ["number": "\(number)", "cell": site.language.terms(report.form.cells[index].label)]),
        text: site.texts(
          .noteSource,
          [
            "raw": cell.raw, "note": note,
            "place": site.wording.place(cell.place, in: report.source),
          ]),
        anchor: Anchor.note(number)))
  }

  private mutating func addDivided(_ index: Int) {
    if let divided {
      numbers[index] = divided
      return
    }
    number += 1
    divided = number
    numbers[index] = number
    notes.append(
      TermView(
        label: site.texts(.noteDivided, ["number": "\(number)"]),
        text: site.texts(.noteDividedText, ["lines": lines(like: index)]),
        anchor: Anchor.note(number)))
  }

  /// The lines of the table's divided cells: `12`, or `12–36`.
  private func lines(like index: Int) -> String {
    let table = report.form.cells[index].table
    let lines = report.form.cells.lazy.filter { $0.table == table }
      .compactMap { report.cells[$0.index] }
      .filter { $0.reading == .solved }.map(\.place.line)
    guard let first = lines.min(), let last = lines.max() else { return "" }
    return first == last ? "\(first)" : "\(first)–\(last)"
  }
}
