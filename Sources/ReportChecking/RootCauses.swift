import DisclosureModel

/// Puts findings that have one cause under one headline.
struct RootCauses {
  private let report: Report

  init(_ report: Report) { self.report = report }

  /// `findings` with the likely wrong cell where there is one, and the id of their group's leader.
  func grouped(_ findings: [Finding]) -> [Finding] {
    var findings = findings
    let sums = Set(Catalogue.sums.map(\.id))
    if findings.contains(where: { sums.contains($0.check) }) {
      var search = RepairSearch(report)
      for cause in search.causes() { explain(&findings, by: cause) }
    }
    joinMissingParts(&findings)
    joinResidues(&findings)
    joinCopies(&findings)
    return findings
  }

  private func explain(_ findings: inout [Finding], by cause: RootCause) {
    let ids = cause.narrative.union(
      cause.sums.map { sum in
        let relation = report.form.relations[sum]
        return FindingID.of(
          agency: report.agency.ownID, year: report.year, check: relation.check, key: relation.key)
      })
    let members = findings.indices.filter { ids.contains(findings[$0].id) }
    guard let leader = members.min(by: { leads(findings[$0], findings[$1]) }) else { return }
    let headline = findings[leader].id
    for index in members {
      findings[index] = findings[index].explained(
        by: repair(of: cause), cause: cause.origin ?? findings[index].cause, under: headline)
    }
  }

  private func repair(of cause: RootCause) -> Finding.Repair? {
    guard case .wrongCell(let cell, let value) = cause.explanation else { return nil }
    return Finding.Repair(
      cell: Finding.Evidence(cell, in: report), value: value, clears: cause.sums.count)
  }

  /// The gravest finding leads; among equals a sum, whose cells can be looked at, before a sentence,
  /// and the sum of fewest cells, where the wrong one is easiest to see.
  private func leads(_ left: Finding, _ right: Finding) -> Bool {
    if left.severity != right.severity { return left.severity > right.severity }
    if (left.quote == nil) != (right.quote == nil) { return left.quote == nil }
    return rank(left) < rank(right)
  }

  /// How many cells the sum of a finding adds up, and its place on the form.
  private func rank(_ finding: Finding) -> (Int, Int) {
    let relations = report.form.relations
    let place = relations.firstIndex { $0.check == finding.check && $0.key == finding.key }
    return place.map { (relations[$0].cells.count, $0) } ?? (.max, .max)
  }

  /// A total that is left over explains why its column does not add up.
  private func joinResidues(_ findings: inout [Finding]) {
    for index in findings.indices where findings[index].check == ResidualTotal.id {
      let column = findings[index].key
      guard let sum = findings.first(where: { $0.check == "T3.colsum" && $0.key == column })
      else { continue }
      findings[index] = findings[index].explained(
        by: nil, cause: findings[index].cause, under: sum.headline)
    }
  }

  /// A section taken over from the year before is told with the whole text that was; the graver leads.
  private func joinCopies(_ findings: inout [Finding]) {
    guard let whole = findings.firstIndex(where: { $0.check == CopiedFromYearBefore.id }),
      let part = findings.firstIndex(where: { $0.check == CopiedProblems.id })
    else { return }
    let partLeads = findings[part].severity > findings[whole].severity
    let (leader, member) = partLeads ? (part, whole) : (whole, part)
    findings[member] = findings[member].explained(
      by: nil, cause: findings[member].cause, under: findings[leader].id)
  }

  /// A part of the report that is missing as a whole is told as one: heading and table.
  private func joinMissingParts(_ findings: inout [Finding]) {
    for shape in Catalogue.shapes {
      guard let section = report.form.table(shape.table)?.section,
        let part = findings.first(where: { $0.check == MissingSection.id && $0.key == section }),
        let index = findings.firstIndex(where: {
          $0.check == shape.id && $0.key == TableShapeCheck.missing
        })
      else { continue }
      findings[index] = findings[index].explained(
        by: nil, cause: findings[index].cause, under: part.id)
    }
  }
}

extension RootCause {
  /// Who is likelier to have erred, where the cause tells.
  fileprivate var origin: Finding.Cause? {
    if case .shiftedRow = explanation { .extraction } else { nil }
  }
}

extension Finding {
  fileprivate func explained(
    by repair: Repair?, cause: Cause, under headline: String
  ) -> Finding {
    var finding = Finding(
      id: id, check: check, key: key, severity: severity, message: message, formula: formula,
      expected: expected, actual: actual, cells: cells, quote: quote, line: line, place: place,
      likely: repair,
      cause: cause, headline: headline, status: status)
    finding.match = match
    return finding
  }
}
