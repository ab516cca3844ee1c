/// Tells the name of an office, as `区教育局` or `县政府办公室`, by its last character: whatever its other words
/// are, it is no other matter that is counted.
enum OfficeName {
  /// The character before `end` is one with which such names end.
  static func ends(in bytes: [UInt8], at end: Int) -> Bool {
    guard end > 2, bytes[end - 3] >= 0xE4 else { return false }
    let code = bytes[(end - 3)..<end].reduce(0) { $0 << 8 | UInt32($1) }
    return endings.contains(code)
  }

  private static let endings = "局办委厅院所队镇乡室科处站校会署".map { character in
    character.utf8.reduce(0) { $0 << 8 | UInt32($1) }
  }

  /// In bytes.
  static let longest = 60
}

extension ClaimGrammar {
  /// Nothing but times and the name of an office stand before `at` in its clause, and words that change
  /// nothing: `2023年度区教育局共`.
  func opensWithOffice(before at: Int) -> Bool {
    let opening = tokens[clauseStart..<at].drop { $0.isTime || $0.isDate }
    let name = opening.prefix { $0.kind == .unknown || $0.word == .name || $0.word == .government }
    guard let first = name.first, let last = name.last, last.endsOffice,
      last.range.upperBound - first.range.lowerBound <= OfficeName.longest
    else { return false }
    return opening[name.endIndex...].allSatisfy { token in
      token.word.map(Words.plainOpening.contains) == true || token.isTime
    }
  }

  /// The same, where nothing was counted before.
  func opensSentenceWithOffice(before at: Int) -> Bool {
    tokens[..<at].allSatisfy { $0.count == nil } && opensWithOffice(before: at)
  }

  /// Nothing but who applied, in whatever way, stands before `at` besides words that change nothing:
  /// `市民通过各种途径向我局`.
  func opensWithEveryone(before at: Int) -> Bool {
    guard let anyone = tokens[clauseStart..<at].firstIndex(where: { $0.word == .anyone }) else {
      return isPlainOpening(before: at)
    }
    return isPlainOpening(before: anyone)
      && tokens[anyone..<at].allSatisfy { $0.word.map(Words.everyone.contains) == true }
  }

  /// `全部完成登记`: the clause from `at` on says no more than that all were taken.
  func tellsRegister(at: Int) -> Word? {
    let words = tokens[at...].prefix { !$0.separatesClauses }
    guard let last = words.last?.word, Words.taking.contains(last),
      words.dropLast().allSatisfy({
        $0.word == .adverb || $0.kind == .unknown && $0.range.count < 7
      })
    else { return nil }
    return .accept
  }

  /// `由我局受理`, `由局办公室统一登记`: the clause from `at` on says no more than who took what was counted.
  func tellsReceiver(at: Int) -> Word? {
    guard at + 1 < tokens.count, tokens[at].word == .by else { return nil }
    let receiver = tokens[(at + 1)...].prefix { token in
      token.kind == .unknown || token.word.map(Words.receivers.contains) == true
    }
    guard let last = receiver.last(where: { $0.word != .adverb && $0.word != .total }),
      last.word == .own || last.endsOffice, receiver.endIndex < tokens.count,
      let verb = tokens[receiver.endIndex].word, Words.taking.contains(verb)
    else { return nil }
    let rest = tokens[receiver.endIndex...].drop { $0.word.map(Words.takenAs.contains) == true }
    guard rest.first.map(\.separatesClauses) ?? true else { return nil }
    return verb == .register ? .accept : verb
  }
}

extension Words {
  fileprivate static let receivers = Words([.own, .name, .government, .adverb, .total])
  fileprivate static let taking = Words([.receive, .accept, .register])
  fileprivate static let everyone = plainOpening.union(Words([.anyone, .means, .etCetera]))
  fileprivate static let takenAs = taking.union(Words([.conjunction, .handle, .adverb]))
}

extension Token {
  /// A time, the agency, or a mark between them.
  var mayOpenText: Bool { isTime || isDate || word == .own || kind == .comma }

  /// `1月`, `31日`
  fileprivate var isDate: Bool {
    switch kind {
    case .month, .day: true
    case .word(let word): word == .from || word == .until
    default: false
    }
  }
}
