import DisclosureModel

extension Report {
  /// Where one sentence tells how many requests there were to handle, how many of them were received and how
  /// many carried in: `新收47件，加上上年结转6件，共需办理53件`.
  ///
  /// 办理 may also mean those that were received or decided; then it is no sum.
  var handledRequests: [Breakdown] {
    let decided = cells("requests", rows: ["processed"], column: "total")
      .reduce(Interval.zero) { $0 + cells.bounds(at: $1) }
    return statements(where: { $0 == .requestsHandled }).compactMap { whole in
      let beside = statements.filter { $0.sentence == whole.sentence && $0.scope == .agency }
      func counts(_ subject: Statement.Subject) -> [Interval] {
        beside.filter { $0.subject == subject }.map(\.value)
      }
      // `收到47件。加上上年结转6件，应办理53件。`
      let told = statements(where: { $0 == .requestsReceived }).map(\.value)
      let single = told.allSatisfy { $0 == told[0] } ? told.first : nil
      guard whole.value.isExact, let received = counts(.requestsReceived).first ?? single,
        let carriedIn = counts(.carriedIn).first, received.high < whole.value.low,
        !([received, decided] + counts(.requestsProcessed)).contains(where: whole.value.overlaps)
      else { return nil }
      return Breakdown(
        whole: whole.value, parts: [received, carriedIn], isClosed: true,
        passage: Passage(
          sentence: whole.sentence, phrase: whole.phrase, place: whole.place,
          isAboutRequests: true))
    }
  }
}
