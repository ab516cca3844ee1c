import DisclosureModel

/// Tells which label a misprinted one was meant to be.
///
/// A label may lack or change one character in four. What is nearer, or as near, to another label of any
/// version of the form is none of them, what is spelt like a label is that label, and words that change
/// the meaning, 上年 and 本年, 元 and 万元, are never wrong by a slip.
struct LabelSpelling: Sendable {
  static let shared = LabelSpelling(Form.versions)

  private let labels: [[UInt8]: [UInt32]]
  /// Those of rows that hold values.
  private let rows: Set<[UInt8]>
  /// Those that head a column and are a row's without its number, as 其他 is.
  private let ambiguous: Set<[UInt8]>
  /// Characters of a label for each that may be wrong.
  private static let charactersPerSlip = 4

  init(_ forms: [Form]) {
    var labels: [[UInt8]: [UInt32]] = [:]
    var rows: Set<[UInt8]> = []
    var unnumbered: Set<[UInt8]> = []
    func add(_ label: FormTable.Label, isRow: Bool) {
      for text in [label.text] + label.aliases {
        let folded = Folding.label(text)
        labels[folded] = SpellingDistance.characters(folded)
        if isRow, label.members.isEmpty { rows.insert(folded) }
      }
      if isRow, label.members.isEmpty { unnumbered.formUnion(label.unnumbered) }
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
    ambiguous = unnumbered.filter { labels[$0] != nil }
    self.rows = rows.union(unnumbered.subtracting(ambiguous))
  }

  /// Whether `folded` is the label of a row of values on any version of the form.
  func isRow(_ folded: [UInt8]) -> Bool { rows.contains(folded) }

  /// Whether `folded` is another label of any version of the form, such as that of a column.
  func isHeading(_ folded: [UInt8]) -> Bool {
    labels[folded] != nil && !isRow(folded) && !ambiguous.contains(folded)
  }

  /// How far `printed` is from the nearest of `spellings`, all of one label; nil where it is too far, or
  /// another label is as near.
  func distance(of printed: [UInt8], from spellings: Set<[UInt8]>) -> Int? {
    guard labels[printed] == nil else { return nil }
    let characters = SpellingDistance.characters(printed)
    guard characters.filter({ $0 > 0x2E80 }).count >= 2 else { return nil }
    let own = spellings.compactMap { spelling -> Int? in
      guard Self.mayBeSlip(printed, of: spelling) else { return nil }
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

  /// Whether `printed` says nothing that changes the meaning and that `label` does not say.
  private static func mayBeSlip(_ printed: [UInt8], of label: [UInt8]) -> Bool {
    if let unit = StatedUnit.split(printed)?.unit,
      unit != StatedUnit.split(label)?.unit ?? .plain
    {
      return false
    }
    return distinct.allSatisfy { !printed.contains($0) || label.contains($0) }
  }

  private static let distinct = Vocabulary.shared.distinctWords.map(Folding.label)
}
