import Diagnostics
import DisclosureModel
import TextSearch

/// What a web page puts around an article (where it comes from, buttons to share, print or close it, the foot of
/// its site), at the edges of a report's text.
///
/// Above the foot, only short words that stand alone between white space or brackets go, and only up to the first that is
/// something else: no sentence loses a word.
struct ArticleSurroundings {
  private static let words = Vocabulary.shared.header
  private static let buttons = Set(words.buttons)
  private static let footers = PhraseSet(words.footers)
  /// Bytes beyond which nothing is a field with its value.
  private static let longest = 90

  /// `sections` without furniture before the first block of the preamble and behind the last block of all.
  static func removed(from sections: [Section]) -> [Section] {
    var sections = sections
    if let first = sections.first, first.key == .preamble {
      sections[0] = first.with(leading(first.blocks))
      if sections[0].blocks.isEmpty { sections.removeFirst() }
    }
    if let last = sections.last, last.key != .preamble {
      sections[sections.count - 1] = last.with(trailing(last.blocks))
    }
    return sections
  }

  private static func leading(_ blocks: [Section.Block]) -> [Section.Block] {
    var blocks = blocks[...]
    while var block = blocks.first {
      let rest = withoutLeading(block.text)
      guard rest.count < block.text.count else { break }
      blocks.removeFirst()
      guard !rest.isEmpty else { continue }
      block.text = String(rest)
      return [block] + blocks
    }
    return Array(blocks)
  }

  private static func trailing(_ blocks: [Section.Block]) -> [Section.Block] {
    var blocks = withoutFooter(blocks)
    while let block = blocks.last {
      let rest = isField(block.text[...]) ? "" : withoutTrailing(block.text)
      guard rest.count < block.text.count else { break }
      blocks.removeLast()
      guard !rest.isEmpty else { continue }
      blocks.append(Section.Block(kind: block.kind, text: String(rest), place: block.place))
      break
    }
    return blocks
  }

  /// `blocks` before the foot of the web site, with whatever stands in it; no sentence is part of it.
  private static func withoutFooter(_ blocks: [Section.Block]) -> [Section.Block] {
    let start = blocks.lastIndex { $0.text.contains("。") }.map { $0 + 1 } ?? 0
    let end = blocks[start...]
    guard end.contains(where: { footers.isFound(in: $0.text) }),
      let first = end.firstIndex(where: { block in
        footers.isFound(in: block.text) || words.aboveFooters.contains(where: block.text.hasPrefix)
      })
    else { return blocks }
    return Array(blocks[..<first])
  }

  /// `text` behind its leading fields and buttons.
  private static func withoutLeading(_ text: String) -> Substring {
    var rest = text[...]
    var seen: Last?
    while let token = nextToken(of: rest) {
      if isButton(token) {
        seen = .button
      } else if isField(token) {
        seen = .field
      } else if !(seen == .field && isTime(token)) && !(seen != nil && isMark(token)) {
        break
      }
      rest = rest[token.endIndex...].drop(while: \.isWhitespace)
    }
    return seen == nil ? text[...] : rest
  }

  private enum Last { case button, field }

  /// `text` before its trailing buttons.
  private static func withoutTrailing(_ text: String) -> Substring {
    var rest = text[...]
    while true {
      rest = rest.trimmingTrailingSpace
      let start = rest.lastIndex(where: \.isWhitespace).map { rest.index(after: $0) }
      let token = rest[(start ?? rest.startIndex)...]
      guard !token.isEmpty, isButton(token) else { break }
      rest = rest[..<token.startIndex]
    }
    return rest
  }

  private static func nextToken(of text: Substring) -> Substring? {
    let token = text.drop(while: \.isWhitespace).prefix { !$0.isWhitespace }
    return token.isEmpty ? nil : token
  }

  /// Whether the token is the names of buttons and nothing else: `微信`, `【打印】【关闭】`, `相关链接：`.
  private static func isButton(_ token: Substring) -> Bool {
    let parts = token.split { brackets.contains($0) }
    return !parts.isEmpty && parts.allSatisfy { buttons.contains(String($0)) }
  }

  /// Whether the token is a field such as `来源：某某县人民政府`, and no sentence.
  private static func isField(_ token: Substring) -> Bool {
    guard token.utf8.count <= longest, !token.contains(where: sentence.contains) else {
      return false
    }
    return words.pageFields.contains { label in
      token.hasPrefix(label)
        && token.dropFirst(label.count).first.map { $0 == "：" || $0 == ":" } ?? false
    }
  }

  /// A day, a time or a count behind a field: `2015-01-02`, `00:00`, `123`.
  private static func isTime(_ token: Substring) -> Bool {
    token.allSatisfy { ("0"..."9").contains($0) || "-/:：.年月日时分秒次".contains($0) }
  }

  /// Signs without a letter or figure, such as `-->`.
  private static func isMark(_ token: Substring) -> Bool {
    !token.contains { $0.isLetter || $0.isNumber }
  }

  private static let brackets = Set("【】[]［］|｜()（）:：")
  private static let sentence = Set("。，；,;！？")
}

extension Substring {
  fileprivate var trimmingTrailingSpace: Substring {
    guard let last = lastIndex(where: { !$0.isWhitespace }) else { return self[..<startIndex] }
    return self[...last]
  }
}

extension Section {
  fileprivate func with(_ blocks: [Block]) -> Section {
    let first = key == .preamble ? blocks.first?.place : nil
    return Section(
      key: key, title: title, ordinal: ordinal, place: first ?? place, blocks: blocks)
  }
}
