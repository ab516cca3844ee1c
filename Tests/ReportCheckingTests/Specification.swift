import Diagnostics
import DisclosureModel
import ReportChecking
import Tables
import TestSupport

/// A Markdown file of `Tests/Fixtures/checks`: small reports with what the checker is to find in them.
///
/// Each `##` heading begins a scenario with a `report` block (see `ReportNotation`), an `other` block for
/// each further report that it is compared with (of another year or agency; `agencies: 甲市某局 乙市某局` makes
/// one of each name), and a `findings` block on the first: a line `T3.identity/naturalPerson error` for each finding, below it indented what else is to be
/// looked at, and `undecided T3.rowsum/received` for what is to stay open. Nothing else may be found, but
/// for notices of other checks and what other checks leave open.
struct Specification {
  let check: String
  let scenarios: [Scenario]

  struct Scenario: CustomStringConvertible, Sendable {
    let check: String
    let title: String
    var report: [String] = []
    var others: [[String]] = []
    var findings: [String] = []

    var description: String { "\(check): \(title)" }
    /// The findings and open questions, without their details.
    var heads: [String] { findings.filter { !$0.hasPrefix(" ") } }

    /// Whether what is found must be in the list.
    func covers(_ head: String) -> Bool {
      let words = head.split(separator: " ")
      let isOpen = words.first == "undecided"
      let name = (isOpen ? words.last : words.first)?.split(separator: "/").first
      return name == check[...] || heads.contains(head) || !(isOpen || words.last == "notice")
    }

    func fires(_ check: String) -> Bool {
      heads.contains { $0.hasPrefix("\(check)/") || $0.hasPrefix("\(check) ") }
    }
  }

  /// The specification of the check called `id`.
  init(of id: String) throws {
    check = id
    let bytes = try Repository.bytes("Tests/Fixtures/checks/\(id).md")
    var scenarios: [Scenario] = []
    var block: Substring?
    for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
      if line.hasPrefix("```") {
        block = block == nil ? line.dropFirst(3) : nil
        if block == "other", let last = scenarios.indices.last { scenarios[last].others.append([]) }
      } else if line.hasPrefix("## ") {
        scenarios.append(Scenario(check: id, title: String(line.dropFirst(3))))
      } else if let last = scenarios.indices.last, let block {
        if block == "report" { scenarios[last].report.append(String(line)) }
        if block == "other", let other = scenarios[last].others.indices.last {
          scenarios[last].others[other].append(String(line))
        }
        if block == "findings" { scenarios[last].findings.append(String(line)) }
      }
    }
    self.scenarios = scenarios
  }
}

extension CheckedReport {
  /// What was found, as the `findings` blocks write it, with every detail that they may name.
  var notation: [(head: String, details: [String])] {
    findings.map { finding in
      (
        "\(finding.name) \(finding.severity)",
        finding.details(leader: findings.first { $0.id == finding.headline }?.name ?? "none")
      )
    }
      + tally.undecided.map { open in
        let name = open.key.isEmpty ? open.check : "\(open.check)/\(open.key)"
        return ("undecided \(name)", ["  because: \(open.reason.zh)"])
      }
  }
}

extension Finding {
  /// `T3.identity/naturalPerson`.
  var name: String { key.isEmpty ? check : "\(check)/\(key)" }

  private var others: String {
    cells.compactMap(\.counterpart).map { "\($0.raw) in \($0.source.path), line \($0.place.line)" }
      .joined(separator: "; ")
  }

  fileprivate func details(leader: String) -> [String] {
    let likely = likely.map { "\($0.cell.id) = \($0.value), clears \($0.clears)" }
    return [
      "  message: \(message.zh)", "  formula: \(formula?.zh ?? "none")",
      "  expected: \(expected?.description ?? "none")",
      "  actual: \(actual?.description ?? "none")",
      "  cells: \(cells.map(\.named).joined(separator: " "))", "  likely: \(likely ?? "none")",
      "  repair: \(self.likely.map(\.notation) ?? "none")",
      "  others: \(others)", "  headline: \(leader)", "  cause: \(cause)",
      "  reason: \(causeReason.map(\.rawValue) ?? "none")",
      "  other: \(match.map { "\($0.other.agency.name) \($0.other.year)" } ?? "none")",
      "  line: \(line?.description ?? "none")", "  quote: \(quote?.phrase ?? "none")",
    ]
  }
}

extension Finding.Repair {
  /// `digitsSwapped, 2 rivals, agrees text, yearBefore`, with what is not nothing.
  fileprivate var notation: String {
    var notation = kind.rawValue
    if rivals > 0 { notation += ", \(rivals) rivals" }
    if !witnesses.isEmpty {
      notation += ", agrees \(witnesses.map(\.rawValue).joined(separator: ", "))"
    }
    return notation
  }
}

extension Finding.Evidence {
  /// The cell's id, after the year where it is of another report.
  fileprivate var named: String { (elsewhere.map { "\($0.year):" } ?? "") + id }
}
