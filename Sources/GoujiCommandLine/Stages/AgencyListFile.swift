import Diagnostics
import DisclosureModel
import Storing

/// What an editor says about agencies: `agencies.csv` in the content folder.
struct AgencyListFile: Sendable {
  let list: AgencyList
  let diagnostics: [Diagnostic]
  let digest: Digest

  /// Reads the file in `content`; it may be missing.
  init(_ content: String) {
    let file = ContentFile(path: "agencies.csv", location: "\(content)/agencies.csv")
    (list, diagnostics, digest) = file.parsedTable(or: .empty) {
      AgencyListReader.read($0, path: $1)
    }
  }
}
