/// A province, prefecture or county, with the years in which it was valid.
///
/// Codes are kept as numbers and names as UTF-8, which is what names are compared as.
struct Division: Sendable {
  enum Level: Sendable { case province, prefecture, county }

  /// GB/T 2260, such as 370303.
  let code: Int
  /// The full name, such as 张店区 or 临夏回族自治州.
  let name: [UInt8]
  let level: Level
  /// Code of the division that contains it; 0 for a province.
  let parent: Int
  /// The years in which it was valid.
  let years: ClosedRange<Int>
  /// How many bytes of the name tell it from others of its kind: those of 张店, 临夏.
  let stemLength: Int

  init(code: Int, name: [UInt8], level: Level, parent: Int, years: ClosedRange<Int>) {
    self.code = code
    self.name = name
    self.level = level
    self.parent = parent
    self.years = years
    stemLength = DivisionStem.length(in: name)
  }

  var stem: ArraySlice<UInt8> { name[..<stemLength] }

  /// The last character: 区, 县, 市, 旗, 州 and so on.
  var kind: ArraySlice<UInt8> { name.suffix(Self.characterLength) }

  var isDistrict: Bool { level == .county && name.hasEnding("区") }

  /// Whether the stem and the kind alone are a short form of the name: 临夏州.
  var isShortened: Bool { stemLength + Self.characterLength < name.count }

  /// Whether `text`, by which it was found, is a name of its own and not that of a zone in it: 临夏州,
  /// 内蒙古 and 重庆两江新区, but not 苏州工业园区.
  func isCalled(_ text: ArraySlice<UInt8>) -> Bool {
    text == name[...] || text == stem + kind || level == .province && name.starts(with: text)
      || text.count > name.count && text.suffix(name.count) == name[...]
  }

  /// Whether it lies in `other`, directly or not. The first two digits of a code are the province's.
  func isInside(_ other: Division) -> Bool {
    parent == other.code
      || other.level == .province && level == .county && code / 10_000 == other.code / 10_000
  }

  /// Bytes of a Chinese character in UTF-8.
  static let characterLength = 3
}

extension BidirectionalCollection<UInt8> {
  /// Whether the bytes end with those of `word`.
  func hasEnding(_ word: StaticString) -> Bool {
    word.withUTF8Buffer { count >= $0.count && suffix($0.count).elementsEqual($0) }
  }
}
