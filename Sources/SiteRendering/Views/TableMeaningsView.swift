import DisclosureModel
import Mustache

/// What those labels of a table mean that are not plain.
struct TableMeaningsView: SiteView {
  private let site: Site
  private let origin: Origin
  private let table: FormTable
  private let terms: [Term]

  /// Nil where no label of the table has a meaning of its own.
  init?(site: Site, report: Report, table: FormTable) {
    guard !table.isPrinted else { return nil }
    terms = Term.all(of: table).filter { $0.meaning != nil }
    guard !terms.isEmpty else { return nil }
    self.site = site
    self.table = table
    origin = Origin(SitePath.report(report.agency.id, report.year), in: site.language)
  }

  func value(of name: ViewName) -> Value {
    switch name {
    case .href: .text(origin.href(SitePath.glossary, anchor: Anchor.table(table.key)))
    case .rows:
      .list(
        terms.map { term in
          TermView(
            label: site.language.term(term.label), text: term.meaning.map(site.text) ?? "")
        })
    default: .missing
    }
  }
}
