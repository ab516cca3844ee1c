import DisclosureModel

/// Dates by which a place wants its reports published, where it has set other dates than the statute.
package struct LocalDeadlines: Sendable, Hashable {
  package var department: DayOfYear?
  package var government: DayOfYear?
  /// Townships, branches, vertical bodies, of which the statute says nothing.
  package var other: DayOfYear?

  package init(
    department: DayOfYear? = nil, government: DayOfYear? = nil, other: DayOfYear? = nil
  ) {
    self.department = department
    self.government = government
    self.other = other
  }
}

/// A day that every year has, such as 28 January.
package struct DayOfYear: Sendable, Hashable {
  private let month: Int
  private let day: Int

  /// Reads `01-28`.
  package init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ $0.utf8.count == 2 }),
      parts.joined().utf8.allSatisfy({ UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }),
      let month = Int(parts[0]), let day = Int(parts[1])
    else { return nil }
    self.init(month: month, day: day)
  }

  init?(month: Int, day: Int) {
    // A common year: 29 February is no day of every year.
    guard CalendarDate(year: 2023, month: month, day: day) != nil else { return nil }
    self.month = month
    self.day = day
  }

  func date(in year: Int) -> CalendarDate? { CalendarDate(year: year, month: month, day: day) }
}
