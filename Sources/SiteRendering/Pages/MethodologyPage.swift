import Diagnostics
import Mustache
import ReportChecking
import Tables

/// `methodology/index.html`: how reports are read and checked.
struct MethodologyPage: PageContent {
  let site: Site

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
    case .checks: .list(site.checks.map { CheckView(site: site, check: $0) })
    default: .missing
    }
  }
}

private struct CheckView: SiteView {
  let site: Site
  let check: CheckDocumentation

  func value(of name: ViewName) -> Value {
    switch name {
    case .anchor: .text(Anchor.check(check.id))
    case .label: .text(site.text(check.title))
    case .check: .text(check.id)
    case .severity: .text(check.severity.rawValue)
    case .severityLabel: .text(site.wording.severity(check.severity))
    case .note: .text(forms)
    case .formula: .text(site.text(check.formula))
    case .about: .list(about)
    default: .missing
    }
  }

  private var forms: String {
    check.forms.isEmpty
      ? site.texts[.allForms]
      : site.texts(.someForms, ["forms": check.forms.joined(separator: site.texts[.comma])])
  }

  private var about: [TermView] {
    [
      TermView(label: site.texts[.meaningOfCheck], text: site.text(check.explanation)),
      TermView(label: site.texts[.example], text: site.text(check.example)),
      TermView(label: site.texts[.otherExplanations], text: site.text(check.falsePositives)),
      TermView(label: site.texts[.remedy], text: site.text(check.remedy)),
    ].filter { !$0.text.isEmpty }
  }
}
