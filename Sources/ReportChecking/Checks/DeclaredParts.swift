import Diagnostics
import DisclosureModel
import Tables
import TextSearch

/// An introduction that names a number of parts and lists another.
struct DeclaredParts: ReportCheck {
  let id = "S.declared"

  func examine(_ report: Report, into outcome: inout Outcome) {
    for block in report.section(.preamble)?.blocks ?? [] where block.text.holds("部分") {
      for sentence in block.text.split(separator: "。")
      where sentence.utf8.count <= Self.longestBytes && sentence.holds("部") {
        guard let list = PartList(String(sentence)) else { continue }
        if list.holds { return outcome.pass() }
        return outcome.fail(
          "", ["declared": "\(list.declared)", "listed": list.counted],
          evidence: EvidenceOfFailure(
            quote: Finding.Quote(
              sentence: String(sentence), phrase: list.phrase, line: block.place.line),
            line: block.place.line))
      }
    }
  }

  /// No sentence that introduces a report is longer.
  private static let longestBytes = 3000
}

/// A sentence such as `本报告由总体情况、主动公开政府信息情况…共六个部分组成`.
private struct PartList {
  let declared: Int
  /// `六个部分`.
  let phrase: String
  /// How many names are listed, as far as commas and conjunctions tell.
  private let listed: ClosedRange<Int>
  /// The list ends with 等, so it need not be whole.
  private let isOpen: Bool

  private static let phrases = StructurePhrases.shared

  var holds: Bool { listed.contains(declared) || isOpen && declared > listed.upperBound }
  var counted: BilingualText {
    listed.count == 1
      ? listed.lowerBound.inEachLanguage
      : Phrase.range(["low": listed.lowerBound, "high": listed.upperBound])
  }

  /// Nil where the sentence names no number of parts or does not list them.
  init?(_ sentence: String) {
    let text = sentence.filter { !$0.isWhitespace }
    for part in text.places(of: "部分") {
      let before = text[..<part.lowerBound]
      let digits = before.reversed().drop { "个大".contains($0) }
      guard let numeral = digits.first, let declared = Self.number(numeral),
        declared >= Self.fewest, digits.dropFirst().first.map({ $0 != "第" }) ?? false
      else { continue }
      let start = digits.dropFirst().startIndex.base
      let lists = [Self.introduced(text[..<start]), String(text[part.upperBound...])]
      for list in lists {
        let (listed, isOpen) = Self.count(list)
        guard listed.lowerBound >= Self.fewest else { continue }
        self.declared = declared
        self.listed = listed
        self.isOpen = isOpen
        phrase = String(text[start..<part.upperBound])
        return
      }
    }
    return nil
  }

  /// What stands behind the verb that introduces the list.
  private static func introduced(_ text: Substring) -> String {
    let verbs = phrases.partVerbs.words.compactMap { text.places(of: $0).first?.upperBound }
    return verbs.min().map { String(text[$0...]) } ?? ""
  }

  private static func count(_ list: String) -> (ClosedRange<Int>, isOpen: Bool) {
    var list = list
    var isOpen = false
    while let last = list.last, "共计这等，、,".contains(last) {
      isOpen = isOpen || last == "等"
      list.removeLast()
    }
    for joint in phrases.partJoints.words where list.holds(joint) {
      list = list.split(separator: joint, omittingEmptySubsequences: false)
        .joined(separator: joint.filter { !separators.contains($0) })
    }
    if list.holds("以及") {
      list = list.split(separator: "以及", omittingEmptySubsequences: false).joined(separator: "、")
    }
    let bytes = Array(list.utf8)
    let pieces = pieces(of: bytes)
    let ended = pieces.count { piece in
      endings.contains {
        $0.count <= piece.count && bytes.has($0, at: piece.upperBound - $0.count)
      }
    }
    return (ended...max(ended, pieces.count), isOpen)
  }

  /// What stands between separators.
  private static func pieces(of list: [UInt8]) -> [Range<Int>] {
    var pieces: [Range<Int>] = []
    var start = 0
    separatorSet.forEach(in: list, list.indices) { _, place in
      pieces.append(start..<place.lowerBound)
      start = place.upperBound
      return true
    }
    pieces.append(start..<list.count)
    return pieces.filter { !$0.isEmpty }
  }

  private static let endings = phrases.partEndings.words.map { Array($0.utf8) }
  private static let separatorSet = PhraseSet(separators.map { String($0) })

  private static let numerals = Array("一二三四五六七八九")
  private static let separators = Set<Character>("，,、；;：:和及与")

  private static func number(_ numeral: Character) -> Int? {
    if numeral.isASCII { return numeral.wholeNumberValue }
    return numerals.firstIndex(of: numeral).map { $0 + 1 }
  }

  /// A sentence on fewer parts is about something else.
  private static let fewest = 3
}
