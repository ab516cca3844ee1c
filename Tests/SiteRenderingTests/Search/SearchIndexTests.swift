import DisclosureModel
import Foundation
import TestSupport
import Testing

@testable import ReportChecking
@testable import SiteRendering

@Suite("The search index")
struct SearchIndexTests {
  private static let reader = Result { try SearchReader(SampleSite().files) }

  @Test func findsEverySubstringOfEveryText() throws {
    let reader = try Self.reader.get()
    var words = 0
    for (number, texts) in Self.documents {
      for text in texts {
        let scalars = Array(text.unicodeScalars)
        for length in [2, 3, 4, 6] where scalars.count >= length {
          for start in 0...scalars.count - length {
            let word = String(String.UnicodeScalarView(scalars[start..<start + length]))
            var pairs = 0
            SearchPair.forEach(in: word) { _ in pairs += 1 }
            guard pairs == length - 1, word == word.lowercased() else { continue }
            words += 1
            #expect(reader.candidates(word).contains(number), "\(word) in \(text)")
          }
        }
      }
    }
    #expect(words > 200)
  }

  @Test func findsNothingThatIsNotThere() throws {
    let reader = try Self.reader.get()
    #expect(reader.candidates("龘龘") == [])
    #expect(reader.candidates("阳谷县公安局公安") == [])
  }

  @Test func numbersAgenciesBeforeReportsAndNewReportsBeforeOld() throws {
    let reader = try Self.reader.get()
    #expect(reader.candidates("阳谷县公安局") == [0, 2, 3])
    let documents = try reader.value([Document].self, "search/documents/0.js")
    #expect(
      documents.map(\.folder) == ["371521-yanggu", "some-office"] + [
        "371521-yanggu", "371521-yanggu", "some-office",
      ])
    #expect(documents.map(\.year) == [0, 0, 2023, 2022, 2023])
    #expect(documents[0].names == ["阳谷县公安局", "山东省 聊城市 阳谷县", "", "阳谷公安局"])
  }

  @Test func findsAgenciesByWhatPeopleCallThem() throws {
    #expect(try Self.reader.get().candidates("阳谷公安局") == [0, 2, 3])
  }

  @Test func tellsApartWhereAWordStands() throws {
    let reader = try Self.reader.get()
    #expect(reader.parts(with: "阳", "谷") == [0: 1, 2: 1, 3: 1])
    let table = reader.parts(with: "处", "罚")
    #expect(table[2] == 1 << 10)
  }

  @Test func hasTheTextOfEveryPassageWithAnAnchorOfItsPage() throws {
    let site = try SampleSite()
    let reader = try SearchReader(site.files)
    let page = Page(try #require(site.text("agencies/371521-yanggu/2023/index.html")))
    let sections = try reader.value([Section].self, "search/reports/371521-yanggu-2023.js")
    #expect(sections.first?.heading == "一、正文")
    let passages = sections.flatMap(\.passages)
    #expect(passages.contains(["p-1-2", "正文"]))
    #expect(passages.contains(["c-disclosure.penalties.decisions", "行政处罚：1"]))
    for passage in passages { #expect(page.ids.contains(passage[0]), "\(passage)") }
  }

  @Test func isTheSameHoweverItIsDivided() throws {
    let site = try SampleSite()
    let documents = site.renderer.searchRanges.reduce(0) { $0 + $1.count }
    let single = site.renderer.searchFiles(
      (0..<documents).map { site.renderer.searchPart($0..<$0 + 1) })
    for job in single {
      var bytes: [UInt8] = []
      try job.render(into: &bytes)
      #expect(bytes == site.bytes(job.path), "\(job.path)")
    }
  }

  @Test func codesDistancesAndSetsOfEverySize() throws {
    let agencies = (0..<3000).map { number in
      SampleSite.checked(
        SampleSite.report(
          agency: .init(id: "a\(number)", name: number % 1300 == 7 ? "甲局" : "乙", place: nil),
          year: 2023, text: number == 2607 ? "甲局的很长的一段文字" : "丙"))
    }
    let renderer = try SiteRenderer(
      templates: SampleSite.templates(), portal: SampleSite.portal, prose: [:],
      portfolio: SampleSite.portfolio(agencies), texts: SampleSite.texts, checks: [])
    let parts = renderer.searchRanges.map { renderer.searchPart($0) }
    let files = try renderer.searchFiles(parts).filter { $0.path.hasPrefix("search/pairs") }.map {
      var bytes: [UInt8] = []
      try $0.render(into: &bytes)
      return ($0.path, bytes)
    }
    let found = try SearchReader(files).parts(with: "甲", "局")
    #expect(found.keys.sorted() == [7, 1307, 2607, 3007, 4307, 5607])
    #expect(found[4307] == 1)
    #expect(try #require(found[5607]) & ~1 > 0)
  }

  @Test func hasMoreShardsForMoreText() throws {
    func bits(_ text: String) throws -> Int {
      let report = SampleSite.checked(
        SampleSite.report(agency: SampleSite.yanggu, year: 2023, text: text))
      let renderer = try SampleSite(reports: [report], checks: []).renderer
      return renderer.searchFiles([]).count { $0.path.hasPrefix("search/pairs/") }
    }
    #expect(try bits("短") == 16)
    #expect(try bits(String(repeating: "长", count: 400_000)) == 128)
  }

  // MARK: What was indexed

  private struct Document: Decodable {
    let folder: String
    let year: Int
    let names: [String]

    init(from decoder: any Decoder) throws {
      var values = try decoder.unkeyedContainer()
      folder = try values.decode(String.self)
      year = try values.decode(Int.self)
      names = try (0..<4).map { _ in try values.decode(String.self) }
    }
  }

  private struct Section: Decodable {
    let heading: String
    var passages: [[String]] = []

    init(from decoder: any Decoder) throws {
      var values = try decoder.unkeyedContainer()
      heading = try values.decode(String.self)
      while !values.isAtEnd { passages.append(try values.decode([String].self)) }
    }
  }

  /// The texts of the sample's documents, by number.
  private static var documents: [(Int, [String])] {
    var documents: [(Int, [String])] = [(0, ["阳谷县公安局", "聊城市", "阳谷县"]), (1, ["某办公室"])]
    for (position, index) in [1, 0, 2].enumerated() {
      let report = SampleSite.reports[index].report
      var texts = [report.agency.name, report.title.value, "行政规范性文件", "行政复议"]
      for section in report.sections {
        texts.append(section.title)
        texts += section.blocks.map(\.text)
      }
      documents.append((position + 2, texts))
    }
    return documents
  }
}
