import DisclosureModel

/// Reads a number that the text says it has told: `公开“双公示”信息486条。上述486条信息`, `发布解读24篇，这24篇解读`.
///
/// Of requests the statements tell as much.
struct RetoldCountReader {
  let sentence: ProseSentence
  /// The sentence before, in which the number may have been told.
  let previous: ProseSentence?

  struct Found {
    /// The number told before, and the words that tell it.
    let told: (value: Interval, phrase: String)
    let retold: Interval
    /// All that may be told again: each number before, and what numbers behind one another come to.
    let mayBe: [Interval]
    let tokens: Range<Int>
  }

  private var tokens: [ProseToken] { sentence.tokens }

  func numbers() -> [Found] {
    guard !sentence.mentions(Self.unclear), previous?.mentions(Self.unclear) != true else {
      return []
    }
    return tokens.indices.dropFirst().compactMap(number)
  }

  /// Requests, and parts that are told apart.
  private static let unclear: ProseWords = [.apply, .respectively, .area]

  private func number(at index: Int) -> Found? {
    guard let measure = tokens[index].count?.measure, measure.countsThings, refers(index - 1),
      let value = sentence.value(at: index), value.isExact
    else { return nil }
    let here = sentence.counts(of: measure, before: index - 1)
    let before = previous.map { $0.counts(of: measure, before: $0.tokens.count) } ?? []
    guard let home = here.isEmpty ? previous : sentence, let last = here.last ?? before.last,
      before.count + here.count <= Self.most, !sentence.listsNames(from: here.last, to: index - 1),
      !here.isEmpty || !home.listsNames(from: last, to: home.tokens.count),
      let told = home.value(at: last)
    else { return nil }
    let values =
      before.compactMap { previous?.value(at: $0) } + here.compactMap(sentence.value)
    return Found(
      told: (told, home.printed(home.clause(around: last).lowerBound..<(last + 1))),
      retold: value, mayBe: Self.sums(of: values), tokens: index - 1..<index + 1)
  }

  /// More numbers than these are told of several things.
  private static let most = 8

  /// 上述, 这, 该, or 以上 where it opens a clause, which behind a word means more: `市级以上772篇`.
  private func refers(_ at: Int) -> Bool {
    let word = sentence.printed(at..<(at + 1))
    if word == "以上" { return at == 0 || tokens[at - 1].separatesClauses }
    return Self.referring.contains(word)
      || tokens[at].kind == .unknown && Self.pointing.contains(where: word.hasSuffix)
  }

  private static let referring: Set = ["上述", "前述"]
  private static let pointing = ["这", "该"]

  private static func sums(of values: [Interval]) -> [Interval] {
    values.indices.flatMap { start in
      values[start...].dropFirst().reduce(into: [values[start]]) { sums, value in
        sums.append(sums[sums.count - 1] + value)
      }
    }
  }
}

extension ProseSentence {
  /// The counts of `measure` before the token at `end`.
  fileprivate func counts(of measure: ProseToken.Measure, before end: Int) -> [Int] {
    (0..<end).filter { tokens[$0].count?.measure == measure }
  }

  /// Behind the count things are listed by their names, of which there may be as many: `印发《甲》《乙》，上述2件`.
  fileprivate func listsNames(from count: Int?, to end: Int) -> Bool {
    ((count ?? -1) + 1..<end).contains { at in
      tokens[at].kind == .enumeration
        || text.bytes[tokens[at].range].contains(FoldedText.Mark.openTitle)
    }
  }
}
