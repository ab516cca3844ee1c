import DisclosureModel

/// An error put into a report in which everything agreed, with what must come to light.
package struct PlantedError: Sendable, CustomStringConvertible {
  package let kind: Kind
  /// Ids of checks of which one must speak.
  package let checks: Set<String>
  /// Cells of which one must be among the finding's; empty where no cell is concerned.
  package let cells: Set<String>

  package var description: String { "\(kind) in \(cells.sorted().joined(separator: " "))" }

  package enum Kind: String, CaseIterable, Sendable {
    case requestsCell, requestsColumnPair, processedTotal, disputesTotal, yuan, tenThousands, blank
    case blankTotal, dash, words, decimal, negative, stock, otherYear, reversedPeriod, fewerRequests
  }

  /// Plants an error of `kind` in `report`; nil where the report has no place for it.
  package init?(_ kind: Kind, in report: inout SyntheticReport, _ random: inout SeededGenerator) {
    self.kind = kind
    let form = Form.form2021
    let requests = form.cells.filter { $0.table == "requests" }
    func change(_ id: String, by difference: Int) { report.values[id] += difference }
    switch kind {
    case .requestsCell:
      guard let cell = requests.randomElement(using: &random) else { return nil }
      change(cell.id, by: Int.random(in: 1...9, using: &random))
      (checks, cells) = (["T3.identity", "T3.colsum", "T3.rowsum"], [cell.id])
    case .requestsColumnPair:
      // The row still adds up: only the columns tell.
      guard let cell = requests.filter({ $0.column == "business" }).randomElement(using: &random)
      else { return nil }
      change(cell.id, by: 1)
      change("requests.\(cell.row).total", by: 1)
      (checks, cells) = (["T3.identity", "T3.colsum"], [cell.id])
    case .processedTotal:
      change("requests.processed.total", by: Int.random(in: 1...9, using: &random))
      (checks, cells) = (["T3.identity", "T3.colsum", "T3.rowsum"], ["requests.processed.total"])
    case .disputesTotal:
      let group = ["reconsideration", "litigationDirect"].randomElement(using: &random) ?? ""
      change("disputes.\(group).total", by: 1)
      (checks, cells) = (["T4.sum"], ["disputes.\(group).total"])
    case .yuan:
      report.printed["disclosure.fees.amount"] = "\(report.values.fees * 100)元"
      (checks, cells) = (["U.unit"], ["disclosure.fees.amount"])
    case .tenThousands:
      report.printed["disclosure.licensing.decisions"] = "1.2万"
      (checks, cells) = (["U.suffix"], ["disclosure.licensing.decisions"])
    case .blank, .dash, .words, .decimal, .negative:
      let blemish = Self.blemishes[kind] ?? ("", "")
      report.printed["disclosure.penalties.decisions"] = blemish.printed
      (checks, cells) = ([blemish.check], ["disclosure.penalties.decisions"])
    case .blankTotal:
      guard report.values["requests.received.total"] > 0 else { return nil }
      report.printed["requests.received.total"] = ""
      (checks, cells) = (["B.blank-total"], ["requests.received.total"])
    case .stock:
      let id = "disclosure.normativeDocuments"
      report.values["\(id).issued"] = 9
      report.values["\(id).repealed"] = 0
      report.values["\(id).inForce"] = 3
      (checks, cells) = (["T2.stock"], ["\(id).inForce"])
    case .otherYear:
      report.period = "统计期限自\(report.year - 1)年1月1日起至\(report.year - 1)年12月31日止。"
      (checks, cells) = (["S.period"], [])
    case .reversedPeriod:
      report.period = "统计期限自\(report.year)年1月1日起至\(report.year - 1)年12月31日止。"
      (checks, cells) = (["S.period"], [])
    case .fewerRequests:
      let received = report.values["requests.received.total"]
      guard received > 0 else { return nil }
      report.overview[2] = "（二）依申请公开情况。\(report.year)年共收到政府信息公开申请\(received + 3)件。"
      (checks, cells) = (["N.requests"], ["requests.received.total"])
    }
  }

  private static let blemishes: [Kind: (printed: String, check: String)] = [
    .blank: ("", "B.blank"), .dash: ("/", "B.na"), .words: ("详见附表", "F.nonnumeric"),
    .decimal: ("12.5", "F.decimal"), .negative: ("-3", "F.negative"),
  ]
}
