import Diagnostics
import DisclosureModel

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
        outcome.leaveOpen("", because: "申请情况表中有单元格没有读出数字，无法与文字核对")
      }
    } else if let other = report.statementThatCounts {
      outcome.leaveOpen(
        "", because: "文字既称“\(denial.phrase)”，又称“\(other.phrase)”，后者与表格一致，未作判断")
    } else {
      fail(denial, contradicting, report, &outcome)
    }
  }

  private func fail(
    _ denial: Statement, _ cells: [Int], _ report: Report, _ outcome: inout Outcome
  ) {
    let named = cells.prefix(3).map { index in
      "“\(report.form.cells[index].label)”为 \(report.printed(index))"
    }
    outcome.fail(
      "",
      [
        "phrase": denial.phrase,
        "cells": named.joined(separator: "、") + (cells.count > 3 ? " 等 \(cells.count) 格" : ""),
      ],
      evidence: EvidenceOfFailure(
        cells: cells,
        formula: "文字 0 ≠ \(report.form.cells[cells[0]].label) \(report.printed(cells[0]))",
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
