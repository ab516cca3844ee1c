import DisclosureModel
import ReportChecking
import Tables

/// How the findings have changed from build to build: one revision for each build that found something else
/// than the one before.
///
/// It is carried on from site to site: a build compares its findings with those of the site that stands in
/// the output. Where nothing differs the log stays as it was, dates included, so that the same content over
/// the same site gives the same bytes. Without a former site it is empty.
struct ChangeLog: Sendable {
  /// Newest first.
  private(set) var revisions: [Revision] = []

  /// How much is kept.
  private static let mostRevisions = 50
  private static let mostChanges = 20_000

  struct Revision: Sendable {
    /// Counted from 1 over the life of the site.
    let number: Int
    /// The day of the build where it was told, else the newest day that the content knows of.
    let date: CalendarDate
    /// By kind, then in the order of the findings.
    var changes: [Change]

    func count(_ kind: Change.Kind) -> Int { changes.count { $0.kind == kind } }
  }

  struct Change: Sendable {
    let kind: Kind
    /// The finding; one that is gone as it was.
    let finding: KnownFinding
    /// What it was before, where it has changed.
    let former: Former?

    enum Kind: String, Sendable, CaseIterable { case new, changed, gone }

    struct Former: Sendable, Hashable {
      let severity: String
      let status: String
      let message: BilingualText
    }
  }

  /// Of a site that tells of no changes.
  init() {}

  /// - Parameters:
  ///   - former: What the former site says; nil where there is none.
  ///   - date: The day of the build, if it is known.
  init(after former: FormerFindings?, of portfolio: CheckedPortfolio, on date: CalendarDate?) {
    guard let former else { return }
    revisions = Self.revisions(former.changes)
    let present = portfolio.reports.flatMap { report in
      report.findings.filter { !$0.isDataNote }.map { KnownFinding($0, of: report) }
    }
    let changes = Self.changes(from: former.findings.filter { !$0.isDataNote }, to: present)
    guard !changes.isEmpty else { return }
    let last = revisions.first
    let day = date ?? portfolio.newestDate
    revisions.insert(
      Revision(
        number: (last?.number ?? 0) + 1, date: max(day, last?.date ?? day), changes: changes),
      at: 0)
    trim()
  }

  private static func changes(from former: [KnownFinding], to present: [KnownFinding]) -> [Change] {
    let known = Dictionary(former.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var changes: [Change.Kind: [Change]] = [:]
    for finding in present {
      guard let before = known[finding.id] else {
        changes[.new, default: []].append(Change(kind: .new, finding: finding, former: nil))
        continue
      }
      guard finding.differs(from: before) else { continue }
      let former = Change.Former(
        severity: before.severity, status: before.status, message: before.message)
      changes[.changed, default: []].append(
        Change(kind: .changed, finding: finding, former: former))
    }
    let ids = Set(present.map(\.id))
    changes[.gone] = former.filter { !ids.contains($0.id) }.map {
      Change(kind: .gone, finding: $0, former: nil)
    }
    return Change.Kind.allCases.flatMap { changes[$0] ?? [] }
  }

  /// Leaves out the oldest revisions beyond what is kept; the newest always stays.
  private mutating func trim() {
    var count = 0
    let kept = revisions.prefix(Self.mostRevisions).prefix { revision in
      count += revision.changes.count
      return count <= Self.mostChanges
    }
    revisions = Array(revisions.prefix(max(1, kept.count)))
  }
}

extension KnownFinding {
  fileprivate var isDataNote: Bool { CheckDocumentation.of(check)?.dataNote ?? false }
}

extension CheckedPortfolio {
  /// The newest day that reports and reviews know of. What a report says of itself counts only if it fits
  /// its year: a misprint must not date everything after it.
  fileprivate var newestDate: CalendarDate {
    var dates = reports.flatMap { checked in
      let report = checked.report
      let own = [report.signed?.value, report.source.published.flatMap(CalendarDate.init(iso:))]
      return own.compactMap(\.self).filter { (report.year...report.year + 2).contains($0.year) }
    }
    dates += reports.flatMap(\.findings).compactMap { $0.review?.date }
    let year = reports.map(\.report.year).max() ?? 1970
    let end = CalendarDate(year: year, month: 12, day: 31)!  // a day of every year
    return dates.max() ?? end
  }
}

extension CalendarDate {
  /// Reads what `description` writes; more may follow it.
  init?(iso text: String) {
    let parts = text.prefix(10).split(separator: "-").compactMap { Int($0) }
    guard parts.count == 3 else { return nil }
    self.init(year: parts[0], month: parts[1], day: parts[2])
  }
}
