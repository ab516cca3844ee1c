import DisclosureModel

extension CheckedPortfolio {
  /// The portfolio with what people have decided about its findings.
  package func reviewed(by list: ReviewList) -> CheckedPortfolio {
    var reviewed = self
    reviewed.reports = reports.map { $0.reviewed(by: list) }
    let findings = Set(reports.lazy.flatMap(\.findings).map(\.id))
    reviewed.unmatchedReviews = list.reviews.filter { !findings.contains($0.finding) }
    return reviewed
  }
}

extension CheckedReport {
  /// The report with what people have decided about its findings.
  package func reviewed(by list: ReviewList) -> CheckedReport {
    guard findings.contains(where: { list[$0.id] != nil }) else { return self }
    var reviewed = findings.map { finding in
      list[finding.id].map { finding.reviewed(by: $0, in: report) } ?? finding
    }
    reviewed.followLeaders()
    return CheckedReport(report: report, findings: reviewed, tally: tally)
  }
}

extension [Finding] {
  /// What has the same cause as a finding that people have decided about shares its status: that cause is explained,
  /// or is none. What has a review of its own keeps it.
  fileprivate mutating func followLeaders() {
    let leaders = filter { $0.review != nil && $0.headline == $0.id && $0.status != .open }
    for leader in leaders {
      for index in indices where self[index].headline == leader.id && self[index].review == nil {
        self[index].status = leader.status
      }
    }
  }
}

extension Finding {
  fileprivate func reviewed(by review: Review, in report: Report) -> Finding {
    var reviewed = self
    reviewed.review = review
    reviewed.status = review.isOutdated(for: self, in: report) ? .open : review.status
    return reviewed
  }

  /// Whether its review was made of other evidence, and so no longer decides its status.
  package var isReviewOutdated: Bool { review != nil && status == .open }

  /// Whether it counts: in totals and verdicts, and for whether a command fails.
  package var counts: Bool { status != .dismissed }
}
