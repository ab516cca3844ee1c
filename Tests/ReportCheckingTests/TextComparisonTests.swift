import DisclosureModel
import DocumentReading
import ReportReading
import TestSupport
import Testing

@testable import ReportChecking

@Suite("Comparison of texts")
struct TextComparisonTests {
  private func folded(_ text: String) -> String {
    var characters = FoldedCharacters(text)
    var folded = String.UnicodeScalarView()
    while let character = characters.next() {
      if let scalar = Unicode.Scalar(character.code) { folded.append(scalar) }
    }
    return String(folded)
  }

  @Test(arguments: [
    ("公开 12 条，", "公开#条"), ("1,060.8956万元", "#万元"), ("２０２３年", "#年"), ("App（微信）", "app微信"),
    ("第3.", "第#"), ("12.", "#"), ("３-5", "##"), ("“一”、《二》", "一二"), ("", ""), ("𠮷野", "𠮷野"),
  ])
  func leavesOutWhatDoesNotTellTextsApart(_ text: String, _ expected: String) {
    #expect(folded(text) == expected)
  }

  @Test func findsNoLikenessAmongTheSampleReports() throws {
    let names = ["怀化市公安局交警支队-2023", "枣庄市公安局市中分局-2023", "淄博市公安局交通警察支队张店大队-2023", "聊城市公安局-2023"]
    let reports = try names.map { name in
      let bytes = try Repository.bytes("Content/reports/\(name).txt")
      return try ReportReader().read(DocumentReader.read(bytes), path: "\(name).txt")
    }
    let portfolio = Portfolio(reports).reports
    let comparison = TextComparison(portfolio, groups: [])
    for here in portfolio.indices {
      for there in portfolio.indices where here != there {
        let match = comparison.match(here, with: there)
        #expect(match.count > 300)
        #expect(match.share().percent < 5, "\(here) and \(there)")
      }
    }
  }

  /// Reports of `agencies` with texts of their own, and one, the last, that has taken `percent` in a hundred
  /// of its sentences from the one at 7.
  private func portfolio(copying percent: Int, seed: UInt64) -> (Portfolio, Report) {
    var texts = SyntheticTexts(seed: seed)
    var reports: [Report] = []
    for agency in SyntheticTexts.agencies(60) {
      for year in 2021...2022 {
        reports.append(
          SyntheticTexts.report(
            agency, year, overview: texts.sentences(30), problems: texts.sentences(20)))
      }
    }
    let model = reports[7]
    func taken(_ key: Section.Key) -> [String] {
      (model.section(key)?.blocks ?? []).enumerated().map {
        $0 * 100 % 1000 < percent * 10 ? $1.text : texts.sentence()
      }
    }
    let copy = SyntheticTexts.report(
      "阳谷县水利局", 2023, overview: taken(.overview), problems: taken(.problems))
    return (Portfolio(reports + [copy]), model)
  }

  @Test(arguments: [40, 60, 80, 100]) func findsTheReportThatATextWasTakenFrom(_ percent: Int)
    throws
  {
    for seed in UInt64(1)...3 {
      let (portfolio, model) = portfolio(copying: percent, seed: seed)
      let index = try #require(portfolio.reports.firstIndex { $0.agency.name == "阳谷县水利局" })
      let peer = try #require(Comparison(portfolio).surroundings(at: index).textOfPeer)
      #expect(peer.other.agency.name == model.agency.name)
      #expect(peer.other.year == model.year)
      #expect(abs(peer.share().percent - percent) <= 6)
    }
  }

  @Test func findsNoPeerOfReportsThatAreUnlike() throws {
    let (portfolio, _) = portfolio(copying: 0, seed: 5)
    let comparison = Comparison(portfolio)
    for index in portfolio.reports.indices {
      #expect(comparison.surroundings(at: index).textOfPeer == nil)
    }
  }

  @Test func doesNotDependOnWhereTheGroupsAreRead() throws {
    let (portfolio, _) = portfolio(copying: 80, seed: 2)
    let groups = Comparison.textGroups(of: portfolio)
    #expect(groups.count > 5)
    let readings = groups.reversed().map { $0.read() }.reversed()
    let (one, other) = (Comparison(portfolio), Comparison(portfolio, texts: Array(readings)))
    for index in portfolio.reports.indices {
      #expect(
        one.surroundings(at: index).textOfPeer == other.surroundings(at: index).textOfPeer)
    }
  }

  /// The findings of a report which shares `count` sentences with `others` agencies of its city.
  private func checks(sharing count: Int, with others: Int, of agencies: Int) throws -> Set<String>
  {
    var texts = SyntheticTexts(seed: 9)
    let shared = texts.sentences(count)
    let reports = (0..<agencies).map { number in
      let own = number <= others ? shared : texts.sentences(count)
      return SyntheticTexts.report(
        "聊城市第\(number)局", 2023, overview: own + texts.sentences(2),
        problems: own.map { String($0.reversed()) } + texts.sentences(2))
    }
    let checked = Checker.check(Portfolio(reports))
    let first = try #require(checked.reports.first { $0.report.agency.name == "聊城市第0局" })
    return Set(first.findings.map(\.check).filter { $0.hasPrefix("C.") })
  }

  @Test func leavesOutWhatManyAgenciesOfACityHaveInCommon() throws {
    #expect(try checks(sharing: 10, with: 3, of: 30) == ["C.copy.peer"])
    #expect(try checks(sharing: 10, with: 12, of: 30) == [])
    // Four of five agencies may have copied from each other: a share of few says nothing.
    #expect(try checks(sharing: 10, with: 3, of: 4) == ["C.copy.peer"])
  }

  @Test func asksForAFifthOfACityAndATwentiethOfTheCountry() {
    var counts = ShingleCounts()
    for agency in UInt16(1)...6 {
      for _ in 0..<3 { counts.add(7, of: agency) }
      if agency < 6 { counts.add(8, of: agency) }
    }
    let common = counts.common(to: 6)
    #expect(common.contains(7))
    #expect(!common.contains(8))
    #expect(common.count == 1)
  }

  @Test func keepsEveryShingleAsTablesGrow() {
    var random = SeededGenerator(seed: 4)
    let shingles = (0..<20_000).map { _ in UInt32.random(in: 1...(.max), using: &random) }
    var set = ShingleSet()
    var counts = ShingleCounts()
    for (number, shingle) in shingles.enumerated() {
      set.insert(shingle)
      counts.add(shingle, of: UInt16(number / 5_000 + 1))
    }
    #expect(set.count == Set(shingles).count)
    #expect(shingles.allSatisfy(set.contains))
    #expect(counts.common(to: 1).count == set.count)
    #expect(!set.contains(0))
  }
}
