import Diagnostics
import DisclosureModel
import TextSearch

/// Finds phrases in a report's text, white space and punctuation left aside.
struct PhraseSearch: Sendable {
  private let phrases: [String]
  private let set: PhraseSet

  init(_ phrases: [String]) {
    self.phrases = phrases
    set = PhraseSet(phrases, ignoring: .punctuation)
  }

  /// Each of the phrases that the text of `report` holds, where it first stands.
  func found(
    in report: Report, where isMeant: (String) -> Bool = { _ in true }
  ) -> [Located<String>] {
    var found: [Located<String>] = []
    for section in report.sections {
      for block in section.blocks {
        for phrase in set.numbers(in: block.text).map({ phrases[$0] })
        where !found.contains(where: { $0.value == phrase }) && isMeant(block.text) {
          found.append(Located(phrase, at: block.place))
        }
      }
    }
    return found
  }

  func isFound(in text: String) -> Bool { set.isFound(in: text) }
}
