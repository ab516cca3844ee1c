import DisclosureModel

extension [FigureToken] {
  /// The tokens with 规范性文件 and what was done with them made one, in either order: `起草出台` and
  /// `规范性文件`, `规范性文件` and `仍然有效`; and with the deed named before their number:
  /// `发布4件规范性文件`.
  func composingDocuments() -> [FigureToken] {
    guard contains(where: \.isDocuments) else { return self }
    var result = self
    for noun in indices.reversed() where self[noun].isDocuments {
      result.compose(noun)
    }
    return result
  }

  private mutating func compose(_ noun: Int) {
    let before = deed(before: noun)
    // `起草` before `出台规范性文件`
    if let column = self[noun].documentsColumn {
      let after = deed(after: noun)
      let end = after.column == column ? after.end : noun
      let start = before.columns == [column] ? before.start : noun
      if start < end { merge(start...end, column) }
      return
    }
    if let column = before.column { return merge(before.start...noun, column) }
    let after = deed(after: noun)
    if let column = after.column, isCounted(after.end + 1) {
      return merge(noun...after.end, column)
    }
    if let column = after.column, column == "repealed", after.end + 1 == count,
      self[..<noun].contains(where: { $0.count != nil })
    {
      return merge(noun...after.end, column)
    }
    guard noun > 2, !self[noun - 1].roles.isDisjoint(with: .measures), self[noun - 2].count != nil
    else { return }
    let counted = deed(before: noun - 2)
    if let column = counted.column { merge(counted.start...(noun - 3), column) }
  }

  private mutating func merge(_ tokens: ClosedRange<Int>, _ column: String) {
    guard !column.isEmpty, tokens.upperBound < count else { return }
    let token = FigureToken(
      kind: .word(
        FigureWord(term: .documents("normativeDocuments", column), roles: .documents)),
      range: self[tokens.lowerBound].range.lowerBound..<self[tokens.upperBound].range.upperBound,
      isAside: self[tokens.lowerBound].isAside)
    replaceSubrange(tokens, with: [token])
  }

  /// The words right before `end` that say what was done, and the column that counts it if they all say
  /// the same and not only that it was prepared.
  private func deed(
    before end: Int
  ) -> (start: Int, columns: Set<String>, column: String?) {
    var start = end
    var at = end - 1
    var columns: Set<String> = []
    while at >= 0 {
      if let column = self[at].deed {
        columns.insert(column)
        start = at
      } else if !self[at].mayStandInDeed {
        guard columns.isEmpty, let verb = verb(beforeAttributeEndingAt: at) else { break }
        at = verb
        continue
      }
      at -= 1
    }
    return (start, columns, settled(columns, start..<end))
  }

  /// 废止 before an attribute that ends with 的: it may say why they were repealed, as 不合时宜 does, while that of
  /// what was made would say which of them are meant.
  private func verb(beforeAttributeEndingAt end: Int) -> Int? {
    let rest = self[(end + 1)...].prefix { !$0.isDocuments }
    guard self[end].isUnknown, rest.contains(where: \.isParticle),
      rest.allSatisfy(\.mayStandInDeed),
      let verb = self[..<end].lastIndex(where: { !$0.isUnknown }),
      end - verb <= Self.longestAttribute
    else { return nil }
    return self[verb].deed == "repealed" ? verb : nil
  }

  /// In characters.
  private static var longestAttribute: Int { 10 }

  private func deed(after noun: Int) -> (end: Int, column: String?) {
    var end = noun
    var at = noun + 1
    var columns: Set<String> = []
    while at < count {
      if let column = self[at].deed {
        columns.insert(column)
        end = at
      } else if !self[at].mayStandInDeed || end > noun && !self[at].isJoiner {
        break
      }
      at += 1
    }
    return (end, settled(columns, (noun + 1)..<(end + 1)))
  }

  private func settled(_ columns: Set<String>, _ tokens: Range<Int>) -> String? {
    guard columns.count == 1, tokens.contains(where: { self[$0].isWholeDeed }) else { return nil }
    return columns.first
  }

  /// A number follows, with nothing but words such as 共 before it.
  private func isCounted(_ start: Int) -> Bool {
    let next = self[Swift.min(start, count)...].first { !$0.isTransparent }
    return next?.count != nil
  }
}

extension FigureToken {
  /// The word 规范性文件, by itself or with what was done.
  fileprivate var isDocuments: Bool { roles.contains(.documents) || documentsColumn != nil }

  fileprivate var documentsColumn: String? {
    if case .documents("normativeDocuments", let column)? = term { column } else { nil }
  }

  /// The column that counts documents of which it says what was done.
  fileprivate var deed: String? {
    if case .documents("normativeDocuments", let column)? = word?.elliptic { return column }
    if roles.contains(.issuing) { return "issued" }
    if roles.contains(.repealing) { return "repealed" }
    return roles.contains(.standing) ? "inForce" : nil
  }

  /// Not only 起草, which may have led to nothing, or 目前, which says no more than when.
  fileprivate var isWholeDeed: Bool {
    deed != nil && (word?.elliptic != nil || roles.isDisjoint(with: [.spoiler, .filler]))
  }

  /// 了, 并, 本年, 予以
  fileprivate var mayStandInDeed: Bool {
    term == nil && count == nil
      && (range.count <= 3 || roles.contains(.thisYear) || roles == .filler && range.count == 6)
      && (isTransparent || isJoiner)
  }
}
