package import DisclosureModel

/// What people have decided about a finding: a line of `Content/reviews.csv`.
package struct Review: Sendable, Hashable {
  package let finding: String
  /// Never `open`.
  package let status: Finding.Status
  /// Who has reviewed it.
  package let reviewer: String?
  package let date: CalendarDate?
  /// Why it was decided so.
  package let note: String?
  /// What the agency says, in its own words.
  package let reply: String?
  /// The finding's fingerprint when it was reviewed.
  package let evidence: String?
  /// The line of the file, from 1, and what stands on it.
  package let line: Int
  package let excerpt: String

  package init(
    finding: String, status: Finding.Status, reviewer: String? = nil, date: CalendarDate? = nil,
    note: String? = nil, reply: String? = nil, evidence: String? = nil, line: Int = 0,
    excerpt: String = ""
  ) {
    self.finding = finding
    self.status = status
    self.reviewer = reviewer
    self.date = date
    self.note = note
    self.reply = reply
    self.evidence = evidence
    self.line = line
    self.excerpt = excerpt
  }

  /// Whether it was made of other evidence than `finding` has now.
  ///
  /// The fingerprint tells. Where the review has none, the dates do: a report that was published after the
  /// review cannot be what was reviewed. Where neither is known, the review is taken to hold.
  func isOutdated(for finding: Finding, in report: Report) -> Bool {
    if let evidence { return evidence.lowercased() != finding.fingerprint }
    guard let date, let published = report.source.published?.prefix(10) else { return false }
    return "\(date)" < published
  }
}

/// Every review of a content folder, by finding.
package struct ReviewList: Sendable {
  package let reviews: [Review]
  private let positions: [String: Int]

  package static let empty = ReviewList([])

  /// Of several reviews of one finding the first counts; `ReviewListReader` finds such faults.
  package init(_ reviews: [Review]) {
    self.reviews = reviews
    positions = Dictionary(
      reviews.enumerated().map { ($1.finding, $0) }, uniquingKeysWith: { first, _ in first })
  }

  package subscript(finding: String) -> Review? { positions[finding].map { reviews[$0] } }
}
