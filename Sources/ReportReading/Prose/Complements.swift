import DisclosureModel
import Tables
import TextSearch

/// Reads a number with the numbers of parts that are all there can be, though nothing says that these are its
/// parts: `推送文章365篇，原创265篇，转载100篇`, `通过“两微”发布640条，微信520条，微博120条`.
struct ComplementReader {
  let sentence: ProseSentence

  /// The division of the count at `index` by the clauses right behind it.
  func division(ofCountAt index: Int) -> BreakdownReader.Found? {
    let tokens = sentence.tokens
    guard let count = tokens[index].count, let whole = sentence.value(at: index),
      sentence.depths[index] == 0, isWhole(index)
    else { return nil }
    var parts: [Interval] = []
    var names: [Range<Int>] = []
    var end = sentence.clause(around: index).upperBound
    while names.count <= Complements.most, end + 2 < tokens.count,
      tokens[end].kind == .comma || tokens[end].kind == .enumeration
    {
      let clause = sentence.clause(around: end + 1)
      guard clause.count > 1, let value = sentence.value(at: clause.upperBound - 1),
        tokens[clause.upperBound - 1].count?.measure == count.measure,
        clause.dropLast().allSatisfy({ !tokens[$0].isNumeric }),
        sentence.words(at: clause).isDisjoint(with: Self.unclear)
      else { break }
      parts.append(value)
      names.append(
        tokens[clause.lowerBound].range.lowerBound..<tokens[clause.upperBound - 1].range.lowerBound)
      end = clause.upperBound
    }
    let told = sentence.range.lowerBound..<tokens[index].range.lowerBound
    // `线上2次，线下3次，线上线下结合1次`
    let next = sentence.clause(around: end + 1)
    guard parts.count > 1, sentence.words(at: end..<tokens.count).isDisjoint(with: [.overlap]),
      next.allSatisfy({ tokens[$0].count?.measure != count.measure }),
      Complements.areAll(names, toldBehind: told, in: sentence.text.bytes)
    else { return nil }
    return BreakdownReader.Found(
      whole: whole, parts: parts, isClosed: true, wholeIndex: index, isInPrevious: false, end: end)
  }

  /// Something done, or the first that is counted: not `微博40条，原创80条，转载20条`, which cuts all a second time.
  private func isWhole(_ index: Int) -> Bool {
    let words = sentence.clauseWords(at: index)
    let before = sentence.tokens[..<index]
    return words.isDisjoint(with: Self.unclear) && before.allSatisfy { $0.word != .among }
      && (!words.isDisjoint(with: .verbs) || before.allSatisfy { $0.count == nil })
  }

  private static let unclear: ProseWords = ProseWords.comparisons.union([
    .among, .aside, .overlap, .respectively, .plan, .reach, .sum, .area,
  ])
}

/// Names of parts that are all there can be, as 原创 and 转载 are, or 微信 and 微博 of the “两微”.
enum Complements {
  /// Each name begins with another part of one such set, and the words before them the name of its whole, if only that
  /// has these; they do not hold a part themselves.
  static func areAll(
    _ names: [Range<Int>], toldBehind words: Range<Int>, in bytes: [UInt8]
  ) -> Bool {
    guard names.count > 1 else { return false }
    return sets.contains { set in
      set.parts.count == names.count
        && set.parts.allSatisfy { part in
          names.contains { bytes[$0].starts(with: part) }
            && (set.wholeHolds(part) || !bytes.holds(part, in: words))
        }
        && names.allSatisfy { name in set.parts.count { bytes.holds($0, in: name) } == 1 }
        && set.whole.map { bytes.holds($0, in: words) } ?? true
    }
  }

  static let most = sets.lazy.map(\.parts.count).max() ?? 0

  private struct Parts {
    /// The name that makes them all there can be; nil where they are wherever they stand.
    let whole: [UInt8]?
    let parts: [[UInt8]]

    /// 预决算 holds 决算.
    func wholeHolds(_ part: [UInt8]) -> Bool {
      whole.map { $0.holds(part, in: $0.indices) } ?? false
    }
  }

  private static let sets: [Parts] =
    Table.decode([String: [[String]]].self, from: "phrases/complements.json")
    .flatMap { whole, sets in
      sets.map { parts in
        Parts(
          whole: whole == "any" ? nil : FoldedText(whole).bytes,
          parts: parts.map { Array($0.utf8) })
      }
    }
}
