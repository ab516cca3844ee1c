import Tables
import Testing

@testable import DisclosureModel

@Suite("What people call agencies")
struct SpokenNamesTests {
  static let names: [(name: String, spoken: [String])] = [
    ("阳谷县卫生健康局", ["阳谷县卫健局", "阳谷县卫生局", "阳谷卫生健康局", "阳谷卫健局", "阳谷卫生局"]),
    ("阳谷县人民政府", ["阳谷县政府", "阳谷人民政府", "阳谷政府"]),
    ("聊城市公安局交通警察支队", ["聊城市公安局交警支队", "聊城公安局交通警察支队", "聊城公安局交警支队"]),
    ("聊城市财政局", ["聊城财政局"]),
    ("西乌珠穆沁旗司法局", ["西乌珠穆沁司法局"]),
    ("国家统计局", []),
  ]

  @Test(arguments: names)
  func areShort(_ row: (name: String, spoken: [String])) {
    let place: Place? =
      if case .placed(let place) = PlaceResolver.resolve(row.name, year: 2023) { place } else {
        nil
      }
    #expect(SpokenNames.of(row.name, in: place) == row.spoken)
  }

  @Test func ofAPlaceOfTwoCharactersKeepItsKind() {
    for name in ["某县", "县", ""] {
      let place = Place(names: ["山东省", name], codes: ["370000", "370199"])
      #expect(SpokenNames.of("某县水务局", in: place) == ["某县水利局"])
    }
  }

  @Test func haveATableWithoutRepetitions() {
    let rows = Table.rows("agencies/spoken-names.csv").rows
    #expect(Set(rows.map { $0.fields[0] }).count == rows.count)
    for row in rows {
      #expect(!row.fields[1].isEmpty && row.fields[0] != row.fields[1], "line \(row.line)")
    }
  }
}
