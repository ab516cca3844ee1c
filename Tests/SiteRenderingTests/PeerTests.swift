import DisclosureModel
import Foundation
import Testing

@testable import ReportChecking
@testable import SiteRendering

@Suite("Agencies of one type and level")
struct PeerTests {
  /// Police of counties: three of one city, one of another city, one of another province.
  private static let counties = [
    (["山东省", "济南市", "历下区"], ["370000", "370100", "370102"]),
    (["山东省", "聊城市", "东昌府区"], ["370000", "371500", "371502"]),
    (["山东省", "聊城市", "阳谷县"], ["370000", "371500", "371521"]),
    (["山东省", "聊城市", "莘县"], ["370000", "371500", "371522"]),
    (["湖南省", "怀化市", "沅陵县"], ["430000", "431200", "431222"]),
  ]

  private static func agency(_ place: Int, _ suffix: String = "公安局") -> Agency {
    let (names, codes) = counties[place]
    return Agency(
      id: codes[2] + (suffix == "公安局" ? "" : "-b"), name: names[2] + suffix,
      place: Place(names: names, codes: codes))
  }

  private static func reports(_ years: [Int] = [2023]) -> [CheckedReport] {
    counties.indices.flatMap { place in
      years.map { SampleSite.checked(SampleSite.report(agency: agency(place), year: $0)) }
    }
  }

  @Test func areTheSameInOneYearOnly() {
    let other = SampleSite.checked(SampleSite.report(agency: Self.agency(2, "财政局"), year: 2023))
    let portfolio = SampleSite.portfolio(Self.reports([2022, 2023]) + [other])
    let peers = PeerLists(portfolio)
    #expect(peers.lists.map(\.year) == [2023, 2022])
    #expect(peers.lists.map(\.reports) == [[1, 3, 5, 7, 9], [0, 2, 4, 6, 8]])
    #expect(peers.lists[0].kind.key == "police-county")
    #expect(peers[10] == nil, "one alone has no peers")
  }

  @Test func areNearestByPlace() {
    let portfolio = SampleSite.portfolio(Self.reports())
    let list = PeerLists(portfolio).lists[0]
    #expect(list.nearest(to: 2, count: 2, in: portfolio) == [1, 3])
    #expect(list.nearest(to: 3, count: 3, in: portfolio) == [0, 1, 2])
    #expect(list.nearest(to: 4, count: 1, in: portfolio) == [3])
    #expect(list.nearest(to: 0, count: 99, in: portfolio) == [1, 2, 3, 4])
    #expect(list.nearest(to: 7, count: 1, in: portfolio) == [])
  }

  @Test func standBesideTheAgency() throws {
    let site = try SampleSite(reports: Self.reports())
    let html = try #require(site.text("agencies/371521/index.html"))
    let section = try #require(
      html.components(separatedBy: "<section aria-labelledby=\"peers\">").last?
        .components(separatedBy: "</section>").first)
    #expect(section.components(separatedBy: "class=\"shares\"").count == 6)
    let names = section.matches(of: /<figcaption><a href="[^"]*">(.*?)</).map { String($0.1) }
    #expect(names == ["阳谷县公安局", "历下区公安局", "东昌府区公安局", "莘县公安局", "沅陵县公安局"])
    #expect(section.contains("../../years/2023/police-county.html"))
    #expect(section.contains("../../compare.html?a=371521/2023,370102/2023,"))
  }

  @Test func haveAPageOfTheirOwn() throws {
    let site = try SampleSite(reports: Self.reports())
    for (folder, name) in [("", "公安·县级"), ("en/", "county")] {
      let html = try #require(site.text(folder + "years/2023/police-county.html"))
      #expect(html.contains(name))
      #expect(html.matches(of: /<th scope="row" class="stub">/).count == 5)
      #expect(
        try #require(site.text(folder + "years/2023/index.html"))
          .contains("href=\"../../years/2023/police-county.html\""))
    }
  }

  @Test func areLeftOutWhereThereAreNone() throws {
    let site = try SampleSite()
    let html = try #require(site.text("agencies/371521-yanggu/index.html"))
    #expect(!html.contains("aria-labelledby=\"peers\""))
  }
}

@Suite("Panels of shares")
struct SharePanelTests {
  private typealias Share = SiteRendering.Share

  private func svg(_ share: Share?) -> String {
    let row = SharePanel.Row(label: "公开率", text: "数", share: share)
    return String(
      decoding: SharePanel(title: "甲<局", description: "述", rows: [row]).svg, as: UTF8.self)
  }

  @Test func drawTheIntervalOfThirtyCasesAndMore() {
    let many = svg(Share(part: 15, whole: 30))
    #expect(many.contains("<circle class=\"point\" cx=\"90\""))
    #expect(many.contains("class=\"interval\""))
    let few = svg(Share(part: 14, whole: 29))
    #expect(few.contains("class=\"point few\""))
    #expect(!few.contains("class=\"interval\""))
  }

  @Test func drawNothingOfNothing() {
    for share in [nil, Share(part: 0, whole: 0), Share(part: 3, whole: 2)] {
      #expect(!svg(share).contains("<circle"))
      #expect(svg(share).contains("class=\"axis\""))
    }
  }

  @Test func pointBeyondTheAxisWhereAPartIsMoreThanTheWhole() {
    let drawn = svg(Share(part: 3, whole: 2))
    #expect(drawn.contains("<path class=\"disputed\" d=\"M174 22l7 5-7 5\""))
    #expect(!svg(Share(part: 2, whole: 2)).contains("<path"))
  }

  @Test func keepTheAxisBesideTheNumber() {
    for part in [Int64(0), 40] {
      let drawn = svg(Share(part: part, whole: 40))
      #expect(drawn.contains("cx=\"\(part == 0 ? 6 : 174)\""))
    }
  }

  @Test func sayWhatTheyShow() {
    #expect(svg(nil).contains("role=\"img\" aria-label=\"甲&lt;局\""))
    #expect(svg(nil).contains("<title>甲&lt;局</title>\n<desc>述</desc>"))
  }
}
