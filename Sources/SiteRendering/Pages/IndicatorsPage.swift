import Mustache
import Tables

/// `methodology/indicators.html`: how each measure is computed, and what to mind.
struct IndicatorsPage: PageContent {
  let site: Site
  private let origin: Origin

  init(site: Site) {
    self.site = site
    origin = Origin(SitePath.indicators, in: site.language)
  }

  let path = SitePath.indicators
  let template = "pages/indicators"
  var title: String { site.texts[.indicatorsTitle] }
  var description: String { site.texts[.indicatorsDescription] }
  var trail: [LinkView] {
    [LinkView(label: site.texts[.navMethodology], href: origin.href(SitePath.methodology))]
  }

  func value(of name: ViewName) -> Value {
    switch name {
    case .measures: .list(Measure.all.map { Definition(site: site, measure: $0) })
    default: .missing
    }
  }

  private struct Definition: SiteView {
    let site: Site
    let measure: Measure

    func value(of name: ViewName) -> Value {
      switch name {
      case .anchor: .text(Anchor.measure(measure.id))
      case .label: .text(site.text(measure.title))
      case .code: .text(measure.id)
      case .formula: .text(site.text(measure.formula))
      case .unit: .optional(measure.unit.map(site.language.term))
      case .text: .text(site.text(measure.pitfalls))
      default: .missing
      }
    }
  }
}
