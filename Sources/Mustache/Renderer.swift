import Bytes

/// Runs a program over a stack of views.
///
/// A page is thousands of steps and names looked up; views, steps and names are seen where they are, for counting each
/// reference to them costs more than what is done with them.
struct Renderer: ~Copyable {
  private let program: Program.Pieces
  private let positions: [String: Int]
  /// What names are looked up in, innermost last. Whoever enters a view keeps it until it is left.
  private let views: UnsafeMutablePointer<UnsafePointer<any View>>
  private var viewCount = 0
  /// What the innermost section is over, if that is no view, and the name by which it was found: views answer a
  /// name the same way each time, so that it need not be looked up again.
  private var item = Value.missing
  private var itemName = NameTable.unknown
  /// The overrides of the parents being rendered, outermost first: the outermost has the last word.
  private var frames: [Range<Int>] = []
  /// White space that begins each line.
  private var indent: [UInt8] = []
  /// Nothing has been written on the current line; followed only while there is an indent.
  private var startsLine = true
  private var depth = 0
  private var template = 0

  /// How deep sections, templates and blocks may run in each other; even without optimisation that takes
  /// less than 512 KB of the thread's stack.
  private static let deepest = 100

  /// - Parameter program: Kept by whoever asks for the rendering until the renderer is gone.
  init(program: Program.Pieces, positions: [String: Int]) {
    self.program = program
    self.positions = positions
    // No more of them than what runs in each other, and one that is entered before it is found to be too deep.
    views = .allocate(capacity: Self.deepest + 1)
  }

  deinit { views.deallocate() }

  /// Templates that include one another without end, at the position of the innermost one.
  struct TooDeep: Error {
    let template: Int
  }

  mutating func render(
    _ template: Int, _ view: any View, into output: inout ByteBuffer
  ) throws(TooDeep) {
    self.template = template
    try withUnsafePointer(to: view) { (view) throws(TooDeep) in
      enter(view)
      defer { leave() }
      try run(program.templates[template], into: &output)
    }
  }

  private mutating func enter(_ view: UnsafePointer<any View>) {
    views[viewCount] = view
    viewCount += 1
  }

  private mutating func leave() { viewCount -= 1 }

  private mutating func run(_ steps: Range<Int>, into output: inout ByteBuffer) throws(TooDeep) {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.deepest else { throw TooDeep(template: template) }
    var at = steps.lowerBound
    while at < steps.upperBound {
      let next = at + 1
      switch program.steps[at] {
      case .text(let text):
        write(text, to: &output)
        at = next
      case .value(let path, let manner):
        write(value(path), manner, to: &output)
        at = next
      case .section(let path, let end):
        let value = value(path)
        try runSection(value, named: path, next..<end, into: &output)
        at = end
        // What is rendered otherwise mostly follows at once.
        if at < steps.upperBound, case .inverted(let same, let end) = program.steps[at],
          program.areSame(path, same)
        {
          if !value.isTrue { try run(at + 1..<end, into: &output) }
          at = end
        }
      case .inverted(let path, let end):
        if !value(path).isTrue { try run(next..<end, into: &output) }
        at = end
      case .partial(let target, let white):
        try runTemplate(target, indent: white, into: &output)
        at = next
      case .block(let name, let white, let end):
        try runBlock(name, white, next..<end, into: &output)
        at = end
      case .parent(let target, let white, let overrides, let end):
        frames.append(overrides)
        try runTemplate(target, indent: white, into: &output)
        frames.removeLast()
        at = end
      }
    }
  }

  private mutating func runSection(
    _ value: Value, named path: Program.NamePath, _ body: Range<Int>,
    into output: inout ByteBuffer
  ) throws(TooDeep) {
    switch value {
    case .list(let views):
      try views.withUnsafeBufferPointer { (views) throws(TooDeep) in
        guard let first = views.baseAddress else { return }
        for index in views.indices { try run(body, below: first + index, into: &output) }
      }
    case .view(let view):
      try withUnsafePointer(to: view) { (view) throws(TooDeep) in
        try run(body, below: view, into: &output)
      }
    case .bool(true): try run(body, into: &output)
    default:
      guard value.isTrue else { return }
      let name = path.count == 1 ? program.names[path.lowerBound] : NameTable.unknown
      try run(body, over: value, named: name, into: &output)
    }
  }

  private mutating func run(
    _ body: Range<Int>, below view: UnsafePointer<any View>, into output: inout ByteBuffer
  ) throws(TooDeep) {
    enter(view)
    defer { leave() }
    try run(body, over: .missing, named: NameTable.unknown, into: &output)
  }

  private mutating func run(
    _ body: Range<Int>, over item: Value, named name: Int, into output: inout ByteBuffer
  ) throws(TooDeep) {
    let outer = (item: self.item, name: itemName)
    self.item = item
    itemName = name
    defer { (self.item, itemName) = outer }
    try run(body, into: &output)
  }

  private mutating func runTemplate(
    _ target: Program.Target, indent white: Range<Int>, into output: inout ByteBuffer
  ) throws(TooDeep) {
    guard let position = position(of: target) else { return }
    let outer = (template: template, indent: indent.count)
    template = position
    indent += program.bytes[white]
    if !white.isEmpty { startsLine = true }
    try run(program.templates[position], into: &output)
    if !white.isEmpty { startsLine = true }
    indent.removeLast(indent.count - outer.indent)
    template = outer.template
  }

  private func position(of target: Program.Target) -> Int? {
    switch target {
    case .template(let position): position
    case .unknown: nil
    case .named(let path): if case .text(let name) = value(path) { positions[name] } else { nil }
    }
  }

  private mutating func runBlock(
    _ name: Int, _ white: Program.Indent, _ standard: Range<Int>, into output: inout ByteBuffer
  ) throws(TooDeep) {
    let outer = indent.count
    indent += program.bytes[white.range]
    if white.startsLine { startsLine = true } else if outer == 0 { startsLine = false }
    if let (frame, steps) = override(of: name) {
      // The blocks in an override are its own template's: parents further in do not fill them.
      let inner = frames[frame...]
      frames.removeSubrange(frame...)
      try run(steps, into: &output)
      frames += inner
    } else {
      try run(standard, into: &output)
    }
    indent.removeLast(indent.count - outer)
  }

  /// What fills the block called `name`, and which of the frames has it.
  private func override(of name: Int) -> (frame: Int, steps: Range<Int>)? {
    for (frame, overrides) in frames.enumerated() {
      for override in program.overrides[overrides] where override.name == name {
        return (frame, override.steps)
      }
    }
    return nil
  }

  /// The value that a path of names leads to: the first name is looked up from the innermost view
  /// outwards, the others only in what it stands for.
  private func value(_ path: Program.NamePath) -> Value {
    guard let first = path.first else { return innermost }
    guard path.count > 1 else { return lookUp(program.names[first]) }
    var found = lookUp(program.names[first])
    for position in path.dropFirst() {
      guard case .view(let view) = found else { return .missing }
      found = view.value(of: program.names[position])
    }
    return found
  }

  private func lookUp(_ name: Int) -> Value {
    guard name != NameTable.unknown else { return .missing }
    if name == itemName { return item }
    for index in (0..<viewCount).reversed() {
      let found = views[index].pointee.value(of: name)
      if case .missing = found { continue }
      return found
    }
    return .missing
  }

  /// What `.` stands for.
  private var innermost: Value {
    guard case .missing = item else { return item }
    let view = views[viewCount - 1]
    let itself = view.pointee.value(of: NameTable.itself)
    if case .missing = itself { return .view(view.pointee) }
    return itself
  }

  private mutating func write(_ text: Range<Int>, to output: inout ByteBuffer) {
    var rest = program.bytes[text]
    guard !indent.isEmpty else { return output.append(rest) }
    while !rest.isEmpty {
      beginLine(in: &output)
      guard let newline = rest.firstIndex(of: UInt8(ascii: "\n")) else {
        return output.append(rest)
      }
      output.append(rest[...newline])
      startsLine = true
      rest = rest[(newline + 1)...]
    }
  }

  /// Writes the white space that is due before anything else on a line.
  private mutating func beginLine(in output: inout ByteBuffer) {
    if startsLine { indent.withUnsafeBufferPointer { output.append($0) } }
    startsLine = false
  }

  private mutating func write(
    _ value: Value, _ manner: Program.Manner, to output: inout ByteBuffer
  ) {
    if !indent.isEmpty { beginLine(in: &output) }
    switch value {
    case .missing, .view, .list: break
    case .bool(let flag): output.append(flag ? "true" : "false" as StaticString)
    case .integer(let number): output.append(String(number))
    case .text(var text):
      text.withUTF8 { manner.append($0, marksChinese: program.marksChinese, to: &output) }
    case .bytes(let bytes):
      bytes.withUnsafeBufferPointer {
        manner.append($0, marksChinese: program.marksChinese, to: &output)
      }
    }
  }
}
