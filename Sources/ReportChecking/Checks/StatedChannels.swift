import Diagnostics
import DisclosureModel
import Tables

private let phrases = StructurePhrases.shared

/// The ways in which requests came, if the text counts them, add up to the number of requests.
struct StatedChannels: ReportCheck {
  let id = "N.channel"

  func examine(_ report: Report, into outcome: inout Outcome) {
    let parts = report.statements(where: isChannel)
    var seen: Set<String> = []
    for part in parts where seen.insert(part.sentence).inserted {
      let list = parts.filter { $0.sentence == part.sentence }
      guard isDivision(list, in: part.sentence) else { continue }
      guard !leavesRest(list, in: part.sentence) else {
        decide(list, isWhole: false, report, &outcome)
        continue
      }
      guard !agrees(list, with: report),
        let offline = list.first(where: { $0.subject == .channel("offline") })
      else {
        decide(list, report, &outcome)
        continue
      }
      // 线上30件、线下17件（信函12件、当面5件）
      decide(list.filter { $0 == offline || $0.isOnline }, report, &outcome)
      fail(list.filter { $0 != offline && !$0.isOnline }, ifMoreThan: offline, &outcome)
    }
  }

  /// The ways add up to the requests of the table.
  private func agrees(_ list: [Statement], with report: Report) -> Bool {
    let sum = list.reduce(.zero) { $0 + $1.value }
    return RequestTotals(report).readings.prefix(2).contains(where: sum.overlaps)
  }

  /// - Parameter isWhole: all ways are told; else they are only no more than the requests.
  private func decide(
    _ list: [Statement], isWhole: Bool = true, _ report: Report, _ outcome: inout Outcome
  ) {
    let sum = list.reduce(.zero) { $0 + $1.value }
    let stated = report.statements.filter {
      $0.sentence == list[0].sentence && $0.subject.countsRequests && !$0.isDenial
    }
    let tables = [["received"], ["received", "carriedIn"]].map { rows in
      report.cells("requests", rows: rows, column: "total")
    }.filter { !$0.isEmpty }
    let totals = tables.map { $0.reduce(.zero) { $0 + report.cells.bounds(at: $1) } }
    let isOfAnotherWhole =
      list.count > 2 && !stated.isEmpty && !stated.contains { $0.value.overlaps(sum) }
      && list.isComplete(behind: stated.first)
    if !isWhole, (totals + stated.map(\.value)).contains(where: { $0.high >= sum.low }) { return }
    if (totals + stated.map(\.value)).contains(where: sum.overlaps), !isOfAnotherWhole {
      return outcome.pass()
    }
    guard let total = stated.first?.value ?? totals.first,
      sum.low > total.high || list.namesBothWays && list.isComplete(behind: stated.first)
    else { return }
    let terms = list.map(\.value.words).joined(" + ".inEachLanguage)
    outcome.fail(
      "", ["phrase": list.map(\.phrase.inEachLanguage).list, "total": total.words],
      evidence: EvidenceOfFailure(
        cells: tables.first ?? [], formula: Phrase.differs(["left": terms, "right": total.words]),
        expected: total.exact,
        actual: sum.exact, quote: Finding.Quote(list[0]), line: list[0].place.line))
  }

  /// What came in person and by letter cannot be more than what came offline.
  private func fail(
    _ parts: [Statement], ifMoreThan whole: Statement, _ outcome: inout Outcome
  ) {
    let sum = parts.reduce(.zero) { $0 + $1.value }
    guard let first = parts.first, sum.low > whole.value.high else { return }
    let terms = parts.map(\.value.words).joined(" + ".inEachLanguage)
    outcome.fail(
      "offline",
      ["phrase": parts.map(\.phrase.inEachLanguage).list, "total": whole.value.words],
      evidence: EvidenceOfFailure(
        formula: Phrase.exceeds(["left": terms, "right": whole.value.words]),
        expected: whole.value.exact, actual: sum.exact, quote: Finding.Quote(first),
        line: first.place.line))
  }

  /// Each way is named once, and none is told apart twice. Who gives shares may give those of the greatest
  /// alone.
  private func isDivision(_ list: [Statement], in sentence: String) -> Bool {
    let division = division(by: list, in: sentence)
    return Set(list.map(\.subject)).count == list.count
      && !phrases.openEnds.isFound(in: String(division)) && !division.givesShares
  }

  /// `其余通过网上提交`; not `其他方式17件`, `其余30件由网上提交`, which count what is left.
  private func leavesRest(_ list: [Statement], in sentence: String) -> Bool {
    let uncounted = list.reduce(String(division(by: list, in: sentence))) { text, part in
      (phrases.remainders.words + [""]).reduce(text) { $0.replacing($1 + part.phrase, with: "") }
    }
    return phrases.remainders.isFound(in: uncounted)
  }

  private func division(by list: [Statement], in sentence: String) -> Substring {
    list.last.map { sentence.division(endingWith: $0.phrase) } ?? sentence[...]
  }

  private func isChannel(_ subject: Statement.Subject) -> Bool {
    if case .channel = subject { true } else { false }
  }
}

extension Statement {
  fileprivate var isOnline: Bool { subject == .channel("online") || subject == .channel("email") }
}

extension String {
  /// Without what is divided otherwise behind the last part: `；从主体看，自然人39件`.
  fileprivate func division(endingWith part: String) -> Substring {
    guard let end = firstRange(of: part)?.upperBound,
      let next = phrases.nextDivisions.words.compactMap({ self[end...].firstRange(of: $0) })
        .map(\.lowerBound).min()
    else { return self[...] }
    return self[..<next]
  }

  /// `，共47件`
  fileprivate var addsUp: Bool {
    phrases.sums.words.contains { contains("，" + $0) || contains("；" + $0) }
  }
}

extension Substring {
  /// `占83%`; not `按时办结率100%`, which is of all, nor `增长17.5%`, which is of the year before.
  fileprivate var givesShares: Bool {
    split { "，；。、：（）".contains($0) }.contains { clause in
      (clause.contains("%") || clause.contains("％"))
        && !clause.contains { "率增减升降".contains($0) }
    }
  }
}

extension [Statement] {
  /// What came online and what came otherwise: letters and visits alone are as likely some of the ways.
  fileprivate var namesBothWays: Bool {
    contains(where: \.isOnline) && !allSatisfy(\.isOnline)
  }

  /// The sentence counts nothing behind the total or the first way of sending that was not read as one, but
  /// a sum.
  fileprivate func isComplete(behind total: Statement?) -> Bool {
    guard let first, let start = first.sentence.firstRange(of: first.phrase) else { return false }
    let whole = total.flatMap { first.sentence.firstRange(of: $0.phrase) }
    let opening = first.sentence[..<start.lowerBound].split { !$0.isNumber }
    let counted = opening.count { $0.count != 4 }
    if whole == nil, counted > 1 { return false }
    // `云端申请30件，信函12件，当面5件，共47件`: the total follows, so what stands before is a part.
    if counted > 0, whole.map({ $0.upperBound > start.upperBound }) ?? first.sentence.addsUp {
      return false
    }
    let begin = whole.map { Swift.min($0.upperBound, start.lowerBound) } ?? start.lowerBound
    let division = first.sentence.division(endingWith: last?.phrase ?? first.phrase)
    var rest = String(first.sentence[begin..<Swift.max(begin, division.endIndex)])
    for statement in self { rest = rest.replacing(statement.phrase, with: "") }
    for sum in phrases.sums.words {
      guard let range = rest.firstRange(of: sum) else { continue }
      let digits = rest[range.upperBound...].prefix { $0.isNumber || $0.isWhitespace }
      rest.removeSubrange(range.lowerBound..<digits.endIndex)
    }
    return !rest.contains(where: \.isNumber)
  }
}
