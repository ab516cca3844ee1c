import DisclosureModel
import Mustache
import ReportChecking

/// What the cells of a table need to know.
///
/// A class, so that the many views of cells hold one reference each.
final class FormCellContext: Sendable {
  let site: Site
  let grid: CellGrid
  let source: Source
  let links: SourceLinks
  let notes: CellNotes
  /// Numbers of the notes, by cell.
  let noteNumbers: [Int: Int]
  let anchors: [String]
  let fragments: [String]
  /// The address of the glossary's page, with `#` at its end.
  private let glossary: String

  init(site: Site, report: Report, notes: CellNotes, noteNumbers: [Int: Int]) {
    self.site = site
    grid = report.cells
    source = report.source
    self.notes = notes
    self.noteNumbers = noteNumbers
    let layout = site.layout(of: report.form)
    (anchors, fragments) = (layout.anchors, layout.fragments)
    let origin = Origin(SitePath.report(report.agency.id, report.year), in: site.language)
    glossary = origin.href(SitePath.glossary) + "#"
    links = SourceLinks(to: report, from: origin, on: site)
  }

  /// Where a label of the form is explained; nil where it needs no words.
  func meaning(of label: String) -> String? { Term.place(of: label).map { glossary + $0 } }
}

/// One cell, as it was written.
final class FormCellView: SiteView {
  private let context: FormCellContext
  private let index: Int
  private let cell: Cell?

  init(context: FormCellContext, index: Int) {
    self.context = context
    self.index = index
    cell = context.grid[index]
  }

  func value(of name: ViewName) -> Value {
    switch name {
    case .anchor: .text(context.anchors[index])
    case .class: .optional(kind)
    case .text: .text(cell?.raw ?? "")
    case .href: .optional(isCited ? context.fragments[index] : nil)
    case .spoken: .optional(spoken)
    case .spokenClass: .text(cell == nil ? "unread" : "vh")
    case .note: .optional(note.map { context.site.texts(.noteMark, ["number": "\($0)"]) })
    case .noteAnchor: .optional(note.map(Anchor.note))
    case .flag: .optional(flag)
    default: .missing
    }
  }

  /// A number leads to itself, so that its address can be copied; two hundred zeros need no links.
  private var isCited: Bool { cell?.isCitable ?? false }

  private var note: Int? { context.noteNumbers[index] }

  private var kind: String? {
    switch cell?.kind {
    case nil: "unread"
    case .blank: "blank"
    case .number where cell?.value == .zero: "zero"
    case .text: "words"
    case .number, .notApplicable: nil
    }
  }

  private var spoken: String? {
    guard let cell else { return context.site.texts[.unread] }
    // The flag of a blank says that it is blank.
    return cell.kind == .blank && flag != nil ? nil : context.site.wording.spoken(cell)
  }

  private var flag: FlagView? {
    guard let finding = context.notes.finding(at: index) else { return nil }
    let word =
      cell?.kind == .blank
      ? context.site.texts[.blank] : context.site.wording.severityAndStatus(of: finding)
    return FlagView(
      severity: finding.severity, label: word, href: "#" + Anchor.finding(finding.id))
  }
}
