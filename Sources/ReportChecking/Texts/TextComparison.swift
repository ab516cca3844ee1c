import DisclosureModel

/// Finds which reports of a portfolio say the same.
///
/// Memory is bounded by one shingle in sixteen of every report and a few sets of common ones; what is compared
/// exactly is read again from the reports. A report costs four readings of its text.
struct TextComparison: Sendable {
  private let reports: [Report]
  private let index: TextIndex
  /// Text of the whole country, and of the city of each report.
  private let country: ShingleSet
  private let cities: [(range: Range<Int>, common: ShingleSet)]

  /// How many of the likeliest others are compared exactly.
  private static let candidates = 4
  /// Of the sample that can be compared, this share in a hundred makes a candidate: well below the least
  /// share that is a finding, since it is an estimate.
  private static let candidateShare = 30
  private static let fewestHits = 3

  init(_ reports: [Report], groups: [TextGroup.Reading]) {
    self.reports = reports
    index = TextIndex(groups.map(\.postings))
    country = groups.first { $0.range == nil }?.common ?? ShingleSet()
    cities = groups.compactMap { group in group.range.map { ($0, group.common) } }
  }

  /// What the report at `here` has in common with the one at `there`.
  func match(_ here: Int, with there: Int) -> TextMatch {
    let common = common(to: here)
    return match(texts(of: reports[here], without: common), with: there, without: common)
  }

  /// The report of another agency, of the same year or before, that has most in common with the one at
  /// `here`, whose agency's are in `history`.
  func nearestPeer(of here: Int, outside history: Range<Int>) -> TextMatch? {
    let common = common(to: here)
    let texts = texts(of: reports[here], without: common)
    let sample = texts.flatMap(\.sample)
    let year = reports[here].year
    let least = max(Self.fewestHits, sample.count * Self.candidateShare / 100)
    let near = index.hits(sample).filter { hit in
      hit.count >= least && !history.contains(hit.report) && reports[hit.report].year <= year
    }
    // Of equals the newest, then the first of the portfolio.
    func precedes(_ left: (report: Int, count: Int), _ right: (report: Int, count: Int)) -> Bool {
      (right.count, reports[right.report].year, left.report)
        < (left.count, reports[left.report].year, right.report)
    }
    var best: TextMatch?
    for candidate in near.sorted(by: precedes).prefix(Self.candidates) {
      let match = match(texts, with: candidate.report, without: common)
      if best.map({ match.share() > $0.share() }) ?? true { best = match }
    }
    return best
  }

  // MARK: Exactly

  /// A section with the shingles that count.
  private struct Text {
    let section: Section
    let shingles: ShingleSet
    /// Those of the sample, each once.
    let sample: [UInt32]
  }

  private typealias Common = (country: ShingleSet, city: ShingleSet)

  private func common(to report: Int) -> Common {
    var (low, high) = (0, cities.count)
    while low < high {
      let middle = (low + high) / 2
      if cities[middle].range.upperBound <= report { low = middle + 1 } else { high = middle }
    }
    let city = low < cities.count ? cities[low].common : ShingleSet()
    return (country, city)
  }

  private func texts(of report: Report, without common: Common) -> [Text] {
    report.comparedSections.map { section in
      var sample: [UInt32] = []
      let bytes = section.passages.reduce(0) { $0 + $1.text.utf8.count }
      var shingles = ShingleSet(expecting: bytes / 3)
      section.forEachShingle { shingle in
        guard !common.country.contains(shingle), !common.city.contains(shingle),
          shingles.insert(shingle), TextIndex.samples(shingle)
        else { return }
        sample.append(shingle)
      }
      return Text(section: section, shingles: shingles, sample: sample)
    }
  }

  private func match(
    _ texts: [Text], with there: Int, without common: Common
  ) -> TextMatch {
    let others = self.texts(of: reports[there], without: common)
    let sections = texts.compactMap { text -> TextMatch.SectionMatch? in
      guard text.shingles.count > 0 else { return nil }
      let other = others.first { $0.section.key == text.section.key }
      return TextMatch.SectionMatch(
        here: text.section, there: other?.section, count: text.shingles.count,
        shared: other.map { text.shingles.shared(with: $0.shingles) } ?? 0)
    }
    return TextMatch(other: TextMatch.ReportName(reports[there]), sections: sections)
  }
}
