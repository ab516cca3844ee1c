/// Cuts a template into texts and tags.
///
/// After a faulty tag it goes on at the next one, so that every fault of a template is found at once.
struct TagScanner {
  private let source: [UInt8]
  private var at = 0
  private var opening = Array("{{".utf8)
  private var closing = Array("}}".utf8)
  private var pieces: [Piece] = []
  private var faults: [TemplateFault] = []

  static func scan(_ source: [UInt8]) -> (pieces: [Piece], faults: [TemplateFault]) {
    var scanner = TagScanner(source)
    scanner.scan()
    return (scanner.pieces, scanner.faults)
  }

  private init(_ source: [UInt8]) { self.source = source }

  private mutating func scan() {
    var text = 0
    while at < source.count {
      guard has(opening, at: at) else {
        at += 1
        continue
      }
      if at > text { pieces.append(.text(text..<at)) }
      scanTag()
      text = at
    }
    if at > text { pieces.append(.text(text..<at)) }
  }

  /// Scans the tag that begins here.
  private mutating func scanTag() {
    let start = at
    var inner = skipBlanks(from: start + opening.count)
    let sigil = inner < source.count ? source[inner] : 0
    let kind = Self.kind(of: sigil)
    if kind != .escaped { inner += 1 }
    var end = closing
    if sigil == UInt8(ascii: "{") { end.insert(UInt8(ascii: "}"), at: 0) }
    if sigil == UInt8(ascii: "=") { end.insert(UInt8(ascii: "="), at: 0) }
    guard let stop = find(end, of: kind, from: inner) else {
      faults.append(
        TemplateFault(
          kind == .delimiters
            ? .badDelimiters : .unclosedTag(closing: String(decoding: end, as: UTF8.self)),
          at: start..<at))
      return
    }
    at = stop + end.count
    let name = name(inner..<stop, of: kind)
    let tag = Tag(kind: kind, name: name, range: start..<at)
    pieces.append(.tag(tag))
    switch kind {
    case .comment: break
    case .delimiters: changeDelimiters(tag)
    default: checkName(tag)
    }
  }

  /// Where `end` begins. Where the tag is not closed, this goes to the place to go on from: the next tag,
  /// after delimiters the end of the line, or the end of the template.
  private mutating func find(_ end: [UInt8], of kind: Tag.Kind, from inner: Int) -> Int? {
    for index in inner..<max(inner, source.count) {
      if has(end, at: index) { return index }
      at = index
      switch kind {
      case .comment: break
      case .delimiters: if source[index] == UInt8(ascii: "\n") { return nil }
      default: if has(opening, at: index) { return nil }
      }
    }
    at = source.count
    return nil
  }

  private static func kind(of sigil: UInt8) -> Tag.Kind {
    switch sigil {
    case UInt8(ascii: "{"), UInt8(ascii: "&"): .unescaped
    case UInt8(ascii: "#"): .section
    case UInt8(ascii: "^"): .inverted
    case UInt8(ascii: "$"): .block
    case UInt8(ascii: "<"): .parent
    case UInt8(ascii: "/"): .close
    case UInt8(ascii: ">"): .partial
    case UInt8(ascii: "!"): .comment
    case UInt8(ascii: "="): .delimiters
    default: .escaped
    }
  }

  private mutating func changeDelimiters(_ tag: Tag) {
    let parts = tag.name.utf8.split(whereSeparator: Self.isBlank)
    guard parts.count == 2, !tag.name.utf8.contains(UInt8(ascii: "=")) else {
      faults.append(TemplateFault(.badDelimiters, at: tag.range))
      return
    }
    opening = Array(parts[0])
    closing = Array(parts[1])
  }

  private mutating func checkName(_ tag: Tag) {
    guard !tag.hasName else { return }
    let isEmpty = tag.name.isEmpty || tag.name == "*"
    faults.append(TemplateFault(isEmpty ? .emptyTag : .blankInName(tag.name), at: tag.range))
  }

  /// The text of `range` without white space at the ends and after the asterisk of a dynamic name.
  private func name(_ range: Range<Int>, of kind: Tag.Kind) -> String {
    let text = Self.trimmed(source[range])
    guard kind.namesTemplate, text.first == UInt8(ascii: "*") else {
      return String(decoding: text, as: UTF8.self)
    }
    return "*" + String(decoding: Self.trimmed(text.dropFirst()), as: UTF8.self)
  }

  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var bytes = bytes.drop(while: isBlank)
    while let last = bytes.last, isBlank(last) { bytes.removeLast() }
    return bytes
  }

  private func skipBlanks(from start: Int) -> Int {
    var at = start
    while at < source.count, Self.isBlank(source[at]) { at += 1 }
    return at
  }

  static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }

  private func has(_ word: [UInt8], at start: Int) -> Bool {
    guard source[start] == word[0], start + word.count <= source.count else { return false }
    return source[start..<start + word.count].elementsEqual(word)
  }
}
