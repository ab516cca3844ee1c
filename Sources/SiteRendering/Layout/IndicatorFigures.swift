import DisclosureModel
import ReportChecking
import Tables
import TextSearch

/// The numbers at the head of a report that has a list of indicators: those whose labels leave no doubt
/// what they count, each under its own label.
enum IndicatorFigures {
  private struct File: Decodable {
    let figures: [String]
  }

  private static let labels = Set(
    Table.decode(File.self, from: "phrases/indicators.json").figures)
  private static let most = 6

  static func views(of report: Report, wording: Wording, notes: CellNotes) -> [FigureView] {
    let cells = report.form.cells.filter { cell in
      cell.isIndicator && !cell.isCumulative && labels.contains(name(of: cell.rowName))
        && report.cells[cell.index]?.kind == .number
    }
    return cells.prefix(most).compactMap { form in
      let doubt = notes.doubt(about: [form.index])
      return report.cells[form.index].map {
        wording.figure(
          .cell($0), label: name(of: form.rowName), unit: form.unit,
          href: "#" + SitePath.encoded(Anchor.cell(form.id)),
          flag: wording.flag(doubt, href: doubt.map { "#" + Anchor.finding($0.id) }))
      }
    }
  }

  /// The label without its number and what stands in brackets behind it: `（一）收到申请数` is `收到申请数`.
  private static func name(of label: String) -> String {
    let numbers = ChineseNumerals.ordinals + "0123456789（）()、.． 　"
    return String(label.drop { numbers.contains($0) }.prefix { !"（(".contains($0) })
      .trimmingSuffix(while: \.isWhitespace)
  }
}

extension String {
  fileprivate func trimmingSuffix(while isLeftOut: (Character) -> Bool) -> String {
    var text = self[...]
    while let last = text.last, isLeftOut(last) { text.removeLast() }
    return String(text)
  }
}
