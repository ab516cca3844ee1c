import DisclosureModel
import ReportChecking
import Storing
import Tables

/// What pages and files about more than one agency are made from: the site without what its reports say in words.
///
/// So a build after somebody has mended a sentence need not make them again, nor the tables and the database.
enum SiteOutline {
  /// The digest of all that such pages are made from.
  ///
  /// - Parameters:
  ///   - prose: What editors write for pages, by name.
  ///   - frame: A digest of what all pages of the site depend on.
  static func origin(of site: Site, prose: [String: [UInt8]], in frame: Digest) -> Digest {
    var digest = DigestBuilder("outline")
    digest.add(frame)
    for (name, page) in prose.sorted(by: { $0.key < $1.key }) {
      digest.add(name)
      digest.add(page)
    }
    for profile in site.profiles { profile.add(to: &digest) }
    for checked in site.portfolio.reports {
      checked.addOutline(to: &digest)
      for source in checked.report.files { digest.add(site.sourcePath(of: source.path)) }
    }
    for move in site.portfolio.agencies.moves {
      digest.add(move.from)
      digest.add(move.to)
    }
    for review in site.portfolio.unmatchedReviews { review.add(to: &digest) }
    var changes = CSVWriter(columns: DataResource.changes.columns.map(\.name))
    site.changes.write(to: &changes)
    digest.add(changes.bytes)
    return digest.digest()
  }

  /// That of pages that also say where the documents of the search are.
  static func origin(of documents: SearchDocuments, in outline: Digest) -> Digest {
    var digest = DigestBuilder("documents")
    digest.add(outline)
    digest.add(documents.version)
    digest.add(documents.shardBits)
    return digest.digest()
  }
}
