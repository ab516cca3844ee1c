package import Diagnostics
package import DisclosureModel
package import Tables

/// A rule that a report does not keep, with everything needed to see it for oneself.
package struct Finding: Sendable, Hashable {
  /// Stable from build to build while the finding stands.
  package let id: String
  /// Id of the check, such as `T3.identity`; its texts are in `CheckDocumentation`.
  package let check: String
  /// The row, column or section that the check spoke of, such as `naturalPerson`; may be empty.
  package let key: String
  package let severity: Severity
  /// One neutral sentence with the numbers in it.
  package let message: BilingualText
  /// The rule with its numbers, such as `0 + 0 ≠ 1 + 0`.
  package let formula: BilingualText?
  /// What the formula would need, and what stands there.
  package let expected: Quantity?
  package let actual: Quantity?
  /// The cells that take part, in the order of the formula; those of other reports last.
  package let cells: [Evidence]
  /// The sentence of the narrative that takes part.
  package let quote: Quote?
  /// The line to look at first.
  package let line: Int?
  /// The cell of the source's table on that line, where the format tells.
  package let place: CellPlace?
  /// The change that would settle most of the group's failures.
  package internal(set) var likely: Repair?
  package internal(set) var cause: Cause
  /// Why, where it can be told.
  package internal(set) var causeReason: CauseReason?
  /// Id of the finding that leads the group with the same root cause; its own if it leads.
  package internal(set) var headline: String
  package internal(set) var status: Status
  /// What people have decided about it, perhaps when its evidence was another.
  package internal(set) var review: Review?
  /// The text of another report that is like this one's, where that is what the finding is about.
  package var match: TextMatch?

  package init(
    id: String, check: String, key: String, severity: Severity, message: some MessageWord,
    formula: (any MessageWord)? = nil, expected: Quantity? = nil, actual: Quantity? = nil,
    cells: [Evidence] = [], quote: Quote? = nil, line: Int?, place: CellPlace? = nil,
    likely: Repair? = nil, cause: Cause = .unknown, causeReason: CauseReason? = nil,
    headline: String? = nil, status: Status = .open
  ) {
    self.id = id
    self.check = check
    self.key = key
    self.severity = severity
    self.message = message.inEachLanguage
    self.formula = formula?.inEachLanguage
    self.expected = expected
    self.actual = actual
    self.cells = cells
    self.quote = quote
    self.line = line
    self.place = place
    self.likely = likely
    self.cause = cause
    self.causeReason = causeReason
    self.headline = headline ?? id
    self.status = status
  }

  /// The cells of the report that the finding is about.
  package var ownCells: [Evidence] { cells.filter { $0.elsewhere == nil } }

  /// A cell as it took part in a finding.
  package struct Evidence: Sendable, Hashable {
    /// Index of the cell in the form of the report that has it.
    package let index: Int
    /// Public id, such as `requests.processed.naturalPerson`.
    package let id: String
    /// The cell in words: `（七）总计 · 自然人`.
    package let label: String
    /// What stands there; nil where the cell is missing or unread.
    package let raw: String?
    package let line: Int?
    /// The cell of the source's table, where the format tells.
    package let place: CellPlace?
    /// What another file of the same report says; nil where none is compared.
    package let counterpart: Counterpart?
    /// The report that has the cell; nil for the one that the finding is about.
    package let elsewhere: OtherReport?

    package init(
      index: Int, id: String, label: String, raw: String?, line: Int?, place: CellPlace? = nil,
      counterpart: Counterpart? = nil, elsewhere: OtherReport? = nil
    ) {
      self.counterpart = counterpart
      self.elsewhere = elsewhere
      self.index = index
      self.id = id
      self.label = label
      self.raw = raw
      self.line = line
      self.place = place
    }
  }

  /// The same cell in another file.
  package struct Counterpart: Sendable, Hashable {
    package let source: Source
    package let raw: String
    package let place: SourcePlace
  }

  /// A report other than the one that the finding is about.
  package struct OtherReport: Sendable, Hashable {
    /// Id of the agency.
    package let agency: String
    package let year: Int
    package let source: Source

    package init(_ report: Report) {
      self.init(agency: report.agency.id, year: report.year, source: report.source)
    }

    init(agency: String, year: Int, source: Source) {
      self.agency = agency
      self.year = year
      self.source = source
    }
  }

  /// Words of the narrative.
  package struct Quote: Sendable, Hashable {
    package let sentence: String
    /// The part of the sentence that makes the claim.
    package let phrase: String
    package let line: Int

    package init(sentence: String, phrase: String, line: Int) {
      self.sentence = sentence
      self.phrase = phrase
      self.line = line
    }
  }

  /// A single mistake undone, after which failing sums hold.
  package struct Repair: Sendable, Hashable {
    /// The first cell that would change, and to what.
    package let cell: Evidence
    package let value: Quantity
    /// How many failing checks it would settle.
    package let clears: Int
    package let kind: Kind
    /// All that would change; of a row that slipped, every cell.
    package let edits: [Edit]
    /// How many other changes would settle the same checks.
    package let rivals: Int
    /// What bears it out besides the sums.
    package let witnesses: [Witness]

    package init(
      cell: Evidence, value: Quantity, clears: Int, kind: Kind = .otherNumber, edits: [Edit] = [],
      rivals: Int = 0, witnesses: [Witness] = []
    ) {
      self.cell = cell
      self.value = value
      self.clears = clears
      self.kind = kind
      self.edits = edits.isEmpty ? [Edit(cell: cell, value: value)] : edits
      self.rivals = rivals
      self.witnesses = witnesses
    }

    /// What a cell would hold.
    package struct Edit: Sendable, Hashable {
      package let cell: Evidence
      package let value: Quantity

      package init(cell: Evidence, value: Quantity) {
        self.cell = cell
        self.value = value
      }
    }
  }

  /// Who is likelier to have erred.
  package enum Cause: String, Sendable { case source, extraction, unknown }

  /// Why that is likelier.
  package enum CauseReason: String, Sendable, CaseIterable {
    /// A row's cells seem to stand one column beside their place.
    case shifted
    /// Numbers had run together and were told apart by us.
    case divided
    /// Rows of the table could not be told apart.
    case torn
    /// Another file of the report has the same figures.
    case filesAgree
    /// Another file of the report has the figure that would settle it.
    case fileDiffers
    /// The narrative has the figure that would settle it.
    case textAgrees
  }

  /// What a person has said about it.
  package enum Status: String, Sendable { case open, confirmed, explained, dismissed }
}
