/// A tag of a template, with where it stands.
struct Tag {
  let kind: Kind
  /// What stands in it, without sigil and white space; a dynamic name keeps its asterisk.
  let name: String
  /// From the first byte of the opening delimiter to the last of the closing one.
  let range: Range<Int>

  /// Whether what stands in it can be a name; where not, the scanner has said so.
  var hasName: Bool {
    !name.isEmpty && name != "*" && !name.utf8.contains(where: TagScanner.isBlank)
  }

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

    /// Tags whose name may be a dynamic one: an asterisk and a name that tells the template's.
    var namesTemplate: Bool {
      switch self {
      case .partial, .parent, .close: true
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
