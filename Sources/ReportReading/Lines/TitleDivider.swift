import Diagnostics
import DocumentReading
import TextSearch

/// Cuts the title out of a line that holds more, where a crawler or a converter lost the line ends around
/// it: `当前位置：首页 某某局2023年政府信息公开工作年度报告 根据《条例》…`.
struct TitleDivider {
  let text: [UInt8]
  private let words = Vocabulary.shared.titles
  private static let endings = Vocabulary.shared.titles.endings.map { Array($0.utf8) }
  /// Fragments among which a title is looked for, and words over which it may be spaced out.
  private static let lines = 40
  private static let pieces = 6
  /// Characters beyond which a text is a paragraph, and bytes of a line within which a title begins.
  private static let longest = 80
  private static let reach = 3000

  func divided(_ fragments: [Fragment]) -> [Fragment] {
    var divided: [Fragment] = []
    divided.reserveCapacity(fragments.count + 2)
    for (index, fragment) in fragments.enumerated() {
      guard index < Self.lines, !fragment.isCell, let title = title(in: fragment.range),
        title != fragment.range
      else {
        divided.append(fragment)
        continue
      }
      let before = WhiteSpace.trim(fragment.range.lowerBound..<title.lowerBound, of: text)
      let after = WhiteSpace.trim(title.upperBound..<fragment.range.upperBound, of: text)
      if !before.isEmpty { divided.append(fragment.part(before, startsRow: fragment.startsRow)) }
      divided.append(fragment.part(title, startsRow: true))
      if !after.isEmpty { divided.append(fragment.part(after, startsRow: true)) }
    }
    return divided
  }

  /// The title in the line: of those that name an agency the one of fewest words.
  private func title(in line: Range<Int>) -> Range<Int>? {
    let words = self.words(in: line.lowerBound..<min(line.upperBound, line.lowerBound + Self.reach))
    guard words.contains(where: holdsEnding) else { return nil }
    var best: (range: Range<Int>, pieces: Int)?
    for start in words.indices {
      var joined = ""
      for index in start..<min(start + Self.pieces, words.endIndex) {
        if let end = end(
          ofTitle: joined, in: words[index], fits: best?.pieces ?? .max, index - start)
        {
          best = (words[start].lowerBound..<end, index - start)
        }
        joined += compact(words[index])
        guard joined.count <= Self.longest else { break }
      }
    }
    return best?.range
  }

  /// Where a title that begins with `joined` ends in `word`: at the word's end, or before words that
  /// follow titles.
  private func end(ofTitle joined: String, in word: Range<Int>, fits most: Int, _ pieces: Int)
    -> Int?
  {
    guard pieces < most, holdsEnding(word) else { return nil }
    for ending in Self.endings {
      var at = word.lowerBound
      while let found = text.firstRange(of: ending, in: at..<word.upperBound) {
        at = found.upperBound
        let rest = text[at..<word.upperBound]
        guard rest.isEmpty || words.followers.contains(where: { rest.starts(with: $0.utf8) }) else {
          continue
        }
        let title = joined + compact(word.lowerBound..<at)
        guard title.count <= Self.longest, let parts = TitleParts(title),
          BodyName.isPlausible(parts.agency)
        else { continue }
        return at
      }
    }
    return nil
  }

  private func holdsEnding(_ range: Range<Int>) -> Bool {
    Self.endings.contains { text.holds($0, in: range) }
  }

  private func compact(_ range: Range<Int>) -> String {
    String(decoding: Folding.compact(text, range), as: UTF8.self)
  }

  /// The words of a line, which white space sets apart.
  private func words(in line: Range<Int>) -> [Range<Int>] {
    var words: [Range<Int>] = []
    var start = line.lowerBound
    var at = start
    while at < line.upperBound {
      let length = WhiteSpace.length(at: at, of: text)
      if length > 0 {
        if start < at { words.append(start..<at) }
        start = at + length
      }
      at += max(1, length)
    }
    if start < line.upperBound { words.append(start..<line.upperBound) }
    return words
  }
}
