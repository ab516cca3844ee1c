import Mustache

/// `methodology/indicators.html`: how each measure is computed, and what to mind.
struct IndicatorsPage: PageContent {
  let site: Site
  private let origin = Origin(SitePath.indicators)

  init(site: Site) { self.site = site }

  let path = SitePath.indicators
  let template = "pages/indicators"
  var title: String { site.texts[.indicatorsTitle] }
  var description: String { site.texts[.indicatorsDescription] }
  var trail: [LinkView] {
    [LinkView(label: site.texts[.navMethodology], href: origin.href(SitePath.methodology))]
  }

  func value(of name: ViewName) -> Value {
    switch name {
    case .measures: .list(Measure.all.map { Definition(measure: $0) })
    default: .missing
    }
  }

  private struct Definition: SiteView {
    let measure: Measure

    func value(of name: ViewName) -> Value {
      switch name {
      case .anchor: .text(Anchor.measure(measure.id))
      case .label: .text(measure.title.zh)
      case .code: .text(measure.id)
      case .formula: .text(measure.formula.zh)
      case .unit: .optional(measure.unit)
      case .text: .text(measure.pitfalls.zh)
      default: .missing
      }
    }
  }
}
