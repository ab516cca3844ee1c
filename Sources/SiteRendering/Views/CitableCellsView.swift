import DisclosureModel
import Mustache
import ReportChecking

extension Cell {
  /// Whether it says a number that one may want to quote; zeros are too many to list.
  var isCitable: Bool { kind == .number && value != .zero }
}

/// A table's numbers other than zero as a list, each with what its citation needs: what all have in common
/// stands above them once.
struct CitableCellsView: SiteView {
  private let site: Site
  private let report: Report
  private let notes: CellNotes
  private let cells: [Int]
  private let layout: FormLayout

  /// Nil where the table has no such number.
  init?(site: Site, report: Report, table: FormTable, notes: CellNotes) {
    cells = table.cells.filter { report.cells[$0]?.isCitable ?? false }
    guard !cells.isEmpty else { return nil }
    self.site = site
    self.report = report
    self.notes = notes
    layout = site.layout(of: report.form)
  }

  func value(of name: ViewName) -> Value {
    switch name {
    case .label: .text(site.texts(.citeCells, ["count": "\(cells.count)"]))
    case .citation: .text(Citation(site: site, report: report).stem)
    case .rows: .list(cells.compactMap(row))
    default: .missing
    }
  }

  private func row(_ index: Int) -> Row? {
    report.cells[index].map { cell in
      let form = report.form.cells[index]
      let place = site.wording.place(cell.place, in: report.source)
      return Row(
        anchor: layout.anchors[index], href: layout.fragments[index],
        text: site.texts(
          .citationOfCell,
          [
            "cell": site.text(layout.labels[index]), "raw": cell.raw,
            "unit": cell.raw == cell.value?.description ? site.language.term(form.unit) : "",
            "place": place,
          ]),
        findings: notes.findings(at: index).map { finding in
          LinkView(
            label: site.title(ofCheck: finding.check), href: "#" + Anchor.finding(finding.id),
            note: site.wording.severityAndStatus(of: finding))
        })
    }
  }

  private struct Row: SiteView {
    let anchor: String
    let href: String
    let text: String
    let findings: [LinkView]

    func value(of name: ViewName) -> Value {
      switch name {
      case .anchor: .text(anchor)
      case .href: .text(href)
      case .text: .text(text)
      case .findings: .list(findings)
      default: .missing
      }
    }
  }
}
