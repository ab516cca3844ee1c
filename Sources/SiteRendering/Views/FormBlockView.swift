import Diagnostics
import DisclosureModel
import Mustache

/// Rows under one header: a table of its own, so that headers belong to the right cells.
struct FormBlockView: SiteView {
  let context: FormCellContext
  let table: FormTable
  let block: BlockLayout
  let isOnly: Bool

  func value(of name: ViewName) -> Value {
    switch name {
    case .class: .text("\(kind) labels-\(block.labelWidth)")
    case .caption: .optional(caption)
    case .hiddenCaption: .text(term(table.title))
    case .note: .optional(table.note.map(term))
    case .regionLabel: .text(context.site.texts(.scrollRegion, ["table": label]))
    case .headerRows: .list(headerRows)
    case .rows:
      .list(
        block.rows.map { FormRowView(context: context, row: $0, hasUnits: block.hasUnits) })
    default: .missing
    }
  }

  /// The table's kind, by which the style sheet tells its columns.
  private var kind: String {
    table.isPrinted && table.key != table.section ? "extra" : table.key
  }

  private var caption: String? {
    let label = block.block.label.map(term)
    guard kind == "extra" else { return label }
    return [context.site.texts[.extraRows], label].compactMap { $0 }.joined(
      separator: " ")
  }

  private var label: String {
    [table.title, isOnly ? nil : block.block.label].compactMap { $0 }.map(term)
      .joined(separator: " ")
  }

  private func term(_ label: String) -> String { context.site.language.term(label) }

  private var cornerText: String {
    block.block.corner.map(term) ?? (block.hasUnits ? context.site.texts[.indicator] : "")
  }

  private var headerRows: [FormHeaderRowView] {
    let depth = block.headerRows.count
    return block.headerRows.enumerated().map { position, headers in
      var views = headers.map {
        FormHeaderView(
          header: $0, language: context.site.language, href: context.meaning(of: $0.text))
      }
      var corner: FormHeaderView?
      if position == 0 {
        let source = BlockLayout.Header(
          text: context.site.texts[.sourceLines], columns: 1, rows: depth, isGroup: false)
        views.append(FormHeaderView(header: source, kind: "source"))
        if block.hasUnits {
          let unit = BlockLayout.Header(
            text: context.site.texts[.unit], columns: 1, rows: depth, isGroup: false)
          views.insert(FormHeaderView(header: unit, kind: "unit"), at: 0)
        }
        if block.labelWidth > 0 {
          let header = BlockLayout.Header(
            text: cornerText, columns: block.labelWidth, rows: depth, isGroup: false)
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
  /// That of the page, for a label of the form; nil for words that are in it already.
  var language: Language?
  /// Where the label is explained.
  var href: String?
  var kind = ""
  /// The corner's template prints its spans even where they are 1.
  var alwaysSpans = false

  func value(of name: ViewName) -> Value {
    switch name {
    case .text: .text(language?.term(header.text) ?? header.text)
    case .columnSpan: alwaysSpans ? .integer(header.columns) : .span(header.columns)
    case .rowSpan: alwaysSpans ? .integer(header.rows) : .span(header.rows)
    case .class: .optional(kind)
    case .href: .optional(href)
    default: .missing
    }
  }
}

struct FormRowView: SiteView {
  let context: FormCellContext
  let row: BlockLayout.Row
  let hasUnits: Bool

  func value(of name: ViewName) -> Value {
    switch name {
    case .labels:
      .list(
        row.labels.map {
          FormHeaderView(
            header: $0, language: context.site.language,
            href: row.printed == nil ? context.meaning(of: $0.text) : nil, kind: kind(of: $0))
        })
    // A row that heads others goes over the column of units.
    case .hasUnits: .bool(hasUnits && !row.cells.isEmpty)
    case .unit: .text(row.printed?.unit ?? "")
    case .cells: .list(row.cells.map { FormCellView(context: context, index: $0) })
    case .line: .text(lines)
    case .lineHref: .optional(lineHref)
    default: .missing
    }
  }

  /// `group` for a label that stands for several rows, `stub-2` for one that is two columns wide.
  private func kind(of label: BlockLayout.Header) -> String {
    if row.cells.isEmpty { return "heading" }
    if let printed = row.printed { return "stub stub-1 level-\(min(printed.level, 3))" }
    return label.isGroup ? "group" : "stub stub-\(label.columns)"
  }

  /// The lines of the source that hold the row, `86–92`, or the rows of its table.
  private var lines: String {
    let places = row.cells.compactMap { context.grid.place(at: $0) }
    let cells = places.compactMap(\.cell)
    guard context.source.lines != .ofFile, let table = cells.first?.table,
      cells.count == places.count, cells.allSatisfy({ $0.table == table })
    else { return Self.range(places.map(\.line)) }
    let pages = cells.compactMap(\.page)
    return context.site.texts(
      pages.isEmpty ? .tableRows : .tableRowsOnPage,
      [
        "page": Self.range(pages), "table": "\(table)", "rows": Self.range(cells.map(\.row)),
      ])
  }

  /// Leads to the first of them.
  private var lineHref: String? {
    let places = row.cells.lazy.compactMap { context.grid.place(at: $0) }
    return places.min { $0.line < $1.line }.flatMap(context.links.href)
  }

  private static func range(_ numbers: [Int]) -> String {
    guard let first = numbers.min(), let last = numbers.max() else { return "" }
    return first == last ? "\(first)" : "\(first)–\(last)"
  }
}
