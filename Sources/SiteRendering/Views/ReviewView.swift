import DisclosureModel
import Mustache
import ReportChecking

/// What people have decided about a finding.
struct ReviewView: SiteView {
  let site: Site
  let review: Review
  var isOutdated = false

  func value(of name: ViewName) -> Value {
    switch name {
    case .code: .text(review.finding)
    case .status: .text(isOutdated ? "outdated" : review.status.rawValue)
    case .statusLabel: .optional(site.wording.status(review.status))
    case .isOutdated: .bool(isOutdated)
    case .by: .optional(by)
    case .note: .optional(review.note)
    case .reply: .optional(review.reply)
    default: .missing
    }
  }

  /// Who, and when.
  private var by: String? {
    let parts = [review.reviewer, review.date.map { "\($0)" }].compactMap(\.self)
    return parts.isEmpty ? nil : parts.joined(separator: site.texts[.comma])
  }
}

/// The line of `reviews.csv` by which a finding is reviewed, for whoever keeps the file to copy.
enum ReviewLine {
  static let columns = ReviewColumn.allCases.map(\.rawValue).joined(separator: ",")

  /// The line with the status that is asked about most; the reviewer fills in the rest.
  static func of(_ finding: Finding) -> String {
    "\(finding.id),explained,,,,,\(finding.fingerprint)"
  }
}
