/// A parsed page as a flat list: every node is followed by its descendants.
struct HTMLTree: Sendable {
  var nodes: [HTMLNode] = []
  /// The bytes that texts and comments are ranges of.
  var text: [UInt8] = []

  var all: HTMLSiblings { HTMLSiblings(tree: self, range: nodes.indices) }

  /// The nodes directly inside the one at `index`.
  func children(of index: Int) -> HTMLSiblings {
    HTMLSiblings(tree: self, range: index + 1..<nodes[index].end)
  }

  /// All text inside the node at `index`, as it stands.
  func text(of index: Int) -> String {
    var bytes: [UInt8] = []
    for node in nodes[index..<nodes[index].end] {
      if case .text(let range) = node.kind { bytes += text[range] }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// An element, text or comment of a page.
struct HTMLNode: Sendable {
  let kind: Kind
  /// The line, from 1, on which an element's start tag ends; 0 for a text.
  let line: Int
  /// The index of the first node after this one and its descendants.
  var end: Int
  /// Those attributes of an element that any reading asks for.
  var attributes: [String: String] = [:]

  enum Kind: Sendable {
    case element(String, HTMLElement)
    case text(Range<Int>)
    case comment(Range<Int>)
  }

  var element: HTMLElement? {
    if case .element(_, let element) = kind { element } else { nil }
  }

  /// Whether the page's text leaves the element out.
  var isUnseen: Bool {
    if element == .unseen || element == .struckOut || attributes["hidden"] != nil { return true }
    guard let rules else { return false }
    // What is transparent as well waits for a script that shows it, as articles of WeChat do.
    if rules.contains("display:none")
      || rules.contains("visibility:hidden") && !rules.contains("opacity:0")
    {
      return true
    }
    // A cell keeps its place, whatever is struck out in it.
    return (element == .inline || element == .block) && rules.contains("line-through")
  }

  /// What a field for a line of text shows; nil for buttons, boxes and what is hidden.
  var fieldText: String? {
    guard element == .field else { return nil }
    let type = attributes["type"]?.lowercased() ?? "text"
    return ["text", "number"].contains(type) ? attributes["value"] ?? "" : nil
  }

  /// Whether its style sets the element above or below the line.
  var isRaisedByStyle: Bool {
    guard let rules else { return false }
    return rules.contains("vertical-align:super") || rules.contains("vertical-align:sub")
  }

  /// Its own style, in lower case and without white space.
  private var rules: String? { attributes["style"]?.lowercased().filter { !$0.isWhitespace } }
}

/// The indexes of nodes that stand side by side.
struct HTMLSiblings: Sequence, IteratorProtocol {
  private let tree: HTMLTree
  private var range: Range<Int>

  init(tree: HTMLTree, range: Range<Int>) {
    self.tree = tree
    self.range = range
  }

  mutating func next() -> Int? {
    guard let index = range.first else { return nil }
    range = tree.nodes[index].end..<range.upperBound
    return index
  }
}
