/// Something wrong in a template.
struct TemplateFault {
  let kind: Kind
  /// The bytes of the source that are wrong, as a rule a tag.
  let range: Range<Int>

  init(_ kind: Kind, at range: Range<Int>) {
    self.kind = kind
    self.range = range
  }

  enum Kind {
    /// Bytes that are no UTF-8.
    case encoding
    /// The template ends, or another tag begins, before `closing`.
    case unclosedTag(closing: String)
    case emptyTag, badDelimiters
    case blankInName(String)
    /// A dotted name with nothing before, between or after its dots.
    case emptyPart(name: String)
    /// A section, block or parent without its end.
    case unclosed(name: String)
    /// The same, where `{{/outer}}` at an offset ends something around it.
    case unclosedBefore(outer: String, at: Int, name: String)
    /// `{{/name}}` where nothing is open.
    case unopened(name: String)
    /// `{{/found}}` where `{{/expected}}` would close what was opened at an offset.
    case mismatched(found: String, expected: String, openedAt: Int)
    case nestedTooDeep
    case unknownPartial(name: String)
    case unknownName(name: String)
    /// Content for a block that no template has; `blocks` are those that there are.
    case unknownBlock(name: String, blocks: [String])
    /// A tag between `{{<parent}}` and its end that belongs to no block.
    case strayTag
  }
}
