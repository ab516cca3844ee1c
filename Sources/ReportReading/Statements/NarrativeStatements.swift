import DisclosureModel

/// Everything that the narrative says about what the tables count.
enum NarrativeStatements {
  /// The statements of both readers. The grammar of requests goes before: where it finds a number of
  /// requests in a sentence, the other reader's is not taken, and what that one only takes for a number of
  /// requests, as in `依申请公开收件7件`, counts where nothing else in the report tells how many there were.
  static func read(_ sections: [Section], year: Int?) -> [Statement] {
    let requests = StatementReader.statements(in: sections, year: year)
    let (figures, hunches) = FigureReader.statements(in: sections, year: year)
    let received =
      requests.contains { $0.subject != .requestsProcessed && $0.scope == .agency }
      || figures.contains { $0.subject == .requestsReceived }
    let certain =
      requests
      + figures.filter { figure in
        switch figure.subject {
        case .requestsHandled:
          !received && !requests.contains { $0.sentence == figure.sentence }
            || figures.contains {
              $0.subject == .carriedIn && $0.sentence == figure.sentence
            }
        case .requestsProcessed, .requestsReceived:
          !requests.contains {
            $0.subject == figure.subject && $0.sentence == figure.sentence
          }
        default: true
        }
      }
    return certain + hunches.filter { $0.standsAlone(beside: certain, hunches) }
  }
}

extension Statement {
  /// Nothing certain tells the same, and no other hunch tells otherwise.
  fileprivate func standsAlone(beside certain: [Statement], _ hunches: [Statement]) -> Bool {
    certain.allSatisfy { !$0.tellsTheSame(as: self) }
      && hunches.allSatisfy { !$0.tellsTheSame(as: self) || $0.value == value }
  }

  /// 收到 and 受理 count the same requests, as a rule.
  private func tellsTheSame(as other: Statement) -> Bool {
    guard subject != other.subject else { return true }
    let received: [Subject] = [.requestsReceived, .requestsHandled]
    return received.contains(subject) && received.contains(other.subject)
  }
}
