import Diagnostics
import DisclosureModel
import ReportChecking

/// A report's year in one plain sentence: what was asked for, and what became of it.
struct YearSentence {
  let site: Site
  let checked: CheckedReport

  private var report: Report { checked.report }
  private var texts: Texts { site.texts }

  /// `收到 14 件申请，办结 14 件，其中公开 4 件（含部分公开）；行政复议 2 件、行政诉讼 0 件。`; nil where the
  /// report's form does not have these figures.
  var text: String? {
    guard report.form.table("requests") != nil else { return nil }
    let parts = [received, processed, granted, disputes].compactMap(\.self)
    guard !parts.isEmpty else { return texts[.sentenceUnknown] }
    return texts(
      isDisputed ? .sentenceDisputed : .sentence,
      ["parts": parts.joined(separator: texts[.clauseComma])])
  }

  /// Whether a finding speaks of one of the numbers.
  private var isDisputed: Bool {
    let layout = site.layout(of: report.form)
    let told: [KeyFigure] = [
      .received, .processed, .granted, .partiallyGranted, .reconsiderations, .litigations,
    ]
    let cells = Set(told.flatMap { layout.indexes(of: $0.cells) })
    return checked.findings.contains { finding in
      finding.severity != .notice && finding.ownCells.contains { cells.contains($0.index) }
    }
  }

  /// Whether no cell contradicts a total of nothing: that there was none is not to be said else.
  ///
  /// - Parameter prefix: How the ids of the cells begin.
  private func holdsNothing(below prefix: String) -> Bool {
    report.form.cells.allSatisfy { cell in
      !cell.id.hasPrefix(prefix) || (report.cells[cell.index]?.value ?? .zero) == .zero
    }
  }

  private func exact(_ figure: KeyFigure) -> Quantity? {
    site.layout(of: report.form).reading(of: figure, in: report.cells).exact
  }

  private var received: String? {
    guard let received = exact(.received) else { return nil }
    guard received == .zero else {
      return texts(.sentenceReceived, ["count": received.description])
    }
    return holdsNothing(below: "requests.received.") ? texts[.sentenceNoneReceived] : nil
  }

  private var processed: String? {
    guard let processed = exact(.processed), processed > .zero else { return nil }
    return texts(.sentenceProcessed, ["count": processed.description])
  }

  private var granted: String? {
    guard let processed = exact(.processed), processed > .zero, let granted = exact(.granted),
      let partially = exact(.partiallyGranted)
    else { return nil }
    return texts(.sentenceGranted, ["count": (granted + partially).description])
  }

  private var disputes: String? {
    guard let reconsiderations = exact(.reconsiderations), let litigations = exact(.litigations)
    else { return nil }
    guard reconsiderations + litigations > .zero else {
      return holdsNothing(below: "disputes.") ? texts[.sentenceNoDisputes] : nil
    }
    return texts(
      .sentenceDisputes,
      [
        "reconsiderations": reconsiderations.description,
        "litigations": litigations.description,
      ])
  }
}
