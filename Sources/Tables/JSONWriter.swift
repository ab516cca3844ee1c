import Bytes

/// Writes JSON as it comes: members in the order they are given, numbers exactly as their digits
/// stand, UTF-8 without a byte order mark.
///
/// ```swift
/// var json = JSONWriter()
/// json.object {
///   $0.member("reports", 5)
///   $0.member("findings") { $0.array { $0.value("…") } }
/// }
/// ```
///
/// Strings never carry control characters, line separators or bidirectional controls raw, so that
/// JSON may be shown on a terminal or stand in a script.
package struct JSONWriter: ~Copyable {
  private var output = ByteBuffer()
  private let escapesMarkup: Bool
  /// Whether the next value has one before it in the same object or array.
  private var needsComma = false

  /// - Parameter escapingMarkup: Whether `<`, `>` and `&` are escaped, as JSON inside HTML needs it.
  package init(escapingMarkup: Bool = false) {
    escapesMarkup = escapingMarkup
  }

  /// What has been written so far.
  package var bytes: [UInt8] { output.bytes }

  // MARK: Values

  package mutating func value(_ text: String) {
    separate()
    string(text)
  }

  package mutating func value(_ number: Int) {
    separate()
    output.append(decimal: number)
  }

  package mutating func value(_ truth: Bool) { literal(truth ? "true" : "false") }

  /// The number whose digits are `decimal`; what is no JSON number, such as `∞`, becomes null.
  package mutating func value(decimal: String) {
    literal(JSONNumber.isOne(decimal) ? decimal : "null")
  }

  package mutating func null() { literal("null") }

  /// An object whose members `body` writes.
  package mutating func object(_ body: (inout JSONWriter) throws -> Void) rethrows {
    try enclosed(in: "{", "}", body)
  }

  /// An array whose values `body` writes.
  package mutating func array(_ body: (inout JSONWriter) throws -> Void) rethrows {
    try enclosed(in: "[", "]", body)
  }

  /// An array with a value for each of `elements`.
  package mutating func array<Element>(
    of elements: some Sequence<Element>, _ body: (inout JSONWriter, Element) throws -> Void
  ) rethrows {
    try array { for element in elements { try body(&$0, element) } }
  }

  package mutating func array(of texts: some Sequence<String>) {
    array(of: texts) { $0.value($1) }
  }

  /// Ends a line, for a sequence of JSON values of which each stands on its own line.
  package mutating func endLine() {
    output.append(UInt8(ascii: "\n"))
    needsComma = false
  }

  // MARK: Members of an object

  /// A member whose value `body` writes.
  package mutating func member(
    _ name: String, _ body: (inout JSONWriter) throws -> Void
  ) rethrows {
    separate()
    string(name)
    output.append(UInt8(ascii: ":"))
    needsComma = false
    try body(&self)
  }

  package mutating func member(_ name: String, _ text: String) { member(name) { $0.value(text) } }

  package mutating func member(_ name: String, _ number: Int) { member(name) { $0.value(number) } }

  package mutating func member(_ name: String, _ truth: Bool) { member(name) { $0.value(truth) } }

  package mutating func member(_ name: String, decimal: String) {
    member(name) { $0.value(decimal: decimal) }
  }

  package mutating func nullMember(_ name: String) { member(name) { $0.null() } }

  /// The member, or nothing where the value is nil.
  package mutating func memberIfPresent(_ name: String, _ text: String?) {
    if let text { member(name, text) }
  }

  /// The member, or nothing where the value is nil.
  package mutating func memberIfPresent(_ name: String, _ number: Int?) {
    if let number { member(name, number) }
  }

  // MARK: Bytes

  private mutating func enclosed(
    in open: Unicode.Scalar, _ close: Unicode.Scalar, _ body: (inout JSONWriter) throws -> Void
  ) rethrows {
    separate()
    output.append(UInt8(ascii: open))
    needsComma = false
    try body(&self)
    output.append(UInt8(ascii: close))
    needsComma = true
  }

  private mutating func literal(_ text: String) {
    separate()
    output.append(text)
  }

  private mutating func separate() {
    if needsComma { output.append(UInt8(ascii: ",")) }
    needsComma = true
  }

  private mutating func string(_ text: String) {
    var text = text
    output.append(UInt8(ascii: "\""))
    text.withUTF8 { JSONEscaping(markup: escapesMarkup).append($0, to: &output) }
    output.append(UInt8(ascii: "\""))
  }
}
