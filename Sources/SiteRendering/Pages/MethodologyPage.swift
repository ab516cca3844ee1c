import Diagnostics
import Mustache
import ReportChecking
import Tables

/// `methodology/index.html`: how reports are read and checked, with links to every check.
struct MethodologyPage: PageContent {
  let site: Site
  private let origin: Origin

  init(site: Site) {
    self.site = site
    origin = Origin(SitePath.methodology, in: site.language)
  }

  let path = SitePath.methodology
  let template = "pages/methodology"
  var title: String { site.texts[.methodologyTitle] }
  var description: String {
    site.texts(.methodologyDescription, ["count": "\(site.checks.count)"])
  }
  var trail: [LinkView] { [] }

  func value(of name: ViewName) -> Value {
    switch name {
    case .prose: .optional(site.prose("methodology"))
    case .families:
      .list(
        CheckFamily.all(of: site.checks).map { FamilyView(site: site, family: $0, origin: origin) })
    default: .missing
    }
  }
}

private struct FamilyView: SiteView {
  let site: Site
  let family: CheckFamily
  let origin: Origin

  func value(of name: ViewName) -> Value {
    switch name {
    case .anchor: .text("family-" + family.key)
    case .label: .text(family.label(site.texts))
    case .checks:
      .list(family.checks.map { CheckSummaryView(site: site, check: $0, origin: origin) })
    default: .missing
    }
  }
}

/// A check in a list of checks.
private struct CheckSummaryView: SiteView {
  let site: Site
  let check: CheckDocumentation
  let origin: Origin

  func value(of name: ViewName) -> Value {
    switch name {
    case .anchor: .text(Anchor.check(check.id))
    case .label: .text(site.text(check.title))
    case .href: .text(origin.href(SitePath.check(check.id)))
    case .check: .text(check.id)
    case .severity: .text(check.severity.rawValue)
    case .severityLabel: .text(site.wording.severity(check.severity))
    case .formula: .text(site.text(check.formula))
    case .note: .text(site.countWords(ofCheck: check))
    default: .missing
    }
  }
}
