import Diagnostics
package import DisclosureModel
package import DocumentReading
import TextSearch

/// Recognises a report in a document: never rejects a part, only says what it could not read.
package struct ReportReader: Sendable {
  /// For each of the form's tables, the labels of each of its versions, newest first.
  private static let lexicons = Form.form2021.tables.indices.map { position in
    var seen: Set<String> = []
    return Form.versions.compactMap { form -> VersionedLexicon? in
      let version = form.tableVersions[position]
      guard seen.insert(version).inserted else { return nil }
      return VersionedLexicon(
        version: version, lexicon: TableLexicon(form.tables[position], of: form))
    }
  }

  private static let separator = LineSeparator(lexicons.flatMap { $0.map { $0.lexicon } })

  private struct VersionedLexicon {
    let version: String
    let lexicon: TableLexicon
  }

  /// Why a document gives no report.
  package enum Fault: Error, Sendable, Equatable {
    /// Neither title nor sections nor tables of an annual report.
    case notAReport
    /// Text that was once saved in another encoding than it was read in; the first such line.
    case garbled(line: Int)
    /// A second report, of another agency or year, begins at the line.
    case severalReports(line: Int)
    /// A report whose title names no agency.
    case noAgency(line: Int?)
  }

  package init() {}

  /// Reads the report that `document` holds; `path` is the file's, for provenance.
  package func read(_ document: Document, path: String) throws(Fault) -> Report {
    let folded = FoldedDocument(LinePreparation.prepared(document), separator: Self.separator)
    let finder = SectionFinder(document: folded)
    let candidates = finder.candidates()
    let headings = finder.headings(among: candidates)
    let tables = readTables(folded, headings)
    let hasTable = tables.contains { $0.outcome.region != nil }
    let identity = ReportIdentity(document: folded, headings: headings).decide()
    let printed = identity?.title
    let edited = document.frontMatter.flatMap {
      EditorsIdentity(frontMatter: $0).title(instead: printed)
    }
    guard let title = edited ?? printed else {
      if headings.count >= 3 || hasTable {
        throw .noAgency(line: folded.fragments.first?.place.line)
      }
      throw Self.garbledLine(of: folded).map { .garbled(line: $0) } ?? .notAReport
    }
    let indicators = IndicatorList(
      IndicatorReader(document: folded, year: title.year).read(), year: title.year)
    guard !headings.isEmpty || hasTable || indicators != nil else { throw .notAReport }
    guard !title.agency.isEmpty else { throw .noAgency(line: title.text.place.line) }
    if let second = SecondReport(document: folded).title(after: printed ?? title, candidates) {
      throw .severalReports(line: second.text.place.line)
    }
    var report = report(
      folded, path: path, title: title, names: identity?.names ?? [], headings: headings,
      tables: ReportTables(tables, indicators: indicators, year: title.year))
    report.misprints =
      [identity?.misprint].compactMap { $0 }.filter { $0.readAs == title.agency }
      + headings.compactMap(\.misprint) + tables.flatMap(\.outcome.misprints)
    report.prose = ProseReader.prose(in: report.sections, year: report.year)
    return report
  }

  private static func garbledLine(of document: FoldedDocument) -> Int? {
    let marks = Vocabulary.shared.garbled.map { Array($0.utf8) }
    let text = document.document.text
    return document.fragments.first { fragment in
      marks.contains { text.holds($0, in: fragment.range) }
    }?.place.line
  }

  private func readTables(
    _ document: FoldedDocument, _ headings: [SectionHeading]
  ) -> [ReadTable] {
    Self.lexicons.map { versions in
      var best: ReadTable?
      for version in versions {
        let outcome = read(version.lexicon, document, headings)
        if best.map({ outcome.fits(betterThan: $0.outcome) }) ?? true {
          best = ReadTable(
            version: version.version, table: version.lexicon.table, outcome: outcome)
        }
      }
      guard let best else { preconditionFailure("a form has no version") }
      return best
    }
  }

  /// Reads one table, first below its heading, then wherever it may be.
  private func read(
    _ lexicon: TableLexicon, _ document: FoldedDocument, _ headings: [SectionHeading]
  ) -> TableReader.Outcome {
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

  private func report(
    _ document: FoldedDocument, path: String, title: Title, names: [String],
    headings: [SectionHeading], tables: ReportTables
  ) -> Report {
    var narrative = NarrativeReader(document: document, tables: tables.regions)
    let sections = sections(&narrative, title: title, headings: headings, of: document)
    let cells = tables.cells
    let preamble = sections.first { $0.key == .preamble }?.blocks ?? []
    let agency = AgencyIdentity.agency(of: title, called: names)
    return Report(
      source: Source(
        path: path, format: document.document.format, encoding: document.document.encoding,
        sha256: document.document.sha256,
        published: document.document.published.flatMap(PublicationDay.iso),
        url: document.document.sourceURL.flatMap { FrontMatter.isWebAddress($0) ? $0 : nil }),
      agency: agency, year: title.year, form: cells.form,
      title: title.text, period: period(in: sections),
      contact: ContactReader().contact(in: preamble), signed: signature(in: sections),
      sections: sections, cells: cells, tables: tables.readings,
      statements: NarrativeStatements.read(sections, year: title.year).told(by: agency.name),
      artifacts: narrative.artifacts)
  }

  private func sections(
    _ narrative: inout NarrativeReader, title: Title, headings: [SectionHeading],
    of document: FoldedDocument
  ) -> [Section] {
    var sections: [Section] = []
    let first = headings.first?.fragment ?? document.fragments.count
    let header = HeaderField(document: document, before: first)
    let above = (title.fragments.upperBound..<first).filter { !header.isFurniture($0) }
    let preamble = narrative.blocks(of: above)
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
    return ArticleSurroundings.removed(from: sections)
  }

  /// The period that the preamble states, or else the overview, or any sentence on figures.
  private func period(in sections: [Section]) -> Located<Period>? {
    let leading = sections.filter { $0.key == .preamble || $0.key == .overview }
    return located(in: leading, PeriodReader.statedPeriod)
      ?? located(in: leading, PeriodReader.period)
      ?? located(in: sections, PeriodReader.statedPeriod)
  }

  private func located(
    in sections: [Section], _ period: (String) -> Period?
  ) -> Located<Period>? {
    for block in sections.lazy.flatMap(\.blocks) {
      if let period = period(block.text) { return Located(period, at: block.place) }
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
