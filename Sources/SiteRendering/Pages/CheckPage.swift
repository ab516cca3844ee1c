import Diagnostics
import Mustache
import ReportChecking
import Tables

/// `methodology/<id>.html`: what one check means, and what it has found.
struct CheckPage: PageContent {
  let site: Site
  let check: CheckDocumentation
  let list: IssueList
  let number: Int
  private let origin: Origin

  init(site: Site, check: CheckDocumentation, list: IssueList, number: Int) {
    self.site = site
    self.check = check
    self.list = list
    self.number = number
    origin = Origin(list.path(page: number), in: site.language)
  }

  let template = "pages/check"
  var path: String { list.path(page: number) }
  /// With the id, for two checks may have one title.
  var title: String { site.numbered("\(site.text(check.title)) (\(check.id))", page: number) }
  var description: String {
    site.numbered(
      site.texts(
        .checkDescription,
        [
          "check": check.id, "formula": site.text(check.formula),
          "count": site.countWords(ofCheck: check),
        ]),
      page: number)
  }
  var trail: [LinkView] {
    [LinkView(label: site.texts[.methodologyTitle], href: origin.href(SitePath.methodology))]
  }
  var trailEnd: String { check.id }

  func value(of name: ViewName) -> Value {
    switch name {
    case .check: .text(check.id)
    case .severity: .text(check.severity.rawValue)
    case .severityLabel: .text(site.wording.severity(check.severity))
    case .note: .text(site.wording.meaning(of: check.severity))
    case .formula: .text(site.text(check.formula))
    case .hasSummary: .bool(number == 1)
    case .about: .list(about)
    case .isDataNote: .bool(check.dataNote ?? false)
    case .hasGroups: .bool(!list.positions.isEmpty)
    case .groups:
      .list(
        list.positions[list.paging.range(of: number)].map {
          FindingGroupView(site: site, group: site.issues[$0], origin: origin, setting: .list)
        })
    case .summary: .text(summary)
    case .pager:
      .optional(
        PagerView(paging: list.paging, current: number, origin: origin, texts: site.texts) {
          list.path(page: $0)
        })
    default: .missing
    }
  }

  /// How many findings count, and how many do not.
  private var summary: String {
    let dismissed = list.positions.count { !site.issues[$0].counts }
    let counted = site.countWords(ofCheck: check)
    return dismissed == 0
      ? counted
      : counted + site.texts[.comma]
        + site.texts(.dismissedLabel, ["count": "\(dismissed)"])
  }

  private var about: [TermView] {
    [
      TermView(label: site.texts[.meaningOfCheck], text: site.text(check.explanation)),
      TermView(label: site.texts[.checkForms], text: forms),
      TermView(
        label: site.texts[.checkTolerance],
        text: check.tolerance.map(site.text) ?? site.texts[.noTolerance]),
      TermView(label: site.texts[.example], text: site.text(check.example)),
      TermView(label: site.texts[.otherExplanations], text: site.text(check.falsePositives)),
      TermView(label: site.texts[.remedy], text: site.text(check.remedy)),
      TermView(label: site.texts[.checkSetting], text: setting ?? ""),
      TermView(
        label: site.texts[.howToDispute], text: site.portal.disputes ?? site.texts[.disputeText]),
    ].filter { !$0.text.isEmpty }
  }

  private var forms: String {
    check.forms.isEmpty
      ? site.texts[.allForms]
      : site.texts(.someForms, ["forms": check.forms.joined(separator: site.texts[.comma])])
  }

  /// What the portal has decided about the check, where that is not what the check says itself.
  private var setting: String? {
    switch site.portal.checks.rules[check.id] {
    case .off: site.texts[.checkIsOff]
    case .on: nil
    case .severity(let severity):
      site.texts(.checkHasSeverity, ["severity": site.wording.severity(severity)])
    case nil: check.offByDefault ?? false ? site.texts[.checkIsOffByDefault] : nil
    }
  }
}
