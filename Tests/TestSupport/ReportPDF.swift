package import DisclosureModel

/// A report as a PDF file, set as word processors set it: paragraphs indented and filled, tables with
/// merged cells whose text is wrapped and centred, page numbers at the foot.
package struct ReportPDF {
  package var title: String
  package var preamble: [String]
  package var sections: [Section]
  /// What stands in the form's cells, in their order.
  package var values: [String]
  package var form: Form
  package var style = Style()

  package struct Section {
    package var heading: String
    package var paragraphs: [String]
    /// Which of the form's tables follows.
    package var table: Int?

    package init(heading: String, paragraphs: [String], table: Int? = nil) {
      self.heading = heading
      self.paragraphs = paragraphs
      self.table = table
    }
  }

  /// How it is set; lengths in points.
  package struct Style: Sendable {
    package var width = 595.0
    package var height = 842.0
    package var margin = 72.0
    package var textSize = 16.0
    package var tableSize = 9.0
    /// Between lines, in parts of the size.
    package var leading = 1.3
    /// Whether lines are around the cells.
    package var isRuled = true
    /// Above and below the text of a cell.
    package var padding = 3.0
    /// What the columns of labels take of the table's width.
    package var labels = 0.5
    package var horizontal = Alignment.middle
    package var vertical = Alignment.middle
    /// What stands at the head of each page.
    package var head = ""
    /// What stands at the foot, `#` for the page's number.
    package var foot = "-#-"
    /// Whether a table's headings are repeated after a page's end.
    package var repeatsHeadings = false

    package enum Alignment: Sendable, CaseIterable { case start, middle, end }

    package init() {}
  }

  package init(title: String, preamble: [String], sections: [Section], values: [String], form: Form)
  {
    self.title = title
    self.preamble = preamble
    self.sections = sections
    self.values = values
    self.form = form
  }

  package init(_ text: ReportText, style: Style = Style()) {
    let bodies = [[text.overview], [], [], [], [text.problems], [text.other]]
    let sections = zip(ReportText.headings, bodies).enumerated().map { index, section in
      Section(
        heading: section.0, paragraphs: section.1,
        table: section.1.isEmpty ? index - 1 : nil)
    }
    self.init(
      title: text.title, preamble: [text.preamble], sections: sections,
      values: text.values(0..<text.form.cells.count, of: text.form), form: text.form)
    self.style = style
  }

  package var bytes: [UInt8] {
    var setter = PDFTypesetter(style)
    setter.addCentred(title)
    for paragraph in preamble { setter.add(paragraph) }
    for section in sections {
      setter.add(section.heading)
      for paragraph in section.paragraphs { setter.add(paragraph) }
      guard let table = section.table else { continue }
      for block in form.tables[table].blocks {
        setter.add(PDFTable(block, note: form.tables[table].note, values: values))
      }
    }
    return setter.file.bytes
  }
}

extension ReportText {
  /// The report as a PDF file.
  package func pdf(_ style: ReportPDF.Style = ReportPDF.Style()) -> [UInt8] {
    ReportPDF(self, style: style).bytes
  }
}
