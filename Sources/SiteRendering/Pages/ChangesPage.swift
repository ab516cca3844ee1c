import Diagnostics
import DisclosureModel
import Mustache
import ReportChecking

/// `issues/changes/index.html`: how findings have changed from build to build.
struct ChangesPage: PageContent {
  let site: Site
  private let origin: Origin
  /// Revisions that are shown; the table has more.
  private static let most = 20

  init(site: Site) {
    self.site = site
    origin = Origin(SitePath.changes, in: site.language)
  }

  let path = SitePath.changes
  let template = "pages/changes"
  var title: String { site.texts[.changesTitle] }
  var description: String { site.texts[.changesDescription] }
  var trail: [LinkView] {
    [LinkView(label: site.texts[.issuesTitle], href: origin.href(SitePath.issues()))]
  }

  func value(of name: ViewName) -> Value {
    switch name {
    case .hasGroups: .bool(!site.changes.revisions.isEmpty)
    case .revisions: .list(revisions)
    default: .missing
    }
  }

  private var revisions: [RevisionView] {
    let links = ChangeLinks(site: site, origin: origin)
    return site.changes.revisions.prefix(Self.most).map {
      RevisionView(revision: $0, links: links)
    }
  }
}

/// Where changes lead: to the finding where it stands, else to its report, else nowhere.
private final class ChangeLinks: Sendable {
  let site: Site
  let origin: Origin
  private let findings: Set<String>
  private let reports: Set<String>

  init(site: Site, origin: Origin) {
    self.site = site
    self.origin = origin
    findings = Set(site.portfolio.reports.lazy.flatMap(\.findings).map(\.id))
    reports = Set(
      site.portfolio.reports.map { SitePath.report($0.report.agency.id, $0.report.year) })
  }

  func href(_ finding: KnownFinding) -> String? {
    let path = SitePath.report(finding.agencyID, finding.year)
    guard reports.contains(path) else { return nil }
    return origin.href(
      path, anchor: findings.contains(finding.id) ? Anchor.finding(finding.id) : nil)
  }
}

/// What one build found otherwise than the build before.
private struct RevisionView: SiteView {
  let revision: ChangeLog.Revision
  let links: ChangeLinks

  private var words: ChangeWords { ChangeWords(site: links.site) }

  func value(of name: ViewName) -> Value {
    switch name {
    case .anchor: .text(Anchor.revision(revision.number))
    case .label: .text(words.title(of: revision))
    case .summary: .text(words.counts(of: revision))
    case .groups:
      .list(
        ChangeLog.Change.Kind.allCases.compactMap { kind in
          let changes = revision.changes.filter { $0.kind == kind }
          return changes.isEmpty
            ? nil : ChangesView(label: words.label(kind), changes: changes, links: links)
        })
    default: .missing
    }
  }
}

/// The changes of one kind.
private struct ChangesView: SiteView {
  let label: String
  let changes: [ChangeLog.Change]
  let links: ChangeLinks
  private static let most = 100

  func value(of name: ViewName) -> Value {
    switch name {
    case .label: .text(label)
    case .rows: .list(changes.prefix(Self.most).map { ChangeView(change: $0, links: links) })
    case .note:
      .optional(
        changes.count > Self.most
          ? links.site.texts(.moreChanges, ["count": "\(changes.count - Self.most)"]) : nil)
    default: .missing
    }
  }
}

private struct ChangeView: SiteView {
  let change: ChangeLog.Change
  let links: ChangeLinks

  private var site: Site { links.site }
  private var finding: KnownFinding { change.finding }

  func value(of name: ViewName) -> Value {
    switch name {
    case .severity: .text(severity?.rawValue ?? "notice")
    case .severityLabel: .text(severity.map { site.wording.severity($0) } ?? finding.severity)
    case .reportLabel: .text(ChangeWords(site: site).report(finding))
    case .href: .optional(links.href(finding))
    case .checkTitle: .text(site.title(ofCheck: finding.check))
    case .checkHref: .text(links.origin.href(site.path(ofCheck: finding.check)))
    case .message: .text(site.text(finding.message))
    case .text: .optional(difference)
    default: .missing
    }
  }

  private var severity: Severity? { Severity(rawValue: finding.severity) }

  /// What has changed, in words.
  private var difference: String? {
    guard let former = change.former else { return nil }
    var parts: [String] = []
    if former.message != finding.message {
      parts.append(site.texts(.changedMessage, ["former": site.text(former.message)]))
    }
    if former.severity != finding.severity {
      parts.append(
        site.texts(
          .changedSeverity,
          ["former": label(severity: former.severity), "now": label(severity: finding.severity)]))
    }
    if former.status != finding.status {
      parts.append(
        site.texts(
          .changedStatus,
          ["former": label(status: former.status), "now": label(status: finding.status)]))
    }
    return parts.isEmpty ? site.texts[.changedEvidence] : parts.joined(separator: " ")
  }

  private func label(severity: String) -> String {
    Severity(rawValue: severity).map { site.wording.severity($0) } ?? severity
  }

  private func label(status: String) -> String {
    guard let known = Finding.Status(rawValue: status) else { return status }
    return site.wording.status(known) ?? site.texts[.statusOpen]
  }
}
