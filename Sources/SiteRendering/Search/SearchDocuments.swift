import DisclosureModel
import ReportChecking

/// What can be found: first the agencies, then every report, in the portfolio's order and an agency's
/// newest first. Their numbers are those of the index.
struct SearchDocuments: Sendable {
  let site: Site
  /// Indexes into the portfolio's reports.
  private let reports: [Int]
  /// How many of the pairs' shards there are, as a power of two: more text, more shards, so that each stays
  /// small enough to be fetched.
  let shardBits: Int
  /// Different for different reports, so that no browser mixes the files of two builds.
  let version: String

  /// Part 0 holds names and title, the last one the tables, the others the text in pieces of about equal
  /// length.
  static let parts = 11
  static let tablePart = parts - 1
  /// How many documents are described in one file.
  static let chunk = 32
  /// Of text, in bytes, that a shard is to index.
  private static let textOfShard = 32 * 1024

  init(_ site: Site) {
    self.site = site
    reports = site.histories.flatMap { $0.indices.reversed() }
    let size = site.portfolio.reports.reduce(0) { $0 + Self.size(of: $1.report) }
    shardBits = (4..<13).first { size >> $0 <= Self.textOfShard } ?? 13
    let contents = reports.map { index in
      let report = site.portfolio.reports[index].report
      return "\(report.agency.id) \(report.year) \(report.source.sha256)\n"
    }
    version = StableHash.name(of: contents.joined(), length: 10)
  }

  var agencies: Int { site.profiles.count }
  var count: Int { site.profiles.count + reports.count }
  var reportNumbers: Range<Int> { agencies..<count }
  var chunks: Paging { Paging(count: count, size: Self.chunk) }

  func report(_ number: Int) -> Report { site.portfolio.reports[reports[number - agencies]].report }

  /// The names by which document `number` is found: what it is called first.
  func names(of number: Int) -> [String] {
    if number < agencies {
      let agency = site.profiles[number]
      return [
        agency.name, site.wording.place(agency.place) ?? "",
        agency.otherNames.map(\.name).joined(separator: site.texts[.comma]),
      ]
    }
    let report = report(number)
    return [
      report.agency.name, site.wording.place(report.agency.place) ?? "",
      site.wording.title(report),
    ]
  }

  /// What can be found in report `number` besides its names.
  func sections(of number: Int) -> [SearchSection] {
    SearchSection.all(of: report(number), preamble: site.texts[.preamble])
  }

  /// Calls `body` with every text of document `number` and the part to which it belongs.
  func forEachText(of number: Int, _ body: (String, _ part: Int) -> Void) {
    for name in names(of: number) { body(name, 0) }
    guard number >= agencies else { return }
    let size = max(1, Self.size(of: report(number)))
    var before = 0
    for section in sections(of: number) {
      for passage in section.passages {
        let piece = before * (Self.tablePart - 1) / size
        body(passage.text, section.part ?? 1 + min(Self.tablePart - 2, piece))
        before += passage.text.utf8.count
      }
    }
  }

  private static func size(of report: Report) -> Int {
    report.sections.reduce(0) { sum, section in
      sum + section.title.utf8.count
        + section.blocks.reduce(0) { $0 + $1.text.utf8.count }
    }
  }
}
