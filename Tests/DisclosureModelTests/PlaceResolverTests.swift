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
    ("市中区人民政府", 2023, "370103|370402|511002|511102"),
    ("市中区人民政府", 2012, "370103|370402|370802|511002|511102"),
    ("鼓楼区教育局", 2023, "320106|320302|350102|410204"), ("山东省市中区人民政府", 2023, "370103|370402"),
    ("江北区人民政府", 2020, "330205|500105"), ("伊犁哈萨克自治州公安局伊宁大队", 2023, "654002|654021"),
  ])
  func areNotChosenAmongSeveral(_ name: String, _ year: Int, _ expected: String) {
    #expect(code(name, year) == expected)
  }

  /// Services, districts and branches whose characters look like another division's name.
  @Test(arguments: [
    ("荆州市公安大队", "421000"), ("荆州市公安交警支队", "421000"), ("荆州市公安县公安局", "421022"),
    ("晋城市公安局东城区分局", "140500"), ("怀化市公安局洪江区分局", "431200"), ("南京市公安局江北新区分局", "320100"),
    ("济南市公安局交警支队槐荫区大队", "370104"), ("沙县区公安局", "350405"),
  ])
  func areNotTakenFromPartsOfOtherWords(_ name: String, _ expected: String) {
    #expect(code(name) == expected)
  }

  @Test(arguments: [
    ("宁夏公安厅", "640000"), ("河南县人民政府", "632324"), ("海南州财政局", "632500"), ("海南省财政厅", "460000"),
    ("青海省海南州共和县人民政府", "632521"), ("郑州市公安局管城分局", "410104"), ("上海市公安局浦东分局", "310115"),
    ("山东聊城市公安局", "371500"), ("河北雄安新区管理委员会", "130600"), ("大同经济技术开发区管理委员会", "140200"),
    ("昆山经济技术开发区管理委员会", "320583"), ("鄂温克旗人民政府", "150724"), ("德宏州财政局", "533100"),
  ])
  func areFoundByShortNames(_ name: String, _ expected: String) {
    #expect(code(name) == expected)
  }

  @Test(arguments: [
    "公安部", "第三大队", "", "我局", "人民政府", "朝阳公安分局", "长安分局",
    "宁夏路街道办事处", "青岛海关", "国家税务总局", "海南经济特区某局", "山东聊城",
  ])
  func areNotGuessed(_ name: String) {
    #expect(code(name) == "-")
  }

  @Test(arguments: [
    ("即墨市公安局", 2015, "370282"), ("即墨市公安局", 2018, "370282"), ("即墨区公安局", 2018, "370215"),
    ("东乡县公安局", 2015, "361029"), ("东乡县公安局", 2023, "622926"),
    ("即墨区公安局", 2023, "370215"), ("济宁市市中区人民政府", 2012, "370802"),
    ("济宁市市中区人民政府", 2020, "370802"), ("济宁市公安局市中分局", 2023, "370800"), ("莱芜市公安局", 2016, "371200"),
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
}
