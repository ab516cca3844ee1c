import Mustache

/// A view that answers names by their case.
protocol SiteView: View {
  func value(of name: ViewName) -> Value
}

extension SiteView {
  func value(of name: Int) -> Value {
    ViewName(rawValue: name).map { value(of: $0) } ?? .missing
  }
}

extension Value {
  /// `text`, or what leaves a section out.
  static func optional(_ text: String?) -> Value {
    .text(text ?? "")
  }

  static func optional(_ view: (any View)?) -> Value { view.map { .view($0) } ?? .text("") }

  static func optional(_ html: [UInt8]?) -> Value {
    .bytes(html ?? [])
  }

  /// The count of columns or rows that a cell spans, where it is more than one.
  static func span(_ count: Int) -> Value { count > 1 ? .integer(count) : .text("") }
}

/// The words of the site, each under its key.
struct WordsView: View {
  private let values: [Value]

  init(_ texts: Texts, names: NameTable) {
    values = names.names.map { texts.has($0) ? .text(texts[$0]) : .missing }
  }

  func value(of name: Int) -> Value { values.indices.contains(name) ? values[name] : .missing }
}
