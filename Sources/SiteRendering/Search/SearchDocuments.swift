import DisclosureModel
import ReportChecking
import Storing

/// What can be found: first the agencies, then every report, in the portfolio's order and an agency's
/// newest first. Their numbers are those of the index.
struct SearchDocuments: Sendable {
  let site: Site
  /// Those of the site's reports.
  private let bodies: [ReportBody]
  /// Indexes into the portfolio's reports.
  private let reports: [Int]
  /// What people call each agency, and for each report the one whose it is.
  private let spoken: [String]
  private let owners: [Int]
  /// How many of the pairs' shards there are, as a power of two: more text, more shards, so that each stays
  /// small enough to be fetched.
  let shardBits: Int
  /// Different for different reports, names and findings, so that no browser mixes the files of two builds.
  let version: String

  /// Part 0 holds names and title, the last one the tables, the others the text in pieces of about equal
  /// length.
  static let parts = 11
  static let tablePart = parts - 1
  /// How many documents are described in one file.
  static let chunk = 32
  /// Of text, in bytes, that a shard is to index.
  private static let textOfShard = 32 * 1024

  init(_ site: Site, bodies: [ReportBody]) {
    self.site = site
    self.bodies = bodies
    reports = site.histories.flatMap { $0.indices.reversed() }
    spoken = site.profiles.map {
      SpokenNames.of($0.name, in: $0.place).joined(separator: " ")
    }
    owners = site.histories.enumerated().flatMap { agency, history in
      repeatElement(agency, count: history.count)
    }
    let size = bodies.reduce(0) { $0 + $1.textSize }
    shardBits = (4..<13).first { size >> $0 <= Self.textOfShard } ?? 13
    let agencies = zip(site.profiles, spoken).map { agency, spoken in
      ([agency.name, spoken] + agency.otherNames.map(\.name)).joined(separator: "\t") + "\n"
    }
    let contents = reports.map { index in
      let checked = site.portfolio.reports[index]
      let report = checked.report
      return "\(report.agency.id) \(report.year) \(bodies[index].sha256) \(report.cells.readCount)"
        + " \(checked.findings.map { "\($0.id)\($0.severity)\($0.counts)" })\n"
    }
    version = StableHash.name(
      of: (["\(shardBits)\n"] + agencies + contents).joined(), length: 10)
  }

  var agencies: Int { site.profiles.count }
  var count: Int { site.profiles.count + reports.count }
  var reportNumbers: Range<Int> { agencies..<count }
  var chunks: Paging { Paging(count: count, size: Self.chunk) }

  /// The report of document `number`, in outline.
  func report(_ number: Int) -> Report { site.portfolio.reports[reports[number - agencies]].report }

  private func body(_ number: Int) -> ReportBody { bodies[reports[number - agencies]] }

  /// The names by which document `number` is found: what it is called first, and last what people call its agency,
  /// which is not shown.
  func names(of number: Int) -> [String] {
    if number < agencies {
      let agency = site.profiles[number]
      return [
        agency.name, site.wording.place(agency.place) ?? "",
        agency.otherNames.map(\.name).joined(separator: site.texts[.comma]),
        spoken[number],
      ]
    }
    let report = report(number)
    return [
      report.agency.name, site.wording.place(report.agency.place) ?? "",
      site.wording.title(report), spoken[owners[number - agencies]],
    ]
  }

  /// Adds all that the index says of `range` to what `digest` is made of: a report's file stands for its text.
  func add(_ range: Range<Int>, to digest: inout DigestBuilder) {
    digest.add(shardBits)
    for number in range {
      for name in names(of: number) { digest.add(name) }
      guard number >= agencies else { continue }
      digest.add(report(number).source.path)
      digest.add(body(number).sha256)
    }
  }

  /// What can be found in report `number` besides its names.
  func sections(of number: Int) -> [SearchSection] {
    SearchSection.all(
      of: report(number).with(body(number)), preamble: site.texts[.preamble])
  }

  /// Calls `body` with every text of document `number` and the part to which it belongs.
  func forEachText(of number: Int, _ body: (String, _ part: Int) -> Void) {
    for name in names(of: number) { body(name, 0) }
    guard number >= agencies else { return }
    let size = max(1, self.body(number).textSize)
    var before = 0
    for section in sections(of: number) {
      for passage in section.passages {
        let piece = before * (Self.tablePart - 1) / size
        body(passage.text, section.part ?? 1 + min(Self.tablePart - 2, piece))
        before += passage.text.utf8.count
      }
    }
  }
}
