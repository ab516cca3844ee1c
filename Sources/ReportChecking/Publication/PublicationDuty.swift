import Diagnostics
import DisclosureModel
import Tables
import TextSearch

/// Whom the statute (条例, article 49) tells to publish a report, and by when.
enum PublicationDuty: Sendable {
  /// A department of a county's or a higher government.
  case department
  /// Such a government itself, or its office, whose report may be the government's.
  case government
  /// Townships, branches, zones, vertical and public bodies: the statute names no date for them.
  case other

  /// By the agency's name; `other` where that leaves it open.
  static func of(_ agency: Agency) -> PublicationDuty {
    let phrases = StructurePhrases.shared
    let name = agency.name
    if BranchWords.shared.endings.contains(where: name.ends) || phrases.vertical.isFound(in: name) {
      return .other
    }
    switch AgencyType.of(name, in: agency.place).key {
    case "town", "zone": return .other
    case "government", "governmentOffice": return .government
    default: return phrases.departments.ends(name) ? .department : .other
    }
  }

  /// The day by which the report on `year` is to be published; nil where nobody has set one.
  func deadline(forReportOn year: Int, _ local: LocalDeadlines) -> Deadline? {
    // Until the report on 2018 all of them had the date that governments have kept.
    guard year > Self.lastYearOfFormerStatute else {
      return self == .other
        ? nil : Deadline(.endOfMarch, after: year, rule: .formerDeadline)
    }
    if let day = localDay(local) { return Deadline(day, after: year, rule: .localDeadline) }
    return statutoryDay.flatMap {
      Deadline($0, after: year, rule: .statutoryDeadline)
    }
  }

  private func localDay(_ local: LocalDeadlines) -> DayOfYear? {
    switch self {
    case .department: local.department
    case .government: local.government
    case .other: local.other
    }
  }

  private var statutoryDay: DayOfYear? {
    switch self {
    case .department: .endOfJanuary
    case .government: .endOfMarch
    case .other: nil
    }
  }

  private static let lastYearOfFormerStatute = 2018
}

/// The day by which a report is to be published.
struct Deadline: Sendable {
  let date: CalendarDate
  /// Who has set it, in words.
  let rule: BilingualText

  fileprivate init?(_ day: DayOfYear?, after year: Int, rule: Phrase) {
    guard let date = day?.date(in: year + 1) else { return nil }
    self.date = date
    self.rule = rule()
  }
}

extension DayOfYear {
  fileprivate static let endOfJanuary = DayOfYear(month: 1, day: 31)
  fileprivate static let endOfMarch = DayOfYear(month: 3, day: 31)
}
