import DisclosureModel

/// Reads what is said of fees for dealing with requests.
struct FeeReader {
  let sentence: ProseSentence
  let year: Int

  /// Whether none was collected, or some; nil where neither is said.
  func isDenial() -> Bool? {
    guard sentence.mentions([.fee]), !sentence.mentions([.tariff, .except, .plan, .lastYear]),
      sentence.tokens.allSatisfy({ $0.year == nil || $0.year == year })
    else { return nil }
    for case .yuan(let amount) in sentence.tokens.map(\.kind) {
      return amount.high == 0 ? true : amount.low > 0 && !deniesCollecting ? false : nil
    }
    return deniesCollecting ? true : nil
  }

  /// `未收取…信息处理费`, `无信息处理费`
  private var deniesCollecting: Bool {
    sentence.tokens.indices.contains { at in
      guard sentence.tokens[at].word == .denial else { return false }
      return sentence.tokens[(at + 1)...].prefix(4).prefix { !$0.separatesClauses }
        .contains { $0.word == .collect || $0.word == .fee }
    }
  }
}
