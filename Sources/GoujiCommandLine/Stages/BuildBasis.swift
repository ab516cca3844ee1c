import DisclosureModel
import Storing

/// What a build begins with: everything that it reads besides the reports, and what the build before has left.
struct BuildBasis {
  let settings: SiteSettings
  let content: ContentFiles
  let output: OutputFolder
  let cache: BuildCache
  let loader: CachedLoader
  let inputs: BuildInputs
  /// How the site in the output was made, where that is known.
  let former: Publication?
  /// What the files of the content and those that are published as they are hold; nil where there is no former
  /// site with which that could be compared.
  let holding: (content: [Digest], copies: [Digest])?

  init(_ options: BuildOptions, _ settings: SiteSettings, jobs: Int) async throws {
    self.settings = settings
    content = try ContentFiles(content: options.content)
    output = try OutputFolder(
      options.output, keepingApart: [options.content, options.templates])
    guard FormerSite.mayStand(at: options.output) else {
      throw PublishingFault.foreign(options.output)
    }
    cache = BuildCache(beside: output, isRead: !options.full)
    loader = CachedLoader(cache, shelf: TextFile(in: output.parent))
    inputs = BuildInputs(settings, content, options, tools: loader.tools, cache: cache)
    former = cache.publication
    holding =
      former == nil
      ? nil
      : (
        await content.files.digests(jobs: jobs), await settings.files.digests(jobs: jobs)
      )
  }

  /// The site in the output, if this build would make the very same again.
  var standingSite: PublishedSite? {
    guard let former, let holding else { return nil }
    let present = inputs.digest(
      content: zip(content.files, holding.content), copies: zip(settings.files, holding.copies))
    return present == former.inputs ? former.standingSite(in: output) : nil
  }

  /// The files that are published as they are.
  var copies: [SitePublisher.Copy] {
    settings.files.enumerated().map {
      SitePublisher.Copy(file: $1, to: $1.path, digest: holding?.copies[$0])
    }
  }

  /// Keeps what the next build can use. Where it is not certain what the site was made from, or whether it would
  /// come out the same again, the next build looks at everything.
  func keep(
    _ published: SitePublisher.Outcome, _ reading: ContentReading, _ outcome: BuildOutcome
  ) {
    let copies = settings.files.compactMap { file in
      published.copied[file.path].map { (file, $0) }
    }
    let inputs = inputs.digest(content: zip(content.files, reading.digests), copies: copies)
    cache.keep(
      reading.isLasting
        ? Publication(inputs: inputs, outcome: outcome, files: published.files) : nil)
    cache.sweep()
  }
}
