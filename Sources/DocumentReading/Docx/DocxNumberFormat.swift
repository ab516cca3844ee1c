/// Prints numbers in the formats that numbered lists use (`ST_NumberFormat`).
enum DocxNumberFormat {
  /// `number` in `format`; in Arabic digits where the format is not known or does not reach so far.
  static func printed(_ number: Int, as format: String) -> String {
    guard (0...99_999).contains(number) else { return String(number) }
    switch format {
    case "none": return ""
    case "decimalZero": return number < 10 ? "0\(number)" : "\(number)"
    case "decimalFullWidth", "decimalFullWidth2": return digits(number, "０１２３４５６７８９")
    case "numberInDash": return "- \(number) -"
    case "ideographDigital", "japaneseDigitalTenThousand": return digits(number, "〇一二三四五六七八九")
    case "taiwaneseDigital": return digits(number, "○一二三四五六七八九")
    case "chineseCounting", "taiwaneseCounting":
      return number < 100 ? counted(number, .plain) : digits(number, "〇一二三四五六七八九")
    case "chineseCountingThousand", "taiwaneseCountingThousand", "japaneseCounting":
      return counted(number, .plain)
    case "chineseLegalSimplified": return counted(number, .legal)
    case "lowerLetter": return letters(number, from: "a") ?? String(number)
    case "upperLetter": return letters(number, from: "A") ?? String(number)
    case "lowerRoman": return roman(number)?.lowercased() ?? String(number)
    case "upperRoman": return roman(number) ?? String(number)
    default: return enclosed(number, format) ?? String(number)
    }
  }

  private static func digits(_ number: Int, _ digits: String) -> String {
    let digits = Array(digits)
    return String(String(number).utf8.map { digits[Int($0 - UInt8(ascii: "0"))] })
  }

  /// Characters for counting in Chinese.
  private struct Numerals {
    let digits: [Character]
    /// For 1, 10, 100, 1,000 and 10,000.
    let units: [String]
    /// Whether 10 to 19 begin with the ten.
    let omitsLeadingOne: Bool

    static let plain = Numerals(
      digits: Array("零一二三四五六七八九"), units: ["", "十", "百", "千", "万"], omitsLeadingOne: true)
    static let legal = Numerals(
      digits: Array("零壹贰叁肆伍陆柒捌玖"), units: ["", "拾", "佰", "仟", "万"], omitsLeadingOne: false)
  }

  /// 十一, 一百零五, …
  private static func counted(_ number: Int, _ numerals: Numerals) -> String {
    guard number > 0 else { return String(numerals.digits[0]) }
    if numerals.omitsLeadingOne, (10...19).contains(number) {
      return numerals.units[1] + (number > 10 ? String(numerals.digits[number - 10]) : "")
    }
    var printed = ""
    var isAfterGap = false
    var unit = 10_000
    for name in numerals.units.reversed() {
      let digit = number / unit % 10
      if digit > 0 {
        if isAfterGap { printed.append(numerals.digits[0]) }
        printed.append(numerals.digits[digit])
        printed += name
      }
      isAfterGap = digit == 0 && !printed.isEmpty
      unit /= 10
    }
    return printed
  }

  /// a … z, aa … zz, as often as the alphabet has been gone through.
  private static func letters(_ number: Int, from first: Unicode.Scalar) -> String? {
    guard (1...260).contains(number),
      let letter = Unicode.Scalar(first.value + UInt32((number - 1) % 26))
    else { return nil }
    return String(repeating: String(Character(letter)), count: (number - 1) / 26 + 1)
  }

  private static func roman(_ number: Int) -> String? {
    guard (1...3_999).contains(number) else { return nil }
    let values = [
      (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"),
      (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ]
    var rest = number
    var printed = ""
    for (value, letters) in values {
      while rest >= value {
        printed += letters
        rest -= value
      }
    }
    return printed
  }

  /// Formats whose numbers are characters that follow each other: the first one's code, and how many.
  private static let sequences: [String: (first: UInt32, count: Int)] = [
    "decimalEnclosedCircle": (0x2460, 20), "decimalEnclosedCircleChinese": (0x2460, 20),
    "decimalEnclosedParen": (0x2474, 20), "decimalEnclosedFullstop": (0x2488, 20),
    "ideographEnclosedCircle": (0x3280, 10),
  ]
  private static let cycles: [String: [Character]] = [
    "ideographTraditional": Array("甲乙丙丁戊己庚辛壬癸"),
    "ideographZodiac": Array("子丑寅卯辰巳午未申酉戌亥"),
  ]

  private static func enclosed(_ number: Int, _ format: String) -> String? {
    if let cycle = cycles[format] {
      return (1...cycle.count).contains(number) ? String(cycle[number - 1]) : nil
    }
    guard let sequence = sequences[format], (1...sequence.count).contains(number) else {
      return nil
    }
    return Unicode.Scalar(sequence.first + UInt32(number - 1)).map { String(Character($0)) }
  }
}
