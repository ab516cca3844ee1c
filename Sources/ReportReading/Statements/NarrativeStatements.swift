import DisclosureModel

/// Everything that the narrative says about what the tables count.
enum NarrativeStatements {
  /// The statements of both readers. Where both find a number of one thing in one sentence and they
  /// differ, that of the grammar of requests stands.
  static func read(_ sections: [Section], year: Int?) -> [Statement] {
    let requests = StatementReader.statements(in: sections, year: year)
    let figures = FigureReader.statements(in: sections, year: year).filter { figure in
      !figure.subject.countsRequests
        || !requests.contains { $0.subject == figure.subject && $0.sentence == figure.sentence }
    }
    return requests + figures
  }
}
