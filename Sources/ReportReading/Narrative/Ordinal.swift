import TextSearch

/// The number that a heading begins with.
struct Ordinal {
  /// As printed, such as `（一）`, `2、` or `第一部分`.
  let printed: String
  /// The text after it.
  let rest: String
  /// Brackets mark the numbering inside a section.
  let isNested: Bool
  /// Nil where the numeral is beyond those that number sections.
  let value: Int?

  private typealias Scalars = Substring.UnicodeScalarView

  private static let numerals = Array(ChineseNumerals.ordinals.unicodeScalars)
  private static let stops = Set("、.．，,:：。".unicodeScalars)
  /// Words that a number counts or dates, and does not number.
  private static let counted = Set("年月日号时点件条次人个万亿余多%％份起篇项元页".unicodeScalars)

  /// The ordinal that `text` begins with; nil where there is none.
  init?(leading text: String) {
    guard text.unicodeScalars.first.map(Self.begins) ?? false else { return nil }
    var rest = text[...].unicodeScalars
    let opened = rest.first == "（" || rest.first == "("
    let isPart = rest.first == "第"
    if opened || isPart { rest = rest.dropFirst().drop(while: Self.isBlank) }
    var digits = rest.prefix { Self.numerals.contains($0) }
    if digits.isEmpty { digits = rest.prefix { Self.digit($0) != nil } }
    guard !digits.isEmpty, digits.count <= 3 else { return nil }
    rest = rest[digits.endIndex...]
    let closed =
      isPart ? Self.afterPart(rest) : opened ? Self.afterBracket(rest) : Self.afterStop(rest)
    guard let closed else { return nil }
    printed = String(text[..<closed.startIndex])
    self.rest = String(closed.drop(while: Self.isBlank))
    isNested = opened
    value = Self.value(of: digits)
  }

  /// The ordinal that `text` begins with though nothing sets it off: `四政府信息公开…`, where a style sheet draws the
  /// mark.
  init?(unmarked text: String) {
    let scalars = text.unicodeScalars
    guard let first = scalars.first, let position = Self.numerals.firstIndex(of: first) else {
      return nil
    }
    printed = String(first)
    rest = String(scalars.dropFirst())
    isNested = false
    value = position + 1
  }

  /// Whether an ordinal may begin with `scalar`.
  private static func begins(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "（", "(", "第", "0"..."9", "０"..."９", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十": true
    default: false
    }
  }

  private static func afterBracket(_ rest: Scalars) -> Scalars? {
    let unspaced = rest.drop(while: isBlank)
    return unspaced.first == "）" || unspaced.first == ")" ? unspaced.dropFirst() : nil
  }

  /// `第一部分`, `第一、`: with whatever stop stands behind it.
  private static func afterPart(_ rest: Scalars) -> Scalars? {
    let unspaced = rest.drop(while: isBlank)
    if unspaced.starts(with: "部分".unicodeScalars) {
      let after = unspaced.dropFirst(2)
      return afterStop(after) ?? after
    }
    return unspaced.first == "、" ? unspaced.dropFirst() : nil
  }

  private static func afterStop(_ rest: Scalars) -> Scalars? {
    let unspaced = rest.drop(while: isBlank)
    if let stop = unspaced.first, stops.contains(stop) {
      // 2.5 is a number; 1.参加 is not, though 参 may mean three.
      if stop == ".", unspaced.dropFirst().first.flatMap(digit) != nil { return nil }
      return unspaced.dropFirst()
    }
    guard unspaced.startIndex != rest.startIndex, let next = unspaced.first else { return nil }
    return counted.contains(next) ? nil : rest
  }

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace
  }

  /// What an Arabic digit of either width stands for.
  private static func digit(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar {
    case "0"..."9": Int(scalar.value - 0x30)
    case "０"..."９": Int(scalar.value - 0xFF10)
    default: nil
    }
  }

  private static func value(of digits: Scalars) -> Int? {
    if let position = digits.first.flatMap(numerals.firstIndex(of:)) {
      return digits.count == 1 ? position + 1 : nil
    }
    return digits.reduce(0) { value, scalar in
      value.flatMap { value in digit(scalar).map { value * 10 + $0 } }
    }
  }
}
