import Tables
import Testing

@testable import DisclosureModel

@Suite("Places of agencies")
struct PlaceResolverTests {
  private func code(_ name: String, _ year: Int = 2023) -> String {
    switch PlaceResolver.resolve(name, year: year) {
    case .placed(let place): place.code
    case .doubtful(let places): places.map(\.code).sorted().joined(separator: "|")
    case .unplaced: "-"
    }
  }

  @Test(arguments: [
    ("淄博市公安局交通警察支队张店大队", "370303"), ("聊城市公安局交通巡逻警察支队阳谷大队", "371521"),
    ("枣庄市公安局市中分局", "370402"), ("聊城市公安局", "371500"), ("怀化市公安局交警支队", "431200"),
    ("津市市公安局", "430781"), ("市南区人民政府", "370202"), ("平度市公安局", "370283"),
    ("东莞市公安局长安分局", "441900"), ("中山市教育局", "442000"), ("济源市审计局", "419001"),
    ("仙桃市民政局", "429004"), ("沙县区人民政府", "350405"), ("新市区人民政府", "650104"),
    ("北京市朝阳区人民政府", "110105"), ("长春市朝阳区人民政府", "220104"), ("重庆市万州区财政局", "500101"),
    ("山东省聊城市阳谷县人民政府", "371521"), ("山东省阳谷县人民政府", "371521"), ("广东省公安厅", "440000"),
    ("新疆维吾尔自治区公安厅", "650000"), ("内蒙古自治区乌海市工业和信息化局", "150300"),
    ("国家税务总局聊城市税务局", "371500"), ("国家税务总局聊城市东昌府区税务局", "371502"),
    ("临夏州公安局", "622900"), ("大理州财政局", "532900"), ("秀山县人民政府", "500241"),
    ("耿马县司法局", "530926"), ("苏州工业园区管理委员会", "320500"), ("湛江经济技术开发区管理委员会", "440800"),
    ("怀化市洪江区管理委员会", "431200"), ("怀化市公安局洪江分局", "431200"), ("洪江市公安局", "431281"),
    ("聊城市公安局东昌府区分局", "371502"), ("双流区人民政府", "510116"),
  ])
  func areFoundByName(_ name: String, _ expected: String) {
    #expect(code(name) == expected)
  }

  @Test(arguments: [
    ("市中区人民政府", "370402|511002|511102"), ("鼓楼区教育局", "320106|320302|350102|410204"),
  ])
  func areNotChosenAmongSeveral(_ name: String, _ expected: String) {
    #expect(code(name).split(separator: "|").count >= 3)
    #expect(code(name).contains(expected.prefix(6)))
  }

  @Test(arguments: ["公安部", "第三大队", "", "我局", "人民政府", "朝阳公安分局", "长安分局"])
  func areNotGuessed(_ name: String) {
    #expect(code(name) == "-")
  }

  @Test(arguments: [
    ("即墨市公安局", 2015, "370282"), ("即墨市公安局", 2018, "370282"), ("即墨区公安局", 2018, "370215"),
    ("即墨区公安局", 2023, "370215"), ("济宁市市中区人民政府", 2012, "370802"),
    ("济宁市市中区人民政府", 2020, "370800"), ("莱芜市公安局", 2016, "371200"),
    ("襄樊市公安局", 2009, "420600"), ("襄阳市公安局", 2012, "420600"),
  ])
  func areThoseOfTheReportsYear(_ name: String, _ year: Int, _ expected: String) {
    #expect(code(name, year) == expected)
  }

  @Test func areNamedFromTheProvinceDown() throws {
    guard case .placed(let place) = PlaceResolver.resolve("枣庄市公安局市中分局", year: 2023) else {
      Issue.record("枣庄市公安局市中分局 has no place")
      return
    }
    #expect(place.names == ["山东省", "枣庄市", "市中区"])
    #expect(place.codes == ["370000", "370400", "370402"])
  }

  @Test func areFoundForEveryDivisionOfToday() {
    let table = DivisionTable.shared
    let present = table.divisions.filter { $0.isValid(in: 2026...2026) }
    #expect(present.count { $0.level == .province } == 34)
    #expect(present.count { $0.level == .prefecture } == 333)
    #expect(present.count { $0.level == .county } == 2847)
    for division in present {
      let name = table.place(division, in: 2026...2026).names.joined() + "人民政府"
      #expect(code(name, 2026) == division.code, "\(name)")
    }
  }

  @Test func areDoubtfulOnlyForNamesThatSeveralDivisionsBear() {
    let present = DivisionTable.shared.divisions.filter { $0.isValid(in: 2026...2026) }
    for (name, bearers) in Dictionary(grouping: present, by: \.name) {
      let codes = bearers.map(\.code).sorted().joined(separator: "|")
      #expect(code(name + "人民政府", 2026) == codes, "\(name)")
    }
  }
}
