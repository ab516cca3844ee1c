package import DisclosureModel
package import Storing

extension Review {
  /// Adds all that a page may show of it.
  package func add(to digest: inout DigestBuilder) {
    digest.add(finding)
    digest.add(status.rawValue)
    for text in [reviewer, date?.description, note, reply, evidence] { digest.add(text) }
    digest.add(line)
    digest.add(excerpt)
  }
}

extension CheckedReport {
  /// Adds everything from which pages about the report are made to what `digest` is made of: the file that it was read
  /// from stands for the report.
  package func add(to digest: inout DigestBuilder) {
    var store = StoreWriter()
    store.write(report.agency)
    store.write(report.files)
    store.write(CheckOutcome(self))
    digest.add(store.bytes)
    for capture in report.captures { digest.add(capture.agencyName) }
    addReviews(to: &digest)
  }

  private func addReviews(to digest: inout DigestBuilder) {
    for review in findings.map(\.review) {
      digest.add(review == nil ? 0 : 1)
      review?.add(to: &digest)
    }
  }
}

extension CheckedReport {
  /// Adds everything that the outline of the report has, and how it was checked, to what `digest` is made of.
  package func addOutline(to digest: inout DigestBuilder) {
    var store = StoreWriter()
    report.writeOutline(to: &store)
    store.write(CheckOutcome(self))
    digest.add(store.bytes)
    addReviews(to: &digest)
  }
}

extension Finding {
  /// The files of other reports, or other files of the report, that it names.
  package var namedSources: [Source] {
    cells.flatMap { [$0.elsewhere?.source, $0.counterpart?.source].compactMap(\.self) }
      + [match?.other.source].compactMap(\.self)
  }
}
