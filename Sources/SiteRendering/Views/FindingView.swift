import Diagnostics
import DisclosureModel
import Mustache
import ReportChecking

/// Findings with one root cause: the leading one, and below it the others.
struct FindingGroupView: SiteView {
  private let lead: FindingView
  private let members: [FindingView]

  init(site: Site, group: FindingGroup, origin: Origin, setting: FindingView.Setting) {
    func view(_ finding: Finding, isLead: Bool) -> FindingView {
      FindingView(
        site: site, finding: finding, report: group.report.report, origin: origin,
        setting: setting, isLead: isLead)
    }
    lead = view(group.lead, isLead: true)
    members = group.members.map { view($0, isLead: false) }
  }

  func value(of name: ViewName) -> Value {
    switch name {
    case .hasMembers: .bool(!members.isEmpty)
    case .membersLabel: .text(lead.site.texts(.sameCause, ["count": "\(members.count)"]))
    case .members: .list(members)
    default: lead.value(of: name)
    }
  }
}

/// A finding: in full on its report's page, in short in lists.
struct FindingView: SiteView {
  enum Setting {
    /// On the report's own page or in the list of all findings, where each has an anchor.
    case list
    /// In a selection elsewhere, without anchors.
    case selection
    /// On a sheet of paper, for whoever mends the report.
    case sheet
  }

  let site: Site
  let finding: Finding
  let report: Report
  let origin: Origin
  let setting: Setting
  let isLead: Bool

  private var check: CheckDocumentation? { site.check(finding.check) }

  func value(of name: ViewName) -> Value {
    switch name {
    case .anchor: setting == .list ? .text(Anchor.finding(finding.id)) : .bool(false)
    case .href:
      .text(
        origin.href(
          SitePath.report(report.agency.id, report.year), anchor: Anchor.finding(finding.id)))
    case .reportLabel: .text(site.wording.report(report))
    case .severity: .text(finding.severity.rawValue)
    case .severityLabel: .text(site.wording.severity(finding.severity))
    case .statusLabel: .optional(site.wording.status(finding.status))
    case .check: .text(finding.check)
    case .checkTitle: .text(site.title(ofCheck: finding.check))
    case .checkHref:
      .text(origin.href(SitePath.methodology, anchor: check.map { Anchor.check($0.id) }))
    case .message: .text(finding.message)
    default: evidence(name)
    }
  }

  private func evidence(_ name: ViewName) -> Value {
    switch name {
    case .formula: .optional(formula)
    case .line:
      .optional(
        site.wording.place(line: finding.line, cell: finding.place, in: report.source))
    case .quote:
      .optional(
        finding.quote.map {
          QuoteView(
            quote: $0, place: site.wording.place(line: $0.line, in: report.source) ?? "")
        })
    case .likely: .optional(likely)
    case .comparison: .optional(comparison)
    case .cause: .optional(site.wording.cause(finding.cause))
    case .about: .list(about)
    case .hasCounterparts: .bool(finding.cells.contains { $0.counterpart != nil })
    case .hasEvidence: .bool(!finding.cells.isEmpty)
    case .isShort: .bool(isLead && finding.cells.count <= 8)
    case .evidenceLabel:
      .text(site.texts(.evidenceCells, ["count": "\(finding.cells.count)"]))
    case .evidenceCaption: .text(site.texts(.evidenceCaption, ["message": finding.message]))
    case .evidence:
      .list(finding.cells.map { EvidenceView(evidence: $0, report: report, site: site) })
    default: .missing
    }
  }

  /// The formula, where the message does not say it already.
  private var formula: String? {
    guard let formula = finding.formula, !finding.message.contains(formula) else { return nil }
    return formula
  }

  /// The page on which the two texts stand side by side.
  private var comparison: LinkView? {
    guard setting != .sheet, let other = finding.match?.other else { return nil }
    let report = site.texts(
      .reportName, ["agency": other.agency.name, "year": "\(other.year)"])
    return LinkView(
      label: site.texts(.compareLink, ["report": report]),
      href: origin.href(SitePath.comparison(finding.id)))
  }

  private var likely: String? {
    finding.likely.map {
      site.texts(
        .likelyChange,
        [
          "cell": $0.cell.label, "raw": $0.cell.raw ?? "", "value": "\($0.value)",
          "count": "\($0.clears)",
        ])
    }
  }

  private var about: [TermView] {
    let meaning = TermView(label: site.texts[.meaningOfCheck], text: check?.explanation.zh ?? "")
    let otherwise = TermView(
      label: site.texts[.otherExplanations], text: check?.falsePositives.zh ?? "")
    let remedy = TermView(label: site.texts[.remedy], text: check?.remedy.zh ?? "")
    let dispute = TermView(
      label: site.texts[.howToDispute], text: site.portal.disputes ?? site.texts[.disputeText])
    let terms = setting == .sheet ? [remedy, otherwise] : [meaning, otherwise, remedy, dispute]
    return terms.filter { !$0.text.isEmpty }
  }
}

/// A cell that takes part in a finding.
struct EvidenceView: SiteView {
  let evidence: Finding.Evidence
  let report: Report
  let site: Site

  func value(of name: ViewName) -> Value {
    switch name {
    case .label: .text(evidence.label)
    case .href: .optional(isOnPage ? "#" + SitePath.encoded(Anchor.cell(evidence.id)) : nil)
    case .text: .text(evidence.raw ?? "")
    case .spoken: .optional(spoken)
    case .line:
      .optional(
        site.wording.place(line: evidence.line, cell: evidence.place, in: report.source))
    case .counterpart: .optional(evidence.counterpart.map { view(of: $0) })
    default: .missing
    }
  }

  private func view(of counterpart: Finding.Counterpart) -> FigureView {
    FigureView(
      label: site.wording.place(counterpart.place, in: counterpart.source), text: counterpart.raw,
      spoken: counterpart.raw.isEmpty ? site.texts[.blank] : nil)
  }

  /// Evidence may come from another year's report, whose form need not have the cell.
  private var isOnPage: Bool { report.form.index(of: evidence.id) != nil }

  private var spoken: String? {
    guard let raw = evidence.raw else { return site.texts[.unread] }
    return raw.isEmpty ? site.texts[.blank] : nil
  }
}

/// A sentence of the narrative, cut around the words that make the claim.
struct QuoteView: SiteView {
  private let before: String
  private let phrase: String
  private let after: String
  private let line: String

  init(quote: Finding.Quote, place: String) {
    if !quote.phrase.isEmpty, let range = quote.sentence.firstRange(of: quote.phrase) {
      before = String(quote.sentence[..<range.lowerBound])
      phrase = quote.phrase
      after = String(quote.sentence[range.upperBound...])
    } else {
      (before, phrase, after) = ("", quote.sentence, "")
    }
    line = place
  }

  func value(of name: ViewName) -> Value {
    switch name {
    case .before: .text(before)
    case .phrase: .text(phrase)
    case .after: .text(after)
    case .line: .text(line)
    default: .missing
    }
  }
}
