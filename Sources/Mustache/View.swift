/// What a template is rendered with: values by name.
///
/// Names are numbered once, when templates are compiled, so that a view answers with a `switch` over
/// integers instead of comparing texts.
package protocol View: Sendable {
  /// The value of the name with number `name` (see `NameTable`); `missing` lets the search go on in the
  /// enclosing view.
  func value(of name: Int) -> Value
}

/// What a name stands for.
package enum Value: Sendable {
  /// The view does not know the name.
  case missing
  /// A section's condition; printed, `true` or `false`.
  case bool(Bool)
  /// A number; a section over it is rendered, whatever it is.
  case integer(Int)
  /// Printed with `& < > " '` escaped; a section over an empty text is not rendered.
  case text(String)
  /// UTF-8 that is made already, such as HTML from Markdown; `{{{name}}}` prints it as it is.
  case bytes([UInt8])
  /// Kept behind a reference, so that values are copied without asking the view how.
  indirect case view(any View)
  case list([any View])

  /// Views of one type: made one by one, for the language's own conversion of an array looks each one's type up.
  package static func list(of views: [some View]) -> Value { .list(views.map { $0 }) }

  /// Whether a section over the value is rendered.
  var isTrue: Bool {
    switch self {
    case .missing: false
    case .bool(let value): value
    case .text(let text): !text.isEmpty
    case .bytes(let bytes): !bytes.isEmpty
    case .list(let list): !list.isEmpty
    case .integer, .view: true
    }
  }
}

/// A value in the place of a view: inside a section over it, `{{.}}` prints it.
package struct Item: View {
  private let item: Value

  package init(_ item: Value) { self.item = item }

  package func value(of name: Int) -> Value { name == NameTable.itself ? item : .missing }
}
