import Bytes

/// The compiled templates of a set: one flat list of steps over the bytes of all sources.
struct Program: Sendable {
  /// The sources one after the other, of which texts and indents are ranges.
  var bytes: [UInt8] = []
  var steps: [Step] = []
  /// The numbers of dotted names, of which paths are ranges; see `NameTable`.
  var names: [Int] = []
  var overrides: [Override] = []
  /// The steps of each template.
  var templates: [Range<Int>] = []
  /// Whether what is Chinese is marked as such in the places where elements may stand.
  var marksChinese = false

  enum Step: Sendable {
    case text(Range<Int>)
    case value(NamePath, Manner)
    /// Runs the steps up to `end` for each of its items.
    case section(NamePath, end: Int)
    case inverted(NamePath, end: Int)
    case partial(Target, indent: Range<Int>)
    /// Runs what fills block number `name`, or the steps up to `end`.
    case block(name: Int, indent: Indent, end: Int)
    /// Runs another template with the overrides, and goes on at `end`.
    case parent(Target, indent: Range<Int>, overrides: Range<Int>, end: Int)
  }

  /// How a value is written.
  enum Manner: Sendable {
    case asItIs
    case escaped
    /// Escaped, in a place where elements may stand.
    case content
  }

  /// A name or dotted names: a range of the program's `names`; empty for `.`.
  typealias NamePath = Range<Int>

  /// The template that a partial or parent tag names.
  enum Target: Sendable {
    /// Position in `templates`.
    case template(Int)
    /// The text under a name tells it when the page is rendered.
    case named(NamePath)
    case unknown
  }

  /// White space that a block gives the lines of what is put into it.
  struct Indent: Sendable {
    let range: Range<Int>
    /// The first line needs it too: nothing stands before it.
    let startsLine: Bool
  }

  /// What a child template puts into a block of its parent.
  struct Override: Sendable {
    /// Number of the block's name in the set.
    let name: Int
    let steps: Range<Int>
  }
}

extension Program {
  /// Makes texts of the values `{{name.key}}` for which `view` has texts.
  mutating func fillIn(_ name: Int, with view: any View) {
    for index in steps.indices {
      guard case .value(let path, let manner) = steps[index], path.count == 2,
        names[path.lowerBound] == name,
        case .text(let words) = view.value(of: names[path.lowerBound + 1]),
        // The lines of a text are indented; those of a value are not.
        !words.isEmpty, !words.utf8.contains(UInt8(ascii: "\n"))
      else { continue }
      let start = bytes.count
      var text = words
      var written = ByteBuffer()
      text.withUTF8 { manner.append($0, marksChinese: marksChinese, to: &written) }
      written.append(to: &bytes)
      steps[index] = .text(start..<bytes.count)
    }
  }

  /// The program where it is in memory, while `body` runs.
  func withPieces<Result, Failure: Error>(
    _ body: (Pieces) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try bytes.withUnsafeBufferPointer { (bytes) throws(Failure) in
      try steps.withUnsafeBufferPointer { (steps) throws(Failure) in
        try names.withUnsafeBufferPointer { (names) throws(Failure) in
          try body(
            Pieces(
              bytes: bytes, steps: steps, names: names, overrides: overrides, templates: templates,
              marksChinese: marksChinese))
        }
      }
    }
  }

  /// A program as it is run; see there.
  struct Pieces {
    let bytes: UnsafeBufferPointer<UInt8>
    let steps: UnsafeBufferPointer<Step>
    let names: UnsafeBufferPointer<Int>
    let overrides: [Override]
    let templates: [Range<Int>]
    let marksChinese: Bool

    /// Whether two paths are of the same names.
    func areSame(_ path: NamePath, _ other: NamePath) -> Bool {
      path.count == other.count && names[path].elementsEqual(names[other])
    }
  }
}

extension Program.Manner {
  /// Appends the text of a value.
  func append(
    _ text: UnsafeBufferPointer<UInt8>, marksChinese: Bool, to output: inout ByteBuffer
  ) {
    switch self {
    case .asItIs: output.append(text)
    case .content where marksChinese: ChineseMarking.append(text, to: &output)
    case .content, .escaped: HTMLEscaping.append(text, to: &output)
    }
  }
}
