import Diagnostics
import Mustache
import SiteRendering
import Storing

/// The files of the templates folder: templates, and assets that are published as they are.
struct TemplateFolder: Sendable {
  let set: TemplateSet
  /// What is wrong with the templates, and files that could not be read.
  let diagnostics: [Diagnostic]
  let assets: [ContentFile]
  /// A digest of the templates.
  let digest: Digest

  /// Reads everything below `folder`.
  init(_ folder: String) throws(FileFault) {
    let found = try ContentFiles(folder: folder, as: "")
    var faults = found.faults.map(\.diagnostic)
    var sources: [TemplateSet.Source] = []
    var digest = DigestBuilder("templates")
    for fault in found.faults { digest.add(fault.digest) }
    for file in found.files where file.path.hasSuffix(".mustache") {
      digest.add(file.path)
      do throws(ContentFault) {
        let bytes = try file.read()
        sources.append(TemplateSet.Source(path: Self.name(file), bytes: bytes))
        digest.add(bytes)
      } catch {
        faults.append(error.diagnostic)
        digest.add(error.digest)
      }
    }
    self.digest = digest.digest()
    assets = found.files.filter { $0.path.hasPrefix("/assets/") && !$0.path.hasSuffix(".mustache") }
      .map { ContentFile(path: Self.name($0), location: $0.location) }
    set = TemplateSet(sources, names: SiteRenderer.names)
    diagnostics = (faults + set.diagnostics).map { $0.at("\(folder)/\($0.path)") }
  }

  /// The path below the folder.
  private static func name(_ file: ContentFile) -> String { String(file.path.dropFirst()) }
}
