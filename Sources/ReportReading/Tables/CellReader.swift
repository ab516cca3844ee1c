import Diagnostics
import DisclosureModel
import TextSearch

/// Reads the text of one cell: what was written, and which numbers it may stand for.
struct CellReader {
  private static let words = Vocabulary.shared.cells

  /// The cell that `raw` (trimmed) makes in a place of the form with `unit` (`件` or `万元`).
  func read(_ raw: String, unit: String, at place: SourcePlace) -> Cell {
    if let value = Self.plainNumber(raw) {
      return Cell(
        kind: .number, value: value, bounds: Interval(value), raw: raw, marks: [], place: place)
    }
    let folded = Folding.compact(raw)
    if folded.isEmpty { return Cell(kind: .blank, raw: "", place: place) }
    if Self.words.notApplicable.contains(folded) {
      return Cell(kind: .notApplicable, raw: raw, place: place)
    }
    guard !holdsSeveralNumbers(raw), let number = number(in: folded, unit: unit) else {
      return Cell(kind: .text, raw: raw, place: place)
    }
    var marks = number.marks
    if isUnusual(raw, folded: folded) { marks.insert(.unusualFormat) }
    return Cell(
      kind: .number, value: number.value, bounds: number.bounds, raw: raw, marks: marks,
      place: place)
  }

  /// What `raw` (trimmed) is among amounts of money, which may be written in every way that a number may.
  func kind(of raw: String, at place: SourcePlace) -> Cell.Kind {
    read(raw, unit: "万元", at: place).kind
  }

  /// What `raw` says where it is nothing but a few digits, as most cells are.
  private static func plainNumber(_ raw: String) -> Quantity? {
    guard (1...9).contains(raw.utf8.count) else { return nil }
    var number: Int64 = 0
    for byte in raw.utf8 {
      guard UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte else { return nil }
      number = number * 10 + Int64(byte - UInt8(ascii: "0"))
    }
    return Quantity(millionths: number * Quantity.scale)
  }

  private struct Number {
    var value: Quantity
    var bounds: Interval
    var marks: Cell.Marks = []
  }

  /// Reads `约25.1万件`: words before, digits, words after; nil where anything is left over.
  private func number(in folded: String, unit: String) -> Number? {
    var rest = folded[...]
    let isAbout = rest.take(anyOf: Self.words.approximateBefore) != nil
    let isNearly = !isAbout && rest.take(anyOf: Self.words.nearlyBefore) != nil
    guard let decimal = Decimal(taking: &rest) else { return nil }
    var after = After(rest: rest)
    after.read(Self.words, unit: unit)
    guard after.rest.isEmpty, !after.isUncertain, let number = scaled(decimal, after) else {
      return nil
    }
    return approximated(
      number, downwards: isAbout || isNearly,
      upwards: isAbout || after.marks.contains(.approximate))
  }

  private func scaled(_ decimal: Decimal, _ after: After) -> Number? {
    guard let value = decimal.value.shifted(byPowerOfTen: after.power) else { return nil }
    var number = Number(value: value, bounds: Interval(value), marks: after.marks)
    if after.marks.contains(.magnitudeSuffix) {
      // Rounded to the last printed digit: 25.1万 is anything from 250,500 to 251,500.
      guard let step = Quantity(exactly: 1)?.shifted(byPowerOfTen: after.power - decimal.places)
      else { return nil }
      let half = Quantity(millionths: step.millionths / 2)
      number.bounds = Interval(value - half, value + half)
    }
    return number
  }

  /// The number with bounds as wide as words around it leave them: `约130` from half of it to twice it, `近130` up
  /// to it, `130余` from it on. Nil for a negative number, of which nobody says so.
  private func approximated(_ number: Number, downwards: Bool, upwards: Bool) -> Number? {
    guard downwards || upwards else { return number }
    guard number.value >= .zero else { return nil }
    var number = number
    let half = Quantity(millionths: number.value.millionths / 2)
    number.bounds = Interval(
      downwards ? half : number.bounds.low,
      upwards ? number.value + number.value : number.bounds.high)
    number.marks.insert(.approximate)
    return number
  }

  /// What may follow the digits of a number.
  private struct After {
    var rest: Substring
    var marks: Cell.Marks = []
    /// The power of ten that brings the digits to the form's unit.
    var power = 0
    /// Whether the words leave it open what the digits count: `5千` among amounts in 万元.
    var isUncertain = false

    mutating func read(_ words: Vocabulary.CellWords, unit: String) {
      takeApproximation(words)
      if let currency = rest.takeScale(words.currencyUnits) {
        takeCurrency(currency, unit: unit)
      } else {
        let magnitude = takeMagnitude(words)
        takeApproximation(words)
        if let currency = rest.takeScale(words.currencyUnits) {
          takeCurrency(currency, unit: unit)
        } else {
          if magnitude != nil, FormCell.power(of: unit) == 4 { takeYuanAsMeant() }
          if rest.take(anyOf: words.countUnits) != nil { marks.insert(.printedUnit) }
        }
      }
      takeApproximation(words)
      takeBracket(words)
    }

    /// Takes `(件)`, or a remark such as `(其中修订16件)`, which leaves the number as it is.
    private mutating func takeBracket(_ words: Vocabulary.CellWords) {
      guard rest.first == "(", rest.last == ")", rest.count > 2 else { return }
      let inner = rest.dropFirst().dropLast()
      guard !inner.contains(where: { "()".contains($0) }) else { return }
      if words.countUnits.contains(where: { inner == $0 }) {
        marks.insert(.printedUnit)
      } else if words.remarks.contains(where: { inner.hasPrefix($0) }) {
        marks.insert(.remark)
      } else {
        return
      }
      rest = ""
    }

    private mutating func takeApproximation(_ words: Vocabulary.CellWords) {
      if rest.take(anyOf: words.approximateAfter) != nil { marks.insert(.approximate) }
    }

    private mutating func takeMagnitude(_ words: Vocabulary.CellWords) -> Vocabulary.Scale? {
      guard let magnitude = rest.takeScale(words.magnitudes) else { return nil }
      power += magnitude.power
      marks.insert(.magnitudeSuffix)
      return magnitude
    }

    /// Takes 万, 百万 or 亿 without 元 among amounts in 万元 as so many yuan; 千 may be either.
    private mutating func takeYuanAsMeant() {
      isUncertain = power < 4
      power -= 4
      if power == 0 { repeatUnit() }
    }

    /// `233万` and `233万余元` under 单位：万元 repeat the unit.
    private mutating func repeatUnit() {
      marks.remove(.magnitudeSuffix)
      marks.insert(.printedUnit)
    }

    private mutating func takeCurrency(_ currency: Vocabulary.Scale, unit: String) {
      // The power of ten of the form's own unit in yuan; counts have none.
      let own = FormCell.power(of: unit)
      power += currency.power - own
      if own > 0, power == 0, marks.contains(.magnitudeSuffix) { return repeatUnit() }
      let isOwn = FormCell.isMoney(unit) && (own == 0 || currency.power == own)
      marks.insert(isOwn ? .printedUnit : .currencyUnit)
    }
  }

  /// Whether white space stands between digits other than as a thousands separator: `7 13` may be two
  /// cells that ran together.
  private func holdsSeveralNumbers(_ raw: String) -> Bool {
    let groups = raw.split { $0.isWhitespace }
    return zip(groups, groups.dropFirst()).contains { left, right in
      guard left.last?.isNumber == true, right.first?.isNumber == true else { return false }
      return right.prefix(while: \.isNumber).count != 3 || left.filter(\.isNumber).count > 3
    }
  }

  /// Whether the number is written in another way than plain half-width digits.
  private func isUnusual(_ raw: String, folded: String) -> Bool {
    folded != raw || folded.contains(",")
  }
}

/// Digits with an optional sign, thousands separators and decimal point.
private struct Decimal {
  let value: Quantity
  /// Digits after the point.
  let places: Int

  /// Takes the number that `text` begins with; nil, and `text` as it was, where there is none.
  init?(taking text: inout Substring) {
    var bytes = text.utf8
    var isNegative = false
    if let sign = bytes.first, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") {
      isNegative = sign == UInt8(ascii: "-")
      bytes.removeFirst()
    }
    var millionths: Int64 = 0
    var places: Int?
    var digits = 0
    var sinceComma: Int?
    while let byte = bytes.first {
      if (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) {
        guard Self.append(byte, to: &millionths, places: &places) else { return nil }
        digits += 1
        sinceComma = sinceComma.map { $0 + 1 }
      } else if byte == UInt8(ascii: "."), places == nil, digits > 0, sinceComma ?? 3 == 3 {
        places = 0
        sinceComma = nil
      } else if byte == UInt8(ascii: ","), places == nil,
        (1...3).contains(digits) || sinceComma == 3
      {
        guard sinceComma ?? 3 == 3 else { return nil }
        sinceComma = 0
      } else {
        break
      }
      bytes.removeFirst()
    }
    guard digits > 0, places != 0, sinceComma ?? 3 == 3 else { return nil }
    let scaled = millionths.multipliedReportingOverflow(by: Self.powers[6 - (places ?? 0)])
    guard !scaled.overflow else { return nil }
    value = Quantity(millionths: isNegative ? -scaled.partialValue : scaled.partialValue)
    self.places = places ?? 0
    text = Substring(bytes)
  }

  private static let powers: [Int64] = [1, 10, 100, 1000, 10_000, 100_000, 1_000_000]

  /// Appends a digit; false where the number becomes too long to be exact.
  private static func append(_ byte: UInt8, to number: inout Int64, places: inout Int?) -> Bool {
    let (tens, overflow) = number.multipliedReportingOverflow(by: 10)
    let (sum, carry) = tens.addingReportingOverflow(Int64(byte - UInt8(ascii: "0")))
    guard !overflow, !carry, places ?? 0 < 6 else { return false }
    number = sum
    places = places.map { $0 + 1 }
    return true
  }
}

extension Substring {
  /// Takes the first of `words` that the text begins with.
  fileprivate mutating func take(anyOf words: [String]) -> String? {
    guard let word = words.first(where: { begins(with: $0) }) else { return nil }
    removeFirst(word.count)
    return word
  }

  fileprivate mutating func takeScale(_ scales: [Vocabulary.Scale]) -> Vocabulary.Scale? {
    guard let scale = scales.first(where: { begins(with: $0.word) }) else { return nil }
    removeFirst(scale.word.count)
    return scale
  }
}
