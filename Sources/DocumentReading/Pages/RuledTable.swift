/// A table whose lines say which cell each of its words is in.
struct RuledTable {
  /// The page that the table, or this part of it, is on, from 1.
  let page: Int
  let left: Int
  let right: Int
  let top: Int
  /// The cells of each row, from left to right; one of several rows stands in the first.
  var rows: [[Cell]]
  /// The table goes on from the page before.
  var isContinued = false

  struct Cell {
    let left: Int
    let right: Int
    let rows: Range<Int>
    var text: [UInt8]
    /// The text may be that of another cell, or of several.
    var isDoubtful: Bool

    var isValue: Bool { ValuePattern.matches(text) }
    /// Whether it can be no value, whatever is written for one.
    var isLabel: Bool {
      !isValue && (TextSigns.beginsAnew(text) || text.first.map { $0 >= 0x80 } == true)
    }
  }

  struct Place {
    let row: Int
    let position: Int
  }

  subscript(place: Place) -> Cell {
    get { rows[place.row][place.position] }
    set { rows[place.row][place.position] = newValue }
  }

  /// The cells, merged or not, that are at the height of a row, from left to right.
  func places(inRow row: Int) -> [Place] {
    let places = rows[...row].indices.flatMap { index in
      rows[index].indices.filter { rows[index][$0].rows.contains(row) }
        .map { Place(row: index, position: $0) }
    }
    return places.sorted { self[$0].left < self[$1].left }
  }
}

/// Puts the words of a page into the cells of its grids.
struct RuledTableReader {
  private let grid: RuledGrid
  private let page: Int
  private var words: [[PageWord]]
  private var doubtful: Set<Int> = []
  /// The words that are in no cell.
  private(set) var rest: [PageWord] = []

  /// Nil where none of the words is in a cell.
  init?(_ grid: RuledGrid, words: [PageWord], page: Int) {
    self.grid = grid
    self.page = page
    self.words = grid.cells.map { _ in [] }
    for word in words { put(word) }
    if self.words.allSatisfy(\.isEmpty) { return nil }
  }

  /// The tables of a page, and the words outside of them.
  static func tables(_ rulings: PageRulings, words: [PageWord], page: Int) -> (
    tables: [RuledTable], rest: [PageWord]
  ) {
    var tables: [RuledTable] = []
    var rest = words
    for grid in RuledGrid.all(rulings) {
      guard let reader = RuledTableReader(grid, words: rest, page: page) else { continue }
      tables.append(reader.table)
      rest = reader.rest
    }
    return (tables, rest)
  }

  private mutating func put(_ word: PageWord) {
    let pieces = word.pieces { [grid] in grid.cell(x: $0, y: word.box.centre) ?? -1 }
    if pieces.allSatisfy({ $0.part == -1 }) {
      rest.append(word)
      return
    }
    for piece in pieces where piece.part >= 0 {
      words[piece.part].append(piece.word)
      // Where digits go beyond a cell, nobody can tell which are in it, or whether all are to be seen.
      if word.hasDigit, pieces.count > 1 || exceeds(word.box, piece.part) {
        doubtful.insert(piece.part)
      }
    }
  }

  private func exceeds(_ box: PageBox, _ cell: Int) -> Bool {
    let columns = grid.cells[cell].columns
    return box.left < grid.columns[columns.lowerBound] - Self.play
      || box.right > grid.columns[columns.upperBound] + Self.play
  }

  /// How exactly the places of lines are known.
  private static let play = 60

  var table: RuledTable {
    let texts = grid.cells.indices.map(text)
    var rows = grid.rows.dropLast().map { _ in [RuledTable.Cell]() }
    let order = grid.cells.indices.sorted {
      (grid.cells[$0].rows.lowerBound, grid.cells[$0].columns.lowerBound)
        < (grid.cells[$1].rows.lowerBound, grid.cells[$1].columns.lowerBound)
    }
    for index in order {
      let cell = grid.cells[index]
      let text = texts[index]
      // Labels and headings are beside several rows; a value that is lacks a line above or below, unless its whole
      // row is as high, as where a label of several rows ends elsewhere than the last of them.
      let isTall =
        cell.rows.count > 1 && !Self.isLabel(text) && !isAsHighAsItsLabel(cell, texts)
      rows[cell.rows.lowerBound].append(
        RuledTable.Cell(
          left: grid.columns[cell.columns.lowerBound], right: grid.columns[cell.columns.upperBound],
          rows: cell.rows, text: text,
          isDoubtful: cell.isDoubtful || isTall || doubtful.contains(index)))
    }
    return RuledTable(
      page: page, left: grid.columns[0], right: grid.columns[grid.columns.count - 1],
      top: grid.rows[0], rows: rows)
  }

  private static func isLabel(_ text: [UInt8]) -> Bool { text.contains { $0 >= 0xE4 } }

  /// Whether the cells from the nearest label on the left to `cell` all stand beside the same rows as `cell`.
  private func isAsHighAsItsLabel(_ cell: RuledGrid.Cell, _ texts: [[UInt8]]) -> Bool {
    var column = cell.columns.lowerBound
    while column > 0 {
      let next = grid.owner(row: cell.rows.lowerBound, column: column - 1)
      let left = grid.cells[next]
      guard left.rows == cell.rows, !left.isDoubtful else { return false }
      if Self.isLabel(texts[next]) { return true }
      column = left.columns.lowerBound
    }
    return false
  }

  private func text(of cell: Int) -> [UInt8] {
    var text: [UInt8] = []
    for line in PageLineBuilder(isMetric: true, page: page).lines(words[cell]) {
      PageText.append(line.text, to: &text)
    }
    return text
  }
}

extension PageWord {
  fileprivate var hasDigit: Bool {
    text.contains { $0.isDigit }
      || text.firstRange(of: [0xEF, 0xBC]) != nil
  }

  /// The word cut where `part` of its characters' middles changes; ASCII characters are taken for half
  /// as wide as others.
  fileprivate func pieces(by part: (Int) -> Int) -> [(word: PageWord, part: Int)] {
    let units = text.reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : $1 < 0x80 ? 1 : 2) }
    var pieces: [(word: PageWord, part: Int)] = []
    var (at, done) = (0, 0)
    while at < text.count {
      var end = at + 1
      while end < text.count, text[end] & 0xC0 == 0x80 { end += 1 }
      let unit = text[at] < 0x80 ? 1 : 2
      let left = box.left + box.width * done / units
      let right = box.left + box.width * (done + unit) / units
      let here = part((left + right) / 2)
      let character = PageWord(
        text: Array(text[at..<end]),
        box: PageBox(left: left, right: right, top: box.top, bottom: box.bottom), line: line)
      // A closing sign may stand beyond the edge of what it closes.
      let isClosing = PageText.closing.contains(Array(text[at..<end]))
      if let last = pieces.last, last.part == here || isClosing {
        pieces[pieces.count - 1].word = PageWord(
          text: last.word.text + character.text, box: last.word.box.joined(with: character.box),
          line: line)
      } else {
        pieces.append((character, here))
      }
      done += unit
      at = end
    }
    return pieces
  }
}
