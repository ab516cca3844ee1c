import Diagnostics
import DisclosureModel
import Testing

@testable import ReportChecking
@testable import SiteRendering

@Suite("Places") struct PlaceTests {
  private func profile(_ name: String) -> AgencyProfile {
    AgencyProfile(of: Agency(named: name, year: 2023))
  }

  private func tree() -> PlaceTree {
    PlaceTree(
      [
        "聊城市公安局", "聊城市公安局交通巡逻警察支队阳谷大队", "山东省财政厅", "怀化市公安局交警支队",
      ].map(profile))
  }

  @Test func nameProvincesInEnglishOnEnglishPages() throws {
    let site = try SampleSite(
      reports: [SampleSite.yanggu, SampleSite.unplaced].map {
        SampleSite.checked(
          SampleSite.report(agency: $0, year: 2023),
          [
            Finding(
              id: "f" + $0.id, check: "T3.identity", key: "", severity: .error, message: "甲",
              line: 1)
          ])
      })
    func html(_ path: String) throws -> String { try #require(site.text(path), "\(path)") }
    for path in ["index.html", "agencies/index.html", "places/index.html", "issues/index.html"] {
      #expect(try html("en/" + path).contains("Shandong"), "\(path)")
      #expect(try html(path).contains("山东省") && !html(path).contains("Shandong"), "\(path)")
    }
    #expect(try html("en/places/371521/index.html").contains("<title>Shandong 聊城市 阳谷县"))
    #expect(try html("en/issues/index.html").contains("Place not known <span"))
    #expect(try html("en/index.html").contains("keep their Chinese names"))
  }

  @Test func holdTheirAgenciesAndThoseOfPlacesInThem() throws {
    let shandong = try #require(tree()["370000"])
    #expect(shandong.all == [0, 1, 2])
    #expect(shandong.agencies == [2])
    #expect(shandong.members == ["371500"])
    let liaocheng = try #require(tree()["371500"])
    #expect(liaocheng.agencies == [0] && liaocheng.all == [0, 1])
    #expect(liaocheng.above == ["370000"] && liaocheng.name == "聊城市")
  }

  @Test func beginWithProvinces() {
    #expect(tree().provinces.map(\.name) == ["山东省", "湖南省"])
  }

  @Test func leaveOutAgenciesWhosePlaceIsOpen() {
    #expect(PlaceTree([profile("某机关")]).codes.isEmpty)
  }
}
