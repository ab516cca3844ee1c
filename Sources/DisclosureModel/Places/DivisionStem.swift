/// Finds the part of a division's name that says which one it is, without what kind it is.
enum DivisionStem {
  /// The length of the stem of `name` in bytes: 张店 in 张店区, 临夏 in 临夏回族自治州, 浦东 in 浦东新区.
  ///
  /// Peoples' names fall where something stays: the stem of 东乡族自治县 is 东乡.
  static func length(in name: [UInt8]) -> Int {
    for ending in autonomous where ends(name[...], with: ending) {
      return withoutPeoples(name[..<(name.count - ending.count)])
    }
    for ending in longKinds where ends(name[...], with: ending) {
      let length = name.count - ending.count
      if length >= 2 * Division.characterLength { return length }
    }
    let length = max(0, name.count - Division.characterLength)
    return ends(name[..<length], with: people) ? withoutPeoples(name[..<length]) : length
  }

  private static func withoutPeoples(_ name: ArraySlice<UInt8>) -> Int {
    var rest = name
    while let found = peoples.first(where: { ends(rest, with: $0) && rest.count > $0.count }) {
      rest.removeLast(found.count)
    }
    if rest.count < 2 * Division.characterLength { return name.count }
    return ends(rest, with: people) ? rest.count - people.count : rest.count
  }

  private static func ends(_ text: ArraySlice<UInt8>, with ending: [UInt8]) -> Bool {
    text.count >= ending.count && text.suffix(ending.count) == ending[...]
  }

  private static let autonomous = ["自治州", "自治县", "自治旗", "自治区"].map { Array($0.utf8) }
  private static let longKinds = ["地区", "新区", "特区"].map { Array($0.utf8) }
  private static let people = Array("族".utf8)

  /// Names of peoples in the names of autonomous divisions, longest first.
  private static let peoples = [
    "乌孜别克族", "柯尔克孜族", "鄂伦春族", "俄罗斯族", "达斡尔族", "哈萨克族", "塔吉克族", "维吾尔族", "鄂温克族",
    "柯尔克孜", "仫佬族", "毛南族", "仡佬族", "景颇族", "哈尼族", "傈僳族", "拉祜族", "布朗族", "普米族", "独龙族",
    "裕固族", "保安族", "东乡族", "撒拉族", "锡伯族", "布依族", "土家族", "朝鲜族", "蒙古族", "纳西族", "维吾尔",
    "鄂伦春", "达斡尔", "哈萨克", "塔吉克", "鄂温克", "各族", "回族", "藏族", "苗族", "彝族", "壮族", "侗族", "瑶族",
    "白族", "傣族", "黎族", "佤族", "畲族", "水族", "羌族", "怒族", "满族", "土族", "蒙古", "锡伯",
  ].map { Array($0.utf8) }
}
