import Diagnostics
import DocumentReading
import ReportChecking
import SiteRendering

extension Diagnostic {
  /// A finding as a message about the file, with the source's line.
  init(_ finding: Finding, path: String, document: Document? = nil) {
    let excerpt = finding.line.flatMap { line in document.map { $0.excerpt(line) } }
    self.init(
      id: finding.check, severity: finding.severity, path: path, line: finding.line,
      summary: finding.message, advice: Self.advice(finding, in: document?.format),
      excerpt: excerpt,
      highlight: excerpt.flatMap { Self.highlight(finding, in: $0) })
  }

  /// The message with what people have decided about the finding.
  func reviewed(as finding: Finding) -> Diagnostic {
    guard let review = finding.review else { return self }
    let words: String
    if finding.isReviewOutdated {
      words = "复核（reviews.csv 第 \(review.line) 行）所依据的内容已有变化，请重新复核"
    } else {
      let status = Texts.chinese.status(finding.status) ?? ""
      words = [status, review.reply ?? review.note].compactMap(\.self).joined(separator: "：")
    }
    return Diagnostic(
      id: id, severity: severity, path: path, line: line, summary: summary,
      advice: [advice, words].compactMap(\.self).joined(separator: "；"), excerpt: excerpt,
      highlight: highlight)
  }

  /// Where to look in a file whose lines nobody sees, and what would settle it.
  private static func advice(_ finding: Finding, in format: String?) -> String? {
    let isSeen = format.map { ["txt", "md"].contains($0) } ?? true
    let place = isSeen ? nil : finding.place.map { "请看\(Texts.chinese.place($0))" }
    let parts = [place, repair(finding)].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: "；")
  }

  /// What would settle it, said once: by the finding that leads.
  private static func repair(_ finding: Finding) -> String? {
    guard finding.headline == finding.id, let likely = finding.likely else { return nil }
    return "若将“\(likely.cell.label)”由\(likely.cell.raw ?? "空白")改为\(likely.value)"
      + (likely.cell.line.map { "（第\($0)行）" } ?? "")
      + "，则\(likely.clears)项核对全部平衡"
  }

  /// The words of the line that are meant: the claim of a sentence, or a cell's text.
  private static func highlight(_ finding: Finding, in excerpt: String) -> Range<Int>? {
    let words = finding.quote?.phrase ?? finding.cells.first { $0.line == finding.line }?.raw
    guard let words, !words.isEmpty, let found = excerpt.firstRange(of: words) else { return nil }
    let start = excerpt.utf8.distance(from: excerpt.startIndex, to: found.lowerBound)
    return start..<start + words.utf8.count
  }
}
