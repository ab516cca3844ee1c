import DisclosureModel

/// A number of requests as a sentence gives it.
struct Claim {
  /// What was done with the requests; nil where the sentence has no verb.
  let verb: Word?
  var count: ProseCount
  var isDenial = false
  /// It adds up the parts given before it: `合计122件`.
  var isSum = false
  /// It names one way of sending, and thereby perhaps not all requests.
  var namesOneChannel = false
  /// Its tokens in the sentence.
  let tokens: Range<Int>

  func subject(besideCarryIn: Bool) -> Statement.Subject {
    switch verb {
    case .receive, .submit, .occur: .requestsReceived
    case nil: besideCarryIn ? .requestsReceived : .requestsHandled
    case .finish: .requestsProcessed
    default: .requestsHandled
    }
  }

  /// Claims of one kind in one sentence speak of the same number.
  fileprivate var kind: Word? {
    switch verb {
    case .submit, .occur: .receive
    default: verb
    }
  }
}

extension [Claim] {
  /// The claims of a sentence that can be relied on: a sum instead of its parts, and none of several
  /// that contradict each other, because then each counts something else.
  func settled() -> [Claim] {
    var result: [Claim] = []
    for claim in self where !result.contains(where: { $0.kind == claim.kind }) {
      let rivals = filter { $0.kind == claim.kind }
      let candidates = rivals.contains(where: \.isSum) ? rivals.filter(\.isSum) : rivals
      if let first = candidates.first, candidates.allSatisfy({ $0.count == first.count }) {
        result.append(first)
      }
    }
    return result
  }
}
