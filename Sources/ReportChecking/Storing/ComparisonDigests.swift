package import DisclosureModel
package import Storing

/// What each report of a portfolio is checked by, as digests: itself and everything that its `Surroundings` are
/// made from. Where that is the same, the outcome of every check is.
package struct ComparisonDigests: Sendable {
  private let comparison: Comparison
  /// Of each report.
  private let reports: [Digest]
  private let peers: [Digest]
  /// Of what is common to the texts of the country and of each city.
  private let country: Digest
  private let cities: [Digest]

  /// - Parameter reports: A digest of each of the portfolio's reports, in their order.
  package init(_ comparison: Comparison, reports: [Digest]) {
    self.comparison = comparison
    self.reports = reports
    peers = comparison.peers.groups.map(\.digest)
    country = comparison.texts.country.digest
    cities = comparison.texts.cities.map(\.common.digest)
  }

  /// Adds all that decides how the report at `index` comes out.
  package func add(_ index: Int, to digest: inout DigestBuilder) {
    let history = comparison.histories[index]
    digest.add(index - history.lowerBound)
    for number in history { digest.add(reports[number]) }
    if let group = comparison.peers.group[index] { digest.add(peers[group]) }
    digest.add("parent")
    if let parent = comparison.hierarchy[index] { digest.add(reports[parent]) }
    digest.add("texts")
    digest.add(country)
    if let city = comparison.texts.cityNumber(of: index) { digest.add(cities[city]) }
    for candidate in comparison.texts.candidates(for: index, outside: history) {
      digest.add(reports[candidate])
    }
  }
}

extension Report {
  /// A digest of the report as it stands in a portfolio: its files stand for what was read from them.
  package var digest: Digest {
    var store = StoreWriter()
    store.write(agency)
    store.write(files)
    var digest = DigestBuilder("filed")
    digest.add(store.bytes)
    return digest.digest()
  }
}

extension ShingleSet {
  fileprivate var digest: Digest {
    var store = StoreWriter()
    store.write(fixed: sorted)
    return Digest(of: store.bytes)
  }
}
