import Diagnostics
import DisclosureModel

/// Another file that holds the same agency's report on the same year, with other figures.
struct RevisedReport: ReportCheck {
  let id = "X.revised"
  /// How many differences the message names; all are in the evidence.
  private static let named = 3

  func examine(_ report: Report, into outcome: inout Outcome) {
    for capture in report.captures {
      let comparison = capture.comparison(with: report)
      if comparison.isSameFile { continue }
      if comparison.differences.isEmpty {
        outcome.pass()
      } else {
        fail(capture, comparison, of: report, into: &outcome)
      }
    }
  }

  private func fail(
    _ capture: Capture, _ comparison: Capture.Comparison, of report: Report,
    into outcome: inout Outcome
  ) {
    let evidence = comparison.differences.map { difference in
      let form = report.form.cells[difference.index]
      return Finding.Evidence(
        index: difference.index, id: form.id, label: form.label, raw: difference.here.raw,
        line: difference.here.place.line, place: difference.here.place.cell,
        counterpart: Finding.Counterpart(
          source: capture.source, raw: difference.there.raw, place: difference.there.place))
    }
    let shown = evidence.prefix(Self.named).map(describe).joined(separator: "；")
    let doubt = comparison.isUnlike ? "；两份文件没有一个相同的数字，可能不是同一机关的报告" : ""
    outcome.fail(
      capture.source.path,
      [
        "other": capture.source.path, "compared": "\(comparison.compared)",
        "count": "\(evidence.count)",
        "cells": shown + (evidence.count > Self.named ? "等" : "") + doubt,
      ],
      evidence: EvidenceOfFailure(
        revisions: evidence, line: evidence.first?.line,
        severity: comparison.isUnlike ? .warning : nil))
  }

  private func describe(_ evidence: Finding.Evidence) -> String {
    let here = "本文件\(words(evidence.raw ?? ""))（第 \(evidence.line ?? 0) 行）"
    guard let other = evidence.counterpart else { return here }
    return "“\(evidence.label)”\(here)，另一份\(words(other.raw))（第 \(other.place.line) 行）"
  }

  private func words(_ raw: String) -> String { raw.isEmpty ? "为空白" : "为 \(raw)" }
}
