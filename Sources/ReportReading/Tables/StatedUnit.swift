import DisclosureModel

/// A unit that a heading ends with, `本年收费金额（单位：元）`, or a line above a table lists, `单位：件、元`.
struct StatedUnit: Equatable {
  let isMoney: Bool
  /// The power of ten that brings a number to single yuan or single counts.
  let power: Int

  /// What a label that names no unit counts in.
  static let plain = StatedUnit(isMoney: false, power: 0)

  /// What stands before the unit at the end of `heading` (folded), and the unit.
  static func split(_ heading: [UInt8]) -> (stem: [UInt8], unit: StatedUnit)? {
    guard heading.count > 3, finals.contains(Array(heading.suffix(3))),
      let (word, unit) = words.first(where: { heading.ends(with: $0.word) })
    else { return nil }
    var stem = heading.dropLast(word.count)
    if Array(stem).ends(with: marker) { stem = stem.dropLast(marker.count) }
    return stem.isEmpty ? nil : (Array(stem), unit)
  }

  /// The units that `line` (folded) lists; none where it says anything else.
  static func listed(in line: [UInt8]) -> [StatedUnit] {
    guard line.count <= longestLine, line.count > marker.count,
      let start = [0, 6].first(where: { line.dropFirst($0).starts(with: marker) })
    else { return [] }
    var rest = line.dropFirst(start + marker.count)
    var units: [StatedUnit] = []
    while !rest.isEmpty {
      guard let (word, unit) = words.first(where: { rest.starts(with: $0.word) }) else { return [] }
      units.append(unit)
      rest = rest.dropFirst(word.count)
    }
    return units
  }

  /// Bytes of the longest line that lists units and nothing else.
  private static let longestLine = 48
  private static let marker = Folding.label("单位")
  /// Every unit, the longest first.
  private static let words: [(word: [UInt8], unit: StatedUnit)] = {
    let cells = Vocabulary.shared.cells
    let scales = cells.magnitudes.map { ($0.word, $0.power) } + [("", 0)]
    let units = cells.countUnits.map { ($0, false) } + [("元", true)]
    return scales.flatMap { scale, power in
      units.map {
        (Folding.label(scale + $0.0), StatedUnit(isMoney: $0.1, power: power))
      }
    }
    .sorted { $0.0.count > $1.0.count }
  }()
  private static let finals = Set(words.map { Array($0.word.suffix(3)) })
}

extension [UInt8] {
  fileprivate func ends(with other: [UInt8]) -> Bool { suffix(other.count).elementsEqual(other) }
}

/// Brings the cells of a table to the form's units where its headings, or a line above, state others.
struct HeadingUnits {
  private let lexicon: TableLexicon
  private let anchors: [Anchor]
  /// Where labels begin of rows that were not read.
  private let foreign: Set<Int>
  /// The headings, each with the unit that it ends with.
  private let headings: [(label: String, fragment: Int, unit: StatedUnit?)]
  /// The lines that list units, from a few above the table on.
  private let lines: [(fragment: Int, units: [StatedUnit])]
  /// How many fragments above the table such a line is looked for.
  private static let reach = 6

  init(reader: TableReader, anchors: [Anchor], foreign: Set<Int>) {
    let labels = reader.document.labels
    lexicon = reader.lexicon
    self.anchors = anchors
    self.foreign = foreign
    headings = anchors.compactMap { anchor in
      anchor.heading.map { heading in
        let printed = anchor.fragments.flatMap { labels[$0] }
        return (heading, anchor.fragments.lowerBound, StatedUnit.split(printed)?.unit)
      }
    }
    let start = max(0, (anchors.first?.fragments.lowerBound ?? 0) - Self.reach)
    let end = headings.last?.fragment ?? start
    lines = (start..<max(start, end)).compactMap { fragment in
      let units = StatedUnit.listed(in: labels[fragment])
      return units.isEmpty ? nil : (fragment, units)
    }
  }

  func brought(_ cells: [(index: Int, cell: Cell)]) -> [(index: Int, cell: Cell)] {
    guard !lines.isEmpty || headings.contains(where: { $0.unit ?? .plain != .plain }) else {
      return cells
    }
    var units: [Int: StatedUnit] = [:]
    for (index, row) in lexicon.rows.enumerated() {
      let anchor = anchors.first {
        $0.role == .row(index) && !foreign.contains($0.fragments.lowerBound)
      }
      let end = anchor?.fragments.lowerBound ?? anchors.last?.fragments.upperBound ?? 0
      for (cell, heading) in zip(row.cells, row.headings) {
        units[cell] = unit(of: heading, above: end, isMoney: lexicon.isMoney(cell))
      }
    }
    return cells.map { index, cell in
      guard let unit = units[index] else { return (index, cell) }
      return (index, cell.stated(in: unit, formUnit: lexicon.cells[index].unit))
    }
  }

  private func unit(of label: String, above end: Int, isMoney: Bool) -> StatedUnit? {
    guard let heading = headings.last(where: { $0.fragment < end && $0.label == label }) else {
      return nil
    }
    if let unit = heading.unit, unit.isMoney == isMoney { return unit }
    let line = lines.last { $0.fragment < heading.fragment }
    return line?.units.last { $0.isMoney == isMoney }
  }
}

extension Cell {
  /// The cell with its number brought from `unit` to the form's, unless it prints a unit itself.
  fileprivate func stated(in unit: StatedUnit, formUnit: String) -> Cell {
    let power = unit.power - FormCell.power(of: formUnit)
    let own: Cell.Marks = [.printedUnit, .currencyUnit, .magnitudeSuffix]
    guard power != 0, kind == .number, let value, marks.isDisjoint(with: own) else { return self }
    guard let brought = value.shifted(byPowerOfTen: power),
      let low = bounds.low.shifted(byPowerOfTen: power),
      let high = bounds.high.shifted(byPowerOfTen: power)
    else { return Cell(kind: .text, raw: raw, reading: reading, place: place) }
    guard !unit.isMoney else {
      return Cell(
        kind: .number, value: brought, bounds: Interval(low, high), raw: raw,
        marks: marks.union(.currencyUnit), reading: reading, place: place)
    }
    // A count in 万件 is rounded to its last printed digit.
    let fraction = raw.drop { $0 != "." }.dropFirst().prefix(while: \.isNumber)
    let step = Quantity(exactly: 1)?.shifted(byPowerOfTen: power - fraction.count) ?? .zero
    let half = Quantity(millionths: step.millionths / 2)
    return Cell(
      kind: .number, value: brought, bounds: Interval(low - half, high + half), raw: raw,
      marks: marks.union(.magnitudeSuffix), reading: reading, place: place)
  }
}
