import Testing

@testable import DisclosureModel

@Suite("The table of divisions")
struct PlaceTableTests {
  private let table = DivisionTable.shared
  private var present: [Int] {
    table.divisions.indices.filter { table.divisions[$0].years.contains(2026) }
  }

  private func text(_ index: Int) -> String {
    String(decoding: table.divisions[index].name, as: UTF8.self)
  }

  @Test func hasTheDivisionsOfToday() {
    let levels = present.map { table.divisions[$0].level }
    #expect(levels.count { $0 == .province } == 34)
    #expect(levels.count { $0 == .prefecture } == 333)
    #expect(levels.count { $0 == .county } == 2847)
  }

  @Test func findsEveryDivisionByItsNameBelowThoseThatContainIt() {
    for index in present {
      let place = table.place(index, in: 2026)
      let name = place.names.joined() + "人民政府"
      #expect(PlaceResolver.resolve(name, year: 2026) == .placed(place), "\(name)")
    }
  }

  @Test func findsEveryDivisionOfEveryYearByItsNameBelowThoseThatContainIt() {
    for index in table.divisions.indices {
      let years = table.divisions[index].years
      let year = max(2007, min(years.upperBound, 2026))
      let place = table.place(index, in: year)
      let name = place.names.joined() + "人民政府"
      #expect(PlaceResolver.resolve(name, year: year) == .placed(place), "\(name) \(year)")
    }
  }

  /// No stem of a county is taken for a word of an agency's name.
  @Test(arguments: [
    "公安局", "教育局", "商务局", "统计局", "水利局", "交通运输局", "城市管理局", "市场监督管理局", "林业局", "财政局",
    "公安局交通警察支队", "自然资源和规划局", "中级人民法院", "公共资源交易中心", "税务局",
  ])
  func leavesOrgansOfPrefecturesToThePrefecture(_ organ: String) {
    for index in present where table.divisions[index].level == .prefecture {
      let name = text(index) + organ
      let place = table.place(index, in: 2026)
      #expect(PlaceResolver.resolve(name, year: 2026) == .placed(place), "\(name)")
    }
  }

  @Test func findsTheDistrictOfEveryBranchOfACity() {
    for index in present {
      let place = table.place(index, in: 2026)
      guard place.names.count == 3 else { continue }
      let name = place.names[1] + "公安局" + place.names[2] + "分局"
      #expect(PlaceResolver.resolve(name, year: 2026) == .placed(place), "\(name)")
    }
  }

  @Test func isDoubtfulOnlyAboutNamesThatSeveralDivisionsBear() {
    let bearers = Dictionary(grouping: present, by: text)
    #expect(bearers.count { $0.value.count > 1 } == 28)
    for (name, bearers) in bearers {
      let places = bearers.map { table.place($0, in: 2026) }
      let expected: PlaceResolver.Resolution =
        places.count == 1 ? .placed(places[0]) : .doubtful(places)
      #expect(PlaceResolver.resolve(name + "公安局", year: 2026) == expected, "\(name)")
    }
  }
}
