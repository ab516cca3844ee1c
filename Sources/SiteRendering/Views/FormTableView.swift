import DisclosureModel
import Mustache
import ReportChecking

/// One of a report's tables, laid out as on the official form.
struct FormTableView: SiteView {
  let site: Site
  let layout: FormLayout.Table
  let reading: TableReading?
  private let blocks: [FormBlockView]
  private let notes: [TermView]

  /// - Parameter number: Counts the notes of the page, so that their ids differ from table to table.
  init(
    site: Site, layout: FormLayout.Table, report: Report, notes cellNotes: CellNotes,
    number: inout Int
  ) {
    self.site = site
    self.layout = layout
    reading = report.tables.first { $0.key == layout.table.key }
    var notes: [TermView] = []
    var numbers: [Int: Int] = [:]
    for index in layout.table.cells {
      guard let cell = report.cells[index] else { continue }
      guard
        let note = CellNotes.reading(
          of: cell, unit: report.form.cells[index].unit, texts: site.texts)
      else { continue }
      number += 1
      numbers[index] = number
      notes.append(
        TermView(
          label: site.texts(
            .noteLabel, ["number": "\(number)", "cell": report.form.cells[index].label]),
          text: site.texts(
            .noteSource, ["raw": cell.raw, "line": "\(cell.place.line)", "note": note]),
          anchor: Anchor.note(number)))
    }
    self.notes = notes
    let context = FormCellContext(
      site: site, report: report, notes: cellNotes, noteNumbers: numbers)
    blocks = layout.blocks.enumerated().map { position, block in
      FormBlockView(
        context: context, table: layout.table, block: block,
        isOnly: layout.blocks.count == 1)
    }
  }

  func value(of name: ViewName) -> Value {
    switch name {
    case .anchor: .text("table-" + layout.table.key)
    case .problem: .optional(problem)
    case .blocks: .list(blocks)
    case .hasNotes: .bool(!notes.isEmpty)
    case .notes: .list(notes)
    default: .missing
    }
  }

  private var problem: String? {
    switch reading?.state {
    case .read: nil
    case .missing, nil: site.texts[.tableMissing]
    case .partial:
      site.texts(
        .tablePartial,
        [
          "rows": Set(reading?.problems.map(\.label) ?? []).sorted().joined(
            separator: site.texts[.comma])
        ])
    }
  }
}

/// What the cells of a table need to know.
///
/// A class, so that the many views of cells hold one reference each.
final class FormCellContext: Sendable {
  let site: Site
  let grid: CellGrid
  let notes: CellNotes
  /// Numbers of the notes, by cell.
  let noteNumbers: [Int: Int]
  let anchors: [String]

  init(site: Site, report: Report, notes: CellNotes, noteNumbers: [Int: Int]) {
    self.site = site
    grid = report.cells
    self.notes = notes
    self.noteNumbers = noteNumbers
    anchors = site.layout(of: report.form).anchors
  }
}

/// Rows under one header: a table of its own, so that headers belong to the right cells.
struct FormBlockView: SiteView {
  let context: FormCellContext
  let table: FormTable
  let block: BlockLayout
  let isOnly: Bool

  func value(of name: ViewName) -> Value {
    switch name {
    case .class: .text("\(table.key) labels-\(block.labelWidth)")
    case .caption: .optional(block.block.label)
    case .hiddenCaption: .text(table.title)
    case .note: .optional(table.note)
    case .regionLabel: .text(context.site.texts(.scrollRegion, ["table": label]))
    case .headerRows: .list(headerRows)
    case .rows: .list(block.rows.map { FormRowView(context: context, row: $0) })
    default: .missing
    }
  }

  private var label: String {
    [table.title, isOnly ? nil : block.block.label].compactMap { $0 }.joined(separator: " ")
  }

  private var headerRows: [FormHeaderRowView] {
    let depth = block.headerRows.count
    return block.headerRows.enumerated().map { position, headers in
      var views = headers.map { FormHeaderView(header: $0) }
      var corner: FormHeaderView?
      if position == 0 {
        let source = BlockLayout.Header(
          text: context.site.texts[.sourceLines], columns: 1, rows: depth, isGroup: false)
        views.append(FormHeaderView(header: source, kind: "source"))
        if block.labelWidth > 0 {
          let header = BlockLayout.Header(
            text: block.block.corner ?? "", columns: block.labelWidth, rows: depth, isGroup: false)
          corner = FormHeaderView(header: header, alwaysSpans: true)
        }
      }
      return FormHeaderRowView(corner: corner, headers: views)
    }
  }
}

struct FormHeaderRowView: SiteView {
  let corner: FormHeaderView?
  let headers: [FormHeaderView]

  func value(of name: ViewName) -> Value {
    switch name {
    case .corner: .optional(corner)
    case .headers: .list(headers)
    default: .missing
    }
  }
}

struct FormHeaderView: SiteView {
  let header: BlockLayout.Header
  var kind = ""
  /// The corner's template prints its spans even where they are 1.
  var alwaysSpans = false

  func value(of name: ViewName) -> Value {
    switch name {
    case .text: .text(header.text)
    case .columnSpan: alwaysSpans ? .integer(header.columns) : .span(header.columns)
    case .rowSpan: alwaysSpans ? .integer(header.rows) : .span(header.rows)
    case .class: .optional(kind)
    default: .missing
    }
  }
}

struct FormRowView: SiteView {
  let context: FormCellContext
  let row: BlockLayout.Row

  func value(of name: ViewName) -> Value {
    switch name {
    case .labels:
      .list(row.labels.map { FormHeaderView(header: $0, kind: Self.kind(of: $0)) })
    case .cells: .list(row.cells.map { FormCellView(context: context, index: $0) })
    case .lines: .text(lines)
    default: .missing
    }
  }

  /// `group` for a label that stands for several rows, `stub-2` for one that is two columns wide.
  private static func kind(of label: BlockLayout.Header) -> String {
    label.isGroup ? "group" : "stub stub-\(label.columns)"
  }

  /// The lines of the source that hold the row: `86–92`.
  private var lines: String {
    let lines = row.cells.compactMap { context.grid[$0]?.place.line }
    guard let first = lines.min(), let last = lines.max() else { return "" }
    return first == last ? "\(first)" : "\(first)–\(last)"
  }
}

/// One cell, as it was written.
struct FormCellView: SiteView {
  let context: FormCellContext
  let index: Int

  func value(of name: ViewName) -> Value {
    switch name {
    case .anchor: .text(context.anchors[index])
    case .class: .optional(kind)
    case .text: .text(cell?.raw ?? "")
    case .spoken: .optional(spoken)
    case .spokenClass: .text(cell == nil ? "unread" : "vh")
    case .note: .optional(note.map { context.site.texts(.noteMark, ["number": "\($0)"]) })
    case .noteAnchor: .optional(note.map(Anchor.note))
    case .flag: .optional(flag)
    default: .missing
    }
  }

  private var cell: Cell? { context.grid[index] }
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
      ? context.site.texts[.blank] : context.site.wording.severity(finding.severity)
    return FlagView(
      severity: finding.severity, label: word, href: "#" + Anchor.finding(finding.id))
  }
}
