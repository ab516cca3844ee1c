import Diagnostics
import DisclosureModel
import TextSearch

/// Column headings of which a conversion left only scraps: `商业企科研机社会公法律服`, and `业`, `构` on
/// another line.
enum TornHeadings {
  /// Fragments above the table's first row among which the scraps are looked for.
  private static let reach = 24
  /// Bytes of a heading that a scrap has at least: two characters.
  private static let scrap = 6

  /// Whether the beginnings of all headings but the total's stand above the fragment `first` in the form's
  /// order, each once, so that no other order is thinkable.
  static func areOfficial(
    in lexicon: TableLexicon, above first: Int, of document: FoldedDocument
  ) -> Bool {
    guard lexicon.table.blocks.count == 1 else { return false }
    let columns = leaves(lexicon.table.blocks[0].columns).filter { $0.key != "total" }
    let beginnings = columns.map { Array(Folding.label($0.text).prefix(scrap)) }
    guard beginnings.count > 2, Set(beginnings).count == beginnings.count else { return false }
    let text = document.labels[max(0, first - reach)..<first].flatMap { $0 }
    var at = 0
    for beginning in beginnings.dropLast() {
      let places = text.places(of: beginning, in: text.indices)
      guard places.count == 1, places[0].lowerBound >= at else { return false }
      at = places[0].upperBound
    }
    // The last, 其他, is a word of the note above the table, too.
    return text.holds(beginnings[beginnings.count - 1], in: at..<text.count)
  }

  private static func leaves(_ labels: [FormTable.Label]) -> [FormTable.Label] {
    labels.flatMap { $0.members.isEmpty ? [$0] : leaves($0.members) }
  }
}
