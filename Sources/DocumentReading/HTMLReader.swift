import Diagnostics
import Storing

/// Reads a web page as its reader sees it: blocks become lines, data tables rows of cells.
///
/// Nothing is guessed about which part of a page is the article: all visible text is taken in order,
/// but for what a page marks as surroundings.
struct HTMLReader {
  /// Bytes beyond which a file is not read, in megabytes.
  static let limit = 64
  /// Levels beyond which nothing is read; libxml2's own limit is lower.
  static let deepest = 512

  let tree: HTMLTree
  var pool = TextPool()
  /// The line of the source that reading has come to.
  var line = 1
  private var startsRow = true
  var depth = 0
  private var preformatted = 0
  private var content = 0
  /// Tables of data so far.
  var tables = 0

  static func read(_ bytes: [UInt8]) throws(DocumentReader.Fault) -> Document {
    guard bytes.count <= limit << 20 else { throw .tooLarge(limit: limit) }
    guard let decoded = TextDecoding.decode(page: bytes) else {
      throw .undecodable
    }
    // libxml2 takes a zero for the end of the page.
    guard !decoded.bytes.contains(0) else { throw .binary }
    guard let tree = HTMLParser.parse(withLineFeeds(decoded.bytes)) else { throw .tooComplex }
    var reader = HTMLReader(tree: tree)
    try reader.readNodes(tree.all)
    reader.endLine()
    return reader.document(decoded, sha256: Digest(of: bytes).text).remarking(on: decoded)
  }

  private init(tree: HTMLTree) { self.tree = tree }

  /// Reads a piece of a page that stands inside other text; lines and tables count from its beginning.
  static func read(part: [UInt8]) throws(DocumentReader.Fault) -> (
    text: [UInt8], fragments: [Fragment], tables: Int
  ) {
    guard !part.contains(0) else { throw .binary }
    guard let tree = HTMLParser.parse(withLineFeeds(part)) else { throw .tooComplex }
    var reader = HTMLReader(tree: tree)
    try reader.readNodes(tree.all)
    reader.endLine()
    return (reader.pool.text, reader.pool.fragments, reader.tables)
  }

  /// `source` with a line feed for every carriage return that ends a line alone, which neither libxml2
  /// nor this reader counts.
  private static func withLineFeeds(_ source: [UInt8]) -> [UInt8] {
    guard source.contains(UInt8(ascii: "\r")) else { return source }
    var source = source
    for at in source.indices where source[at] == UInt8(ascii: "\r") {
      let isPair = at + 1 < source.count && source[at + 1] == UInt8(ascii: "\n")
      if !isPair { source[at] = UInt8(ascii: "\n") }
    }
    return source
  }

  private func document(_ decoded: DecodedText, sha256: String) -> Document {
    var pool = pool
    let details = HTMLPageDetails(tree, visible: pool)
    var title: Fragment?
    if let text = details.title {
      let range = pool.appendAside(text)
      title = Fragment(
        range: range, place: SourcePlace(line: details.titleLine), kind: .line, startsRow: true)
    }
    return Document(
      format: FileFormat.html.rawValue, encoding: decoded.encoding, sha256: sha256,
      text: pool.text, source: decoded.bytes, lines: LineIndex(decoded.bytes),
      fragments: pool.fragments, title: title, published: details.published,
      sourceURL: details.sourceURL)
  }

  mutating func readNodes(_ nodes: HTMLSiblings) throws(DocumentReader.Fault) {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.deepest else { throw .tooComplex }
    for index in nodes { try readNode(index) }
  }

  mutating func readNode(_ index: Int) throws(DocumentReader.Fault) {
    let node = tree.nodes[index]
    switch node.kind {
    case .comment: skip(index)
    case .text(let range): appendText(range)
    case .element(_, let element):
      line = max(line, node.line)
      if node.isUnseen { return skip(index) }
      try read(element, at: index)
    }
  }

  /// Goes past the lines of a node that is not read.
  mutating func skip(_ index: Int) {
    for node in tree.nodes[index..<tree.nodes[index].end] {
      switch node.kind {
      case .element: line = max(line, node.line)
      case .text(let range), .comment(let range): line += lineEnds(in: range)
      }
    }
  }

  private mutating func read(
    _ element: HTMLElement, at index: Int
  ) throws(DocumentReader.Fault) {
    switch element {
    case .unseen, .struckOut, .field: skip(index)
    case .surrounding where content == 0:
      endLine()
      skip(index)
    case .inline where !tree.nodes[index].isRaisedByStyle:
      try readNodes(tree.children(of: index))
    case .inline, .raised:
      pool.breakLine()
      try readNodes(tree.children(of: index))
      pool.breakLine()
    case .lineBreak: if pool.endLine(startsRow: startsRow) { startsRow = false }
    case .table: try readTable(index)
    case .preformatted:
      preformatted += 1
      defer { preformatted -= 1 }
      try readBlock(index)
    case .content:
      content += 1
      defer { content -= 1 }
      try readBlock(index)
    case .block, .surrounding, .row, .cell, .rowGroup: try readBlock(index)
    }
  }

  mutating func readBlock(_ index: Int) throws(DocumentReader.Fault) {
    endLine()
    try readNodes(tree.children(of: index))
    endLine()
  }

  mutating func endLine() {
    _ = pool.endLine(startsRow: startsRow)
    startsRow = true
  }

  private mutating func appendText(_ range: Range<Int>) {
    guard preformatted > 0 else {
      pool.append(range, of: tree.text, line: line)
      line += lineEnds(in: range)
      return
    }
    for part in tree.text[range].split(separator: 0x0A, omittingEmptySubsequences: false) {
      if part.startIndex > range.lowerBound {
        endLine()
        line += 1
      }
      pool.append(part.indices, of: tree.text, line: line)
    }
  }

  func lineEnds(in range: Range<Int>) -> Int {
    tree.text[range].reduce(0) { $1 == UInt8(ascii: "\n") ? $0 + 1 : $0 }
  }
}
