import DisclosureModel
import Testing

@testable import SiteRendering

@Suite("Charts") struct ChartTests {
  private func point(_ year: Int, _ value: Int64?, _ mark: TrendChart.Mark? = nil)
    -> TrendChart.Point
  {
    let quantity = value.flatMap { Quantity(exactly: $0) }
    return TrendChart.Point(
      year: year, value: quantity, text: quantity?.description ?? "", mark: mark)
  }

  private func svg(_ points: [TrendChart.Point], breaks: Set<Int> = []) -> String? {
    TrendChart(title: "收到", description: "数字", points: points, breaks: breaks).svg.map {
      String(decoding: $0, as: UTF8.self)
    }
  }

  @Test func showNoTrendOfOneNumber() {
    #expect(svg([]) == nil)
    #expect(svg([point(2021, 3), point(2022, nil)]) == nil)
  }

  @Test func haveAColumnForEachNumberAndASlotForEachYear() throws {
    let chart = try #require(svg([point(2020, 5), point(2023, 10)]))
    #expect(chart.split(separator: "<rect").count == 3)
    for year in 2020...2023 { #expect(chart.contains(">\(year)</text>")) }
    #expect(chart.contains("role=\"img\" aria-label=\"收到\"") && chart.contains("<desc>数字</desc>"))
  }

  @Test func areAsTallAsTheirNumbers() throws {
    let chart = try #require(svg([point(2020, 0), point(2021, 50), point(2022, 100)]))
    let heights = chart.split(separator: "<rect").dropFirst().compactMap { rect in
      rect.split(separator: "height=\"").last?.split(separator: "\"").first.flatMap { Int($0) }
    }
    #expect(heights == [0, 48, 96])
  }

  @Test func markWhatIsDisputedAndWhereTheFormChanged() throws {
    let chart = try #require(svg([point(2020, 5), point(2021, 6, .disputed)], breaks: [2021]))
    #expect(chart.contains("bar disputed") && chart.contains("class=\"break\""))
  }

  @Test func survivesYearsFarApart() { #expect(svg([point(1, 5), point(9999, 6)]) == nil) }

  @Test func divideABarByItsParts() throws {
    let parts = [("a", 1), ("b", 0), ("c", 3)].map {
      (style: $0.0, value: Quantity(exactly: $0.1)!)
    }
    let bar = String(
      decoding: try #require(StackedBar(title: "<甲>", parts: parts).svg), as: UTF8.self)
    #expect(bar.contains("class=\"a\" x=\"0\" y=\"0\" width=\"250\""))
    #expect(bar.contains("class=\"c\" x=\"250\" y=\"0\" width=\"750\""))
    #expect(!bar.contains("class=\"b\"") && bar.contains("&lt;甲&gt;"))
    #expect(StackedBar(title: "", parts: [(style: "a", value: .zero)]).svg == nil)
  }

  @Test func putEveryProvinceOnATileOfItsOwn() {
    let map = TileMap(
      title: "图", description: "",
      tiles: ["370000": TileMap.Tile(href: "x", label: "山东省：5", text: "5", level: 2)])
    let html = String(decoding: map.html, as: UTF8.self)
    let places = html.matches(of: /<li class="(column-\d row-\d)/).map(\.1)
    #expect(places.count == 34)
    #expect(Set(places).count == 34)
    #expect(html.contains("level-2\">\n<a href=\"x\" aria-label=\"山东省：5\">"))
  }
}
