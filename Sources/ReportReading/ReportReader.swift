import Diagnostics
package import DisclosureModel
package import DocumentReading

/// Recognises a report in a document: never rejects a part, only says what it could not read.
package struct ReportReader: Sendable {
  private let form: Form
  private let lexicons: [TableLexicon]

  /// Why a document gives no report.
  package enum Fault: Error, Sendable, Equatable {
    /// Neither title nor sections nor tables of an annual report.
    case notAReport
    /// A report whose title names no agency.
    case noAgency(line: Int?)
  }

  package init(form: Form = .form2021) {
    self.form = form
    lexicons = form.tables.map { TableLexicon($0, of: form) }
  }

  /// Reads the report that `document` holds; `path` is the file's, for provenance.
  package func read(_ document: Document, path: String) throws(Fault) -> Report {
    let folded = FoldedDocument(document)
    let headings = SectionFinder(document: folded).headings()
    let tables = readTables(folded, headings)
    let firstHeading = headings.first?.fragment ?? folded.fragments.count
    let titles = TitleReader(document: folded)
    let printed = titles.title(before: firstHeading)
    guard let title = printed?.agency.isEmpty == false ? printed : titles.titleAside() ?? printed
    else {
      let isReport = headings.count >= 3 || tables.contains { $0.region != nil }
      if isReport { throw .noAgency(line: folded.fragments.first?.place.line) }
      throw .notAReport
    }
    guard headings.count >= 2 || tables.contains(where: { $0.region != nil }) else {
      throw .notAReport
    }
    guard !title.agency.isEmpty else { throw .noAgency(line: title.text.place.line) }
    return report(folded, path: path, title: title, headings: headings, tables: tables)
  }

  private func readTables(
    _ document: FoldedDocument, _ headings: [SectionHeading]
  ) -> [TableReader.Outcome] {
    lexicons.map { lexicon in
      let reader = TableReader(lexicon: lexicon, document: document)
      let whole = document.fragments.indices
      guard let position = headings.firstIndex(where: { $0.key.rawValue == lexicon.table.section })
      else { return reader.read(in: whole, heading: nil) }
      let heading = headings[position]
      let end = position + 1 < headings.count ? headings[position + 1].fragment : whole.upperBound
      let place = reader.place(heading.fragment)
      let outcome = reader.read(in: heading.fragment + 1..<end, heading: place)
      return outcome.region == nil ? reader.read(in: whole, heading: place) : outcome
    }
  }

  private func report(
    _ document: FoldedDocument, path: String, title: Title, headings: [SectionHeading],
    tables: [TableReader.Outcome]
  ) -> Report {
    var narrative = NarrativeReader(document: document, tables: tables.compactMap(\.region))
    let sections = sections(&narrative, title: title, headings: headings, of: document)
    var cells = CellGrid(form: form)
    for table in tables {
      for (index, cell) in table.cells { cells[index] = cell }
    }
    let preamble = sections.first { $0.key == .preamble }?.blocks ?? []
    return Report(
      source: Source(
        path: path, format: document.document.format, encoding: document.document.encoding,
        sha256: document.document.sha256),
      agency: AgencyIdentity.agency(named: title.agency, year: title.year), year: title.year,
      form: form, title: title.text, period: period(in: sections),
      contact: ContactReader().contact(in: preamble), signed: signature(in: sections),
      sections: sections, cells: cells, tables: tables.map(\.reading),
      statements: StatementReader.statements(in: sections, year: title.year),
      artifacts: narrative.artifacts)
  }

  private func sections(
    _ narrative: inout NarrativeReader, title: Title, headings: [SectionHeading],
    of document: FoldedDocument
  ) -> [Section] {
    var sections: [Section] = []
    let first = headings.first?.fragment ?? document.fragments.count
    let preamble = narrative.blocks(in: title.fragments.upperBound..<first)
    if let block = preamble.first {
      sections.append(
        Section(key: .preamble, title: "", ordinal: "", place: block.place, blocks: preamble))
    }
    for (position, heading) in headings.enumerated() {
      let end =
        position + 1 < headings.count
        ? headings[position + 1].fragment : document.fragments.count
      sections.append(
        Section(
          key: heading.key, title: heading.title, ordinal: heading.ordinal,
          place: document.fragments[heading.fragment].place,
          blocks: narrative.blocks(in: heading.fragment + 1..<end)))
    }
    return sections
  }

  /// The period that the preamble states, or else the overview.
  private func period(in sections: [Section]) -> Located<Period>? {
    for section in sections where section.key == .preamble || section.key == .overview {
      for block in section.blocks {
        if let period = DateReader.period(in: block.text) {
          return Located(period, at: block.place)
        }
      }
    }
    return nil
  }

  /// The date that stands alone at the end of the report, or below its title.
  private func signature(in sections: [Section]) -> Located<CalendarDate>? {
    let last = sections.last?.blocks.suffix(4) ?? []
    let preamble = sections.first { $0.key == .preamble }?.blocks ?? []
    for block in last.reversed() + preamble {
      if let date = DateReader.wholeDate(in: block.text) { return Located(date, at: block.place) }
    }
    return nil
  }
}
