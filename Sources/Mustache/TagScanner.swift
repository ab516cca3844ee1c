/// Cuts a template into texts and tags.
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
    while at < source.count {
      guard let start = find(opening, from: at) else { break }
      if start > at { pieces.append(.text(at..<start)) }
      at = start
      guard let tag = tag() else { break }
      pieces.append(.tag(tag))
    }
    if at < source.count { pieces.append(.text(at..<source.count)) }
  }

  /// The tag that begins here; nil, and a fault, where it is not closed.
  private mutating func tag() -> Tag? {
    let start = at
    var inner = skipBlanks(from: at + opening.count)
    let sigil = inner < source.count ? source[inner] : 0
    let kind = Self.kind(of: sigil)
    if kind != .escaped { inner += 1 }
    var end = closing
    if sigil == UInt8(ascii: "{") { end = [UInt8(ascii: "}")] + closing }
    if sigil == UInt8(ascii: "=") { end = [UInt8(ascii: "=")] + closing }
    guard let stop = find(end, from: inner) else {
      faults.append(TemplateFault(.unclosedTag, at: start))
      at = source.count
      return nil
    }
    at = stop + end.count
    let name = text(inner..<stop)
    if kind == .delimiters {
      changeDelimiters(to: name, at: start)
    } else if name.isEmpty, kind != .comment {
      faults.append(TemplateFault(.emptyTag, at: start))
    }
    return Tag(kind: kind, name: name, range: start..<at)
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

  private mutating func changeDelimiters(to text: String, at start: Int) {
    let parts = text.utf8.split { Self.isBlank($0) }
    guard parts.count == 2, !text.utf8.contains(UInt8(ascii: "=")) else {
      faults.append(TemplateFault(.badDelimiters, at: start))
      return
    }
    opening = Array(parts[0])
    closing = Array(parts[1])
  }

  /// The bytes of `range` without white space at the ends, as text.
  private func text(_ range: Range<Int>) -> String {
    var range = range
    while let first = range.first, Self.isBlank(source[first]) {
      range = first + 1..<range.upperBound
    }
    while let last = range.last, Self.isBlank(source[last]) { range = range.lowerBound..<last }
    return String(decoding: source[range], as: UTF8.self)
  }

  private func skipBlanks(from start: Int) -> Int {
    var at = start
    while at < source.count, Self.isBlank(source[at]) { at += 1 }
    return at
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }

  private func find(_ word: [UInt8], from start: Int) -> Int? {
    guard let first = word.first, start + word.count <= source.count else { return nil }
    for index in start...source.count - word.count
    where source[index] == first && source[index..<index + word.count].elementsEqual(word) {
      return index
    }
    return nil
  }
}
