import DisclosureModel
import Tables
import Testing

@Suite("The types and levels of agencies")
struct AgencyTypeTests {
  static let names: [(name: String, type: String, level: AgencyLevel?)] = [
    ("聊城市公安局交通巡逻警察支队阳谷大队", "trafficPolice", .county),
    ("淄博市公安局交通警察支队张店大队", "trafficPolice", .county),
    ("枣庄市公安局市中分局", "police", .county),
    ("聊城市公安局", "police", .prefecture),
    ("公安县教育局", "education", .county),
    ("山东省人民政府", "government", .province),
    ("上海市人民政府办公厅", "governmentOffice", .province),
    ("淄博市人民政府", "government", .prefecture),
    ("平阳县人民政府办公室", "governmentOffice", .county),
    ("海城市西柳镇人民政府", "town", .town),
    ("武汉市汉阳区建桥街道办事处", "town", .town),
    ("国家税务总局聊城市税务局", "tax", .prefecture),
    ("聊城市交通运输局", "transport", .prefecture),
    ("重庆市大足区人民政府外事办公室", "office", .county),
    ("济源市审计局", "audit", .county),
    ("平潭综合实验区管理委员会", "zone", .county),
    ("国家统计局", "statistics", .national),
    ("洪泽区", "government", .county),
    ("淮安市洪泽区", "government", .county),
    ("某某中心", "other", nil),
  ]

  @Test(arguments: names)
  func followFromTheName(_ row: (name: String, type: String, level: AgencyLevel?)) {
    let place: Place? =
      if case .placed(let place) = PlaceResolver.resolve(row.name, year: 2023) { place } else {
        nil
      }
    #expect(AgencyType.of(row.name, in: place).key == row.type)
    #expect(AgencyLevel.of(row.name, in: place) == row.level)
  }

  @Test func haveKeysOfTheirOwn() {
    #expect(Set(AgencyType.all.map(\.key)).count == AgencyType.all.count)
    #expect(AgencyType.all.last?.key == "other")
    #expect(AgencyType.named("police")?.name.zh == "公安")
  }
}
