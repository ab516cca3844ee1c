import Diagnostics

/// Everything that editors and designers give besides the reports.
struct SiteSettings: Sendable {
  let templates: TemplateFolder
  let portal: PortalFolder
  let agencies: AgencyListFile
  let reviews: ReviewListFile

  /// What there is to tell of each, with paths by which the files can be opened, and how a build ends if an
  /// error is among it.
  private let parts: [(diagnostics: [Diagnostic], fault: BuildFault)]

  init(_ options: BuildOptions) throws(FileFault) {
    let content = options.content
    templates = try TemplateFolder(options.templates)
    portal = PortalFolder(content, baseURL: options.baseURL)
    agencies = AgencyListFile(content)
    reviews = ReviewListFile(content)
    parts = [
      (templates.diagnostics, .brokenTemplates(options.templates)),
      (portal.diagnostics.map { $0.below(content) }, .brokenPortal(content)),
      (agencies.diagnostics.map { $0.below(content) }, .brokenAgencies(content)),
      (reviews.diagnostics.map { $0.below(content) }, .brokenReviews(content)),
    ]
  }

  /// Files that are published as they are: assets, and what stands in the content's folder `static`.
  var files: [ContentFile] { templates.assets + portal.files }

  var diagnostics: [Diagnostic] { parts.flatMap(\.diagnostics) }

  /// What the whole site depends on must be right, or else every page would be wrong. The faults of all parts are told
  /// at once, so that nobody mends one to learn of the next.
  func refuseErrors(on console: Console) throws(BuildFault) {
    let broken = parts.filter { $0.diagnostics.contains { $0.severity == .error } }
    guard let first = broken.first else { return }
    console.report(broken.flatMap(\.diagnostics))
    throw broken.count == 1 ? first.fault : .severalBroken(broken.map(\.fault))
  }
}
