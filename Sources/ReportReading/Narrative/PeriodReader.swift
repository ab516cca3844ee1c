import DisclosureModel

/// Finds the period that a report covers: two dates joined by 至, as the report prints them.
struct PeriodReader {
  private let bytes: [UInt8]
  private let sentences: [(end: Int, isStated: Bool)]
  private let words = Vocabulary.shared.periods

  private init(_ text: String) {
    bytes = Array(Folding.compact(text).utf8)
    sentences = Self.sentences(of: bytes)
  }

  /// The period in `text`: the first in a sentence that speaks of figures or terms, else the first that
  /// is no longer than two years.
  static func period(in text: String) -> Period? {
    PeriodReader(text).period()
  }

  /// Only one in a sentence that speaks of figures or terms.
  static func statedPeriod(in text: String) -> Period? {
    let reader = PeriodReader(text)
    return reader.periods().first(where: \.isStated)?.period
  }

  private func period() -> Period? {
    let periods = periods()
    if let stated = periods.first(where: \.isStated) { return stated.period }
    return periods.first { abs($0.period.to.year - $0.period.from.year) <= 1 }?.period
  }

  private struct Found {
    let period: Period
    /// The sentence speaks of figures or terms.
    let isStated: Bool
  }

  private func periods() -> [Found] {
    var found: [Found] = []
    var at = 0
    while at < bytes.count {
      let scanner = DateScanner(bytes, at: at)
      guard bytes[at] & 0xC0 != 0x80, scanner.startsNumber else {
        at += 1
        continue
      }
      if let (period, end) = days(from: at) {
        found.append(Found(period: period, isStated: isStated(at)))
        at = end
      } else if isStated(at), let (period, end) = months(from: at) {
        found.append(Found(period: period, isStated: true))
        at = end
      } else {
        at += 1
      }
    }
    return found
  }

  /// `2023年1月1日起至12月31日`.
  private func days(from start: Int) -> (Period, end: Int)? {
    var scanner = DateScanner(bytes, at: start)
    guard let from = scanner.date(defaultYear: year(before: start)) else { return nil }
    guard skipJoint(&scanner), let to = scanner.date(defaultYear: from.year) else { return nil }
    return (Period(from: from, to: to), scanner.at)
  }

  /// `2023年1月至12月`, from the first day of the one to the last of the other.
  private func months(from start: Int) -> (Period, end: Int)? {
    var scanner = DateScanner(bytes, at: start)
    guard let from = scanner.month(defaultYear: nil), skipJoint(&scanner),
      let to = scanner.month(defaultYear: from.year), bytes[..<scanner.at].hasEnding("月"),
      !scanner.startsNumber,
      let first = CalendarDate(year: from.year, month: from.month, day: 1),
      let last = [31, 30, 29, 28].lazy.compactMap({
        CalendarDate(year: to.year, month: to.month, day: $0)
      }).first
    else { return nil }
    return (Period(from: first, to: last), scanner.at)
  }

  private func skipJoint(_ scanner: inout DateScanner) -> Bool {
    while scanner.skip(anyOf: words.started) {}
    guard scanner.skip(anyOf: words.joined) else { return false }
    while scanner.skip(anyOf: words.joined) {}
    return true
  }

  /// The year that stands just before a date without one: `2023年度（1月1日至…`.
  private func year(before start: Int) -> Int? {
    var end = start
    while let word = words.afterYear.first(where: { bytes[..<end].hasEnding($0) }) {
      end -= word.utf8.count
    }
    guard let word = words.yearOpened.first(where: { bytes[..<end].hasEnding($0) }) else {
      return nil
    }
    end -= word.utf8.count
    guard end >= 4 else { return nil }
    guard DateScanner(bytes, at: end - 4).startsNumber,
      let year = Int(String(decoding: bytes[end - 4..<end], as: UTF8.self))
    else { return nil }
    return (2000...2099).contains(year) ? year : nil
  }

  /// Whether the sentence around `index` speaks of figures or terms.
  private func isStated(_ index: Int) -> Bool {
    var (low, high) = (0, sentences.count)
    while low < high {
      let middle = (low + high) / 2
      if sentences[middle].end <= index { low = middle + 1 } else { high = middle }
    }
    return low < sentences.count && sentences[low].isStated
  }

  /// Where each sentence ends, and whether it speaks of figures or terms.
  private static func sentences(of bytes: [UInt8]) -> [(end: Int, isStated: Bool)] {
    let topics = Vocabulary.shared.periods.topic.map { Array($0.utf8) }
    let stop = Array("。".utf8)
    var sentences: [(end: Int, isStated: Bool)] = []
    var isStated = false
    for at in bytes.indices where bytes[at] & 0xC0 != 0x80 {
      let rest = bytes[at...]
      if rest.starts(with: stop) {
        sentences.append((at + stop.count, isStated))
        isStated = false
      } else if !isStated {
        isStated = topics.contains { rest.starts(with: $0) }
      }
    }
    sentences.append((bytes.count, isStated))
    return sentences
  }
}

extension ArraySlice<UInt8> {
  fileprivate func hasEnding(_ word: String) -> Bool {
    count >= word.utf8.count && suffix(word.utf8.count).elementsEqual(word.utf8)
  }
}
