import Tables

/// Words and what they mean, in a trie over the bytes of folded text.
///
/// Nodes are numbered by depth and then in the order of their words, so that those that follow one node
/// stand together, in the order of their bytes.
struct Lexicon<Meaning: Sendable>: Sendable {
  /// The node that follows the first with a character of three bytes, or with one other byte; 0 where none
  /// does. Most places of a text are told by this alone.
  private var starts = [Int32](repeating: 0, count: 1 << 16)
  /// For every node the byte by which it is reached.
  private var bytes: [UInt8] = [0]
  /// For every node the first of those that follow, which end where those of the node after it begin.
  private var followers: [Int32] = []
  /// For every node the place in `meanings` of the word that ends there, or -1.
  private var words: [Int32] = []
  private let meanings: [Meaning]

  /// A word as folded text has it, and what it means.
  typealias Entry = (spelling: [UInt8], meaning: Meaning)

  /// - Parameter merge: Adds to what a word means what another entry of the same word says.
  init(_ entries: [Entry], merging merge: (inout Meaning, Meaning) -> Void) {
    let order = entries.indices.map { (head: Self.head(of: entries[$0].spelling), index: $0) }
      .sorted { left, right in
        guard left.head == right.head else { return left.head < right.head }
        return entries[left.index].spelling
          .lexicographicallyPrecedes(entries[right.index].spelling)
      }
    var sorted: [[UInt8]] = []
    var meanings: [Meaning] = []
    for place in order {
      let (spelling, meaning) = entries[place.index]
      if spelling == sorted.last {
        merge(&meanings[meanings.count - 1], meaning)
      } else {
        sorted.append(spelling)
        meanings.append(meaning)
      }
    }
    self.meanings = meanings
    var level = [sorted.indices]
    var depth = 0
    while !level.isEmpty {
      var following: [Range<Int>] = []
      for range in level { addNode(of: sorted, range, depth, &following) }
      level = following
      depth += 1
    }
    followers.append(Int32(bytes.count))
    for spelling in sorted where !spelling.isEmpty {
      let (start, length) = Self.start(spelling, 0)
      var node = 0
      for byte in spelling[..<length] { node = follower(of: node, by: byte) ?? 0 }
      starts[start] = Int32(node)
    }
  }

  /// The longest word that begins at `start`, and where it ends.
  func longestMatch(in text: [UInt8], at start: Int) -> (word: Meaning, end: Int)? {
    guard start < text.count else { return nil }
    let (first, length) = Self.start(text, start)
    var node = Int(starts[first])
    guard node != 0 else { return nil }
    var at = start + length
    var match: (word: Int32, end: Int)?
    while true {
      if words[node] >= 0 { match = (words[node], at) }
      guard at < text.count, let next = follower(of: node, by: text[at]) else { break }
      node = next
      at += 1
    }
    return match.map { (meanings[Int($0.word)], $0.end) }
  }

  /// The first sixteen bytes, by which most words are told apart, as a number.
  private static func head(of spelling: [UInt8]) -> UInt128 {
    let bytes = spelling.prefix(16)
    let number = bytes.reduce(0 as UInt128) { $0 << 8 | UInt128($1) }
    return number << (8 * (16 - bytes.count))
  }

  private func follower(of node: Int, by byte: UInt8) -> Int? {
    var (low, end) = (Int(followers[node]), Int(followers[node + 1]))
    if low < end, bytes[low] == byte { return low }
    while end - low > 8 {
      let middle = (low + end) / 2
      if bytes[middle] <= byte { low = middle } else { end = middle }
    }
    while low < end {
      if bytes[low] == byte { return low }
      low += 1
    }
    return nil
  }

  /// Where `starts` tells of what begins at `at`, and how many bytes that takes.
  private static func start(_ bytes: [UInt8], _ at: Int) -> (index: Int, length: Int) {
    let lead = bytes[at]
    guard lead & 0xF0 == 0xE0, at + 2 < bytes.count else { return (Int(lead), 1) }
    let rest = Int(bytes[at + 1] & 0x3F) << 6 | Int(bytes[at + 2] & 0x3F)
    return (Int(lead & 0x0F) << 12 | rest, 3)
  }

  /// Adds what is to be known of the next node, at which the words of `range` are alike up to `depth`, and
  /// to `following` the words of each node that follows.
  private mutating func addNode(
    of sorted: [[UInt8]], _ range: Range<Int>, _ depth: Int, _ following: inout [Range<Int>]
  ) {
    var first = range.lowerBound
    let endsHere = first < range.upperBound && sorted[first].count == depth
    words.append(endsHere ? Int32(first) : -1)
    followers.append(Int32(bytes.count))
    if endsHere { first += 1 }
    while first < range.upperBound {
      let byte = sorted[first][depth]
      var end = first + 1
      while end < range.upperBound, sorted[end][depth] == byte { end += 1 }
      bytes.append(byte)
      following.append(first..<end)
      first = end
    }
  }
}

extension Lexicon where Meaning: CaseIterable {
  /// Reads the table at `path`: the words by the name of what they do, a case of `Meaning`.
  init(from path: String) {
    let names = Dictionary(uniqueKeysWithValues: Meaning.allCases.map { ("\($0)", $0) })
    var entries: [Entry] = []
    for (name, spellings) in Table.decode([String: [String]].self, from: path) {
      guard let word = names[name] else {
        preconditionFailure("\(path): no word is called \(name)")
      }
      entries += spellings.map { (FoldedText($0).bytes, word) }
    }
    self.init(entries) { preconditionFailure("\(path): a word of \($0) and \($1) stands twice") }
  }
}

extension Lexicon<Word> {
  /// The words of `phrases/statements.json`.
  static let statements = Lexicon(from: "phrases/statements.json")
}
