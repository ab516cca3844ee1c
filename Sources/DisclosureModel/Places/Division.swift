/// A province, prefecture or county, with the years in which it was valid.
struct Division: Sendable {
  enum Level: String, Sendable { case province, prefecture, county }

  /// GB/T 2260, such as `370303`.
  let code: String
  let name: String
  let level: Level
  /// Code of the division that contains it; empty for a province.
  let parent: String
  /// Years of validity; nil where it began before the table or still goes on.
  let from: Int?
  let to: Int?

  func isValid(in years: ClosedRange<Int>) -> Bool {
    from ?? .min <= years.upperBound && years.lowerBound <= to ?? .max
  }

  /// The name without what kind of division it is: 张店 for 张店区, 临夏 for 临夏回族自治州.
  var stem: String {
    for (ending, _) in Self.autonomous where name.hasSuffix(ending) {
      return Self.withoutPeoples(String(name.dropLast(ending.count)))
    }
    return name.last.map { "省市区县盟旗".contains($0) } == true ? String(name.dropLast()) : name
  }

  /// What the name is often shortened to: 临夏州 for 临夏回族自治州; nil where it is short already.
  var shortName: String? {
    for (ending, short) in Self.autonomous where name.hasSuffix(ending) {
      let stem = Self.withoutPeoples(String(name.dropLast(ending.count)))
      return stem.count < 2 ? nil : stem + short
    }
    return nil
  }

  private static let autonomous = [("自治州", "州"), ("自治县", "县"), ("自治旗", "旗"), ("自治区", "")]

  /// Names of peoples in the names of autonomous divisions, longest first.
  private static let peoples = [
    "乌孜别克族", "柯尔克孜族", "鄂伦春族", "俄罗斯族", "达斡尔族", "哈萨克族", "塔吉克族", "维吾尔族", "鄂温克族",
    "仫佬族", "毛南族", "仡佬族", "景颇族", "哈尼族", "傈僳族", "拉祜族", "布朗族", "普米族", "独龙族", "裕固族",
    "保安族", "东乡族", "撒拉族", "锡伯族", "布依族", "土家族", "朝鲜族", "蒙古族", "纳西族", "维吾尔", "柯尔克孜",
    "鄂伦春", "达斡尔", "哈萨克", "塔吉克", "鄂温克", "各族", "回族", "藏族", "苗族", "彝族", "壮族", "侗族", "瑶族", "白族",
    "傣族", "黎族", "佤族", "畲族", "水族", "羌族", "怒族", "满族", "土族", "蒙古",
  ]

  private static func withoutPeoples(_ name: String) -> String {
    var name = name
    while let people = peoples.first(where: { name.hasSuffix($0) && name.count > $0.count }) {
      name.removeLast(people.count)
    }
    return name
  }
}
