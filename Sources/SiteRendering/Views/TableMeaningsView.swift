import DisclosureModel
import Mustache

/// What those labels of a table mean that are not plain.
struct TableMeaningsView: SiteView {
  private let site: Site
  private let origin: Origin
  private let layout: FormLayout.Table

  /// Nil where no label of the table has a meaning of its own.
  init?(site: Site, report: Report, layout: FormLayout.Table) {
    guard !layout.terms.isEmpty else { return nil }
    self.site = site
    self.layout = layout
    origin = Origin(SitePath.report(report.agency.id, report.year), in: site.language)
  }

  func value(of name: ViewName) -> Value {
    switch name {
    case .href: .text(origin.href(SitePath.glossary, anchor: Anchor.table(layout.table.key)))
    case .rows:
      .list(
        layout.terms.map { term in
          TermView(
            label: site.language.term(term.label), text: term.meaning.map(site.text) ?? "")
        })
    default: .missing
    }
  }
}
