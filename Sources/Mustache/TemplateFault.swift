/// Something wrong in a template, at a byte of its source.
struct TemplateFault {
  let kind: Kind
  let offset: Int

  init(_ kind: Kind, at offset: Int) {
    self.kind = kind
    self.offset = offset
  }

  enum Kind {
    case unclosedTag, emptyTag, badDelimiters
    /// A section, block or parent without its end.
    case unclosed(name: String)
    /// `{{/name}}` where nothing is open.
    case unopened(name: String)
    /// `{{/found}}` where `{{/expected}}` would close what was opened at a line.
    case mismatched(found: String, expected: String, openedAt: Int)
    case unknownPartial(name: String)
    case unknownName(name: String)
    /// Text and tags between `{{<parent}}` and its end that belong to no block.
    case strayTag
  }
}
