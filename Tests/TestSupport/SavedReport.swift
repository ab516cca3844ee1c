import Diagnostics
package import DisclosureModel

/// A report that was read, put into another format as an office or a converter would save it: the same title,
/// text, cells and traces of conversion.
package struct SavedReport {
  package let report: Report
  private let text: ReportText

  package init(_ report: Report) {
    self.report = report
    var text = ReportText(agency: report.agency.name)
    text.form = report.form
    for cell in report.form.cells { text.cells[cell.id] = report.cells[cell.index]?.raw }
    self.text = text
  }

  /// The kinds of Markdown that people and programs write.
  package enum Markdown: Sendable, CaseIterable {
    /// Tables with a rule below their first row.
    case tables
    /// The same without bars at the ends of a row.
    case tablesWithoutFrames
    /// Every row as a table of its own.
    case tablePerRow
    /// Tables in HTML, headings over merged cells.
    case pages
  }

  package func markdown(_ kind: Markdown) -> String {
    var lines = ["# " + Self.escaped(report.title.value)]
    for section in parts {
      if !section.heading.isEmpty { lines.append("## " + Self.escaped(section.heading)) }
      if let table = section.table { lines.append(markdown(of: table, kind)) }
      lines += section.lines.map(Self.escaped)
    }
    return lines.joined(separator: "\n\n") + "\n"
  }

  package var html: String {
    var lines = ["<!DOCTYPE html><html><head><meta charset=\"utf-8\"></head><body>"]
    lines.append("<h1>\(Self.marked(report.title.value))</h1>")
    for section in parts {
      if !section.heading.isEmpty { lines.append("<p>\(Self.marked(section.heading))</p>") }
      if let table = section.table { lines.append(PrintedPage().html(text.grid(of: table))) }
      lines += section.lines.map { "<p>\(Self.marked($0))</p>" }
    }
    return lines.joined(separator: "\n") + "\n</body></html>\n"
  }

  package var docx: [UInt8] {
    var body = WordFile.paragraph(Self.marked(report.title.value))
    for section in parts {
      if !section.heading.isEmpty { body += WordFile.paragraph(Self.marked(section.heading)) }
      if let table = section.table { body += PrintedWordFile().table(text.grid(of: table)) }
      body += section.lines.map { WordFile.paragraph(Self.marked($0)) }.joined()
    }
    return WordFile(body).bytes
  }

  package var pdf: [UInt8] {
    let parts = parts
    let preamble = parts.first.map { $0.heading.isEmpty ? $0.lines : [] } ?? []
    let sections = parts.filter { !$0.heading.isEmpty }.map { part in
      ReportPDF.Section(
        heading: part.heading, paragraphs: part.lines,
        table: report.form.tables.firstIndex { $0.key == part.table?.key })
    }
    return ReportPDF(
      title: report.title.value, preamble: preamble, sections: sections,
      values: report.form.cells.map { report.cells[$0.index]?.raw ?? "" }, form: report.form
    ).bytes
  }

  /// A section with the table of the form that belongs to it.
  private struct Part {
    let heading: String
    let lines: [String]
    let table: FormTable?
  }

  private var parts: [Part] {
    report.sections.map { section in
      Part(
        heading: section.ordinal + section.title, lines: section.blocks.map(line),
        table: report.form.tables.first { $0.section == section.key.rawValue })
    }
  }

  /// A paragraph with the traces of conversion that were taken out of it.
  private func line(_ block: Section.Block) -> String {
    let places = report.sections.flatMap(\.blocks).map(\.place.line)
    return block.text
      + report.artifacts.filter { artifact in
        places.last { $0 <= artifact.place.line } == block.place.line
      }.map(\.value).joined()
  }

  private func markdown(of table: FormTable, _ kind: Markdown) -> String {
    guard kind != .pages else { return PrintedPage().html(text.grid(of: table)) }
    var bars = text
    bars.layout = .bars
    let rows = bars.table(table, of: report.form).split(separator: "\n").map(String.init)
    switch kind {
    case .tables, .pages:
      return ([rows[0], "|---|:-:|"] + rows.dropFirst()).joined(separator: "\n")
    case .tablesWithoutFrames:
      let bare = rows.map(Self.unframed)
      return bare.enumerated().map { index, row in
        index > 0 && !bare[index - 1].hasPrefix("|") ? row : row + "\n---|---"
      }.joined(separator: "\n")
    case .tablePerRow: return rows.map { $0 + "\n|---|---|" }.joined(separator: "\n\n")
    }
  }

  /// The row without the bars at its ends, which a row of one cell needs, and one that begins or ends with
  /// an empty cell.
  private static func unframed(_ row: String) -> String {
    let cells = row.dropFirst(2).dropLast(2)
    let isPlain = cells.contains("|") && cells.first != " " && cells.last != " "
    return isPlain ? String(cells) : row
  }

  /// Every sign that Markdown gives a meaning, made a letter.
  private static func escaped(_ text: String) -> String {
    text.reduce(into: "") { text, letter in
      if "\\`*_[]<>&!#|.-+()".contains(letter) { text.append("\\") }
      text.append(letter)
    }
  }

  private static func marked(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
  }
}
