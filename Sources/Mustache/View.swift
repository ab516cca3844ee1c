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
  case integer(Int)
  case text(String)
  /// UTF-8 that is made already, such as HTML from Markdown; `{{{name}}}` prints it as it is.
  case bytes([UInt8])
  case view(any View)
  case list([any View])
}
