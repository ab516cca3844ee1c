import Diagnostics
import DisclosureModel

/// A text that says no request was received, against a table that counts some.
struct DeniedRequests: Check {
  let id = "N.zero-requests"

  func examine(_ report: Report, into outcome: inout Outcome) {
    guard let denial = report.statements.first(where: { $0.isDenial && $0.scope == .agency })
    else { return }
    let rows = rows(that: denial)
    let cells = report.form.cells.filter { $0.table == "requests" && rows.contains($0.row) }
    let contradicting = cells.filter { report.cells[$0.index]?.contradictsNone ?? false }
    guard contradicting.isEmpty else {
      let names = contradicting.prefix(3).map {
        "“\($0.label)”为\(report.printed($0.index))"
      }
      outcome.fail(
        "",
        [
          "phrase": denial.phrase,
          "cells": names.joined(separator: "、") + (contradicting.count > 3 ? "等" : ""),
        ],
        evidence: EvidenceOfFailure(
          cells: contradicting.map(\.index), expected: .zero,
          actual: report.cells[contradicting[0].index]?.value, quote: Finding.Quote(denial),
          line: denial.place.line,
          severity: denial.subject == .requestsReceived ? .error : .warning))
      return
    }
    if cells.contains(where: { report.cells[$0.index] == nil }) {
      outcome.leaveOpen("", because: "申请情况表中有单元格未能读取，无法与文字核对")
    } else {
      outcome.pass()
    }
  }

  /// The rows that must be empty; what was carried in may have been dealt with, if the text says so.
  private func rows(that denial: Statement) -> Set<String> {
    if denial.mentionsCarryIn { return ["received"] }
    return denial.subject == .requestsReceived
      ? ["received", "carriedIn", "processed"] : ["processed"]
  }
}

extension Cell {
  /// A number that cannot be zero.
  fileprivate var contradictsNone: Bool { kind == .number && !bounds.contains(.zero) }
}
