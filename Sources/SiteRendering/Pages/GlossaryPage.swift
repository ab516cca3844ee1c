import DisclosureModel
import Mustache

/// `glossary/index.html`: the labels of the official forms, what they are called in English and what they
/// mean, by table.
struct GlossaryPage: PageContent {
  let site: Site
  private let origin: Origin

  init(site: Site) {
    self.site = site
    origin = Origin(SitePath.glossary, in: site.language)
  }

  let path = SitePath.glossary
  let template = "pages/glossary"
  var title: String { site.texts[.glossaryTitle] }
  var description: String { site.texts[.glossaryDescription] }
  var trail: [LinkView] {
    [LinkView(label: site.texts[.navMethodology], href: origin.href(SitePath.methodology))]
  }

  func value(of name: ViewName) -> Value {
    switch name {
    case .tables: .list(tables)
    default: .missing
    }
  }

  /// Each table once, with the labels that any version of the form gives it; a label that several tables
  /// have is told of in the first.
  private var tables: [Group] {
    var seen: Set<String> = []
    return Form.form2021.tables.map { table in
      let versions = Form.versions.compactMap { $0.table(table.key) }
      let terms = versions.flatMap(Term.all(of:)).filter { seen.insert($0.label).inserted }
      return Group(site: site, table: table, terms: terms)
    }
  }

  private struct Group: SiteView {
    let site: Site
    let table: FormTable
    let terms: [Term]

    func value(of name: ViewName) -> Value {
      switch name {
      case .anchor: .text(Anchor.table(table.key))
      case .label: .text(site.language.term(table.title))
      case .rows: .list(terms.map { Row(site: site, term: $0) })
      default: .missing
      }
    }
  }

  private struct Row: SiteView {
    let site: Site
    let term: Term

    func value(of name: ViewName) -> Value {
      switch name {
      case .anchor: .text(Anchor.term(term.label))
      case .label: .text(term.label)
      case .name: .text(term.en)
      case .text: .text(term.meaning.map(site.text) ?? "")
      default: .missing
      }
    }
  }
}
