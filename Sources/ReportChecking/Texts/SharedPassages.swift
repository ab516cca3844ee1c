package import DisclosureModel

/// Two sections side by side, paragraph by paragraph, with the text that both have marked.
package struct SharedPassages: Sendable {
  package let rows: [Row]

  /// A paragraph of each section, or of one of them where the other has nothing like it.
  package struct Row: Sendable {
    package let here: MarkedBlock?
    package let there: MarkedBlock?
  }

  package init(_ match: TextMatch.SectionMatch) {
    let here = PassageText(match.here)
    guard let other = match.there else {
      rows = here.blocks.indices.map { Row(here: here.marked($0, [:]), there: nil) }
      return
    }
    let there = PassageText(other)
    rows = Self.paired(here.partners(in: there), here.blocks.count, there.blocks.count).map {
      Row(
        here: $0.here.map { here.marked($0, there.places) },
        there: $0.there.map { there.marked($0, here.places) })
    }
  }

  /// The blocks by number: each one of `here` in order beside its partner, those of the other without partner
  /// where they stand among the others.
  private static func paired(
    _ partners: [Int?], _ hereCount: Int, _ thereCount: Int
  ) -> [(here: Int?, there: Int?)] {
    let paired = Set(partners.compactMap(\.self))
    var rows: [(here: Int?, there: Int?)] = []
    var next = 0
    func pass(to end: Int) {
      while next < end {
        if !paired.contains(next) { rows.append((nil, next)) }
        next += 1
      }
    }
    for (block, partner) in partners.enumerated() {
      if let partner, partner >= next { pass(to: partner) }
      rows.append((block, partner))
    }
    pass(to: thereCount)
    return rows
  }
}

/// A paragraph cut into what another text has too and what it has not.
package struct MarkedBlock: Sendable {
  package let block: Section.Block
  package let pieces: [Piece]

  package struct Piece: Sendable, Hashable {
    package let text: String
    package let isShared: Bool
  }
}

/// The characters of a section with the shingles that begin at them.
private struct PassageText {
  let blocks: [Section.Block]
  /// For each shingle the block in which it first begins.
  private(set) var places: [UInt32: Int] = [:]
  /// The characters of each block, and for each the shingle that begins with it, if one does.
  private var characters: [[FoldedCharacters.Element]]
  private var shingles: [[UInt32?]]

  /// Shared runs of fewer characters are phrases that any report has, and are not marked.
  private static let shortestRun = 12

  init(_ section: Section) {
    blocks = section.blocks
    characters = blocks.map { block in
      var characters = FoldedCharacters(block.text)
      var all: [FoldedCharacters.Element] = []
      while let character = characters.next() { all.append(character) }
      return all
    }
    shingles = characters.map { [UInt32?](repeating: nil, count: $0.count) }
    var window: [(block: Int, character: Int)] = []
    var hashes = Shingles()
    for block in blocks.indices where !blocks[block].isHeading {
      for (character, element) in characters[block].enumerated() {
        window.append((block, character))
        guard let shingle = hashes.next(element.code) else { continue }
        let first = window[window.count - Shingles.length]
        shingles[first.block][first.character] = shingle
        if places[shingle] == nil { places[shingle] = first.block }
      }
    }
  }

  /// For each block the one of `other` that it has most in common with, each taken once.
  func partners(in other: PassageText) -> [Int?] {
    var taken: Set<Int> = []
    return blocks.indices.map { block in
      let partner =
        blocks[block].isHeading
        ? other.heading(like: blocks[block].text, except: taken)
        : other.nearest(to: shingles[block], except: taken)
      if let partner { taken.insert(partner) }
      return partner
    }
  }

  private func heading(like text: String, except taken: Set<Int>) -> Int? {
    blocks.indices.first {
      blocks[$0].isHeading && blocks[$0].text == text && !taken.contains($0)
    }
  }

  private func nearest(to shingles: [UInt32?], except taken: Set<Int>) -> Int? {
    var votes = [Int](repeating: 0, count: blocks.count)
    for case let shingle? in shingles { if let block = places[shingle] { votes[block] += 1 } }
    let best = votes.indices.filter { !taken.contains($0) && votes[$0] > 0 }
      .max { (votes[$0], $1) < (votes[$1], $0) }
    // A paragraph that has only a phrase in common is another.
    return best.flatMap { votes[$0] * 5 >= shingles.count ? $0 : nil }
  }

  /// The block at `index` with what is among `others` marked. Figures are not compared and not marked.
  func marked(_ index: Int, _ others: [UInt32: Int]) -> MarkedBlock {
    let block = blocks[index]
    let bytes = Array(block.text.utf8)
    let covered = covered(characters[index], shingles[index], others)
    var pieces: [MarkedBlock.Piece] = []
    var start = 0
    func add(until end: Int, isShared: Bool) {
      guard start < end else { return }
      pieces.append(
        MarkedBlock.Piece(
          text: String(decoding: bytes[start..<end], as: UTF8.self), isShared: isShared))
      start = end
    }
    for run in Self.runs(of: covered) {
      add(until: characters[index][run.lowerBound].range.lowerBound, isShared: false)
      add(until: characters[index][run.upperBound - 1].range.upperBound, isShared: true)
    }
    add(until: bytes.count, isShared: false)
    return MarkedBlock(block: block, pieces: pieces)
  }

  /// Which characters stand in a shared run that is long enough, and are no figures.
  private func covered(
    _ characters: [FoldedCharacters.Element], _ shingles: [UInt32?], _ others: [UInt32: Int]
  ) -> [Bool] {
    var covered = [Bool](repeating: false, count: characters.count)
    for (start, shingle) in shingles.enumerated() {
      guard let shingle, others[shingle] != nil else { continue }
      for at in start..<min(start + Shingles.length, covered.count) { covered[at] = true }
    }
    for run in Self.runs(of: covered) {
      for at in run
      where run.count < Self.shortestRun || characters[at].code == FoldedCharacters.number {
        covered[at] = false
      }
    }
    return covered
  }

  private static func runs(of covered: [Bool]) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var start: Int?
    for at in covered.indices {
      if covered[at], start == nil { start = at }
      if !covered[at], let first = start {
        runs.append(first..<at)
        start = nil
      }
    }
    if let start { runs.append(start..<covered.count) }
    return runs
  }
}

extension Section.Block {
  /// Whether it is a heading inside a section.
  package var isHeading: Bool { if case .heading = kind { true } else { false } }
}
