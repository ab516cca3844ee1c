import DisclosureModel
import Mustache
package import ReportChecking
import Tables

/// The findings of some reports as one printable page that stands alone, for whoever mends them before
/// publication.
package enum FixSheet {
  /// The page as HTML (UTF-8).
  package static func html(_ portfolio: CheckedPortfolio) -> [UInt8] {
    let site = Site(
      portal: .standard(), prose: [:], portfolio: portfolio,
      checks: CheckDocumentation.all)
    let words = WordsView(site.texts, names: SiteRenderer.names)
    var html: [UInt8] = []
    do {
      try template.render(SheetView(site: site, words: words), into: &html)
    } catch {
      preconditionFailure("Sources/CTables/templates: \(error)")
    }
    return html
  }

  private static let template: Template = {
    let source = TemplateSet.Source(
      path: "fix-sheet.mustache", bytes: Array(Table.bytes("templates/fix-sheet.mustache")))
    let set = TemplateSet([source], names: SiteRenderer.names)
    guard let template = set.template("fix-sheet"), set.diagnostics.isEmpty else {
      preconditionFailure("Sources/CTables/templates: \(set.diagnostics)")
    }
    return template
  }()
}

private struct SheetView: SiteView {
  let site: Site
  let words: WordsView

  func value(of name: ViewName) -> Value {
    switch name {
    case .words: .view(words)
    case .title, .documentTitle: .text(site.texts[.sheetTitle])
    case .description: .text(site.texts[.sheetDescription])
    case .reports:
      .list(site.portfolio.reports.map { SheetReportView(site: site, checked: $0) })
    default: .missing
    }
  }
}

private struct SheetReportView: SiteView {
  let site: Site
  let checked: CheckedReport
  private let groups: [FindingGroup]
  /// These, what a data note may mend, and at last what was dismissed.
  private let listed: [FindingGroup]

  init(site: Site, checked: CheckedReport) {
    self.site = site
    self.checked = checked
    groups = FindingGroup.of(checked)
    listed =
      groups + FindingGroup.dataNotes(in: checked).filter(\.counts)
      + FindingGroup.dismissed(in: checked)
  }

  func value(of name: ViewName) -> Value {
    switch name {
    case .label: .text(site.wording.report(checked.report))
    case .file: .text(checked.report.source.path)
    case .summary:
      .text(site.wording.counts(of: groups) ?? site.texts[.noFindings])
    case .hasGroups: .bool(!listed.isEmpty)
    case .groups:
      .list(
        listed.map {
          FindingGroupView(site: site, group: $0, origin: Origin(""), setting: .sheet)
        })
    default: .missing
    }
  }
}
