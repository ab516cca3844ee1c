import Tables

/// The words of `phrases/statements.json`.
typealias Lexicon = WordTrie<Word>

private let statementWords = Lexicon(from: "phrases/statements.json")

extension WordTrie where Entry == Word {
  static var statements: Lexicon { statementWords }
}

/// The words of a table of phrases, by what they do, in a trie over the bytes of folded text.
struct WordTrie<Entry: CaseIterable & Sendable>: Sendable {
  /// A number from 1 for every byte that some word holds; 0 for all others.
  private var symbols = [UInt8](repeating: 0, count: 256)
  private var symbolCount = 1
  /// For every node and symbol the node that follows, 0 where none does.
  private var next: [UInt16] = []
  /// For every node the word that ends there.
  private var words: [Entry?] = []

  /// Reads the table at `path`: the words by the name of what they do, a case of `Entry`.
  init(from path: String) {
    let entries = Table.decode([String: [String]].self, from: path)
    let names = Dictionary(uniqueKeysWithValues: Entry.allCases.map { ("\($0)", $0) })
    let spellings = entries.flatMap { name, spellings in
      guard let word = names[name] else {
        preconditionFailure("\(path): no word is called \(name)")
      }
      return spellings.map { (FoldedText($0).bytes, word) }
    }
    for byte in spellings.flatMap(\.0) where symbols[Int(byte)] == 0 {
      symbols[Int(byte)] = UInt8(symbolCount)
      symbolCount += 1
    }
    addNode()
    for (spelling, word) in spellings { add(spelling, word) }
  }

  /// The longest word that begins at `start`, and where it ends.
  func longestMatch(in bytes: [UInt8], at start: Int) -> (word: Entry, end: Int)? {
    var node = 0
    var at = start
    var match: (word: Entry, end: Int)?
    while at < bytes.count {
      let symbol = symbols[Int(bytes[at])]
      guard symbol != 0 else { break }
      node = Int(next[node * symbolCount + Int(symbol)])
      guard node != 0 else { break }
      at += 1
      if let word = words[node] { match = (word, at) }
    }
    return match
  }

  private mutating func add(_ spelling: [UInt8], _ word: Entry) {
    var node = 0
    for byte in spelling {
      let edge = node * symbolCount + Int(symbols[Int(byte)])
      if next[edge] == 0 { next[edge] = addNode() }
      node = Int(next[edge])
    }
    precondition(
      words[node] == nil, "twice in the table: \(String(decoding: spelling, as: UTF8.self))")
    words[node] = word
  }

  @discardableResult
  private mutating func addNode() -> UInt16 {
    next.append(contentsOf: repeatElement(0, count: symbolCount))
    words.append(nil)
    return UInt16(words.count - 1)
  }
}
