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
  let peers: AgencyPeers?
  /// The digest of all that; nil where nobody asks for it.
  let origin: Digest?

  /// That of the agency at `index` in the portfolio's order.
  ///
  /// - Parameter bodies: Those of all the site's reports.
  init(_ index: Int, of site: Site, bodies: [ReportBody], origin: Digest? = nil) {
    agency = site.profiles[index]
    let outlines = site.histories[index]
    let history = Self.history(outlines, bodies)
    self.history = history
    self.origin = origin
    sourcePaths = Dictionary(
      Self.sources(of: history).map { ($0.path, site.sourcePath(of: $0.path)) },
      uniquingKeysWith: { first, _ in first })
    let peers = AgencyPeers(of: outlines, in: site)
    self.peers = peers
    layouts = Dictionary(
      (history + (peers?.others ?? [])).map { ($0.report.form.signature, $0.report.form) },
      uniquingKeysWith: { first, _ in first }
    ).mapValues { form in
      // Forms with rows of their own may bear one signature and print a label in two ways.
      form.isOfficial ? site.layout(of: form) : FormLayout(form)
    }
  }

  private static func history(
    _ outlines: ArraySlice<CheckedReport>, _ bodies: [ReportBody]
  ) -> ArraySlice<CheckedReport> {
    outlines.indices.map { outlines[$0].with(bodies[$0]) }[...]
  }

  /// The files that the pages name.
  private static func sources(of history: ArraySlice<CheckedReport>) -> [Source] {
    history.flatMap { checked in
      checked.report.files + checked.findings.flatMap(\.namedSources)
    }
  }

  /// The digest of all that the pages about the agency at `index` are made from.
  ///
  /// - Parameters:
  ///   - bodies: Those of all the site's reports.
  ///   - frame: A digest of what all pages of the site depend on.
  static func origin(
    _ index: Int, of site: Site, bodies: [ReportBody], in frame: Digest
  ) -> Digest {
    let outlines = site.histories[index]
    let history = history(outlines, bodies)
    var digest = DigestBuilder("agency")
    digest.add(frame)
    site.profiles[index].add(to: &digest)
    for checked in history { checked.add(to: &digest) }
    AgencyPeers(of: outlines, in: site)?.add(to: &digest)
    for source in sources(of: history) {
      digest.add(source.path)
      digest.add(site.sourcePath(of: source.path))
    }
    return digest.digest()
  }
}
