import Diagnostics
import DisclosureModel
import TextSearch

/// The labels of all tables, and the headings of sections with their ordinals, by their first character:
/// what is looked for inside a line whose cells have run together.
struct LabelIndex: Sendable {
  enum Kind: Sendable { case label, section }

  /// Folded labels, longer ones before shorter ones.
  private let labels: PhraseSet
  private let kinds: [Kind]

  init(_ lexicons: [TableLexicon], sections: SectionWords) {
    var seen: Set<[UInt8]> = []
    var labels: [(text: [UInt8], kind: Kind)] = []
    func add(_ text: [UInt8], _ kind: Kind) {
      if seen.insert(text).inserted { labels.append((text, kind)) }
    }
    for lexicon in lexicons {
      for label in lexicon.labels.keys { add(label, .label) }
    }
    for ordinal in ChineseNumerals.ordinals {
      for heading in sections.headings { add(Array("\(ordinal)".utf8) + heading, .section) }
    }
    labels.sort { $0.text.count > $1.text.count }
    self.labels = PhraseSet(labels.map(\.text))
    kinds = labels.map(\.kind)
  }

  /// The longest label that stands in `text` (folded) at `index`.
  func label(in text: [UInt8], at index: Int) -> (length: Int, kind: Kind)? {
    labels.match(in: text, at: index).map { ($0.end - index, kinds[$0.number]) }
  }
}
