import Diagnostics
import DisclosureModel
import DocumentReading
import Glibc
import Storing
import TextExtraction

/// Takes files to reports, or to what the cache holds of them.
struct CachedLoader: Sendable {
  private let loader = ReportLoader()
  private let cache: BuildCache
  /// Where the reports' texts are put; nil to keep them in memory.
  private let shelf: TextFile?
  /// The programs that PDF files are read with, as they are now.
  let tools: Digest

  init(_ cache: BuildCache, shelf: TextFile? = nil) {
    self.cache = cache
    self.shelf = shelf
    let pdf = loader.pdf
    tools = ProgramIdentity.digest(
      ofTools: [pdf.textProgram, pdf.pictureProgram],
      in: getenv("PATH").map { String(cString: $0) } ?? "")
  }

  /// What came of one file.
  struct Outcome: Sendable {
    /// The report, or why there is none.
    var result: Result<Report, LoadingFault>
    /// What whoever publishes the file should know about it.
    var remarks: [Diagnostic] = []
    /// The digest of what was read.
    let digest: Digest
    /// Whether it would come out the same again: a program that was too slow today need not be tomorrow.
    var isLasting = true

    fileprivate func with(_ change: (Report) -> Report) -> Outcome {
      var outcome = self
      outcome.result = result.map(change)
      return outcome
    }
  }

  /// - Parameter digest: That of the file's content, where it has been read already.
  func load(_ file: ContentFile, holding digest: Digest? = nil) -> Outcome {
    let outcome = packed(file, holding: digest)
    guard let shelf else { return outcome }
    return outcome.with { $0.shelved(on: shelf) }
  }

  /// What came of `file`, a report's text packed.
  private func packed(_ file: ContentFile, holding digest: Digest?) -> Outcome {
    if let digest, let kept: StoredOutcome = cache.result(key(file, digest)) {
      return kept.outcome(digest)
    }
    let bytes: [UInt8]
    do throws(ContentFault) {
      bytes = try file.read()
    } catch {
      return Outcome(result: .failure(LoadingFault(error.diagnostic)), digest: error.digest)
    }
    let digest = Digest(of: bytes)
    let key = key(file, digest)
    if let kept: StoredOutcome = cache.result(key) { return kept.outcome(digest) }
    let outcome = loaded(bytes, of: file, digest).with { $0.packed() }
    if outcome.isLasting { cache.keep(StoredOutcome(outcome), as: key) }
    return outcome
  }

  /// What a report depends on; its path is part of it and of messages.
  private func key(_ file: ContentFile, _ digest: Digest) -> Digest {
    var key = cache.key("report")
    key.add(file.path)
    key.add(digest)
    key.add(tools)
    return key.digest()
  }

  private func loaded(_ bytes: [UInt8], of file: ContentFile, _ digest: Digest) -> Outcome {
    let isPDF = FileFormat.isPDF(bytes)
    switch loader.load(bytes, of: file) {
    case .success(let loaded):
      let isWhole = !isPDF || !loaded.document.remarks.contains { $0.matter == .missingPictures }
      return Outcome(
        result: .success(loaded.report), remarks: loaded.remarks, digest: digest,
        isLasting: isWhole)
    case .failure(let fault):
      return Outcome(result: .failure(fault), digest: digest, isLasting: !isPDF)
    }
  }
}

/// An outcome as it is kept, without the digest of the file.
private struct StoredOutcome: Stored {
  private let report: Report?
  /// The remarks on the report, or the fault that stands in its place.
  private let diagnostics: [Diagnostic]

  init(_ outcome: CachedLoader.Outcome) {
    switch outcome.result {
    case .success(let report): (self.report, diagnostics) = (report, outcome.remarks)
    case .failure(let fault): (report, diagnostics) = (nil, [fault.diagnostic])
    }
  }

  func outcome(_ digest: Digest) -> CachedLoader.Outcome {
    guard let report else {
      return CachedLoader.Outcome(
        result: .failure(LoadingFault(diagnostics[0])), digest: digest)
    }
    return CachedLoader.Outcome(result: .success(report), remarks: diagnostics, digest: digest)
  }

  func write(to store: inout StoreWriter) {
    store.write(report)
    store.write(diagnostics)
  }

  init(from store: inout StoreReader) throws(StoreFault) {
    report = try store.read()
    diagnostics = try store.read()
    guard report != nil || diagnostics.count == 1 else { throw StoreFault() }
  }
}
