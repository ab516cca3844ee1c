import Compression
import Diagnostics
import DisclosureModel
import DocumentReading
import SiteRendering
import Storing

/// Renders every file of a site into a staging folder, and puts that in the place of the former site: two steps, so
/// that the reports need not be in memory in the second. What is made from the same as the file that stands in the
/// output is taken over instead.
struct SitePublisher: Sendable {
  /// How the site in the output was made, where that is known.
  let former: Publication?
  let cache: BuildCache
  let jobs: Int
  /// Whether to put compressed files beside the others.
  var precompresses = false

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
  }

  /// A file that is another, or gone, since it was read: a site must not show figures beside a source that
  /// does not have them.
  struct ContentChanged: Error, CustomStringConvertible {
    let path: String

    var description: String { "\(VisibleText.of(path)) 在生成过程中被改动或移走，没有发布；原来的网站没有改动，请再运行一次" }
  }

  /// The reports' files, which lie below the folder `content` and held `digests` when they were read.
  static func sources(
    of renderer: SiteRenderer, in content: String, holding digests: [String: Digest]
  ) -> [Copy] {
    renderer.sources.map {
      Copy(
        file: ContentFile(path: $0.from, location: "\(content)/\($0.from)"), to: $0.to,
        digest: digests[$0.from], isSource: true)
    }
  }

  /// Reads the lines of the reports' files, which lie below the folder `content`.
  static func texts(in content: String) -> SourceTexts {
    { source in
      let file = ContentFile(path: source.path, location: "\(content)/\(source.path)")
      guard let bytes = try? file.read(), Digest(of: bytes).text == source.sha256,
        let text = TextDecoding.decode(bytes, format: source.format)
      else { throw ContentChanged(path: source.path) }
      return text.bytes
    }
  }

  /// A file that was made from less than the whole site.
  typealias Made = (path: String, origin: Digest)

  /// Renders every file of the site but `copies` into the staging folder.
  func render(
    _ renderer: SiteRenderer, beside copies: [Copy], on stage: StagedSite,
    _ progress: inout Progress
  ) async throws -> [Made] {
    func advance(_ done: Int) { progress.advance(to: done) }
    do {
      let ranges = renderer.searchRanges
      progress.begin(.indexing, ranges.count, "组文字")
      let parts = await parallelMap(ranges, jobs: jobs, progress: advance) {
        searchPart($0, of: renderer)
      }
      let precompression = precompression(beside: copies)
      let batches = renderer.batches + renderer.searchFiles(parts).map(PageBatch.init)
      progress.begin(.rendering, batches.count, "组文件")
      return try await parallelMap(batches, jobs: jobs, progress: advance) {
        try put($0, precompression, on: stage)
      }.flatMap(\.self)
    } catch {
      stage.discard()
      throw error
    }
  }

  /// Adds `copies` to the staging folder, and puts that in the place of the former site.
  func publish(
    _ pages: [Made], _ copies: [Copy], on stage: StagedSite, _ progress: inout Progress
  ) async throws -> Outcome {
    func advance(_ done: Int) { progress.advance(to: done) }
    do {
      let precompression = precompression(beside: copies)
      progress.begin(.publishing, copies.count, "个文件")
      let digests = try await parallelMap(copies, jobs: jobs, progress: advance) {
        try put($0, precompression, on: stage)
      }
      let site = try stage.publish()
      return outcome(site, of: stage, precompression, pages, Array(zip(copies, digests)))
    } catch {
      stage.discard()
      throw error
    }
  }

  private func precompression(beside copies: [Copy]) -> Precompression? {
    precompresses ? Precompression(taken: Set(copies.map(\.to))) : nil
  }

  /// A part of the search index, or what the cache holds of it.
  private func searchPart(_ range: Range<Int>, of renderer: SiteRenderer) -> SearchPart {
    guard let origin = renderer.searchOrigin(range) else { return renderer.searchPart(range) }
    if let part: SearchPart = cache.result(origin) { return part }
    let part = renderer.searchPart(range)
    cache.keep(part, as: origin)
    return part
  }

  /// - Returns: The path of each file that has an origin.
  private func put(
    _ batch: PageBatch, _ precompression: Precompression?, on stage: StagedSite
  ) throws -> [Made] {
    try batch.jobs.compactMap { page in
      try put(page, precompression, on: stage)
      return page.origin.map { (page.path, $0) }
    }
  }

  private func put(
    _ page: PageJob, _ precompression: Precompression?, on stage: StagedSite
  ) throws {
    if page.canWriteFile(at: stage.location(of: page.path)) {
      if try keep(page.path, page.origin, on: stage) { return }
      return try stage.write(page.path, making: page.writeFile)
    }
    if page.parts > 1, precompression == nil {
      if try keep(page.path, page.origin, on: stage) { return }
      return try stage.write(page.path, parts: page.parts) { part in
        var bytes: [UInt8] = []
        try page.render(part: part, into: &bytes)
        return bytes
      }
    }
    try put(page.path, page.origin, precompression, on: stage) {
      var bytes: [UInt8] = []
      try page.render(into: &bytes)
      return bytes
    }
  }

  /// - Returns: What the file held.
  private func put(
    _ copy: Copy, _ precompression: Precompression?, on stage: StagedSite
  ) throws -> Digest {
    var digest = copy.digest
    try put(copy.to, digest.map(Self.origin(ofCopy:)), precompression, on: stage) {
      guard let bytes = try? copy.file.read() else { throw ContentChanged(path: copy.file.path) }
      let present = Digest(of: bytes)
      if copy.isSource, let digest, digest != present {
        throw ContentChanged(path: copy.file.path)
      }
      digest = present
      return bytes
    }
    guard let digest else { throw ContentChanged(path: copy.file.path) }
    return digest
  }

  /// Takes over the file at `path` and those beside it, or writes what `make` gives.
  private func put(
    _ path: String, _ origin: Digest?, _ precompression: Precompression?, on stage: StagedSite,
    _ make: () throws -> [UInt8]
  ) throws {
    let isKept = try keep(path, origin, on: stage)
    let companions = try (precompression?.companions(of: path) ?? []).filter {
      try !keep($0.path, origin, on: stage)
    }
    if isKept, companions.isEmpty { return }
    let bytes = try make()
    if !isKept { try stage.write(path, bytes) }
    for companion in companions {
      try stage.write(companion.path, companion.method.compressed(bytes))
    }
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
    _ site: PublishedSite, of stage: StagedSite, _ precompression: Precompression?,
    _ pages: [Made], _ copies: [(Copy, Digest)]
  ) -> Outcome {
    var origins: [String: Digest] = [:]
    func add(_ path: String, _ origin: Digest?) {
      origins[path] = origin
      for companion in precompression?.companions(of: path) ?? [] {
        origins[companion.path] = origin
      }
    }
    for page in pages { add(page.path, page.origin) }
    for (copy, digest) in copies { add(copy.to, Self.origin(ofCopy: digest)) }
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
        uniquingKeysWith: { first, _ in first }))
  }
}
