import DisclosureModel

/// Everything that the narrative says about what the tables count.
enum NarrativeStatements {
  /// The statements of both readers. Where both find a number of one thing in one sentence and they
  /// differ, that of the grammar of requests stands.
  static func read(_ sections: [Section], year: Int?) -> [Statement] {
    let requests = StatementReader.statements(in: sections, year: year)
    let counted = Set(requests.lazy.filter { $0.subject == .requestsProcessed }.map(\.sentence))
    let figures = FigureReader.statements(in: sections, year: year).filter {
      !$0.subject.countsRequests || !counted.contains($0.sentence)
    }
    return requests + figures
  }
}
