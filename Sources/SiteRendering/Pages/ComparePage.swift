import Diagnostics
import DisclosureModel
import Mustache
import ReportChecking

/// `compare/<finding id>.html`: the text of a report beside another's that is like it.
struct ComparePage: PageContent {
  let site: Site
  let report: Report
  let finding: Finding
  let match: TextMatch

  let template = "pages/compare"

  private var texts: Texts { site.texts }
  private var origin: Origin { Origin(path, in: site.language) }

  var path: String { SitePath.comparison(finding.id) }
  var title: String {
    texts(
      .compareTitle,
      [
        "here": site.wording.report(report), "there": otherName,
        "check": site.title(ofCheck: finding.check),
      ])
  }
  var description: String { texts(.compareDescription, ["message": site.text(finding.message)]) }
  var trail: [LinkView] {
    [
      LinkView(label: texts[.navAgencies], href: origin.href(SitePath.agencies())),
      LinkView(
        label: report.agency.name, href: origin.href(SitePath.agency(report.agency.id))),
      LinkView(
        label: texts(.yearName, ["year": "\(report.year)"]),
        href: origin.href(SitePath.report(report.agency.id, report.year))),
    ]
  }
  var trailEnd: String { texts[.compareTrail] }

  private var otherName: String {
    texts(
      .reportName, ["agency": match.other.agency.name, "year": "\(match.other.year)"])
  }

  func value(of name: ViewName) -> Value {
    switch name {
    case .severity: .text(finding.severity.rawValue)
    case .severityLabel: .text(site.wording.severity(finding.severity))
    case .checkTitle: .text(site.title(ofCheck: finding.check))
    case .checkHref:
      .text(
        origin.href(
          SitePath.methodology, anchor: site.check(finding.check).map { Anchor.check($0.id) }))
    case .href:
      .text(
        origin.href(
          SitePath.report(report.agency.id, report.year), anchor: Anchor.finding(finding.id)))
    case .sides: .list([here, there])
    case .sections:
      .list(
        match.sections.enumerated().map { number, section in
          ComparedSectionView(
            site: site, section: section, number: number + 1, here: here, there: there)
        })
    default: .missing
    }
  }

  private var here: ComparedSide {
    ComparedSide(
      label: site.wording.report(report), shortLabel: shortLabel(report.agency, report.year),
      source: report.source, href: origin.href(SitePath.report(report.agency.id, report.year)),
      file: origin.href(site.sourcePath(of: report.source.path)),
      links: SourceLinks(to: report, from: origin, on: site))
  }

  private var there: ComparedSide {
    let other = match.other
    return ComparedSide(
      label: otherName, shortLabel: shortLabel(other.agency, other.year), source: other.source,
      href: origin.href(SitePath.report(other.agency.id, other.year)),
      file: origin.href(site.sourcePath(of: other.source.path)),
      links: SourceLinks(to: other.source, of: other.agency.id, other.year, from: origin, on: site))
  }

  /// The year tells reports of one agency apart, the name those of two.
  private func shortLabel(_ agency: Agency, _ year: Int) -> String {
    report.agency.id == match.other.agency.id
      ? texts(.yearName, ["year": "\(year)"])
      : texts(.reportName, ["agency": agency.name, "year": "\(year)"])
  }
}

/// One of the two reports.
struct ComparedSide: SiteView {
  let label: String
  /// What stands beside each of its passages.
  let shortLabel: String
  let source: Source
  /// Leads to the report's page, and to its file.
  let href: String
  let file: String
  /// Lead to places in the file.
  let links: SourceLinks

  func value(of name: ViewName) -> Value {
    switch name {
    case .label: .text(shortLabel)
    case .reportLabel: .text(label)
    case .href: .text(href)
    case .file: .text(file)
    case .text: .text(source.path.split(separator: "/").last.map(String.init) ?? source.path)
    default: .missing
    }
  }
}
