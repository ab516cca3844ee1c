import DisclosureModel

/// What is said of a report's cells elsewhere: by the agency's reports on the years around it, and in other
/// files of the same report.
struct Testimony {
  private typealias Statement = (witness: Finding.Repair.Witness, value: Quantity)
  private var statements: [Int: [Statement]] = [:]

  init(_ report: Report, among others: Surroundings?) {
    let form = report.form
    for cell in form.cells where cell.table == "requests" {
      let (year, witness): (Report?, Finding.Repair.Witness)
      switch cell.row {
      case Self.carriedIn: (year, witness) = (others?.before, .yearBefore)
      case Self.carriedOut: (year, witness) = (others?.after, .yearAfter)
      default: continue
      }
      let row = witness == .yearBefore ? Self.carriedOut : Self.carriedIn
      if let year, let index = year.form.index(of: "requests.\(row).\(cell.column)"),
        let value = year.exactValue(index)
      {
        statements[cell.index, default: []].append((witness, value))
      }
    }
    for capture in report.captures where capture.source.sha256 != report.source.sha256 {
      for sum in form.relations {
        for index in sum.cells {
          guard let cell = capture.cells[form.cells[index].id], cell.kind == .number,
            cell.bounds.isExact, let value = cell.value
          else { continue }
          statements[index, default: []].append((.otherFile, value))
        }
      }
    }
  }

  private static let carriedIn = "carriedIn"
  private static let carriedOut = "carriedOut"

  /// Who says what the edited cells would hold, and how many reports of other years say what they hold now.
  func hearing(
    _ edits: [Edit], of summands: [Summand]
  ) -> (witnesses: [Finding.Repair.Witness], opposed: Int) {
    var witnesses: [Finding.Repair.Witness] = []
    var opposed = 0
    for edit in edits where edit.content != summands[edit.cell] {
      for (witness, value) in statements[edit.cell] ?? [] {
        if value == edit.content.exact {
          if !witnesses.contains(witness) { witnesses.append(witness) }
        } else if witness != .otherFile, value == summands[edit.cell].exact {
          opposed += 1
        }
      }
    }
    return (witnesses, opposed)
  }

  /// The columns in which what is carried in agrees with the year before only after `edits`.
  func columnsSettled(by edits: [Edit], of summands: [Summand], in form: Form) -> [String] {
    edits.filter { edit in
      (statements[edit.cell] ?? []).contains {
        $0.witness == .yearBefore && $0.value == edit.content.exact
          && $0.value != summands[edit.cell].exact
      }
    }.map { form.cells[$0.cell].column }
  }
}
