import Diagnostics
import DisclosureModel
import Tables

/// A text that says no request was received, against a table that counts some.
///
/// Where the text also gives a number that the table bears out, the denial speaks of something narrower,
/// such as one kind of applicant, and nothing is decided.
struct DeniedRequests: ReportCheck {
  let id = "N.zero-requests"

  func examine(_ report: Report, into outcome: inout Outcome) {
    guard report.form.table("requests") != nil else { return }
    let denials = report.statements.filter {
      $0.subject.countsRequests && $0.isDenial && $0.scope == .agency
    }
    guard let denial = denials.first(where: { $0.subject == .requestsReceived }) ?? denials.first
    else { return }
    let rows = rows(that: denial, or: denials.contains(where: \.mentionsCarryIn))
    let cells = report.form.cells.filter { $0.table == "requests" && rows.contains($0.row) }
      .map(\.index)
    let contradicting = cells.filter { !report.cells.bounds(at: $0).contains(.zero) }
    if contradicting.isEmpty {
      if cells.allSatisfy({ report.cells[$0].map { $0.kind != .text } ?? false }) {
        outcome.pass()
      } else {
        outcome.leaveOpen("", because: Phrase.requestsUnread())
      }
    } else if let other = report.statementThatCounts {
      outcome.leaveOpen(
        "", because: Phrase.textSaysBoth(["denial": denial.phrase, "other": other.phrase]))
    } else {
      fail(denial, contradicting, report, &outcome)
    }
  }

  private func fail(
    _ denial: Statement, _ cells: [Int], _ report: Report, _ outcome: inout Outcome
  ) {
    let named = cells.map { index in
      Phrase.cellIs([
        "cell": report.form.cells[index].words, "value": report.printed(index),
      ])
    }
    let first = Phrase.figureOf([
      "name": report.form.cells[cells[0]].words, "value": report.printed(cells[0]),
    ])
    outcome.fail(
      "",
      [
        "phrase": denial.phrase,
        "cells": named.list(atMost: 3, .andOtherFigures),
      ],
      evidence: EvidenceOfFailure(
        cells: cells,
        formula: Phrase.textAgainst(["claim": 0, "terms": first]),
        expected: .zero, actual: report.cells[cells[0]]?.value, quote: Finding.Quote(denial),
        line: denial.place.line,
        severity: denial.subject == .requestsReceived ? .error : .warning))
  }

  /// The rows that must be empty; what was carried in may have been dealt with, if the text says so.
  private func rows(that denial: Statement, or mentionsCarryIn: Bool) -> Set<String> {
    guard denial.subject == .requestsReceived else { return ["processed"] }
    return mentionsCarryIn ? ["received"] : ["received", "carriedIn", "processed"]
  }
}

extension Report {
  /// A sentence that gives a number of requests, not zero, that the table gives too.
  fileprivate var statementThatCounts: Statement? {
    guard let received = cells["requests.received.total"], received.kind == .number,
      !received.bounds.contains(.zero)
    else { return nil }
    return statements.first {
      $0.subject.countsRequests && !$0.isDenial && $0.scope == .agency
        && $0.value.overlaps(received.bounds)
    }
  }
}
