import Diagnostics
import DisclosureModel
import ReportChecking
import SiteRendering
import Tables

extension Diagnostic {
  /// A finding as a message about the file, with the source's line; `texts` has the texts of the files that
  /// it speaks of, by path.
  init(_ finding: Finding, path: String, texts: [String: SourceText]) {
    let line = finding.line.flatMap { texts[path]?.excerpt($0) }
    let highlight = line.flatMap { Self.highlight(finding, in: $0) }
    // Of a whole document in one line nothing is shown if it is not known where to look.
    let excerpt = line.flatMap {
      highlight == nil && $0.utf8.count > Self.longestUnmarked ? nil : $0
    }
    self.init(
      id: finding.check, severity: finding.severity, path: path, line: finding.line,
      summary: finding.message.zh, advice: Self.advice(finding, in: texts[path]?.format),
      excerpt: excerpt,
      highlight: highlight,
      notes: Self.notes(finding, texts))
  }

  /// Where the cells of other reports stand, the first few of them.
  private static func notes(_ finding: Finding, _ texts: [String: SourceText]) -> [Note] {
    let cells = finding.cells.compactMap { cell in cell.elsewhere.map { (cell, $0) } }
    return cells.prefix(mostNotes).map { cell, report in
      let excerpt = cell.line.flatMap { texts[report.source.path]?.excerpt($0) }
      let words = cell.raw.map { $0.isEmpty ? "为空白" : "为 \($0)" } ?? "未读出"
      return Note(
        path: report.source.path, line: cell.line, text: "\(report.year) 年“\(cell.label)”\(words)",
        excerpt: excerpt,
        highlight: excerpt.flatMap { excerpt in cell.raw.flatMap { range(of: $0, in: excerpt) } })
    }
  }

  private static let mostNotes = 3
  /// Bytes of a line that is shown though nothing in it is marked.
  private static let longestUnmarked = 600

  /// The message with what people have decided about the finding.
  func reviewed(as finding: Finding) -> Diagnostic {
    guard let review = finding.review else {
      // Decided about together with the finding that leads the group.
      guard let status = Texts.chinese.status(finding.status) else { return self }
      return advising("与 \(finding.headline) 同一原因，\(status)")
    }
    let words: String
    if finding.isReviewOutdated {
      words = "复核（reviews.csv 第 \(review.line) 行）所依据的内容已有变化，请重新复核"
    } else {
      let status = Texts.chinese.status(finding.status) ?? ""
      words = [status, review.reply ?? review.note].compactMap(\.self).joined(separator: "：")
    }
    return advising(words)
  }

  private func advising(_ words: String) -> Diagnostic {
    Diagnostic(
      id: id, severity: severity, path: path, line: line, summary: summary,
      advice: [advice, words].compactMap(\.self).joined(separator: "；"), excerpt: excerpt,
      highlight: highlight, notes: notes)
  }

  /// Where to look in a file whose lines nobody sees, and what would settle it.
  private static func advice(_ finding: Finding, in format: String?) -> String? {
    let isSeen = format.map { ["txt", "md"].contains($0) } ?? true
    let place = isSeen ? nil : finding.place.map { "请看\(Texts.chinese.place($0))" }
    let parts = [place, repair(finding), doubt(finding)].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: "；")
  }

  /// What would settle it, said once: by the finding that leads.
  private static func repair(_ finding: Finding) -> String? {
    guard finding.headline == finding.id, let likely = finding.likely else { return nil }
    return Language.chinese.repair(likely, namingLines: true).droppingStop
  }

  /// Why the file may say something else than the agency did, said once.
  private static func doubt(_ finding: Finding) -> String? {
    guard finding.headline == finding.id, finding.cause == .extraction else { return nil }
    return finding.causeReason.map { Texts.chinese.reason($0) }
  }

  /// The words of the line that are meant: the claim of a sentence, or a cell's text.
  private static func highlight(_ finding: Finding, in excerpt: String) -> Range<Int>? {
    if let phrase = finding.quote?.phrase { return range(of: phrase, in: excerpt) }
    guard let raw = finding.ownCells.first(where: { $0.line == finding.line })?.raw,
      let found = range(of: raw, in: excerpt)
    else { return nil }
    // A number that stands in the line more than once may be another.
    let rest = String(decoding: Array(excerpt.utf8)[found.upperBound...], as: UTF8.self)
    return excerpt.utf8.count > longestUnmarked && rest.contains(raw) ? nil : found
  }

  /// The bytes of `excerpt` that are `words`, where they stand in it.
  private static func range(of words: String, in excerpt: String) -> Range<Int>? {
    guard !words.isEmpty, let found = excerpt.firstRange(of: words) else { return nil }
    let start = excerpt.utf8.distance(from: excerpt.startIndex, to: found.lowerBound)
    return start..<start + words.utf8.count
  }
}

extension String {
  /// The sentence as a part of another.
  fileprivate var droppingStop: String { hasSuffix("。") ? String(dropLast()) : self }
}
