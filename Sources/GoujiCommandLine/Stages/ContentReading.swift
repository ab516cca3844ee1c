import Diagnostics
import DisclosureModel
import Storing

/// What came of reading the files of the content.
struct ContentReading {
  private(set) var reports: [Report] = []
  /// Files that hold no report.
  private(set) var faults: [Diagnostic]
  /// What there is to say about the others.
  private(set) var remarks: [Diagnostic] = []
  /// What each file held when it was read, in their order.
  let digests: [Digest]
  /// Whether all would come out the same again.
  let isLasting: Bool

  /// - Parameter outcomes: One for each of the content's files.
  init(_ outcomes: [CachedLoader.Outcome], of content: ContentFiles) {
    faults = content.faults.map(\.diagnostic)
    digests = outcomes.map(\.digest)
    isLasting = outcomes.allSatisfy(\.isLasting)
    for outcome in outcomes {
      switch outcome.result {
      case .success(let report):
        reports.append(report)
        remarks += outcome.remarks
      case .failure(let fault): faults.append(fault.diagnostic)
      }
    }
  }

  var diagnostics: [Diagnostic] { faults + remarks }

  /// Gives the reports away, so that they are not kept twice.
  mutating func takeReports() -> [Report] {
    defer { reports = [] }
    return reports
  }
}
