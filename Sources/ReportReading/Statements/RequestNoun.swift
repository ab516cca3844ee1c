/// The words for a request, in any of the orders that agencies give them: 政府信息公开申请,
/// 依申请公开事项, 公开政府信息申请, 政府信息依申请公开件, 申请公开信息, …
struct RequestNoun {
  /// The index of the first token after it.
  let end: Int
  /// It says what is asked for; without that, 申请 may mean any application.
  let isFull: Bool
  /// It may also mean what was disclosed, as 依申请公开信息 does.
  let mayMeanDisclosure: Bool
  /// 政府信息公开申请 and the like, which mean nothing else.
  let isPlain: Bool
  let coverage: Coverage

  /// The words for a request that begin at `start`; nil if there are none.
  init?(_ tokens: [Token], at start: Int) {
    guard start < tokens.count, tokens[start].word.map(Words.requestStart.contains) == true
    else { return nil }
    var parts: Words = []
    var end = start
    var endsInInformation = false
    var tellsDecision = false
    var coverage = Coverage()
    scan: for at in start..<tokens.count {
      guard let word = tokens[at].word else { break }
      switch word {
      case .apply, .information, .disclose:
        // `公开政府信息公开申请21件` are those that were granted.
        if word == .disclose, tokens[start].word == .disclose, parts.contains(.information) {
          tellsDecision = true
        }
        parts.insert(Words([word]))
        endsInInformation = word == .information
      case .glue:
        // `依法公开的申请21件` are those that were granted.
        if parts == Words([.disclose]), tokens[at].range.count == 3 { tellsDecision = true }
        continue
      case .government: continue
      case .channel where !parts.isEmpty: continue
      case .suffix where at + 1 < tokens.count && tokens[at + 1].word == .apply: continue
      // `依申请公开办理事项`
      case .handle
      where parts.contains(.apply) && at + 1 < tokens.count && tokens[at + 1].word == .suffix:
        continue
      case .suffix, .measure:
        guard parts.contains(.apply) else { break scan }
      default: break scan
      }
      coverage.note(tokens[end...at])
      end = at + 1
    }
    guard parts.contains(.apply) else { return nil }
    self.end = end
    isFull = !tellsDecision && (parts.contains(.information) || parts.contains(.disclose))
    isPlain =
      isFull && !endsInInformation && tokens[start].word != .apply
      && parts.contains(.information) && parts.contains(.disclose)
    mayMeanDisclosure =
      endsInInformation && parts.contains(.disclose) && tokens[start].word == .government
    self.coverage = coverage
  }
}
