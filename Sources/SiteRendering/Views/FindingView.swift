import Diagnostics
import DisclosureModel
import Mustache
import ReportChecking
import TextSearch

/// Findings with one root cause: the leading one, and below it the others.
final class FindingGroupView: SiteView {
  private let group: FindingGroup
  private let lead: FindingView

  init(site: Site, group: FindingGroup, origin: Origin, setting: FindingView.Setting) {
    self.group = group
    lead = FindingView(
      site: site, finding: group.lead, of: group.report, origin: origin, setting: setting,
      isLead: true)
  }

  func value(of name: ViewName) -> Value {
    switch name {
    case .hasMembers: .bool(!group.members.isEmpty)
    case .membersLabel: .text(lead.site.texts(.sameCause, ["count": "\(group.members.count)"]))
    case .members:
      .list(
        group.members.map {
          FindingView(
            site: lead.site, finding: $0, of: group.report, origin: lead.origin,
            setting: lead.setting, isLead: false)
        })
    default: lead.value(of: name)
    }
  }
}

/// A finding: in full on its report's page, in short in lists.
///
/// A class, so that the views of its cells hold one reference each.
final class FindingView: SiteView {
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
  let checked: CheckedReport
  let origin: Origin
  let setting: Setting
  let isLead: Bool
  /// Those to the report's file; nil on paper.
  let links: SourceLinks?

  init(
    site: Site, finding: Finding, of checked: CheckedReport, origin: Origin, setting: Setting,
    isLead: Bool
  ) {
    self.site = site
    self.finding = finding
    self.checked = checked
    self.origin = origin
    self.setting = setting
    self.isLead = isLead
    links = setting == .sheet ? nil : SourceLinks(to: checked.report, from: origin, on: site)
  }

  private var check: CheckDocumentation? { site.check(finding.check) }

  func value(of name: ViewName) -> Value {
    switch name {
    case .anchor: setting == .list ? .text(Anchor.finding(finding.id)) : .bool(false)
    case .href:
      .text(
        origin.href(
          SitePath.report(checked.report.agency.id, checked.report.year),
          anchor: Anchor.finding(finding.id)))
    case .reportLabel: .text(site.wording.report(checked.report))
    case .severity: .text(finding.severity.rawValue)
    case .severityLabel: .text(site.wording.severity(finding.severity))
    case .status: .text(finding.isReviewOutdated ? "outdated" : finding.status.rawValue)
    case .statusLabel: .optional(site.wording.status(of: finding))
    case .review:
      .optional(
        finding.review.map {
          ReviewView(site: site, review: $0, isOutdated: finding.isReviewOutdated)
        })
    case .check: .text(finding.check)
    case .checkTitle: .text(site.title(ofCheck: finding.check))
    case .checkHref: .text(origin.href(site.path(ofCheck: finding.check)))
    case .message: .text(site.text(finding.message))
    case .counts: .bool(finding.counts)
    case .findingID: .text(finding.id)
    case .fingerprint: .text(finding.fingerprint)
    default: evidence(name)
    }
  }

  private func evidence(_ name: ViewName) -> Value {
    switch name {
    case .formula: .optional(formula)
    case .line:
      .optional(
        site.wording.place(line: finding.line, cell: finding.place, in: checked.report.source))
    case .lineHref: .optional(links?.href(line: finding.line, cell: finding.place))
    case .quote:
      .optional(
        finding.quote.map {
          QuoteView(
            quote: $0, place: site.wording.place(line: $0.line, in: checked.report.source) ?? "",
            href: links?.href(line: $0.line))
        })
    case .likely: .optional(finding.likely.map { site.language.repair($0) })
    case .comparison: .optional(comparison)
    case .cause: .optional(site.wording.cause(of: finding))
    case .about: .list(about)
    case .hasCounterparts: .bool(finding.cells.contains { $0.counterpart != nil })
    case .hasEvidence: .bool(!finding.cells.isEmpty)
    case .isShort: .bool(isLead && finding.cells.count <= 8)
    case .evidenceLabel:
      .text(site.texts(.evidenceCells, ["count": "\(finding.cells.count)"]))
    case .evidenceCaption:
      .text(site.texts(.evidenceCaption, ["message": site.text(finding.message)]))
    case .evidence:
      .list(finding.cells.indices.map { EvidenceView(view: self, index: $0) })
    default: .missing
    }
  }

  /// The formula, where the message does not say it already.
  private var formula: String? {
    guard let formula = finding.formula.map(site.text) else { return nil }
    let message = Array(site.text(finding.message).utf8)
    return message.holds(Array(formula.utf8), in: message.indices) ? nil : formula
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

  private var about: [TermView] {
    let meaning = TermView(
      label: site.texts[.meaningOfCheck], text: (check?.explanation).map(site.text) ?? "")
    let otherwise = TermView(
      label: site.texts[.otherExplanations], text: (check?.falsePositives).map(site.text) ?? "")
    let remedy = TermView(label: site.texts[.remedy], text: (check?.remedy).map(site.text) ?? "")
    let dispute = TermView(
      label: site.texts[.howToDispute], text: site.portal.disputes ?? site.texts[.disputeText])
    let line = TermView(
      label: site.texts[.reviewLine],
      text: site.texts(.reviewLineNote, ["columns": ReviewLine.columns]),
      code: ReviewLine.of(finding))
    let terms =
      setting == .sheet ? [remedy, otherwise] : [meaning, otherwise, remedy, dispute, line]
    return terms.filter { !$0.text.isEmpty }
  }
}

/// A cell that takes part in a finding.
struct EvidenceView: SiteView {
  /// Of the finding.
  let view: FindingView
  /// Among the finding's cells.
  let index: Int

  private var evidence: Finding.Evidence { view.finding.cells[index] }
  private var source: Source { view.checked.report.source }
  private var site: Site { view.site }

  func value(of name: ViewName) -> Value {
    switch name {
    case .label: .text(label)
    case .href: .optional(href)
    case .text: .text(evidence.raw ?? "")
    case .spoken: .optional(spoken)
    case .line: .optional(line)
    case .lineHref: .optional(lineHref)
    case .counterpart: .optional(evidence.counterpart.map(figure))
    default: .missing
    }
  }

  private var label: String {
    let cell = site.language.terms(evidence.label)
    guard let other = evidence.elsewhere else { return cell }
    return site.texts(.cellOfYear, ["year": "\(other.year)", "cell": cell])
  }

  private var href: String? {
    guard let other = evidence.elsewhere else {
      let isOnPage = view.checked.report.form.index(of: evidence.id) != nil
      return isOnPage ? "#" + SitePath.encoded(Anchor.cell(evidence.id)) : nil
    }
    return view.origin.href(
      SitePath.report(other.agency, other.year), anchor: Anchor.cell(evidence.id))
  }

  /// Where it stands; of another report with the file.
  private var line: String? {
    guard let other = evidence.elsewhere else {
      return site.wording.place(line: evidence.line, cell: evidence.place, in: source)
    }
    let place = site.wording.place(line: evidence.line, cell: evidence.place, in: other.source)
    return place.map { site.texts(.placeInFile, ["file": other.source.path, "place": $0]) }
  }

  private var lineHref: String? {
    guard let links = view.links else { return nil }
    let target = evidence.elsewhere.map {
      SourceLinks(to: $0.source, of: $0.agency, $0.year, from: view.origin, on: site)
    }
    return (target ?? links).href(line: evidence.line, cell: evidence.place)
  }

  private func figure(_ counterpart: Finding.Counterpart) -> FigureView {
    FigureView(
      label: site.wording.place(counterpart.place, in: counterpart.source), text: counterpart.raw,
      spoken: counterpart.raw.isEmpty ? site.texts[.blank] : nil)
  }

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
  private let href: String?

  /// - Parameters:
  ///   - place: Where it stands, in words.
  ///   - href: Leads there.
  init(quote: Finding.Quote, place: String, href: String?) {
    if !quote.phrase.isEmpty, let range = quote.sentence.firstRange(of: quote.phrase) {
      before = String(quote.sentence[..<range.lowerBound])
      phrase = quote.phrase
      after = String(quote.sentence[range.upperBound...])
    } else {
      (before, phrase, after) = ("", quote.sentence, "")
    }
    line = place
    self.href = href
  }

  func value(of name: ViewName) -> Value {
    switch name {
    case .before: .text(before)
    case .phrase: .text(phrase)
    case .after: .text(after)
    case .line: .text(line)
    case .lineHref: .optional(href)
    default: .missing
    }
  }
}
