import DisclosureModel
import ReportChecking
import Tables

/// The pages and files about one agency, which see nothing of the site but it.
struct AgencyPages {
  let scope: AgencyScope
  /// The whole site in each of its languages.
  let editions: [Edition]
  let texts: SourceTexts

  private var agency: AgencyProfile { scope.agency }
  private var history: ArraySlice<CheckedReport> { scope.history }

  /// Its pages in every language, then what there is once.
  var jobs: [PageJob] {
    let subjects = AgencySubject.all(of: history, texts)
    return editions.flatMap { pages(about: subjects, of: $0) } + history.map(reportObject)
      + [statistics, comparison]
  }

  private func pages(about subjects: [AgencySubject], of edition: Edition) -> [PageJob] {
    let own = edition.within(scope)
    return subjects.map { subject in
      own.page(subject.path(of: agency.id), origin: scope.origin) { [scope] site in
        try subject.content(scope, on: site)
      }
    }
  }

  private func reportObject(of checked: CheckedReport) -> PageJob {
    PageJob(
      SitePath.reportObject(agency.id, checked.report.year), origin: scope.origin
    ) { _, output in
      var json = JSONWriter()
      ReportObject.write(checked.report, findings: checked.findings, to: &json)
      json.endLine()
      output += json.bytes
    }
  }

  /// What the page of free comparisons loads.
  private var comparison: PageJob {
    PageJob(SitePath.comparedAgency(agency.id), origin: scope.origin) {
      [scope, site = editions[0].site] _, output in
      let own = Site(site, within: scope)
      ComparedAgency(site: own, agency: scope.agency, history: scope.history).append(to: &output)
    }
  }

  /// The figures of the agency alone.
  private var statistics: PageJob {
    PageJob(SitePath.statistics(ofAgency: agency.id), origin: scope.origin) {
      [scope, site = editions[0].site] _, output in
      let own = Site(site, within: scope, cells: CellDictionary(Array(scope.history)))
      var csv = CSVWriter(columns: DataResource.statistics.columns.map(\.name))
      for checked in scope.history { DataTables.writeStatistics(checked, in: own, to: &csv) }
      output += csv.bytes
    }
  }
}
