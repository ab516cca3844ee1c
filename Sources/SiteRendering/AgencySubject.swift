import DisclosureModel
import ReportChecking

/// What a page about an agency shows.
enum AgencySubject: Sendable {
  /// The agency across its years.
  case agency
  case report(CheckedReport, Shared<ReportNarrative>)
  /// The lines of the report's own file.
  case sourceLines(CheckedReport, Shared<Result<SourceListing, any Error>>)
  /// A report beside that of the year before.
  case yearComparison(CheckedReport, Shared<ComparedYears?>)
  /// A report's text beside another's, for the finding at a position among the report's.
  case match(CheckedReport, finding: Int)

  /// Every one that there is of an agency with these reports.
  ///
  /// - Parameter texts: What reads the reports' own files.
  static func all(
    of history: ArraySlice<CheckedReport>, _ texts: @escaping SourceTexts
  ) -> [AgencySubject] {
    [.agency]
      + history.flatMap { checked in
        [.report(checked, Shared { ReportNarrative(checked.report) })]
          + (checked.report.source.hasLines ? [sourceLines(of: checked, texts)] : [])
          + (YearComparison.isPossible(of: checked, in: history)
            ? [.yearComparison(checked, Shared { ComparedYears(of: checked, in: history) })] : [])
          + checked.findings.indices.filter { checked.findings[$0].match != nil }
          .map { .match(checked, finding: $0) }
      }
  }

  private static func sourceLines(
    of checked: CheckedReport, _ texts: @escaping SourceTexts
  ) -> AgencySubject {
    .sourceLines(checked, Shared { Result { SourceListing(try texts(checked.report.source)) } })
  }

  /// Where the page is below the folder of its language.
  func path(of agency: String) -> String {
    switch self {
    case .agency: SitePath.agency(agency)
    case .report(let checked, _): SitePath.report(agency, checked.report.year)
    case .sourceLines(let checked, _): SitePath.sourceLines(agency, checked.report.year)
    case .yearComparison(let checked, _): SitePath.yearComparison(agency, checked.report.year)
    case .match(let checked, let finding): SitePath.comparison(checked.findings[finding].id)
    }
  }

  func content(_ scope: AgencyScope, on site: Site) throws -> (any PageContent)? {
    switch self {
    case .agency:
      AgencyPage(site: site, agency: scope.agency, history: scope.history)
    case .report(let checked, let narrative):
      ReportPage(
        site: site, checked: checked, history: scope.history, narrative: narrative.value)
    case .sourceLines(let checked, let listing):
      SourceLinesPage(site: site, report: checked.report, listing: try listing.value.get())
    case .yearComparison(_, let years):
      years.value.map { YearComparisonPage(site: site, years: $0) }
    case .match(let checked, let position):
      checked.findings[position].match.map {
        ComparePage(
          site: site, report: checked.report, finding: checked.findings[position], match: $0)
      }
    }
  }
}
