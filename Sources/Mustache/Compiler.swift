/// Compiles one template into a program.
struct Compiler {
  private let names: NameTable
  private var links: Links
  private let pieces: [Piece]
  private let indents: [Int: Range<Int>]
  private var program: Program
  private(set) var faults: [TemplateFault]
  private var at = 0
  /// Columns of white space that the lines of the current block lose.
  private var removal = 0

  /// Numbers for the templates and blocks of a set.
  struct Links {
    let templates: [String: Int]
    /// Numbers of block names, given out as they come.
    var blocks: [String: Int] = [:]

    mutating func block(_ name: String) -> Int {
      if let number = blocks[name] { return number }
      blocks[name] = blocks.count
      return blocks.count - 1
    }
  }

  /// Compiles `source`; `links` learns the names of its blocks.
  static func compile(
    path: String, source: [UInt8], names: NameTable, links: inout Links
  ) -> (program: Program, faults: [TemplateFault]) {
    var compiler = Compiler(path: path, source: source, names: names, links: links)
    compiler.compileTemplate()
    links = compiler.links
    return (compiler.program, compiler.faults.sorted { $0.offset < $1.offset })
  }

  private init(path: String, source: [UInt8], names: NameTable, links: Links) {
    let scan = TagScanner.scan(source)
    let lines = StandaloneLines(source, scan.pieces)
    self.names = names
    self.links = links
    pieces = lines.pieces
    indents = lines.indents
    program = Program(path: path, source: source)
    faults = scan.faults
  }

  private mutating func compileTemplate() {
    while at < pieces.count {
      compileContent(of: nil)
      if case .tag(let tag)? = pieces[safe: at] {
        faults.append(TemplateFault(.unopened(name: tag.name), at: tag.range.lowerBound))
        at += 1
      }
    }
  }

  /// Compiles pieces up to the tag that closes `opener`, and that tag; for nil, up to a closing tag.
  private mutating func compileContent(of opener: Tag?) {
    while at < pieces.count {
      switch pieces[at] {
      case .text(let range):
        at += 1
        appendText(range)
      case .tag(let tag) where tag.kind == .close:
        guard let opener else { return }
        close(opener, with: tag)
        return
      case .tag(let tag):
        let position = at
        at += 1
        compile(tag, at: position)
      }
    }
    if let opener {
      faults.append(
        TemplateFault(.unclosed(name: opener.name), at: opener.range.lowerBound))
    }
  }

  /// A tag that closes something else is reported, and taken to close this.
  private mutating func close(_ opener: Tag, with tag: Tag) {
    at += 1
    guard tag.name != opener.name else { return }
    faults.append(
      TemplateFault(
        .mismatched(
          found: tag.name, expected: opener.name, openedAt: opener.range.lowerBound),
        at: tag.range.lowerBound))
  }

  private mutating func compile(_ tag: Tag, at position: Int) {
    switch tag.kind {
    case .escaped: program.steps.append(.value(path(tag.name, tag), escaped: true))
    case .unescaped: program.steps.append(.value(path(tag.name, tag), escaped: false))
    case .section, .inverted: compileSection(tag)
    case .partial:
      program.steps.append(
        .partial(target(tag), indent: indents[position] ?? emptyRange(tag)))
    case .block: compileBlock(tag, at: position)
    case .parent: compileParent(tag, at: position)
    case .comment, .delimiters, .close: break
    }
  }

  private mutating func compileSection(_ tag: Tag) {
    let path = path(tag.name, tag)
    let step = reserveStep()
    compileContent(of: tag)
    let end = program.steps.count
    program.steps[step] =
      tag.kind == .section ? .section(path, end: end) : .inverted(path, end: end)
  }

  private mutating func compileBlock(_ tag: Tag, at position: Int) {
    let name = links.block(tag.name)
    let outer = removal
    let indent = blockIndent(tag, at: position)
    let step = reserveStep()
    compileContent(of: tag)
    removal = outer
    program.steps[step] = .block(name: name, indent: indent, end: program.steps.count)
  }

  private mutating func compileParent(_ tag: Tag, at position: Int) {
    let indent = indents[position] ?? emptyRange(tag)
    let step = reserveStep()
    var overrides: [Program.Override] = []
    compileOverrides(of: tag, into: &overrides)
    let first = program.overrides.count
    program.overrides += overrides
    program.steps[step] = .parent(
      target(tag), indent: indent, overrides: first..<program.overrides.count,
      end: program.steps.count)
  }

  /// The blocks between a parent tag and its end; text between them means nothing.
  private mutating func compileOverrides(of opener: Tag, into overrides: inout [Program.Override]) {
    while at < pieces.count {
      guard case .tag(let tag) = pieces[at] else {
        at += 1
        continue
      }
      if tag.kind == .close {
        close(opener, with: tag)
        return
      }
      let position = at
      at += 1
      if tag.kind == .block {
        let name = links.block(tag.name)
        let outer = removal
        _ = blockIndent(tag, at: position)
        let first = program.steps.count
        compileContent(of: tag)
        removal = outer
        overrides.append(Program.Override(name: name, steps: first..<program.steps.count))
      } else if tag.kind != .comment {
        faults.append(TemplateFault(.strayTag, at: tag.range.lowerBound))
        if tag.kind.opens { compileContent(of: tag) }
      }
    }
    faults.append(TemplateFault(.unclosed(name: opener.name), at: opener.range.lowerBound))
  }

  /// How far what is put into the block is indented; from here on the block's own lines lose as much,
  /// so that an override may be indented as its own template likes.
  private mutating func blockIndent(_ tag: Tag, at position: Int) -> Program.Indent {
    let source = program.source
    if let line = indents[position] {
      var own = line
      if case .text(let range)? = pieces[safe: position + 1], !range.isEmpty {
        var end = range.lowerBound
        while end < range.upperBound, StandaloneLines.isBlank(source[end]) { end += 1 }
        own = range.lowerBound..<end
      }
      let skipped = min(removal, own.count)
      removal = own.count
      return Program.Indent(range: own.dropFirst(skipped), startsLine: true)
    }
    var start = tag.range.lowerBound
    while start > 0, StandaloneLines.isBlank(source[start - 1]) { start -= 1 }
    let isFirst = start == 0 || source[start - 1] == UInt8(ascii: "\n")
    let range = isFirst ? start..<tag.range.lowerBound : emptyRange(tag)
    return Program.Indent(range: range.dropFirst(min(removal, range.count)), startsLine: false)
  }

  /// The text, each of its lines without as much white space as the block is indented by.
  private mutating func appendText(_ range: Range<Int>) {
    guard !range.isEmpty else { return }
    guard removal > 0 else {
      program.steps.append(.text(range))
      return
    }
    var start = range.lowerBound
    while start < range.upperBound {
      let isFirst = start == 0 || program.source[start - 1] == UInt8(ascii: "\n")
      var skipped = 0
      while isFirst, skipped < removal, start < range.upperBound,
        StandaloneLines.isBlank(program.source[start])
      {
        start += 1
        skipped += 1
      }
      let rest = start..<range.upperBound
      let end = rest.first { program.source[$0] == UInt8(ascii: "\n") }.map { $0 + 1 }
      if start < end ?? range.upperBound {
        program.steps.append(.text(start..<(end ?? range.upperBound)))
      }
      start = end ?? range.upperBound
    }
  }

  private mutating func reserveStep() -> Int {
    program.steps.append(.text(0..<0))
    return program.steps.count - 1
  }

  private func emptyRange(_ tag: Tag) -> Range<Int> {
    tag.range.lowerBound..<tag.range.lowerBound
  }

  /// The numbers of the names in `dotted`.
  private mutating func path(_ dotted: String, _ tag: Tag) -> Program.NamePath {
    let first = program.names.count
    if dotted != "." {
      for name in dotted.split(separator: ".", omittingEmptySubsequences: false) {
        let name = String(name)
        if let number = names[name] {
          program.names.append(number)
        } else {
          if !name.isEmpty {
            faults.append(TemplateFault(.unknownName(name: name), at: tag.range.lowerBound))
          }
          program.names.append(NameTable.unknown)
        }
      }
    }
    return first..<program.names.count
  }

  private mutating func target(_ tag: Tag) -> Program.Target {
    if tag.name.first == "*" {
      let name = tag.name.dropFirst().drop { $0 == " " }
      return .named(path(String(name), tag))
    }
    if let number = links.templates[tag.name] { return .template(number) }
    faults.append(TemplateFault(.unknownPartial(name: tag.name), at: tag.range.lowerBound))
    return .unknown
  }
}

extension Array {
  fileprivate subscript(safe index: Int) -> Element? {
    indices.contains(index) ? self[index] : nil
  }
}
