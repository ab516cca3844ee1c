import Diagnostics
import TextSearch

/// What a text file says about the page that it was taken from: the lines that crawlers and sites put
/// above an article, such as `发布时间：2024-01-20` and `原文链接：http://…`.
struct PlainTextDetails {
  private(set) var published: String?
  private(set) var sourceURL: String?

  /// Lines among which the fields are looked for, and bytes of each.
  private static let lines = 40
  private static let reach = 1200
  private static let dateLabels = PageWords.shared.published + PageWords.shared.dated
  private static let addressLabels = PageWords.shared.addresses
  private static let labels = PhraseSet(dateLabels + addressLabels)

  init(of text: [UInt8], _ fragments: [Fragment]) {
    let fragments = fragments.prefix(Self.lines).filter { fragment in
      var isField = false
      Self.labels.forEach(in: text, fragment.range) { _, _ in
        isField = true
        return false
      }
      return isField
    }
    for label in Self.dateLabels where published == nil {
      published = Self.value(of: label, text, fragments, Self.date)
    }
    for label in Self.addressLabels where sourceURL == nil {
      sourceURL = Self.value(of: label, text, fragments, Self.address)
    }
  }

  /// What `read` makes of the text after `label`, which begins a field of its own.
  private static func value(
    of label: String, _ text: [UInt8], _ fragments: [Fragment], _ read: (Substring) -> String?
  ) -> String? {
    let bytes = Array(label.utf8)
    for fragment in fragments where text.holds(bytes, in: fragment.range) {
      let line = String(decoding: text[fragment.range].prefix(reach), as: UTF8.self)
      for found in line.places(of: label) where begins(found.lowerBound, in: line) {
        let rest = line[found.upperBound...].drop { "：:】|[ 　".contains($0) }
        let isSeparated = rest.startIndex > found.upperBound
        if isSeparated, let value = read(rest) { return value }
      }
    }
    return nil
  }

  private static func begins(_ index: String.Index, in line: String) -> Bool {
    guard index > line.startIndex else { return true }
    let before = line[line.index(before: index)]
    return before.isWhitespace || "|【[(（>；;，,".contains(before)
  }

  /// `2024-01-20 08:30`, `2024年1月20日`: day, and time if it stands there.
  private static func date(_ text: Substring) -> String? {
    let value = text.prefix { "0123456789-/.:年月日时分秒 ".contains($0) }
    guard value.hasPrefix("20"), value.count >= 8 else { return nil }
    return value.split(separator: " ").joined(separator: " ")
  }

  private static func address(_ text: Substring) -> String? {
    guard text.hasPrefix("http://") || text.hasPrefix("https://") else { return nil }
    let value = text.prefix { $0.isASCII && !$0.isWhitespace && !"<>\"'|".contains($0) }
    return value.count > 10 ? String(value) : nil
  }
}
