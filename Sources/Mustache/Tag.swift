/// A tag of a template, with where it stands.
struct Tag {
  let kind: Kind
  /// The name in it, without sigil and white space.
  let name: String
  /// From the first byte of the opening delimiter to the last of the closing one.
  let range: Range<Int>

  enum Kind {
    case escaped, unescaped
    case section, inverted, block, parent
    case close
    case partial, comment, delimiters

    /// Tags that a matching `{{/name}}` must follow.
    var opens: Bool {
      switch self {
      case .section, .inverted, .block, .parent: true
      default: false
      }
    }

    /// Tags that leave no line behind where they have one to themselves.
    var mayStandAlone: Bool {
      switch self {
      case .escaped, .unescaped: false
      default: true
      }
    }
  }
}

/// A template cut into texts and tags.
enum Piece {
  case text(Range<Int>)
  case tag(Tag)
}
