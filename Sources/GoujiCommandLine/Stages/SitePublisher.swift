import SiteRendering
import Storing

/// Renders every file of a site into a staging folder, and puts that in the place of the former site. What
/// is made from the same as the file that stands in the output is taken over instead.
struct SitePublisher: Sendable {
  let renderer: SiteRenderer
  /// How the site in the output was made, where that is known.
  let former: Publication?
  let jobs: Int

  /// A file that is published as it is.
  struct Copy: Sendable {
    let file: ContentFile
    /// Below the site's root.
    let to: String
    /// What the file holds, where it has been read already.
    let digest: Digest?
    /// Whether a report was made from just that content.
    var isSource = false
  }

  struct Outcome: Sendable {
    let site: PublishedSite
    let files: [String: Publication.File]
    /// What each copied file held, by its path among the inputs.
    let copied: [String: Digest]
    /// Whether each report's file was published as it was read.
    let isConsistent: Bool
  }

  /// The reports' files, which lie below the folder `content` and held `digests` when they were read.
  func sources(in content: String, holding digests: [String: Digest]) -> [Copy] {
    renderer.sources.map {
      Copy(
        file: ContentFile(path: $0.from, location: "\(content)/\($0.from)"), to: $0.to,
        digest: digests[$0.from], isSource: true)
    }
  }

  func publish(
    _ copies: [Copy], on stage: StagedSite, _ progress: inout Progress
  ) async throws -> Outcome {
    func advance(_ done: Int) { progress.advance(to: done) }
    do {
      let ranges = renderer.searchRanges
      progress.begin(.indexing, ranges.count, "组文字")
      let parts = await parallelMap(ranges, jobs: jobs, progress: advance) {
        renderer.searchPart($0)
      }
      let batches = renderer.batches + renderer.searchFiles(parts).map(PageBatch.init)
      progress.begin(.rendering, batches.count, "组文件")
      let pages = try await parallelMap(batches, jobs: jobs, progress: advance) {
        try put($0, on: stage)
      }
      progress.begin(.publishing, copies.count, "个文件")
      let digests = try await parallelMap(copies, jobs: jobs, progress: advance) {
        try put($0, on: stage)
      }
      let site = try stage.publish()
      return outcome(site, of: stage, pages.flatMap(\.self), Array(zip(copies, digests)))
    } catch {
      stage.discard()
      throw error
    }
  }

  /// - Returns: The path of each file that has an origin.
  private func put(
    _ batch: PageBatch, on stage: StagedSite
  ) throws -> [(path: String, origin: Digest)] {
    try batch.jobs.compactMap { page in
      try put(page, on: stage)
      return page.origin.map { (page.path, $0) }
    }
  }

  private func put(_ page: PageJob, on stage: StagedSite) throws {
    if try keep(page.path, page.origin, on: stage) { return }
    func part(_ part: Int) throws -> [UInt8] {
      var bytes: [UInt8] = []
      try page.render(part: part, into: &bytes)
      return bytes
    }
    if page.parts == 1 {
      try stage.write(page.path, part(0))
    } else {
      try stage.write(page.path, parts: page.parts, part)
    }
  }

  /// - Returns: What the file held.
  private func put(_ copy: Copy, on stage: StagedSite) throws -> Digest {
    if let digest = copy.digest, try keep(copy.to, Self.origin(ofCopy: digest), on: stage) {
      return digest
    }
    let bytes = try copy.file.read()
    try stage.write(copy.to, bytes)
    return Digest(of: bytes)
  }

  /// Takes over the file at `path` if the one that stands there was made from the same; else it is to be written.
  private func keep(_ path: String, _ origin: Digest?, on stage: StagedSite) throws -> Bool {
    guard let origin, let file = former?.files[path], file.origin == origin else { return false }
    return try stage.keep(path, as: file.stamp)
  }

  private static func origin(ofCopy digest: Digest) -> Digest {
    var builder = DigestBuilder("copy")
    builder.add(digest)
    return builder.digest()
  }

  private func outcome(
    _ site: PublishedSite, of stage: StagedSite, _ pages: [(path: String, origin: Digest)],
    _ copies: [(Copy, Digest)]
  ) -> Outcome {
    var origins: [String: Digest] = [:]
    for page in pages { origins[page.path] = page.origin }
    for (copy, digest) in copies { origins[copy.to] = Self.origin(ofCopy: digest) }
    let stamps = stage.publishedStamps()
    var files: [String: Publication.File] = [:]
    files.reserveCapacity(stamps.count)
    for (path, stamp) in stamps {
      files[path] = Publication.File(stamp: stamp, origin: origins[path])
    }
    return Outcome(
      site: site, files: files,
      copied: Dictionary(
        copies.filter { !$0.0.isSource }.map { ($0.0.file.path, $0.1) },
        uniquingKeysWith: { first, _ in first }),
      isConsistent: copies.allSatisfy { !$0.0.isSource || $0.0.digest == $0.1 })
  }
}
