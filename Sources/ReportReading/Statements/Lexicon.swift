import Tables

/// Words and what they mean, in a trie over the bytes of folded text.
///
/// Most nodes lead to one other node; only those that branch have a row with a place for every byte.
struct Lexicon<Meaning: Sendable>: Sendable {
  /// Whether a word may begin with a character, by its last twelve bits or by its only byte: most places of
  /// a text are told by this alone.
  private var begins = [Bool](repeating: false, count: 1 << 12)
  /// A number from 1 for every byte that some word holds; 0 for all others.
  private var symbols = [UInt8](repeating: 0, count: 256)
  private var symbolCount = 1
  /// For every node the symbol of the one edge that leaves it; 0 where none does, or several.
  private var onlySymbols: [UInt8] = []
  /// For every node the one that its edge leads to, or the number of its row.
  private var targets: [UInt32] = []
  /// For every branching node and symbol the node that follows, 0 where none does; the first row is that
  /// of the nodes that nothing leaves.
  private var rows: [UInt32] = []
  /// For every node the meaning of the word that ends there.
  private var meanings: [Meaning?] = []

  /// - Parameter spellings: each word once, as folded text has it.
  init(_ spellings: [([UInt8], Meaning)]) {
    for byte in spellings.flatMap(\.0) where symbols[Int(byte)] == 0 {
      symbols[Int(byte)] = UInt8(symbolCount)
      symbolCount += 1
    }
    rows = [UInt32](repeating: 0, count: symbolCount)
    _ = addNode()
    for (spelling, meaning) in spellings { add(spelling, meaning) }
  }

  /// The longest word that begins at `start`, and where it ends.
  func longestMatch(in bytes: [UInt8], at start: Int) -> (word: Meaning, end: Int)? {
    guard start < bytes.count, begins[Self.bucket(bytes, start)] else { return nil }
    var node = 0
    var at = start
    var match: (word: Meaning, end: Int)?
    while at < bytes.count {
      let symbol = symbols[Int(bytes[at])]
      guard symbol != 0 else { break }
      node = next(of: node, symbol)
      guard node != 0 else { break }
      at += 1
      if let meaning = meanings[node] { match = (meaning, at) }
    }
    return match
  }

  private func next(of node: Int, _ symbol: UInt8) -> Int {
    let only = onlySymbols[node]
    if only == symbol { return Int(targets[node]) }
    return only == 0 ? Int(rows[Int(targets[node]) * symbolCount + Int(symbol)]) : 0
  }

  private static func bucket(_ bytes: [UInt8], _ at: Int) -> Int {
    let lead = bytes[at]
    guard lead >= 0xE0, at + 2 < bytes.count else { return Int(lead) }
    return Int(bytes[at + 1] & 0x3F) << 6 | Int(bytes[at + 2] & 0x3F)
  }

  private mutating func add(_ spelling: [UInt8], _ meaning: Meaning) {
    var node = 0
    if !spelling.isEmpty { begins[Self.bucket(spelling, 0)] = true }
    for byte in spelling {
      let symbol = symbols[Int(byte)]
      let next = next(of: node, symbol)
      node = next == 0 ? addEdge(from: node, symbol) : next
    }
    precondition(
      meanings[node] == nil, "a word stands twice: \(String(decoding: spelling, as: UTF8.self))")
    meanings[node] = meaning
  }

  /// Adds a node that `symbol` leads to from `node`, which gets a row with its second edge.
  private mutating func addEdge(from node: Int, _ symbol: UInt8) -> Int {
    let new = addNode()
    if onlySymbols[node] == 0, targets[node] == 0 {
      onlySymbols[node] = symbol
      targets[node] = UInt32(new)
      return new
    }
    if onlySymbols[node] != 0 {
      let row = rows.count
      rows.append(contentsOf: repeatElement(0, count: symbolCount))
      rows[row + Int(onlySymbols[node])] = targets[node]
      onlySymbols[node] = 0
      targets[node] = UInt32(row / symbolCount)
    }
    rows[Int(targets[node]) * symbolCount + Int(symbol)] = UInt32(new)
    return new
  }

  private mutating func addNode() -> Int {
    onlySymbols.append(0)
    targets.append(0)
    meanings.append(nil)
    return meanings.count - 1
  }
}

extension Lexicon where Meaning: CaseIterable {
  /// Reads the table at `path`: the words by the name of what they do, a case of `Meaning`.
  init(from path: String) {
    let names = Dictionary(uniqueKeysWithValues: Meaning.allCases.map { ("\($0)", $0) })
    let entries = Table.decode([String: [String]].self, from: path)
    self.init(
      entries.flatMap { name, spellings in
        guard let word = names[name] else {
          preconditionFailure("\(path): no word is called \(name)")
        }
        return spellings.map { (FoldedText($0).bytes, word) }
      })
  }
}

extension Lexicon<Word> {
  /// The words of `phrases/statements.json`.
  static let statements = Lexicon(from: "phrases/statements.json")
}
