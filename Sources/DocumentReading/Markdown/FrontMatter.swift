import Diagnostics

/// What an editor says about a report at the top of its Markdown file, between two lines of `---`.
///
/// Values that cannot be right are left out here and become remarks: none of them may be taken in silence.
package struct FrontMatter: Sendable, Hashable {
  package enum Key: String, Sendable, CaseIterable {
    case agency, year, published, source, title
  }

  /// The agency's name, in place of the one that the title tells.
  package fileprivate(set) var agency: String?
  /// The report's year, in place of the one that the title tells.
  package fileprivate(set) var year: Int?
  /// The day of publication, in ISO 8601.
  package fileprivate(set) var published: String?
  /// Where the report was published: an `http` or `https` address.
  package fileprivate(set) var source: String?
  package fileprivate(set) var title: String?
  /// The line of each value.
  package fileprivate(set) var lines: [Key: Int] = [:]
}

/// Reads front matter: pairs of keys and plain or quoted values, a small part of YAML.
struct FrontMatterReader {
  private(set) var values = FrontMatter()
  private(set) var remarks: [Remark] = []
  /// The last line, with the closing `---`.
  let lastLine: Int

  private let source: [UInt8]
  private let lines: LineIndex
  private var seen: Set<String> = []
  /// The key above, whose value may wrongly go on.
  private var last: String?

  /// Lines beyond which no front matter is looked for.
  private static let longest = 200

  /// Nil where the file does not begin with front matter.
  init?(_ source: [UInt8], lines: LineIndex) {
    guard lines.count > 1, Self.text(1, source, lines) == "---" else { return nil }
    let end = (2...min(lines.count, Self.longest)).first {
      ["---", "..."].contains(Self.text($0, source, lines))
    }
    let body = 2..<(end ?? 2)
    // A line of dashes with no pair below it is a rule.
    let first = (2...min(lines.count, 6)).map { Self.text($0, source, lines) }
      .first { !$0.isEmpty && !$0.hasPrefix("#") }
    guard let first, first == "---" || Self.pair(first) != nil || end == nil && first.contains(":")
    else { return nil }
    guard end != nil || Self.pair(first).flatMap({ FrontMatter.Key(rawValue: $0.key) }) != nil
    else {
      return nil
    }
    self.source = source
    self.lines = lines
    lastLine = end ?? 1
    guard end != nil else {
      remarks.append(Remark(.unclosedFrontMatter, line: 1))
      return
    }
    for line in body { read(line) }
  }

  private static func text(_ line: Int, _ source: [UInt8], _ lines: LineIndex) -> String {
    let range = lines.range(ofLine: line)
    var end = range.upperBound
    while end > range.lowerBound, source[end - 1].isBlank { end -= 1 }
    return String(decoding: source[range.lowerBound..<end], as: UTF8.self)
  }

  private mutating func read(_ line: Int) {
    let text = Self.text(line, source, lines)
    guard let first = text.first(where: { !$0.isWhitespace }), first != "#" else { return }
    if text.first?.isWhitespace == true || text.hasPrefix("- ") {
      // A list or a value of several lines, below a key that may be one of ours.
      if let key = last, FrontMatter.Key(rawValue: key) != nil {
        remarks.append(Remark(.unreadableValue(key: key), line: line))
      }
      return
    }
    guard let pair = Self.pair(text) else {
      last = nil
      return remarks.append(Remark(.noPair(text), line: line))
    }
    last = pair.key
    guard let key = FrontMatter.Key(rawValue: pair.key) else {
      let known = FrontMatter.Key.allCases.map(\.rawValue)
      let nearest = NearMiss.of(pair.key.lowercased(), in: known)
      return remarks.append(Remark(.unknownKey(pair.key, nearest: nearest), line: line))
    }
    guard seen.insert(pair.key).inserted else {
      return remarks.append(Remark(.repeatedKey(pair.key), line: line))
    }
    guard let value = YAMLScalar.value(of: pair.value) else {
      return remarks.append(Remark(.unreadableValue(key: pair.key), line: line))
    }
    if values.set(key, to: value) {
      values.lines[key] = line
    } else {
      remarks.append(Remark(.wrongValue(key: pair.key, value), line: line))
    }
  }

  /// The key and the value of `key: value`; the colon ends the line or has a blank after it.
  private static func pair(_ text: String) -> (key: String, value: String)? {
    guard let colon = text.firstIndex(of: ":") else { return nil }
    let key = text[..<colon]
    let rest = text[text.index(after: colon)...]
    guard !key.isEmpty, rest.isEmpty || rest.first?.isWhitespace == true,
      key.allSatisfy({ $0.isLetter || $0.isNumber || "_-.".contains($0) })
    else { return nil }
    return (String(key), String(rest.drop(while: \.isWhitespace)))
  }
}

extension FrontMatter {
  /// Takes `value`, unless it cannot be right.
  fileprivate mutating func set(_ key: Key, to value: String) -> Bool {
    guard !value.isEmpty, value.count <= 200,
      !value.unicodeScalars.contains(where: { $0.properties.generalCategory == .control })
    else { return false }
    switch key {
    case .agency: agency = value
    case .title: title = value
    case .year:
      guard value.count == 4, let year = Int(value), (2000...2099).contains(year) else {
        return false
      }
      self.year = year
    case .published:
      guard let day = PublicationDay.iso(value) else { return false }
      published = day
    case .source:
      guard Self.isWebAddress(value) else { return false }
      source = value
    }
    return true
  }

  /// Whether `text` is an `http` or `https` address, as far as a reader of files can tell.
  package static func isWebAddress(_ text: String) -> Bool {
    let scheme = ["https://", "http://"].first { text.lowercased().hasPrefix($0) }
    guard let scheme, text.count > scheme.count else { return false }
    return !text.contains { $0.isWhitespace || "<>\"'\\".contains($0) }
  }
}

/// The scalars of YAML that stand on one line.
enum YAMLScalar {
  /// What `text` means; nil for what goes over several lines, is a list or mapping, or is not closed.
  static func value(of text: String) -> String? {
    switch text.first {
    case "\"": return quoted(text.dropFirst(), by: "\"")
    case "'": return quoted(text.dropFirst(), by: "'")
    case "|", ">", "[", "{", "&", "*", "!", "%", "@", "`": return nil
    case "#": return ""
    default: return plain(text)
    }
  }

  /// A comment begins at a `#` after a blank.
  private static func plain(_ text: String) -> String {
    var end = text.endIndex
    if let comment = text.firstRange(of: " #") { end = comment.lowerBound }
    return trimmed(text[..<end])
  }

  private static func quoted(_ text: Substring, by quote: Character) -> String? {
    var value = ""
    var rest = text
    while let next = rest.popFirst() {
      if next == quote {
        if quote == "'", rest.first == "'" {
          value.append(rest.removeFirst())
          continue
        }
        let after = trimmed(rest.drop(while: \.isWhitespace))
        return after.isEmpty || after.hasPrefix("#") ? value : nil
      }
      guard next == "\\", quote == "\"" else {
        value.append(next)
        continue
      }
      guard let escaped = rest.popFirst(), let meant = escapes[escaped] else { return nil }
      value.append(meant)
    }
    return nil
  }

  private static let escapes: [Character: Character] = [
    "\"": "\"", "\\": "\\", "/": "/", "n": "\n", "t": "\t",
  ]

  private static func trimmed(_ text: some StringProtocol) -> String {
    var text = String(text)
    while text.last?.isWhitespace == true { text.removeLast() }
    return text
  }
}
