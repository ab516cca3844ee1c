import Diagnostics

/// Everything that editors and designers give besides the reports.
struct SiteSettings: Sendable {
  let templates: TemplateFolder
  let portal: PortalFolder
  let agencies: AgencyListFile
  let reviews: ReviewListFile

  /// The content folder as the user named it.
  private let content: String

  init(_ options: BuildOptions) throws(FileFault) {
    content = options.content
    templates = try TemplateFolder(options.templates)
    portal = PortalFolder(options.content, baseURL: options.baseURL)
    agencies = AgencyListFile(options.content)
    reviews = ReviewListFile(options.content)
  }

  /// Files that are published as they are: assets, and what stands in the content's folder `static`.
  var files: [ContentFile] { templates.assets + portal.files }

  /// With paths by which the files can be opened.
  var diagnostics: [Diagnostic] {
    templates.diagnostics
      + (portal.diagnostics + agencies.diagnostics + reviews.diagnostics).map { $0.below(content) }
  }

  /// What the whole site depends on must be right, or else every page would be wrong.
  func refuseErrors(_ options: BuildOptions, on console: Console) throws(BuildFault) {
    let parts: [([Diagnostic], BuildFault)] = [
      (templates.diagnostics, .brokenTemplates(options.templates)),
      (portal.diagnostics, .brokenPortal(options.content)),
      (agencies.diagnostics, .brokenAgencies(options.content)),
      (reviews.diagnostics, .brokenReviews(options.content)),
    ]
    for (diagnostics, fault) in parts where diagnostics.contains(where: { $0.severity == .error }) {
      let isOfTemplates = fault == .brokenTemplates(options.templates)
      console.report(isOfTemplates ? diagnostics : diagnostics.map { $0.below(content) })
      throw fault
    }
  }
}
