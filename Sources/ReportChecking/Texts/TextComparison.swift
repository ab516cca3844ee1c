import DisclosureModel

/// Finds which reports of a portfolio say the same.
///
/// Memory is bounded by one shingle in sixteen of every report and a few sets of common ones; what is compared
/// exactly is read again from the reports. A report costs four readings of its text.
struct TextComparison: Sendable {
  private let reports: [Report]
  private let index: TextIndex
  /// Text of the whole country, and of the city of each report.
  let country: ShingleSet
  let cities: [City]

  /// Reports of one city: where they stand, what is common to them, and the sample of each.
  struct City {
    let range: Range<Int>
    let common: ShingleSet
    let samples: [[UInt32]]
  }

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
    cities = groups.compactMap { group in
      group.range.map { City(range: $0, common: group.common, samples: group.samples) }
    }
  }

  /// What the report at `here` has in common with the one at `there`.
  func match(_ here: Int, with there: Int) -> TextMatch {
    let common = common(to: here)
    return match(texts(of: reports[here], without: common), with: there, without: common)
  }

  /// The report of another agency, of the same year or before, that has most in common with the one at
  /// `here`, whose agency's are in `history`.
  func nearestPeer(of here: Int, outside history: Range<Int>) -> TextMatch? {
    let candidates = candidates(for: here, outside: history)
    guard !candidates.isEmpty else { return nil }
    let common = common(to: here)
    let texts = texts(of: reports[here], without: common)
    var best: TextMatch?
    for candidate in candidates {
      let match = match(texts, with: candidate, without: common)
      if best.map({ match.share() > $0.share() }) ?? true { best = match }
    }
    return best
  }

  /// The reports that are likeliest to be it, the likeliest first.
  func candidates(for here: Int, outside history: Range<Int>) -> ArraySlice<Int> {
    guard let city = city(of: here) else { return [] }
    let sample = city.samples[here - city.range.lowerBound].filter {
      !country.contains($0) && !city.common.contains($0)
    }
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
    return near.sorted(by: precedes).prefix(Self.candidates).map(\.report)[...]
  }

  // MARK: Exactly

  /// A section with the shingles that count.
  private struct Text {
    let section: Section
    let shingles: ShingleSet
  }

  private typealias Common = (country: ShingleSet, city: ShingleSet)

  private func common(to report: Int) -> Common {
    (country, city(of: report)?.common ?? ShingleSet())
  }

  private func city(of report: Int) -> City? { cityNumber(of: report).map { cities[$0] } }

  /// Which of the cities the report at `report` is of.
  func cityNumber(of report: Int) -> Int? {
    var (low, high) = (0, cities.count)
    while low < high {
      let middle = (low + high) / 2
      if cities[middle].range.upperBound <= report { low = middle + 1 } else { high = middle }
    }
    return low < cities.count ? low : nil
  }

  private func texts(of report: Report, without common: Common) -> [Text] {
    report.sections.compared.map { section in
      let bytes = section.passages.reduce(0) { $0 + $1.text.utf8.count }
      var shingles = ShingleSet(expecting: bytes / 3)
      section.forEachShingle { shingle in
        guard !common.country.contains(shingle), !common.city.contains(shingle) else { return }
        shingles.insert(shingle)
      }
      return Text(section: section, shingles: shingles)
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
