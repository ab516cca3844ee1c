import Glibc
import Storing

/// What a site depends on, as digests.
struct BuildInputs: Sendable {
  /// What every page depends on: the program, the templates, the portal's configuration.
  let frame: Digest
  /// What the checks depend on besides the reports: the portal's configuration and how files are read.
  let checks: Digest
  /// All but the content of files that are read later.
  private let settings: Digest

  /// - Parameter tools: The programs of others that reports are read with.
  init(
    _ settings: SiteSettings, _ content: ContentFiles, _ options: BuildOptions, tools: Digest,
    cache: BuildCache
  ) {
    var checks = DigestBuilder("checks")
    checks.add(settings.portal.digests.portal)
    checks.add(tools)
    self.checks = checks.digest()
    var frame = cache.key("frame")
    frame.add(settings.templates.digest)
    frame.add(settings.portal.digests.portal)
    // The digest of a file stands for the report in it only as long as it is read in the same way.
    frame.add(tools)
    self.frame = frame.digest()
    var all = DigestBuilder("settings")
    all.add(self.frame)
    all.add(settings.portal.digests.all)
    all.add(settings.agencies.digest)
    all.add(settings.reviews.digest)
    // They stand in diagnostics.
    all.add(options.templates)
    all.add(options.content)
    all.add(options.precompress ? 1 : 0)
    all.add(getenv("SOURCE_DATE_EPOCH").map { String(cString: $0) })
    for fault in content.faults { all.add(fault.digest) }
    self.settings = all.digest()
  }

  /// The digest of everything.
  ///
  /// - Parameters:
  ///   - content: What each file that may hold a report holds, in their order.
  ///   - copies: What each file holds that is published as it is.
  func digest(
    content: some Sequence<(ContentFile, Digest)>, copies: some Sequence<(ContentFile, Digest)>
  ) -> Digest {
    var builder = DigestBuilder("inputs")
    builder.add(settings)
    for (file, digest) in content {
      builder.add(file.path)
      builder.add(digest)
    }
    builder.add("copies")
    for (file, digest) in copies {
      builder.add(file.path)
      builder.add(digest)
    }
    return builder.digest()
  }
}

extension [ContentFile] {
  /// What each of the files holds, or why it cannot be read.
  func digests(jobs: Int) async -> [Digest] {
    await parallelMap(self, jobs: jobs) { $0.digest() }
  }
}
