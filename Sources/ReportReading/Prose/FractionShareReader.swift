import DisclosureModel

/// A share that is told with its part and its whole.
struct ToldShare {
  let part: Interval
  let rate: Rate
  let whole: Interval
  /// The tokens that tell all three.
  let tokens: Range<Int>
}

/// Reads a share that is told with its fraction: `予以公开率为43.75%（21件/48件）`, `占82.98%（47件中的39件）`.
struct FractionShareReader {
  let sentence: ProseSentence

  private var tokens: [ProseToken] { sentence.tokens }

  func shares() -> [ToldShare] { tokens.indices.compactMap(share) }

  private func share(at index: Int) -> ToldShare? {
    guard case .percent(let rate) = tokens[index].kind, index + 3 < tokens.count,
      tokens[index + 1].kind == .open,
      let close = tokens[index...].firstIndex(where: { $0.kind == .close })
    else { return nil }
    let numbers = tokens[(index + 2)..<close].filter(\.isNumeric)
    let bytes = sentence.text.bytes
    if let (part, whole) = partWithin((index + 2)..<close) {
      return ToldShare(part: part, rate: rate, whole: whole, tokens: index..<(close + 1))
    }
    guard numbers.count == 2, let last = numbers.last, last.range.lowerBound > 0,
      bytes[last.range.lowerBound - 1] == UInt8(ascii: "/"),
      let part = exact(numbers[0].range.lowerBound), let whole = exact(last.range.lowerBound)
    else { return nil }
    return ToldShare(part: part, rate: rate, whole: whole, tokens: index..<(close + 1))
  }

  /// `47件中的39件`, `47件申请中有39件`
  private func partWithin(_ bracket: Range<Int>) -> (part: Interval, whole: Interval)? {
    let counts = bracket.filter { tokens[$0].isNumeric }
    guard counts.count == 2, let one = tokens[counts[0]].count, let other = tokens[counts[1]].count,
      one.measure == other.measure,
      tokens[counts[0]..<counts[1]].contains(where: { $0.word == .within }),
      let whole = sentence.value(at: counts[0]), let part = sentence.value(at: counts[1])
    else { return nil }
    return (part, whole)
  }

  private func exact(_ at: Int) -> Interval? {
    ProseCount.read(sentence.text.bytes, at: at)?.count.interval
  }
}
