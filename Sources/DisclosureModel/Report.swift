package import Diagnostics

/// One agency's annual report for one year, as it was read: nothing added, nothing corrected.
package struct Report: Sendable {
  package internal(set) var source: Source
  package private(set) var agency: Agency
  package let year: Int
  package let form: Form
  /// The title as printed, its lines joined, or as an editor gives it; empty where it was lost and the
  /// preamble told the rest.
  package let title: Located<String>
  package let period: Located<Period>?
  package let contact: Contact
  /// The date below the text, where the agency signed.
  package let signed: Located<CalendarDate>?
  package private(set) var cells: CellGrid
  /// How the reading of each of the form's tables went, in the form's order.
  package let tables: [TableReading]
  /// Other files that hold the same agency's report on the same year; the portfolio finds them.
  package private(set) var captures: [Capture] = []
  /// Where its words are.
  var words: KeptText

  package init(
    source: Source, agency: Agency, year: Int, form: Form, title: Located<String>,
    period: Located<Period>?, contact: Contact, signed: Located<CalendarDate>?,
    sections: [Section], cells: CellGrid, tables: [TableReading], statements: [Statement],
    artifacts: [Located<String>]
  ) {
    self.init(
      source: source, agency: agency, year: year, form: form, title: title, period: period,
      contact: contact, signed: signed, cells: cells, tables: tables,
      words: .present(
        ReportWords(sections: sections, statements: statements, artifacts: artifacts)))
  }

  init(
    source: Source, agency: Agency, year: Int, form: Form, title: Located<String>,
    period: Located<Period>?, contact: Contact, signed: Located<CalendarDate>?, cells: CellGrid,
    tables: [TableReading], words: KeptText
  ) {
    self.source = source
    self.agency = agency
    self.year = year
    self.form = form
    self.title = title
    self.period = period
    self.contact = contact
    self.signed = signed
    self.cells = cells
    self.tables = tables
    self.words = words
  }

  /// What it says in words, read again where it has been put away.
  private var text: ReportWords { words.text }

  /// The preamble first, then the sections in the order of the report.
  package var sections: [Section] { text.sections }
  /// The same for whoever reads many reports once and asks for nothing else of them: nothing else is read, nor kept
  /// at hand.
  package var sectionsAlone: [Section] { words.sections }
  /// What the narrative says about things that the tables count.
  package var statements: [Statement] { text.statements }
  /// What the conversion to text left in the file and was taken out of the narrative.
  package var artifacts: [Located<String>] { text.artifacts }

  /// Labels and names that were read in spite of a misprint.
  package var misprints: [Misprint] {
    get { text.misprints }
    set { words = .present(text.with(misprints: newValue)) }
  }

  /// What the narrative says that can be calculated with.
  package var prose: Prose {
    get { text.prose }
    set { words = .present(text.with(prose: newValue)) }
  }

  /// The report with its words in one piece of memory, as they are stored.
  package func packed() -> Report {
    var report = self
    report.words = .packed(words.packed)
    return report
  }

  /// The report with its words on `shelf`, as far as that takes them.
  package func shelved(on shelf: some TextShelf) -> Report {
    var report = self
    report.words = words.shelved(on: shelf)
    return report
  }

  /// The report with its words at hand, for whoever asks for them often.
  package func atHand() -> Report {
    var report = self
    report.words = .present(text)
    return report
  }

  /// The report as it would read with other cells in its tables.
  package func with(cells: CellGrid) -> Report {
    var report = self
    report.cells = cells
    return report
  }

  /// The report as it stands in a portfolio.
  package func filed(under agency: Agency, with captures: [Capture] = []) -> Report {
    var report = self
    report.agency = agency
    report.captures = captures
    return report
  }

  /// The file that it was read from, and the others that hold the same report.
  package var files: [Source] { [source] + captures.map(\.source) }

  /// The section called `key`, such as `overview`.
  package func section(_ key: Section.Key) -> Section? { sections.first { $0.key == key } }
}

/// A value with the line it was read from.
package struct Located<Value: Sendable & Hashable>: Sendable, Hashable {
  package let value: Value
  package let place: SourcePlace

  package init(_ value: Value, at place: SourcePlace) {
    self.value = value
    self.place = place
  }
}

/// The file that a report was read from.
package struct Source: Sendable, Hashable {
  /// Path below the content folder, or as given on the command line.
  package let path: String
  /// `txt`, `html`, …
  package let format: String
  /// `utf-8`, `gb18030`, …
  package let encoding: String
  /// SHA-256 of the file's bytes, in lower-case hexadecimal digits.
  package let sha256: String
  /// The day on which it was published, in ISO 8601, as the page or an editor says.
  package let published: String?
  /// The `http` or `https` address at which it was published, as the page or an editor says.
  package let url: String?

  package init(
    path: String, format: String, encoding: String, sha256: String, published: String? = nil,
    url: String? = nil
  ) {
    self.path = path
    self.format = format
    self.encoding = encoding
    self.sha256 = sha256
    self.published = published
    self.url = url
  }
}

/// A day, without a time zone.
package struct CalendarDate: Sendable, Hashable, Comparable, CustomStringConvertible {
  package let year: Int
  package let month: Int
  package let day: Int

  /// The date, or nil where the calendar has none, such as 31 April.
  package init?(year: Int, month: Int, day: Int) {
    guard (1...12).contains(month), day >= 1 else { return nil }
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    guard day <= lengths[month - 1] else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  package static func < (left: CalendarDate, right: CalendarDate) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }

  /// ISO 8601, such as `2023-12-31`.
  package var description: String {
    func padded(_ number: Int, _ width: Int) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }
}

/// The time that a report's figures cover, both days included. It may be printed reversed.
package struct Period: Sendable, Hashable {
  package let from: CalendarDate
  package let to: CalendarDate

  package init(from: CalendarDate, to: CalendarDate) {
    self.from = from
    self.to = to
  }
}

/// How the report says its agency can be reached.
package struct Contact: Sendable, Hashable {
  package var address: String?
  package var postcode: String?
  package var phone: String?
  package var email: String?
  package var website: String?

  package init(
    address: String? = nil, postcode: String? = nil, phone: String? = nil, email: String? = nil,
    website: String? = nil
  ) {
    self.address = address
    self.postcode = postcode
    self.phone = phone
    self.email = email
    self.website = website
  }
}
