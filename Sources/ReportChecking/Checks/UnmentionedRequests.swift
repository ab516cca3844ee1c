import Diagnostics
import DisclosureModel

/// A table that counts requests, and a text that says nothing of how many there were.
struct UnmentionedRequests: ReportCheck {
  let id = "N.absent"

  func examine(_ report: Report, into outcome: inout Outcome) {
    let cell = report.cells("requests", rows: ["received"], column: "total").first
    guard let cell, let received = report.exactValue(cell), received > .zero,
      let overview = report.section(.overview), !overview.blocks.isEmpty
    else { return }
    if report.statements.contains(where: { $0.subject.countsRequests })
      || report.sections.contains(where: { section in
        section.blocks.contains { Self.countsSomething($0.text) }
      })
    {
      return outcome.pass()
    }
    outcome.fail(
      "", ["total": "\(received)"],
      evidence: EvidenceOfFailure(cells: [cell], actual: received, line: overview.place.line))
  }

  /// A sentence names requests and holds a number with a measure: whatever it counts, the text is not
  /// silent.
  private static func countsSomething(_ text: String) -> Bool {
    var (namesRequests, counts) = (false, false)
    // The character before, and the last one that is no space, 余 or 多.
    var (last, before): (Unicode.Scalar, Unicode.Scalar) = (" ", " ")
    for scalar in text.unicodeScalars {
      if endsSentence(scalar) {
        (namesRequests, counts, before) = (false, false, " ")
      } else if scalar != " " {
        if scalar == "请", last == "申" { namesRequests = true }
        if isMeasure(scalar), isNumeral(before) { counts = true }
        let goesOn = (scalar == "余" || scalar == "多") && isNumeral(before)
        if !goesOn { before = scalar }
      }
      if namesRequests, counts { return true }
      last = scalar
    }
    return false
  }

  private static func endsSentence(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "。", "；", ";", "！", "\n": true
    default: false
    }
  }

  private static func isMeasure(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "件", "份", "起", "宗", "封", "项", "条", "例", "次": true
    default: false
    }
  }

  private static func isNumeral(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "0"..."9", "０"..."９", "零", "一", "二", "两", "三", "四", "五", "六", "七", "八", "九", "十", "百",
      "千", "万":
      true
    default: false
    }
  }
}
