/// Compiles the templates of a set, one after the other, into one program.
struct Compiler {
  private(set) var program = Program()
  private let names: NameTable
  private let templates: [String: Int]
  private var blocks = BlockNames()

  // What follows belongs to the template at hand.
  private var layout = StandaloneLines([], [])
  private var indentation = BlockIndentation([])
  private var faults: [TemplateFault] = []
  private var open: [OpenTag] = []
  private var place = MarkupPlace()
  /// Names whose closing tags may come too late, for a fault that is reported already.
  private var excused: [String] = []

  /// How deep sections, blocks and parents may stand in each other in one template.
  static let deepest = 50

  /// - Parameter templates: The position of each template in the order of compilation, by its name.
  init(names: NameTable, templates: [String: Int]) {
    self.names = names
    self.templates = templates
  }

  /// A tag whose end is yet to come.
  private struct OpenTag {
    let tag: Tag
    let role: Role
    /// Position of its own step, if its role has one, or else of the first step in it.
    let step: Int
    let indentation: BlockIndentation
    var overrides: [Program.Override] = []

    enum Role {
      case section(Program.NamePath)
      case inverted(Program.NamePath)
      case block(Int, Program.Indent)
      case override(Int)
      case parent(Program.Target, indent: Range<Int>)
      /// Between the blocks of a parent tag, where nothing is rendered.
      case ignored
    }
  }

  /// Compiles `source`, the next template.
  mutating func compile(_ source: [UInt8]) -> [TemplateFault] {
    let scan = TagScanner.scan(source)
    layout = StandaloneLines(source, scan.pieces)
    indentation = BlockIndentation(source, from: program.bytes.count)
    faults = scan.faults
    excused = []
    place = MarkupPlace()
    program.bytes += source
    let first = program.steps.count
    for (position, piece) in layout.pieces.enumerated() {
      switch piece {
      case .text(let range):
        place.follow(source[range])
        if !isBetweenBlocks {
          indentation.lines(of: range) { program.steps.append(.text($0)) }
        }
      case .tag(let tag): compile(tag, at: position)
      }
    }
    while let last = open.popLast() {
      report(.unclosed(name: last.tag.name), last.tag)
      finish(last)
    }
    program.templates.append(first..<program.steps.count)
    return faults
  }

  /// Overrides, by template, of blocks that none of the templates has.
  var unknownBlocks: [(template: Int, fault: TemplateFault)] { blocks.unknown }

  private mutating func compile(_ tag: Tag, at position: Int) {
    switch tag.kind {
    case .section, .inverted, .block, .parent: openTag(tag, at: position)
    case .close: close(tag)
    case .comment, .delimiters: break
    case _ where isBetweenBlocks: report(.strayTag, tag)
    case .escaped:
      program.steps.append(
        .value(path(tag.name, tag), place.mayHoldElements ? .content : .escaped))
    case .unescaped: program.steps.append(.value(path(tag.name, tag), .asItIs))
    case .partial: program.steps.append(.partial(target(tag), indent: indent(position)))
    }
  }

  /// Whether the innermost open tag is a parent: only blocks count there.
  private var isBetweenBlocks: Bool {
    if case .parent? = open.last?.role { true } else { false }
  }

  private mutating func openTag(_ tag: Tag, at position: Int) {
    if open.count == Self.deepest { report(.nestedTooDeep, tag) }
    let outer = indentation
    let role = role(of: tag, at: position)
    open.append(OpenTag(tag: tag, role: role, step: program.steps.count, indentation: outer))
    switch role {
    case .section, .inverted, .block, .parent: program.steps.append(.text(0..<0))  // see `finish`
    case .override, .ignored: break
    }
  }

  private mutating func role(of tag: Tag, at position: Int) -> OpenTag.Role {
    switch tag.kind {
    case .block where isBetweenBlocks:
      _ = indentation.enterBlock(tag, at: position, in: layout)
      return .override(blocks.fill(tag, of: program.templates.count))
    case _ where isBetweenBlocks:
      report(.strayTag, tag)
      return .ignored
    case .block:
      return .block(
        blocks.declare(tag), indentation.enterBlock(tag, at: position, in: layout))
    case .parent: return .parent(target(tag), indent: indent(position))
    case .inverted: return .inverted(path(tag.name, tag))
    default: return .section(path(tag.name, tag))
    }
  }

  /// Closes the innermost open tag of that name, and with it those inside; a name that is not open is
  /// taken for a slip in closing the innermost. Of a pair that went wrong, only the first half is reported.
  private mutating func close(_ tag: Tag) {
    guard let index = open.lastIndex(where: { $0.tag.name == tag.name }) else {
      if let position = excused.firstIndex(of: tag.name) {
        excused.remove(at: position)
        return
      }
      guard let last = open.popLast() else {
        report(.unopened(name: tag.name), tag)
        return
      }
      report(
        .mismatched(
          found: tag.name, expected: last.tag.name, openedAt: last.tag.range.lowerBound), tag)
      excused.append(last.tag.name)
      finish(last)
      return
    }
    while open.count > index + 1, let last = open.popLast() {
      report(
        .unclosedBefore(outer: tag.name, at: tag.range.lowerBound, name: last.tag.name), last.tag)
      excused.append(last.tag.name)
      finish(last)
    }
    if let last = open.popLast() { finish(last) }
  }

  private mutating func finish(_ closed: OpenTag) {
    indentation = closed.indentation
    let end = program.steps.count
    switch closed.role {
    case .section(let path): program.steps[closed.step] = .section(path, end: end)
    case .inverted(let path): program.steps[closed.step] = .inverted(path, end: end)
    case .block(let name, let indent):
      program.steps[closed.step] = .block(name: name, indent: indent, end: end)
    case .override(let name):
      open[open.count - 1].overrides.append(Program.Override(name: name, steps: closed.step..<end))
    case .parent(let target, let indent):
      let first = program.overrides.count
      program.overrides += closed.overrides
      program.steps[closed.step] = .parent(
        target, indent: indent, overrides: first..<program.overrides.count, end: end)
    case .ignored: break
    }
  }

  /// The white space before a tag that stands alone, as a range of the program's bytes.
  private func indent(_ position: Int) -> Range<Int> {
    layout.indents[position].map(indentation.inProgram) ?? 0..<0
  }

  /// The numbers of the names in `dotted`.
  private mutating func path(_ dotted: String, _ tag: Tag) -> Program.NamePath {
    let first = program.names.count
    guard dotted != "." else { return first..<first }
    let parts = dotted.split(separator: ".", omittingEmptySubsequences: false)
    let isWhole = !parts.contains("")
    if !isWhole, tag.hasName { report(.emptyPart(name: dotted), tag) }
    for part in parts {
      let name = String(part)
      if names[name] == nil, isWhole, tag.hasName { report(.unknownName(name: name), tag) }
      program.names.append(names[name] ?? NameTable.unknown)
    }
    return first..<program.names.count
  }

  private mutating func target(_ tag: Tag) -> Program.Target {
    if tag.name.first == "*" { return .named(path(String(tag.name.dropFirst()), tag)) }
    if let position = templates[tag.name] { return .template(position) }
    if tag.hasName { report(.unknownPartial(name: tag.name), tag) }
    return .unknown
  }

  private mutating func report(_ kind: TemplateFault.Kind, _ tag: Tag) {
    faults.append(TemplateFault(kind, at: tag.range))
  }
}
