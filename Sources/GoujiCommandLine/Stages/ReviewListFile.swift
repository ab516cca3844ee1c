import Diagnostics
import ReportChecking
import Storing
import Tables

/// What people have decided about findings: `reviews.csv` in the content folder.
struct ReviewListFile: Sendable {
  let list: ReviewList
  let diagnostics: [Diagnostic]
  let digest: Digest

  /// Reads the file in `content`; it may be missing.
  init(_ content: String) {
    let file = ContentFile(path: "reviews.csv", location: "\(content)/reviews.csv")
    (list, diagnostics, digest) = file.parsedTable(or: .empty) {
      ReviewListReader.read($0, path: $1)
    }
  }

  /// What there is to tell about the reviews once all findings are known.
  func diagnostics(for portfolio: CheckedPortfolio) -> [Diagnostic] {
    let findings = portfolio.reports.flatMap(\.findings).filter { $0.review != nil }
    return unmatched(portfolio)
      + findings.filter(\.isReviewOutdated).compactMap(Diagnostic.init(outdated:))
      + undated(findings)
  }

  /// Reviews of findings that are not there; the finding that may be meant is looked for only where there
  /// are few of them, for each is compared with every finding.
  private func unmatched(_ portfolio: CheckedPortfolio) -> [Diagnostic] {
    let reviews = portfolio.unmatchedReviews
    guard !reviews.isEmpty else { return [] }
    let ids = reviews.count <= 20 ? portfolio.reports.flatMap(\.findings).map(\.id) : []
    return reviews.map { review in
      let near = NearMiss.of(review.finding, in: ids)
      return Diagnostic(
        review, "unmatched", "没有代号为 \(review.finding) 的发现，可能已经更正，或代号有误；记录保留",
        near.map { "是不是 \($0)？" } ?? "已更正的不必改动；也可删去这一行", at: review.finding)
    }
  }

  /// One for all reviews that do not say what they were made of.
  private func undated(_ findings: [Finding]) -> [Diagnostic] {
    let without = findings.filter { $0.review?.evidence == nil }
      .sorted { ($0.review?.line ?? 0) < ($1.review?.line ?? 0) }
    guard let first = without.first, let review = first.review else { return [] }
    let others = without.count > 1 ? "等 \(without.count) 行" : ""
    return [
      Diagnostic(
        review, "evidence", "第 \(review.line) 行\(others)没有写 evidence（依据），报告改动后无法得知复核是否仍然适用",
        "请在 evidence 列写上该条发现的依据代号，本行为 \(first.fingerprint)", at: review.finding)
    ]
  }
}

extension Diagnostic {
  /// A finding whose review was made of other evidence.
  fileprivate init?(outdated finding: Finding) {
    guard let review = finding.review else { return nil }
    self.init(
      review, "outdated", "\(finding.id) 的复核所依据的内容已有变化，暂按未处理列出：\(finding.message.zh)",
      "请重新复核，再将 evidence（依据）改为 \(finding.fingerprint)",
      at: review.evidence ?? review.finding)
  }

  fileprivate init(
    _ review: Review, _ fault: String, _ summary: String, _ advice: String, at words: String
  ) {
    let found = review.excerpt.firstRange(of: words)
    self.init(
      id: "reviews.\(fault)", severity: .notice, path: "reviews.csv", line: review.line,
      summary: summary, advice: advice, excerpt: review.excerpt,
      highlight: found.map {
        let start = review.excerpt.utf8.distance(
          from: review.excerpt.startIndex, to: $0.lowerBound)
        return start..<start + words.utf8.count
      })
  }
}
