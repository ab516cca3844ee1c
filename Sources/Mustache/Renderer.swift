/// Why a template could not be rendered to its end.
package enum RenderingFault: Error, Sendable, Equatable {
  /// Templates that include one another without end.
  case tooDeep(path: String)
}

/// Runs programs over a stack of views.
struct Renderer {
  private let programs: [Program]
  private let positions: [String: Int]
  private var views: [any View]
  /// The overrides of the parents being rendered, outermost first: the outermost has the last word.
  private var frames: [(program: Int, overrides: Range<Int>)] = []
  /// White space that begins each line.
  private var indent: [UInt8] = []
  /// Nothing has been written on the current line.
  private var startsLine = true
  private var depth = 0

  /// How deep templates and blocks may include one another.
  private static let deepest = 100

  init(programs: [Program], positions: [String: Int], view: any View) {
    self.programs = programs
    self.positions = positions
    views = [view]
  }

  mutating func render(_ program: Int, into output: inout [UInt8]) throws(RenderingFault) {
    try run(program, programs[program].steps.indices, into: &output)
  }

  private mutating func run(
    _ number: Int, _ range: Range<Int>, into output: inout [UInt8]
  ) throws(RenderingFault) {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.deepest else { throw .tooDeep(path: programs[number].path) }
    var at = range.lowerBound
    while at < range.upperBound {
      switch programs[number].steps[at] {
      case .text(let text):
        write(programs[number].source[text], to: &output)
        at += 1
      case .value(let path, let escaped):
        write(value(path, number), escaped: escaped, to: &output)
        at += 1
      case .section(let path, let end):
        try runSection(value(path, number), number, at + 1..<end, into: &output)
        at = end
      case .inverted(let path, let end):
        if !value(path, number).isTrue { try run(number, at + 1..<end, into: &output) }
        at = end
      case .partial(let target, let white):
        try runTemplate(target, number, indent: white, into: &output)
        at += 1
      case .block(let name, let white, let end):
        try runBlock(name, white, number, at + 1..<end, into: &output)
        at = end
      case .parent(let target, let white, let overrides, let end):
        frames.append((number, overrides))
        try runTemplate(target, number, indent: white, into: &output)
        frames.removeLast()
        at = end
      }
    }
  }

  private mutating func runSection(
    _ value: Value, _ number: Int, _ body: Range<Int>, into output: inout [UInt8]
  ) throws(RenderingFault) {
    switch value {
    case .list(let items):
      for item in items { try run(number, body, below: item, into: &output) }
    case .view(let view):
      try run(number, body, below: view, into: &output)
    case .bool(true):
      try run(number, body, into: &output)
    default:
      if value.isTrue { try run(number, body, below: Item(value), into: &output) }
    }
  }

  private mutating func run(
    _ number: Int, _ body: Range<Int>, below view: any View, into output: inout [UInt8]
  ) throws(RenderingFault) {
    views.append(view)
    defer { views.removeLast() }
    try run(number, body, into: &output)
  }

  private mutating func runTemplate(
    _ target: Program.Target, _ number: Int, indent white: Range<Int>, into output: inout [UInt8]
  ) throws(RenderingFault) {
    guard let template = template(target, number) else { return }
    let former = indent.count
    indent += programs[number].source[white]
    if !white.isEmpty { startsLine = true }
    try run(template, programs[template].steps.indices, into: &output)
    indent.removeLast(indent.count - former)
    if !white.isEmpty { startsLine = true }
  }

  private func template(_ target: Program.Target, _ number: Int) -> Int? {
    switch target {
    case .template(let position): position
    case .unknown: nil
    case .named(let path):
      if case .text(let name) = value(path, number) { positions[name] } else { nil }
    }
  }

  private mutating func runBlock(
    _ name: Int, _ white: Program.Indent, _ number: Int, _ body: Range<Int>,
    into output: inout [UInt8]
  ) throws(RenderingFault) {
    let former = indent.count
    indent += programs[number].source[white.range]
    // Lines are not followed while nothing is indented.
    if white.startsLine { startsLine = true } else if former == 0 { startsLine = false }
    for frame in frames {
      for position in frame.overrides
      where programs[frame.program].overrides[position].name == name {
        let steps = programs[frame.program].overrides[position].steps
        try run(frame.program, steps, into: &output)
        indent.removeLast(indent.count - former)
        return
      }
    }
    try run(number, body, into: &output)
    indent.removeLast(indent.count - former)
  }

  /// The value that a path of names leads to: the first name is looked up from the innermost view
  /// outwards, the others only in what it stands for.
  private func value(_ path: Program.NamePath, _ number: Int) -> Value {
    guard let first = path.first else {
      let itself = views[views.count - 1].value(of: NameTable.itself)
      if case .missing = itself { return .view(views[views.count - 1]) }
      return itself
    }
    var found = Value.missing
    for view in views.reversed() {
      found = view.value(of: programs[number].names[first])
      if case .missing = found { continue }
      break
    }
    for position in path.dropFirst() {
      guard case .view(let view) = found else { return .missing }
      found = view.value(of: programs[number].names[position])
    }
    return found
  }

  private mutating func write(_ text: ArraySlice<UInt8>, to output: inout [UInt8]) {
    guard !indent.isEmpty else {
      output.append(contentsOf: text)
      return
    }
    var start = text.startIndex
    while start < text.endIndex {
      beginLine(in: &output)
      guard let newline = text[start...].firstIndex(of: UInt8(ascii: "\n")) else {
        output.append(contentsOf: text[start...])
        return
      }
      output.append(contentsOf: text[start...newline])
      startsLine = true
      start = newline + 1
    }
  }

  /// Writes the white space that is due before anything else on a line.
  private mutating func beginLine(in output: inout [UInt8]) {
    if startsLine { output.append(contentsOf: indent) }
    startsLine = false
  }

  private mutating func write(_ value: Value, escaped: Bool, to output: inout [UInt8]) {
    if !indent.isEmpty { beginLine(in: &output) }
    switch value {
    case .missing, .view, .list: break
    case .bool(let flag): output.append(contentsOf: (flag ? "true" : "false").utf8)
    case .integer(let number): output.append(contentsOf: String(number).utf8)
    case .text(var text):
      if escaped {
        HTMLEscaping.append(text, to: &output)
      } else {
        text.withUTF8 { output.append(contentsOf: $0) }
      }
    case .bytes(let bytes):
      if escaped {
        bytes.withUnsafeBufferPointer { HTMLEscaping.append($0, to: &output) }
      } else {
        output.append(contentsOf: bytes)
      }
    }
  }
}
