import DisclosureModel
import ReportChecking
import Storing

/// All that the pages and files about one agency are made from: they see nothing else of the site, and the
/// digest of it tells whether they would come out the same as before.
struct AgencyScope: Sendable {
  let agency: AgencyProfile
  /// The agency's reports by year.
  let history: ArraySlice<CheckedReport>
  /// Where the files are published that those pages name, by their path.
  let sourcePaths: [String: String]
  let layouts: [String: FormLayout]
  let cells: CellDictionary
  let peers: AgencyPeers?
  /// The digest of all that; nil where nobody asks for it.
  let origin: Digest?

  /// - Parameter frame: A digest of what all pages of the site depend on.
  init(
    _ agency: AgencyProfile, _ history: ArraySlice<CheckedReport>, of site: Site, frame: Digest?
  ) {
    self.agency = agency
    self.history = history
    let sources = history.flatMap { checked in
      checked.report.files + checked.findings.flatMap(\.namedSources)
    }
    let paths = sources.map { ($0.path, site.sourcePath(of: $0.path)) }
    sourcePaths = Dictionary(paths, uniquingKeysWith: { first, _ in first })
    cells = CellDictionary(Array(history))
    let peers = AgencyPeers(of: history, in: site)
    self.peers = peers
    layouts = Dictionary(
      (history.map(\.report) + (peers?.others ?? [])).map { ($0.form.signature, $0.form) },
      uniquingKeysWith: { first, _ in first }
    ).mapValues { form in
      // Forms with rows of their own may bear one signature and print a label in two ways.
      form.isOfficial ? site.layout(of: form) : FormLayout(form)
    }
    guard let frame else {
      origin = nil
      return
    }
    var digest = DigestBuilder("agency")
    digest.add(frame)
    agency.add(to: &digest)
    for checked in history { checked.add(to: &digest) }
    peers?.add(to: &digest)
    for (path, published) in paths {
      digest.add(path)
      digest.add(published)
    }
    origin = digest.digest()
  }
}
