import DisclosureModel
import Mustache
import ReportChecking

/// What a section says that it did not say the year before, and the other way round.
struct ChangedSectionView: SiteView {
  private let site: Site
  private let key: Section.Key
  private let title: String
  private let labels: (before: String, after: String)
  private let changes: [SentenceDifference.Change]
  /// Changes beyond what a page shows.
  private let omitted: Int

  /// Bytes of changed text that a page shows of one section.
  private static let most = 60_000

  /// Nil where neither report says anything in the section.
  init?(
    site: Site, key: Section.Key, changes all: [SentenceDifference.Change], before: Report,
    after: Report, labels: (before: String, after: String)
  ) {
    let (former, latter) = (before.section(key), after.section(key))
    guard let title = (latter ?? former)?.title else { return nil }
    self.site = site
    self.key = key
    self.labels = labels
    let official = after.form.sections.first { $0.key == key }?.title ?? title
    self.title = site.language == .chinese ? title : site.language.term(official)
    guard !all.isEmpty else { return nil }
    var left = Self.most
    let shown = all.prefix { change in
      left -= change.size
      return left >= 0
    }
    changes = Array(shown)
    omitted = all.dropFirst(shown.count).count { !$0.isSame }
  }

  func value(of name: ViewName) -> Value {
    switch name {
    case .anchor: .text("section-" + key.rawValue)
    case .label: .text(title)
    case .note: .optional(changes.contains { !$0.isSame } ? nil : site.texts[.compareYearsSame])
    case .rows: .list(changes.contains { !$0.isSame } ? changes.map(row) : [])
    case .omitted:
      .optional(
        omitted == 0 ? nil : site.texts(.compareYearsOmitted, ["count": "\(omitted)"]))
    default: .missing
    }
  }

  private func row(_ change: SentenceDifference.Change) -> Row {
    switch change {
    case .same(let count):
      Row(note: site.texts(.compareYearsUnchanged, ["count": "\(count)"]))
    case .removed(let text): Row(removed: mark(.compareYearsOnly, labels.before, text))
    case .added(let text): Row(added: mark(.compareYearsOnly, labels.after, text))
    case .refigured(let former, let latter):
      Row(
        removed: mark(.compareYearsFigures, labels.before, former),
        added: mark(.compareYearsFigures, labels.after, latter))
    }
  }

  private func mark(_ word: TextKey, _ year: String, _ text: String) -> TermView {
    TermView(label: site.texts(word, ["year": year]), text: text)
  }

  private struct Row: SiteView {
    var removed: TermView?
    var added: TermView?
    var note: String?

    func value(of name: ViewName) -> Value {
      switch name {
      case .removed: .optional(removed)
      case .added: .optional(added)
      case .note: .optional(note)
      default: .missing
      }
    }
  }
}
