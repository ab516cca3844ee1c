import Diagnostics
import Mustache
import SiteRendering

/// The files of the templates folder: templates, and assets that are published as they are.
struct TemplateFolder: Sendable {
  let set: TemplateSet
  /// What is wrong with the templates, and files that could not be read.
  let diagnostics: [Diagnostic]
  let assets: [ContentFile]

  /// Reads everything below `folder`.
  init(_ folder: String) throws(FileFault) {
    let found = try ContentFiles(folder: folder, as: "")
    var faults = found.faults.map(\.diagnostic)
    var sources: [TemplateSet.Source] = []
    for file in found.files where file.path.hasSuffix(".mustache") {
      do throws(ContentFault) {
        sources.append(TemplateSet.Source(path: Self.name(file), bytes: try file.read()))
      } catch {
        faults.append(error.diagnostic)
      }
    }
    assets = found.files.filter { $0.path.hasPrefix("/assets/") && !$0.path.hasSuffix(".mustache") }
      .map { ContentFile(path: Self.name($0), location: $0.location) }
    set = TemplateSet(sources, names: SiteRenderer.names)
    diagnostics = (faults + set.diagnostics).map { $0.at("\(folder)/\($0.path)") }
  }

  /// The path below the folder.
  private static func name(_ file: ContentFile) -> String { String(file.path.dropFirst()) }
}
