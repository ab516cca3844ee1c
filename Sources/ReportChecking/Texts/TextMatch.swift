package import DisclosureModel

/// What the text of a report has in common with that of another.
package struct TextMatch: Sendable, Hashable {
  /// The other report.
  package let other: ReportName
  /// The sections that have text to compare, in the form's order.
  package let sections: [SectionMatch]

  /// What a report is called and where it comes from.
  package struct ReportName: Sendable, Hashable {
    package let agency: Agency
    package let year: Int
    package let source: Source

    init(_ report: Report) {
      self.init(agency: report.agency, year: report.year, source: report.source)
    }

    init(agency: Agency, year: Int, source: Source) {
      self.agency = agency
      self.year = year
      self.source = source
    }
  }

  /// A section beside the other report's.
  package struct SectionMatch: Sendable, Hashable {
    package let here: Section
    /// Nil where the other report has no such section.
    package let there: Section?
    /// How many shingles of the section count: different ones, without what is common to many agencies.
    package let count: Int
    /// How many of them the other section has too.
    package let shared: Int

    package var key: Section.Key { here.key }
    package var share: Share { Share(shared, of: count) }
  }

  /// The same with the section `key` alone.
  func only(_ key: Section.Key) -> TextMatch {
    TextMatch(other: other, sections: sections.filter { $0.key == key })
  }

  /// How much of the whole text is shared, a shingle of a section counting as often as `weight` says.
  func share(weight: (Section.Key) -> Int = { _ in 1 }) -> Share {
    Share(
      sections.reduce(0) { $0 + weight($1.key) * $1.shared },
      of: sections.reduce(0) { $0 + weight($1.key) * $1.count })
  }

  /// How many characters count, in all sections.
  var count: Int { sections.reduce(0) { $0 + $1.count } }
}

/// A part of a whole.
package struct Share: Sendable, Hashable, Comparable {
  private let part: Int
  private let whole: Int

  init(_ part: Int, of whole: Int) {
    self.part = part
    self.whole = max(whole, 1)
  }

  /// Rounded down, so that nothing is said to be the same that is not.
  package var percent: Int { part * 100 / whole }

  package static func == (left: Share, right: Share) -> Bool {
    left.part * right.whole == right.part * left.whole
  }

  package static func < (left: Share, right: Share) -> Bool {
    left.part * right.whole < right.part * left.whole
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(percent) }

  static func >= (share: Share, percent: Int) -> Bool { share.part * 100 >= percent * share.whole }
}
