import Mustache
import Storing

/// The site in one language, with what its pages are made with.
struct Edition: Sendable {
  let site: Site
  let words: WordsView
  /// By name, with the words of the language in them.
  let templates: [String: Template]

  /// The same edition as if the site had but one agency.
  func within(_ scope: AgencyScope) -> Edition {
    Edition(site: Site(site, within: scope), words: words, templates: templates)
  }

  /// The page at `path` below the folder of the language; an empty file where there is no content.
  func page(
    _ path: String, origin: Digest? = nil,
    _ content: @escaping @Sendable (Site) throws -> (any PageContent)?
  ) -> PageJob {
    PageJob(site.language.folder + path, origin: origin) { _, output in
      guard let content = try content(site) else { return }
      try templates[content.template]?.render(
        PageView(site: site, words: words, content: content), into: &output)
    }
  }
}
