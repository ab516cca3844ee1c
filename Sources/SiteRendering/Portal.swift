package import ReportChecking

/// Who publishes the site and how it names itself: `Content/portal.json`.
package struct Portal: Sendable, Hashable {
  package var name: String
  /// One sentence about the site, for search engines and the home page.
  package var summary: String
  /// Where the site is published; nil leaves out what needs absolute addresses.
  package var baseURL: BaseURL?
  package var publisher: Publisher?
  package var licence: Licence?
  /// How to dispute a finding, in one or two sentences.
  package var disputes: String?
  /// In which languages the site is published.
  package var languages: [Language] = Language.allCases
  /// Name, summary and the rest in English; the program's own words where nothing is said.
  package var english: Translation?
  /// Which checks run, and how grave their findings are.
  package var checks = CheckSettings.standard

  /// The portal's own words in another language.
  package struct Translation: Sendable, Hashable {
    package var name: String?
    package var summary: String?
    package var disputes: String?
    /// Names of the publisher and the licence.
    package var publisher: String?
    package var licence: String?
  }

  /// The pages that show what editors write for them in Markdown.
  package static let proseNames = ["home", "methodology", "data"]

  /// The portal with its words in `language`.
  func inWords(of language: Language) -> Portal {
    guard language != .chinese else { return self }
    var portal = self
    portal.name = english?.name ?? language.texts[.portalName]
    portal.summary = english?.summary ?? language.texts[.portalSummary]
    portal.disputes = english?.disputes
    if let name = english?.publisher { portal.publisher?.name = name }
    if let name = english?.licence { portal.licence?.name = name }
    return portal
  }

  package struct Publisher: Sendable, Hashable {
    package var name: String
    /// A web address, `http` or `https`.
    package let url: String?
    package let email: String?
  }

  /// Under which the site's own texts and data may be used again.
  package struct Licence: Sendable, Hashable {
    package var name: String
    package let url: String?
  }

  /// What holds where there is no `portal.json`.
  package static func standard(_ texts: Texts = .chinese) -> Portal {
    Portal(name: texts[.portalName], summary: texts[.portalSummary])
  }
}
