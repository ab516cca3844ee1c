/// What stands before a phrase.
extension ClaimGrammar {
  /// Nothing before `at` makes what follows a number of something else or of another time.
  func opensClaim(_ at: Int) -> Bool {
    !tokens[clauseStart..<max(at, clauseStart)].contains {
      $0.word.map(Words.spoilsClause.contains) == true
    } && period.isWhole(after: tokens[..<at])
  }

  /// `我局收到的申请明显增多，全年共计47件`: all that the clause of the total says is the time, and what was
  /// received is named before, with no number.
  func totalsRequestsNamed(before at: Int) -> Bool {
    guard topic.isRequests, clauseStart > 0, claims.isEmpty,
      tokens[clauseStart..<at].allSatisfy(\.mayOpenText),
      let verb = tokens[..<clauseStart].firstIndex(where: { $0.word == .receive })
    else { return false }
    // `新收申请以自然人为主，共39件`
    let named = coverage(of: tokens[verb..<clauseStart])
    guard !named.isOneKindOfApplicant, !named.isOneChannel else { return false }
    let unclear = Words([.carry, .lastYear, .part, .other, .proactive, .area, .except, .lack])
    return tokens[..<clauseStart].allSatisfy { token in
      token.count == nil && token.kind != .share && token.word.map(unclear.contains) != true
    } && tokens[verb..<clauseStart].contains { $0.word == .apply }
  }

  func isPlainOpening(before at: Int) -> Bool {
    openingToWeigh(before: at).allSatisfy { token in
      switch token.kind {
      case .word(let word): Words.plainOpening.contains(word)
      case .year, .month, .day, .group: true
      default: false
      }
    }
  }

  /// An unknown word that opens the clause, such as an agency's name, changes nothing where the whole word
  /// for a request follows: `区教育局依申请公开收件7件`.
  private func openingToWeigh(before at: Int) -> ArraySlice<Token> {
    let opening = tokens[clauseStart..<at]
    guard let name = opening.lastIndex(where: { $0.kind == .unknown }), name + 1 < at,
      opening[...name].allSatisfy({ $0.kind == .unknown || $0.isTime }),
      let noun = RequestNoun(tokens, at: name + 1), noun.isFull, noun.end <= at
    else { return opening }
    return opening[(name + 1)...]
  }

  func coverage(ofOpeningBefore at: Int) -> Coverage {
    coverage(of: tokens[clauseStart..<at])
  }

  /// `自然人申请量最大`: tells of one kind of applicant, without a number.
  func opensWithKind(_ clause: ArraySlice<Token>) -> Bool {
    guard let first = clause.first(where: { !$0.isTime })?.word, first == .person || first == .body
    else { return false }
    let others: [Word] = [first == .person ? .body : .person, .anyone, .part, .receive]
    return clause.allSatisfy { token in
      token.count == nil && token.word.map { !others.contains($0) } ?? true
    }
  }

  /// `自然人方面`, `在自然人申请中`, `以个人名义提出的申请`: names one kind of applicant and says nothing of it.
  func namesOneKindOnly(_ clause: ArraySlice<Token>) -> Bool {
    coverage(of: clause).isOneKindOfApplicant && clause.last?.word != .body
      && clause.allSatisfy { token in
        token.isTime || token.kind == .enumeration || token.word.map(Words.naming.contains) == true
          || (token.kind == .unknown || token.word == .name)
            && token.range.count <= Self.longestParticle
      }
  }

  /// `收到商业企业申请5件`, in a sentence that counts no other kind.
  func countsOneKindOnly(_ clause: ArraySlice<Token>) -> Bool {
    claims.isEmpty && clause.contains { $0.word == .receive }
      && clause.contains { $0.count != nil } && coverage(of: clause).isOfBodiesOnly
      && tokens[..<clause.startIndex].allSatisfy { $0.count == nil }
      && coverage(of: tokens[...]).isOfBodiesOnly
  }

  /// The 中 of `办结件中`, which what follows are parts of.
  func opensWithinDecided(_ at: Int) -> Bool {
    at == clauseStart + 2 && tokens[at].range.count == 3 && tokens[at - 1].word == .measure
      && tokens[clauseStart].word == .finish
  }

  /// `报告期内，公司收到政府信息公开申请47件`: the body that stands alone behind the time is the one that receives.
  func opensWithReceiver(_ verb: Word, _ at: Int) -> Bool {
    verb == .receive && clauseStart > 0 && at == clauseStart + 1
      && tokens[clauseStart].word == .body
      && tokens[..<clauseStart].allSatisfy { $0.isTime || $0.separatesClauses }
  }

  /// In bytes.
  private static var longestParticle: Int { 6 }

  private func coverage(of tokens: ArraySlice<Token>) -> Coverage {
    var coverage = Coverage()
    coverage.note(tokens)
    return coverage
  }

  /// 全年, 2023年: what follows is the number of the year.
  func namesTime(before at: Int) -> Bool {
    tokens[clauseStart..<at].contains(where: \.isTime)
  }

  /// Someone who may be one applicant of many is named before 提交: `由某公司提交的申请2件`,
  /// `一名申请人提交申请9件`.
  func namesStranger(before at: Int) -> Bool {
    let opening = tokens[clauseStart..<at]
    if opening.contains(where: { $0.count != nil }) { return true }
    guard let by = opening.lastIndex(where: { $0.word == .by }) else { return false }
    return tokens[by..<at].contains { $0.kind == .unknown }
  }

  /// The negation of the verb at `at`, adverbs between them left out.
  ///
  /// `没有群众或单位向我局提出`: who did not stands between.
  func negation(before at: Int) -> Word? {
    let opening = tokens[clauseStart..<at]
    if let lack = opening.lastIndex(where: { $0.word == .lack }),
      opening[(lack + 1)...].contains(where: { $0.word == .anyone }),
      opening[(lack + 1)...].allSatisfy({
        $0.kind == .enumeration || $0.word.map(Words.lacking.contains) == true
      })
    {
      return .lack
    }
    let skipped = Words([.adverb, .total, .timely])
    let word = tokens[clauseStart..<at].last { $0.word.map(skipped.contains) != true }?.word
    return word == .negation || word == .lack || word == .refusal ? word : nil
  }
}

extension ArraySlice<Token> {
  /// `新收的47件`: which of all requests are meant.
  var namesReceivedOnly: Bool {
    guard let verb = firstIndex(where: { $0.word == .receive }), verb + 2 < endIndex,
      self[verb + 1].word == .glue, self[verb + 2].count != nil
    else { return false }
    return allSatisfy { $0.word != .carry && $0.word != .conjunction }
  }
}

extension Words {
  fileprivate static let lacking = applicants.union(
    Words([.anyone, .conjunction, .glue, .own, .adverb]))
  fileprivate static let naming = requestStart.union(applicants).union(
    Words([.glue, .suffix, .own, .means, .conjunction, .submit]))
}
