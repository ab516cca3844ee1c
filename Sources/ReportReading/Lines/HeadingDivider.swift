import DisclosureModel
import DocumentReading

/// Cuts the headings of sections out of lines that hold more: `…公开。二、主动公开政府信息情况（一）…`.
///
/// Inside a line only a heading counts that bears its own number (`二、` before the second) and begins
/// where a sentence may begin, or is too long to be anything else; one that a list or a quotation names
/// does not.
struct HeadingDivider {
  let text: [UInt8]
  private let words = SectionWords.shared
  /// Bytes of a heading that tells itself apart wherever it stands.
  private static let unmistakable = 30

  func divided(_ fragments: [Fragment]) -> [Fragment] {
    var divided: [Fragment] = []
    divided.reserveCapacity(fragments.count)
    for fragment in fragments {
      if fragment.isCell {
        divided.append(fragment)
      } else {
        append(fragment, to: &divided)
      }
    }
    return divided
  }

  private func append(_ fragment: Fragment, to divided: inout [Fragment]) {
    var start = fragment.range.lowerBound
    var at = start
    while let heading = heading(from: at, in: fragment.range) {
      at = heading.upperBound
      if heading == fragment.range { break }
      let before = WhiteSpace.trim(start..<heading.lowerBound, of: text)
      if !before.isEmpty {
        divided.append(fragment.part(before, startsRow: start == fragment.range.lowerBound))
      }
      divided.append(fragment.part(heading, startsRow: true))
      start = trimmedStart(heading.upperBound..<fragment.range.upperBound)
      at = start
    }
    let rest = start..<fragment.range.upperBound
    if start == fragment.range.lowerBound {
      divided.append(fragment)
    } else if !rest.isEmpty {
      divided.append(fragment.part(rest, startsRow: true))
    }
  }

  /// The next heading in `line` at or after `start`, with its ordinal.
  private func heading(from start: Int, in line: Range<Int>) -> Range<Int>? {
    var at = start
    while at + 3 < line.upperBound {
      if let number = Self.numeral(at, of: text), let title = end(ofStopAt: at + 3, in: line),
        let end = end(ofHeading: number, from: title, in: line),
        begins(at, in: line) || end - title >= Self.unmistakable && !followsNumeral(at, in: line)
      {
        return at..<end
      }
      at += 1
    }
    return nil
  }

  /// 1 to 6 for the numeral at `at`.
  private static func numeral(_ at: Int, of text: [UInt8]) -> Int? {
    guard text[at] == 0xE4 || text[at] == 0xE5 else { return nil }
    return numerals.firstIndex { text[at...].starts(with: $0) }.map { $0 + 1 }
  }

  /// Whether a sentence may begin at `at`: after its end, after white space or at the line's beginning.
  private func begins(_ at: Int, in line: Range<Int>) -> Bool {
    guard at > line.lowerBound else { return true }
    var last = at - 1
    while last > line.lowerBound, text[last] & 0xC0 == 0x80 { last -= 1 }
    return WhiteSpace.length(at: last, of: text) > 0
      || Self.sentenceEnds.contains { text[last..<at].elementsEqual($0) }
  }

  /// Whether the numeral at `at` goes on one before it: 十一、.
  private func followsNumeral(_ at: Int, in line: Range<Int>) -> Bool {
    at >= line.lowerBound + 3
      && (Self.numerals + [Array("十".utf8), Array("第".utf8)]).contains {
        text[at - 3..<at].elementsEqual($0)
      }
  }

  /// The end of the `、` after a numeral, with white space around it.
  private func end(ofStopAt at: Int, in line: Range<Int>) -> Int? {
    let stop = skippingSpace(at, line.upperBound)
    guard let mark = Self.stops.first(where: { text[stop..<line.upperBound].starts(with: $0) })
    else {
      return nil
    }
    return skippingSpace(stop + mark.count, line.upperBound)
  }

  /// The end of the heading of section `number` that begins at `start`, if what follows lets it be one.
  private func end(ofHeading number: Int, from start: Int, in line: Range<Int>) -> Int? {
    let title = start..<min(start + 180, line.upperBound)
    guard let length = words.length(ofHeading: number, in: text, title) else { return nil }
    let end = start + length
    let next = skippingSpace(end, line.upperBound)
    guard next < line.upperBound else { return end }
    let rest = text[next..<line.upperBound]
    if Self.continuations.contains(where: { rest.starts(with: $0) }) { return nil }
    // A list of contents leads to the number of a page.
    let isLeader = rest.allSatisfy { $0 == 0x2E || (0x30...0x39).contains($0) || $0 == 0x20 }
    return isLeader ? nil : end
  }

  private func skippingSpace(_ start: Int, _ end: Int) -> Int {
    var at = start
    while at < end {
      let length = WhiteSpace.length(at: at, of: text)
      if length == 0 { break }
      at += length
    }
    return at
  }

  /// Where the text after a heading begins, without the punctuation that ends the heading.
  private func trimmedStart(_ range: Range<Int>) -> Int {
    var at = skippingSpace(range.lowerBound, range.upperBound)
    while let mark = Self.headingEnds.first(where: { text[at..<range.upperBound].starts(with: $0) })
    {
      at = skippingSpace(at + mark.count, range.upperBound)
    }
    return at
  }

  private static let numerals = ["一", "二", "三", "四", "五", "六"].map { Array($0.utf8) }
  private static let stops = ["、", "．", ".", "，", "：", ":"].map { Array($0.utf8) }
  private static let headingEnds = ["。", "：", ":", "．"].map { Array($0.utf8) }
  private static let sentenceEnds = [
    "。", "；", ";", "！", "!", "？", "?", "）", ")", "”", "》", "：", ":", "…", ">",
  ].map { Array($0.utf8) }
  /// What follows the name of a section in a list, a quotation or a sentence about it.
  private static let continuations = [
    "；", ";", "，", ",", "、", "的", "和", "及", "与", "等", "”", "》", "\"", "…", "·", "—", "－", "-",
  ].map { Array($0.utf8) }
}
