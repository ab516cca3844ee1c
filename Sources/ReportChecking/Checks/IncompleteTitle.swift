import Diagnostics
import DisclosureModel
import Tables

/// A title without year, agency, or the name that the statute gives the report.
struct IncompleteTitle: ReportCheck {
  let id = "S.title"
  private static let phrases = StructurePhrases.shared

  func examine(_ report: Report, into outcome: inout Outcome) {
    let title = report.title.value.filter { !$0.isWhitespace }
    guard !title.isEmpty else { return }
    var missing: [BilingualText] = []
    if !namesAgency(title, report.agency.name) { missing.append(Phrase.lacksAgency()) }
    if !namesYear(title, report.year) { missing.append(Phrase.lacksYear()) }
    // 政府信息公开工作的年度报告 says the same.
    if !Self.phrases.titles.isFound(in: title.filter { $0 != "的" }) {
      missing.append(Phrase.lacksReportName())
    }
    if missing.isEmpty { return outcome.pass() }
    outcome.fail(
      "", ["title": report.title.value, "what": missing.list],
      evidence: EvidenceOfFailure(line: report.title.place.line))
  }

  private func namesYear(_ title: String, _ year: Int) -> Bool {
    let digits = String(
      title.compactMap { Self.digits[$0] ?? $0.wholeNumberValue?.description.first })
    return digits.contains(String(year))
  }

  /// Whether more is left of the title than the words that every title has.
  private func namesAgency(_ title: String, _ agency: String) -> Bool {
    if title.contains(agency) { return true }
    let rest = Self.phrases.titleWords.removed(from: title).filter {
      $0.isLetter && !$0.isASCII && Self.digits[$0] == nil
    }
    return rest.count >= 2 && !rest.hasPrefix("我") && !rest.hasPrefix("本")
  }

  /// Zeros that `wholeNumberValue` does not know, and the numerals of years.
  private static let digits: [Character: Character] = [
    "〇": "0", "○": "0", "零": "0", "Ｏ": "0", "一": "1", "二": "2", "三": "3", "四": "4",
    "五": "5", "六": "6", "七": "7", "八": "8", "九": "9",
  ]
}
