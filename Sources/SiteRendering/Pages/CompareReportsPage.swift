import DisclosureModel
import Mustache
import ReportChecking
import Tables

/// `compare.html`: any reports side by side, chosen by whoever reads; and ways without a script.
struct CompareReportsPage: PageContent {
  let site: Site
  let documents: SearchDocuments
  private let origin: Origin

  init(site: Site, documents: SearchDocuments) {
    self.site = site
    self.documents = documents
    origin = Origin(SitePath.compareReports, in: site.language)
  }

  let path = SitePath.compareReports
  let template = "pages/compare-reports"
  var title: String { site.texts[.compareReportsTitle] }
  var description: String { site.texts[.compareReportsDescription] }
  var trail: [LinkView] { [] }

  func value(of name: ViewName) -> Value {
    switch name {
    case .index: .view(SearchIndexView(documents: documents))
    case .json: .bytes(rows)
    case .links: .list(neighbouringYears)
    case .hasLinks: .bool(!neighbouringYears.isEmpty)
    case .years: .list(LinkView.years(of: site, from: origin))
    case .places: .list(LinkView.places(of: site, from: origin))
    default: .missing
    }
  }

  private var rows: [UInt8] {
    var json = JSONWriter(escapingMarkup: true)
    ComparisonRows.official.write(to: &json, site, origin)
    return json.bytes
  }

  /// So many are listed; each report's own page leads to its own.
  private static let most = 20

  /// The newest pages that compare a report with that of the year before.
  private var neighbouringYears: [LinkView] {
    var links: [LinkView] = []
    for year in site.years {
      for history in site.histories {
        guard links.count < Self.most else { return links }
        guard let checked = history.first(where: { $0.report.year == year }),
          let comparison = YearComparison(of: checked, in: history)
        else { continue }
        links.append(
          LinkView(
            label: site.texts(
              .compareYearsTitle,
              [
                "agency": checked.report.agency.name, "year": "\(year)",
                "before": "\(comparison.before.report.year)",
              ]),
            href: origin.href(SitePath.yearComparison(checked.report.agency.id, year))))
      }
    }
    return links
  }
}
