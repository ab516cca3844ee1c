import Diagnostics
import DisclosureModel
import Mustache
import ReportChecking

/// A group of findings: in full on its report's page, in short in lists.
struct FindingGroupView: SiteView {
  enum Setting {
    /// On the report's own page, in full.
    case report
    /// In the list of all findings, where each has an anchor.
    case issues
    /// In a selection elsewhere, without anchors.
    case selection
  }

  let site: Site
  let group: FindingGroup
  let origin: Origin
  let setting: Setting

  private var finding: Finding { group.lead }
  private var report: Report { group.report.report }
  private var check: CheckDocumentation? { site.check(finding.check) }

  func value(of name: ViewName) -> Value {
    switch name {
    case .anchor: setting == .selection ? .bool(false) : .text(Anchor.finding(finding.id))
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
    case .formula: .optional(finding.formula)
    case .quote: .optional(finding.quote.map { QuoteView(quote: $0, texts: site.texts) })
    case .likely: .optional(likely)
    case .cause: .optional(site.wording.cause(finding.cause))
    case .about: .list(about)
    default: membersOrEvidence(name)
    }
  }

  private func membersOrEvidence(_ name: ViewName) -> Value {
    switch name {
    case .hasMembers: .bool(!group.members.isEmpty)
    case .membersLabel: .text(site.texts(.sameCause, ["count": "\(group.members.count)"]))
    case .members:
      .list(
        group.members.map {
          FindingMemberView(
            site: site, finding: $0, report: report, origin: origin,
            hasAnchor: setting != .selection)
        })
    case .hasEvidence: .bool(!finding.cells.isEmpty)
    case .isShort: .bool(finding.cells.count <= 8)
    case .evidenceLabel:
      .text(site.texts(.evidenceCells, ["count": "\(finding.cells.count)"]))
    case .evidenceCaption: .text(site.texts(.evidenceCaption, ["message": finding.message]))
    case .evidence:
      .list(finding.cells.map { EvidenceView(evidence: $0, report: report, site: site) })
    default: .missing
    }
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
    var terms: [TermView] = []
    if let check {
      terms = [
        TermView(label: site.texts[.meaningOfCheck], text: check.explanation.zh),
        TermView(label: site.texts[.otherExplanations], text: check.falsePositives.zh),
        TermView(label: site.texts[.remedy], text: check.remedy.zh),
      ]
    }
    terms.append(
      TermView(
        label: site.texts[.howToDispute], text: site.portal.disputes ?? site.texts[.disputeText]))
    return terms.filter { !$0.text.isEmpty }
  }
}

/// A finding under the one that leads its group.
struct FindingMemberView: SiteView {
  let site: Site
  let finding: Finding
  let report: Report
  let origin: Origin
  let hasAnchor: Bool

  func value(of name: ViewName) -> Value {
    switch name {
    case .anchor: hasAnchor ? .text(Anchor.finding(finding.id)) : .bool(false)
    case .href:
      .text(
        origin.href(
          SitePath.report(report.agency.id, report.year), anchor: Anchor.finding(finding.id)))
    case .severity: .text(finding.severity.rawValue)
    case .severityLabel: .text(site.wording.severity(finding.severity))
    case .checkTitle: .text(site.title(ofCheck: finding.check))
    case .message: .text(finding.message)
    case .formula: .optional(finding.formula)
    default: .missing
    }
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
    case .line: .optional(evidence.line.map(String.init))
    default: .missing
    }
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

  init(quote: Finding.Quote, texts: Texts) {
    if !quote.phrase.isEmpty, let range = quote.sentence.firstRange(of: quote.phrase) {
      before = String(quote.sentence[..<range.lowerBound])
      phrase = quote.phrase
      after = String(quote.sentence[range.upperBound...])
    } else {
      (before, phrase, after) = ("", quote.sentence, "")
    }
    line = texts(.line, ["line": "\(quote.line)"])
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
