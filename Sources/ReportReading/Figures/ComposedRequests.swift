extension [FigureToken] {
  /// The tokens with the words of a request made one where the list of phrases has only its parts:
  /// `政务公开` and `申请`.
  func composingRequests() -> [FigureToken] {
    guard contains(where: { $0.roles.contains(.openness) }) else { return self }
    var result: [FigureToken] = []
    for token in self {
      if token.mayEndRequest, let start = result.startOfRequest {
        let range = result[start].range.lowerBound..<token.range.upperBound
        let isAside = result[start].isAside
        result.removeSubrange(start...)
        result.append(
          FigureToken(
            kind: .word(FigureWord(roles: [.filler, .request, .openness, .application])),
            range: range, isAside: isAside))
      } else {
        result.append(token)
      }
    }
    return result
  }

  /// Where 政府信息公开 stands, with nothing behind it but words such as 类 and 的.
  private var startOfRequest: Int? {
    guard let start = lastIndex(where: { $0.roles.contains(.openness) }),
      !self[start].roles.contains(.request), count - start <= 3,
      self[(start + 1)...].allSatisfy({ $0.term == nil && $0.roles.contains(.filler) })
    else { return nil }
    return start
  }
}

extension FigureToken {
  /// 申请, not 申请人
  fileprivate var mayEndRequest: Bool {
    roles.contains([.application, .filler]) && term == nil && !roles.contains(.request)
  }
}
