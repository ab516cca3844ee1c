import Diagnostics
import TextSearch

/// What a page says about itself besides its text.
struct HTMLPageDetails {
  private(set) var title: String?
  private(set) var titleLine = 1
  private(set) var published: String?
  private(set) var sourceURL: String?

  /// Names of the `<meta>` elements that hold the date of publication, in lower case.
  private static let dateNames: Set<String> = [
    "pubdate", "publishdate", "publicationdate", "article:published_time",
  ]
  /// Words before a date of publication in a page's text.
  private static let dateLabels = PhraseSet(PageWords.shared.published)
  /// Lines among which the date is looked for.
  private static let lines = 100

  init(_ tree: HTMLTree, visible pool: TextPool) {
    var canonical: String?
    var graph: String?
    var comment: String?
    for (index, node) in tree.nodes.enumerated() {
      switch node.kind {
      case .comment(let range):
        comment = comment ?? Self.savedFrom(String(decoding: tree.text[range], as: UTF8.self))
      case .element("title", _) where title == nil:
        let text = Self.collapsed(tree.text(of: index))
        if !text.isEmpty { (title, titleLine) = (text, node.line) }
      case .element("link", _) where node.attributes["rel"]?.lowercased() == "canonical":
        canonical = canonical ?? Self.filled(node.attributes["href"])
      case .element("meta", _):
        let name = (node.attributes["name"] ?? node.attributes["property"] ?? "").lowercased()
        if name == "og:url" { graph = graph ?? Self.filled(node.attributes["content"]) }
        if Self.dateNames.contains(name) {
          published = published ?? Self.filled(node.attributes["content"])
        }
      default: break
      }
    }
    sourceURL = canonical ?? graph ?? comment
    published = published ?? Self.statedDate(in: pool)
  }

  /// The address in the comment that browsers leave in a page they save.
  private static func savedFrom(_ comment: String) -> String? {
    guard let mark = comment.firstRange(of: "saved from url=("),
      let close = comment[mark.upperBound...].firstIndex(of: ")")
    else { return nil }
    let address = comment[comment.index(after: close)...].prefix { !$0.isWhitespace }
    return filled(String(address))
  }

  /// The date after a label in the first lines.
  private static func statedDate(in pool: TextPool) -> String? {
    for fragment in pool.fragments.prefix(lines) where fragment.range.count <= 600 {
      var date: String?
      dateLabels.forEach(in: pool.text, fragment.range) { _, label in
        date = leadingDate(pool.text[label.upperBound..<fragment.range.upperBound])
        return date == nil
      }
      if let date { return date }
    }
    return nil
  }

  private static func leadingDate(_ text: ArraySlice<UInt8>) -> String? {
    let rest = String(decoding: text, as: UTF8.self).drop { "：: 【[　".contains($0) }
    let date = rest.prefix { "0123456789-/.:年月日时分秒 ".contains($0) }
    return date.first?.isNumber == true ? collapsed(String(date)) : nil
  }

  private static func filled(_ text: String?) -> String? {
    guard let text else { return nil }
    let collapsed = collapsed(text)
    return collapsed.isEmpty ? nil : collapsed
  }

  /// `text` without white space at its ends, and a space for each run of it.
  private static func collapsed(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
