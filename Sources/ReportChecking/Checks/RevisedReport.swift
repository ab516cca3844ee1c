import Diagnostics
import DisclosureModel
import Tables

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
    let cells = evidence.compactMap(describe)
      .list(atMost: Self.named, .andOthers, dividedBy: .semicolon)
    outcome.fail(
      capture.source.path,
      [
        "other": capture.source.path, "compared": "\(comparison.compared)",
        "count": "\(evidence.count)",
        "cells": comparison.isUnlike ? cells + Phrase.unlikeFiles() : cells,
      ],
      evidence: EvidenceOfFailure(
        revisions: evidence, line: evidence.first?.line,
        severity: comparison.isUnlike ? .warning : nil))
  }

  private func describe(_ evidence: Finding.Evidence) -> BilingualText? {
    evidence.counterpart.map { other in
      Phrase.difference([
        "cell": Term.words(evidence.label), "here": words(evidence.raw ?? ""),
        "line": evidence.line ?? 0, "there": words(other.raw), "otherLine": other.place.line,
      ])
    }
  }

  private func words(_ raw: String) -> BilingualText {
    raw.isEmpty ? Phrase.figureIsBlank() : Phrase.figureIs(["raw": raw])
  }
}
