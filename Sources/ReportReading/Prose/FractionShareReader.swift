import DisclosureModel

/// A share that is told with its part and its whole.
struct ToldShare {
  let part: Interval
  let rate: Rate
  let whole: Interval
  /// The tokens that tell all three.
  let tokens: Range<Int>
}

/// Reads a share that is told with its fraction: `予以公开率为43.75%（21件/48件）`.
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
    guard numbers.count == 2, let last = numbers.last, last.range.lowerBound > 0,
      bytes[last.range.lowerBound - 1] == UInt8(ascii: "/"),
      let part = exact(numbers[0].range.lowerBound), let whole = exact(last.range.lowerBound)
    else { return nil }
    return ToldShare(part: part, rate: rate, whole: whole, tokens: index..<(close + 1))
  }

  private func exact(_ at: Int) -> Interval? {
    ProseCount.read(sentence.text.bytes, at: at)?.count.interval
  }
}
