package import Diagnostics
package import DisclosureModel

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
  package let message: String
  /// The rule with its numbers, such as `0 + 0 ≠ 1 + 0`.
  package let formula: String?
  /// What the formula would need, and what stands there.
  package let expected: Quantity?
  package let actual: Quantity?
  /// The cells that take part, in the order of the formula.
  package let cells: [Evidence]
  /// The sentence of the narrative that takes part.
  package let quote: Quote?
  /// The line to look at first.
  package let line: Int?
  /// The cell of the source's table on that line, where the format tells.
  package let place: CellPlace?
  /// The change that would settle most of the group's failures.
  package let likely: Repair?
  package let cause: Cause
  /// Id of the finding that leads the group with the same root cause; its own if it leads.
  package let headline: String
  package let status: Status
  /// The text of another report that is like this one's, where that is what the finding is about.
  package var match: TextMatch? = nil

  package init(
    id: String, check: String, key: String, severity: Severity, message: String,
    formula: String? = nil, expected: Quantity? = nil, actual: Quantity? = nil,
    cells: [Evidence] = [], quote: Quote? = nil, line: Int?, place: CellPlace? = nil,
    likely: Repair? = nil, cause: Cause = .unknown, headline: String? = nil, status: Status = .open
  ) {
    self.id = id
    self.check = check
    self.key = key
    self.severity = severity
    self.message = message
    self.formula = formula
    self.expected = expected
    self.actual = actual
    self.cells = cells
    self.quote = quote
    self.line = line
    self.place = place
    self.likely = likely
    self.cause = cause
    self.headline = headline ?? id
    self.status = status
  }

  /// A cell as it took part in a finding.
  package struct Evidence: Sendable, Hashable {
    /// Index of the cell in the report's form.
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

    package init(
      index: Int, id: String, label: String, raw: String?, line: Int?, place: CellPlace? = nil,
      counterpart: Counterpart? = nil
    ) {
      self.counterpart = counterpart
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

  /// A single change of a cell after which failing sums hold.
  package struct Repair: Sendable, Hashable {
    package let cell: Evidence
    package let value: Quantity
    /// How many failing checks it would settle.
    package let clears: Int

    package init(cell: Evidence, value: Quantity, clears: Int) {
      self.cell = cell
      self.value = value
      self.clears = clears
    }
  }

  /// Who is likelier to have erred.
  package enum Cause: String, Sendable { case source, extraction, unknown }

  /// What a person has said about it.
  package enum Status: String, Sendable { case open, confirmed, explained, dismissed }
}
