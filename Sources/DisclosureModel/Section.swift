package import Diagnostics

/// A part of a report's text.
package struct Section: Sendable, Hashable {
  package let key: Key
  /// The heading as printed, without its ordinal; empty for the preamble.
  package let title: String
  /// The ordinal as printed, such as `二、` or `5、`; empty where there is none.
  package let ordinal: String
  /// The heading's place; for the preamble that of its first paragraph.
  package let place: SourcePlace
  /// The narrative, tables left out.
  package let blocks: [Block]

  package init(key: Key, title: String, ordinal: String, place: SourcePlace, blocks: [Block]) {
    self.key = key
    self.title = title
    self.ordinal = ordinal
    self.place = place
    self.blocks = blocks
  }

  /// The parts that the official form asks for.
  package enum Key: String, Sendable, CaseIterable, Decodable {
    case preamble, overview, disclosure, requests, disputes, problems, other

    /// 0 for the preamble, 1 to 6 for the sections.
    package var number: Int { Self.allCases.firstIndex(of: self) ?? 0 }
  }

  /// A paragraph or heading.
  package struct Block: Sendable, Hashable {
    package enum Kind: Sendable, Hashable {
      case paragraph
      /// A heading inside the section, such as `（一）主动公开`; 1 is the highest level.
      case heading(level: Int)
      /// Markdown that the source itself contains and that is taken as it is.
      case markdown
    }

    package var kind: Kind
    /// The text without any markup, paragraphs torn by page breaks rejoined.
    package var text: String
    /// Where it begins.
    package let place: SourcePlace

    package init(kind: Kind, text: String, place: SourcePlace) {
      self.kind = kind
      self.text = text
      self.place = place
    }
  }
}
