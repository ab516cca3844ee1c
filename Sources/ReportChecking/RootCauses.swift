import DisclosureModel

/// Puts findings that have one cause under one headline.
struct RootCauses {
  private let report: Report
  private let others: Surroundings?

  init(_ report: Report, among others: Surroundings? = nil) {
    self.report = report
    self.others = others
  }

  /// `findings` with the likely wrong cell where there is one, and the id of their group's leader.
  func grouped(_ findings: [Finding]) -> [Finding] {
    var findings = findings
    let sums = Set(Catalogue.sums.map(\.id))
    if findings.contains(where: { sums.contains($0.check) }) {
      var search = RepairSearch(report, among: others)
      for cause in search.causes() { explain(&findings, by: cause) }
    }
    UnitSlip(report, among: others)?.explain(&findings)
    joinMissingParts(&findings)
    joinResidues(&findings)
    findings.joinCarriedRequests()
    joinWordings(&findings)
    joinCopies(&findings)
    return findings
  }

  private func explain(_ findings: inout [Finding], by cause: RootCause) {
    let ids = ids(of: cause)
    let members = findings.indices.filter { ids.contains(findings[$0].id) }
    guard let leader = members.min(by: { leads(findings[$0], findings[$1]) }) else { return }
    let headline = findings[leader].id
    let repair = cause.repair(of: report)
    for index in members {
      let finding = findings[index]
      let culprit = cause.change.map { Culprit(finding.cause, finding.causeReason, after: $0) }
      findings[index] = finding.explained(by: repair, culprit, under: headline)
    }
  }

  /// Ids of the findings that `cause` would explain: sums, sentences, and what is carried over.
  private func ids(of cause: RootCause) -> Set<String> {
    let relations = cause.sums.map { report.form.relations[$0] }
    let keys =
      relations.map { ($0.check, $0.key) } + cause.carried.map { (Self.carryOver, $0) }
    return Set(
      keys.map { check, key in
        FindingID.of(agency: report.agency.ownID, year: report.year, check: check, key: key)
      }
    ).union(cause.change?.narrative ?? [])
  }

  /// The check that compares what is carried in with what the year before carries out.
  private static let carryOver = "X.carry"

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
        by: nil, nil, under: sum.headline)
    }
  }

  /// Numbers of the text that do not agree with each other follow from the one that does not agree with
  /// the table.
  private func joinWordings(_ findings: inout [Finding]) {
    for index in findings.indices {
      let own = findings[index]
      guard let isRelated = relation(of: own) else { continue }
      let cause =
        findings.first { other in
          other.headline != own.headline && other.quote != nil
            && Catalogue.narrative.contains { $0.id == other.check } && isRelated(other)
        } ?? (own.check == StatedBalance.id ? failingIdentity(in: findings) : nil)
      guard let cause else { continue }
      findings[index] = own.explained(by: nil, nil, under: cause.headline)
    }
  }

  /// What makes a finding about a cell the cause of `own`; nil where `own` is not about the text alone.
  private func relation(of own: Finding) -> ((Finding) -> Bool)? {
    switch own.check {
    case StatedBalance.id: { StatedBalance.figures.contains($0.check) }
    case RepeatedFigure.id: { $0.quote == own.quote }
    case PartsOfWhole.ofRequests: { $0.quote?.sentence == own.quote?.sentence }
    default: nil
    }
  }

  /// The table's own identity, where the text repeats its figures.
  private func failingIdentity(in findings: [Finding]) -> Finding? {
    findings.first { $0.check == "T3.identity" && $0.key == "total" }
  }

  /// A section taken over from the year before is told with the whole text that was; the graver leads.
  private func joinCopies(_ findings: inout [Finding]) {
    guard let whole = findings.firstIndex(where: { $0.check == CopiedFromYearBefore.id }),
      let part = findings.firstIndex(where: { $0.check == CopiedProblems.id })
    else { return }
    let partLeads = findings[part].severity > findings[whole].severity
    let (leader, member) = partLeads ? (part, whole) : (whole, part)
    findings[member] = findings[member].explained(by: nil, nil, under: findings[leader].id)
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
        by: nil, nil, under: part.id)
    }
  }
}

extension Finding {
  /// The finding as part of a group; who erred stays as it was where `culprit` is nil.
  func explained(by repair: Repair?, _ culprit: Culprit?, under headline: String) -> Finding {
    var finding = self
    finding.likely = repair
    finding.headline = headline
    if let culprit { (finding.cause, finding.causeReason) = (culprit.cause, culprit.reason) }
    return finding
  }
}
