/// Takes the markup out of a line or cell of Markdown, so that what a reader would see is left.
///
/// Two numbers that markup keeps apart stay apart: a line break and a raised mark become a blank, and text
/// struck through keeps its tildes, so that neither makes another number of a cell.
struct MarkdownInline {
  private let source: [UInt8]
  private(set) var text: [UInt8] = []
  /// Pictures met on the way.
  private(set) var pictures = 0

  /// Where the last closing bracket, backtick and angle stand: before none of them can anything be closed.
  private let last: (bracket: Int, tick: Int, angle: Int)
  /// Up to where nothing closes marks of emphasis, by their byte and length.
  private var unclosed: [Int: Int] = [:]

  /// Bytes within which a mark's other end is looked for.
  private static let reach = 1_000
  /// Levels of marks within marks.
  private static let deepest = 8
  /// Levels of brackets within brackets, as many as CommonMark's own reader takes.
  private static let deepestBrackets = 32

  init(_ source: [UInt8], _ range: Range<Int>) {
    self.source = source
    func last(_ byte: Unicode.Scalar) -> Int {
      source[range].lastIndex(of: UInt8(ascii: byte)) ?? range.lowerBound
    }
    self.last = (last("]"), last("`"), last(">"))
    text.reserveCapacity(range.count)
    read(range, depth: 0)
  }

  private mutating func read(_ range: Range<Int>, depth: Int) {
    var at = range.lowerBound
    while at < range.upperBound {
      let next = markupEnd(at, in: range, depth: depth)
      if let next {
        at = next
      } else {
        text.append(source[at])
        at += 1
      }
    }
  }

  /// Reads the markup at `at` and says where it ends; nil where there is none.
  private mutating func markupEnd(_ at: Int, in range: Range<Int>, depth: Int) -> Int? {
    guard depth < Self.deepest else { return nil }
    switch source[at] {
    case UInt8(ascii: "\\"): return readEscape(at, in: range)
    case UInt8(ascii: "`") where at < last.tick: return readCode(at, in: range)
    case UInt8(ascii: "!") where at < last.bracket: return readPicture(at, in: range)
    case UInt8(ascii: "[") where at < last.bracket: return readLink(at, in: range, depth: depth)
    case UInt8(ascii: "<") where at < last.angle: return readTag(at, in: range)
    case UInt8(ascii: "&"): return readEntity(at, in: range)
    case UInt8(ascii: "*"), UInt8(ascii: "_"): return readEmphasis(at, in: range, depth: depth)
    default: return nil
    }
  }

  private mutating func readEscape(_ at: Int, in range: Range<Int>) -> Int? {
    guard at + 1 < range.upperBound else {
      // At the end of a line it breaks the line; alone in a cell it is what stands there.
      return range.count > 1 ? at + 1 : nil
    }
    guard source[at + 1].isPunctuation else { return nil }
    text.append(source[at + 1])
    return at + 2
  }

  private mutating func readCode(_ at: Int, in range: Range<Int>) -> Int? {
    let marks = run(at, in: range)
    var next = at + marks
    let end = min(range.upperBound, at + Self.reach)
    while next < end {
      let length = source[next] == source[at] ? run(next, in: range) : 0
      if length == marks {
        text += source[at + marks..<next]
        return next + marks
      }
      next += max(length, 1)
    }
    return copy(at, marks)
  }

  /// `![…](…)` and `![…][…]`.
  private mutating func readPicture(_ at: Int, in range: Range<Int>) -> Int? {
    guard let close = closing(at + 1, "[", "]", in: range), close + 1 < range.upperBound else {
      return nil
    }
    // The picture itself may stand in the address.
    let far = range.upperBound - close
    guard
      let end = closing(close + 1, "(", ")", in: range, reach: far)
        ?? closing(close + 1, "[", "]", in: range)
    else { return nil }
    pictures += 1
    return end + 1
  }

  private mutating func readLink(_ at: Int, in range: Range<Int>, depth: Int) -> Int? {
    guard let close = closing(at, "[", "]", in: range),
      let end = closing(close + 1, "(", ")", in: range)
    else { return nil }
    let address = source[close + 2..<end]
    guard address.isEmpty || address.contains(where: { "/#.:".utf8.contains($0) }) else {
      return nil
    }
    read(at + 1..<close, depth: depth + 1)
    return end + 1
  }

  private mutating func readTag(_ at: Int, in range: Range<Int>) -> Int? {
    let rest = source[at..<min(range.upperBound, at + Self.reach)]
    if rest.starts(with: "<!--".utf8) {
      return rest.firstRange(of: Array("-->".utf8))?.upperBound
    }
    guard let end = rest.firstIndex(of: UInt8(ascii: ">")) else { return nil }
    let inside = source[at + 1..<end]
    if ["http://", "https://", "mailto:"].contains(where: { inside.starts(with: $0.utf8) }) {
      text += inside
      return end + 1
    }
    guard let name = HTMLTag.name(at: at, in: rest) else { return nil }
    if name == "img" { pictures += 1 }
    let word = name.hasPrefix("/") ? String(name.dropFirst()) : name
    switch HTMLElement(word) {
    case .inline: break
    case .struckOut: text += "~~".utf8  // shown as Markdown's own mark is
    default: text.append(0x20)
    }
    return end + 1
  }

  private mutating func readEntity(_ at: Int, in range: Range<Int>) -> Int? {
    let name = source[at + 1..<min(range.upperBound, at + 12)].prefix {
      $0.isNameByte || $0 == UInt8(ascii: "#")
    }
    guard name.endIndex < range.upperBound, source[name.endIndex] == UInt8(ascii: ";"),
      let scalar = HTMLEntity.scalar(String(decoding: name, as: UTF8.self))
    else { return nil }
    text += Array(String(Character(scalar)).utf8)
    return name.endIndex + 1
  }

  /// Text between marks of one length that touch it; an underscore inside a word, and a star between
  /// digits, is none.
  private mutating func readEmphasis(_ at: Int, in range: Range<Int>, depth: Int) -> Int? {
    let marks = run(at, in: range)
    let start = at + marks
    let key = Int(source[at]) << 2 | marks
    guard marks <= 3, start < range.upperBound, !source[start].isBlank,
      !joins(before: at, after: start, in: range)
    else { return copy(at, marks) }
    var end = max(start + 1, unclosed[key] ?? 0)
    while end < min(range.upperBound, at + Self.reach) {
      if source[end] == UInt8(ascii: "\\") {
        end += 2
        continue
      }
      let length = source[end] == source[at] ? run(end, in: range) : 0
      if length == marks, !source[end - 1].isBlank,
        !joins(before: end, after: end + marks, in: range)
      {
        read(start..<end, depth: depth + 1)
        return end + marks
      }
      end += max(length, 1)
    }
    // Inside other marks it may be another's end that comes too early.
    if depth == 0 { unclosed[key] = end }
    return copy(at, marks)
  }

  private mutating func copy(_ at: Int, _ length: Int) -> Int {
    text += source[at..<at + length]
    return at + length
  }

  /// Whether the marks between `before` and `after` stand inside a word or number.
  private func joins(before: Int, after: Int, in range: Range<Int>) -> Bool {
    guard before > range.lowerBound, after < range.upperBound else { return false }
    let (left, right) = (source[before - 1], source[after])
    if source[before] == UInt8(ascii: "_") { return left.isWordByte && right.isWordByte }
    return left.isDigit && right.isDigit
  }

  /// How often the byte at `at` stands there in a row.
  private func run(_ at: Int, in range: Range<Int>) -> Int {
    source[at..<range.upperBound].prefix { $0 == source[at] }.count
  }

  /// The bracket that closes the one at `at`.
  private func closing(
    _ at: Int, _ open: Unicode.Scalar, _ close: Unicode.Scalar, in range: Range<Int>,
    reach: Int = Self.reach
  ) -> Int? {
    let (open, close) = (UInt8(ascii: open), UInt8(ascii: close))
    guard at < range.upperBound, source[at] == open else { return nil }
    var depth = 0
    var next = at
    while next < min(range.upperBound, at + reach) {
      switch source[next] {
      case UInt8(ascii: "\\"): next += 1
      case open where depth == Self.deepestBrackets: return nil
      case open: depth += 1
      case close:
        depth -= 1
        if depth == 0 { return next }
      default: break
      }
      next += 1
    }
    return nil
  }
}

/// Characters that HTML gives names, those met in reports.
enum HTMLEntity {
  /// The character that `name`, without `&` and `;`, stands for: `nbsp`, `#160`, `#xA0`.
  static func scalar(_ name: String) -> Unicode.Scalar? {
    guard name.hasPrefix("#") else { return named[name] }
    let digits = name.dropFirst()
    let code =
      digits.hasPrefix("x") || digits.hasPrefix("X")
      ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    guard let code, code >= 0x20 else { return nil }
    return Unicode.Scalar(code)
  }

  private static let named: [String: Unicode.Scalar] = [
    "nbsp": "\u{A0}", "ensp": "\u{2002}", "emsp": "\u{2003}", "thinsp": "\u{2009}", "amp": "&",
    "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "ldquo": "“", "rdquo": "”", "lsquo": "‘",
    "rsquo": "’", "middot": "·", "ndash": "–", "mdash": "—", "hellip": "…", "times": "×",
    "yen": "¥", "minus": "−", "plusmn": "±",
  ]
}

extension UInt8 {
  /// A letter of ASCII.
  var isLetter: Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20) }

  var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }

  /// A letter or digit, or part of a character beyond ASCII.
  fileprivate var isWordByte: Bool {
    isDigit || self >= 0x80 || isLetter
  }

  /// Punctuation of ASCII, which a backslash makes a letter.
  fileprivate var isPunctuation: Bool {
    (0x21...0x7E).contains(self) && !(self < 0x80 && isWordByte)
  }
}
