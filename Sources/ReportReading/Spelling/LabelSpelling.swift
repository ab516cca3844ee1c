import Diagnostics
import DisclosureModel

/// Tells which label a misprinted one was meant to be.
///
/// A label may lack or change one character in four. What is nearer, or as near, to another label of any
/// version of the form is none of them, and what is spelt like a label is that label. A word of another year is no
/// misprint.
struct LabelSpelling: Sendable {
  static let shared = LabelSpelling(Form.versions)

  private let labels: [[UInt8]: [UInt32]]
  /// Those of rows that hold values.
  private let rows: Set<[UInt8]>
  private static let otherPeriods = Vocabulary.shared.otherPeriods.map { Folding.label($0) }
  /// Characters of a label for each that may be wrong.
  private static let charactersPerSlip = 4

  init(_ forms: [Form]) {
    var labels: [[UInt8]: [UInt32]] = [:]
    var rows: Set<[UInt8]> = []
    func add(_ label: FormTable.Label, isRow: Bool) {
      for text in [label.text] + label.aliases {
        let folded = Folding.label(text)
        labels[folded] = SpellingDistance.characters(folded)
        if isRow, label.members.isEmpty { rows.insert(folded) }
      }
      for member in label.members { add(member, isRow: isRow) }
    }
    for block in forms.flatMap(\.tables).flatMap(\.blocks) {
      for column in block.columns { add(column, isRow: false) }
      for row in block.rows { add(row, isRow: true) }
      for text in [block.label, block.corner].compactMap({ $0 }) {
        let folded = Folding.label(text)
        labels[folded] = SpellingDistance.characters(folded)
      }
    }
    self.labels = labels
    self.rows = rows
  }

  /// Whether `folded` is the label of a row of values on any version of the form.
  func isRow(_ folded: [UInt8]) -> Bool { rows.contains(folded) }

  /// How far `printed` is from the nearest of `spellings`, all of one label; nil where it is too far, or
  /// another label is as near.
  func distance(of printed: [UInt8], from spellings: Set<[UInt8]>) -> Int? {
    guard labels[printed] == nil, !saysAnotherPeriod(printed, than: spellings) else { return nil }
    let characters = SpellingDistance.characters(printed)
    guard characters.filter({ $0 > 0x2E80 }).count >= 2 else { return nil }
    let own = spellings.compactMap { spelling -> Int? in
      let label = SpellingDistance.characters(spelling)
      return SpellingDistance.between(
        characters, label, limit: label.count / Self.charactersPerSlip)
    }.min()
    guard let own else { return nil }
    let hasRival = labels.contains { text, label in
      !spellings.contains(text)
        && SpellingDistance.between(characters, label, limit: own) != nil
    }
    return hasRival ? nil : own
  }

  private func saysAnotherPeriod(_ printed: [UInt8], than spellings: Set<[UInt8]>) -> Bool {
    Self.otherPeriods.contains { period in
      printed.holds(period, in: printed.indices)
        && !spellings.contains { $0.holds(period, in: $0.indices) }
    }
  }
}
