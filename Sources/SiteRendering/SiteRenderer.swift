import CommonMark
package import DisclosureModel
package import Mustache
package import ReportChecking
package import Storing
import Tables

/// Makes every page and data file of the site from a checked portfolio: no disk, no clock, the same
/// bytes from the same content.
package struct SiteRenderer: Sendable {
  private let templates: [String: Template]
  private let site: Site
  /// The site in each of its languages, Chinese first.
  private let editions: [Edition]
  private let documents: SearchDocuments
  /// One for each agency, in the portfolio's order.
  private let scopes: [AgencyScope]

  /// The names that templates may use; compile them with this table.
  package static let names = names(for: .chinese)

  /// The templates that pages are made with; others are partials and layouts of the owner's own.
  package static let requiredTemplates = [
    "pages/agencies", "pages/agency", "pages/changes", "pages/check", "pages/compare",
    "pages/compare-reports", "pages/compare-years", "pages/data", "pages/glossary", "pages/home",
    "pages/indicators",
    "pages/issues", "pages/methodology", "pages/moved",
    "pages/not-found", "pages/peers", "pages/place", "pages/places", "pages/report", "pages/search",
    "pages/year",
    "pages/years",
  ]

  /// Why no site can be made.
  package enum Fault: Error, Sendable, Equatable {
    case missingTemplates([String])
  }

  /// - Parameters:
  ///   - templates: Compiled with `names`; must hold `requiredTemplates`.
  ///   - prose: Markdown (UTF-8) that editors write for pages, by name: `home`, `methodology`, `data`.
  ///   - former: What the site said before; nil where there is none to compare with.
  ///   - date: The day of the build, where one is known; nothing but the list of changes is dated by it.
  ///   - frame: A digest of the program, the templates and the portal; nil where nobody asks from what files are
  ///     made.
  package init(
    templates: TemplateSet, portal: Portal, prose: [String: [UInt8]], portfolio: CheckedPortfolio,
    checks: [CheckDocumentation] = CheckDocumentation.all, former: FormerFindings? = nil,
    date: CalendarDate? = nil, frame: Digest? = nil
  ) throws(Fault) {
    let missing = Self.requiredTemplates.filter { templates.template($0) == nil }
    guard missing.isEmpty else { throw .missingTemplates(missing) }
    self.templates = Dictionary(
      uniqueKeysWithValues: Self.requiredTemplates.compactMap { name in
        templates.template(name).map { (name, $0) }
      })
    let site = Site(
      portal: portal, languages: portal.languages,
      prose: prose.mapValues { Narrative.loweringHeadings(in: Markdown.html($0), to: 2) },
      portfolio: portfolio, checks: checks, former: former, date: date)
    self.site = site
    documents = SearchDocuments(site)
    scopes = zip(site.profiles, site.histories).map {
      AgencyScope($0, $1, of: site, frame: frame)
    }
    editions = portal.languages.map { language in
      Edition(
        site: language == .chinese ? site : Site(site, in: language),
        words: WordsView(language.texts, names: Self.names))
    }
  }

  /// The site in one language.
  private struct Edition: Sendable {
    let site: Site
    let words: WordsView
  }

  static func names(for texts: Texts) -> NameTable {
    NameTable(ViewName.allCases.map { "\($0)" } + texts.keys)
  }

  /// Every file of the site but the assets, the reports' own files and the search index, in an order
  /// that depends on the content alone.
  package var pages: [PageJob] {
    let html = editions.flatMap(htmlPages)
    let listed = html.map(\.path).filter { $0 != SitePath.notFound }
    return [database] + html + moved + downloads + comparedAgencies + feeds
      + Sitemap.jobs(site, pages: listed)
      + [file(SitePath.robots) { Sitemap.robots($0) }]
  }

  /// The longest job of all stands first, so that nobody waits for it at the end.
  private var database: PageJob {
    PageJob(SitePath.database) { [site] _, output in
      try DatabaseFile.write(site, to: &output)
    }
  }

  private var feeds: [PageJob] {
    editions.map { edition in
      PageJob(edition.site.language.folder + SitePath.feed) { _, output in
        output += Feed.xml(edition.site)
      }
    } + [file(SitePath.changesFeed) { ChangesFeed.xml($0) }]
  }

  /// Which documents each part of the search index covers; the parts can be made on any thread.
  package var searchRanges: [Range<Int>] {
    let paging = Paging(count: documents.count, size: SearchPart.usual)
    return (1...paging.pages).map(paging.range)
  }

  /// The part of the search index that covers `range`.
  package func searchPart(_ range: Range<Int>) -> SearchPart { SearchPart(range, of: documents) }

  /// The files of the search index.
  ///
  /// - Parameter parts: One for each of `searchRanges`, in their order.
  package func searchFiles(_ parts: [SearchPart]) -> [PageJob] {
    let origins = Dictionary(
      scopes.map { ($0.agency.id, $0.origin) }, uniquingKeysWith: { first, _ in first })
    return SearchFiles(documents: documents, parts: parts) { origins[$0] ?? nil }.jobs
  }

  /// The reports' files that must be copied, byte for byte: `from` below the content folder, `to` below
  /// the site's root.
  package var sources: [(from: String, to: String)] {
    site.portfolio.reports.flatMap(\.report.files).map {
      (from: $0.path, to: site.sourcePath(of: $0.path))
    }
  }

  private func htmlPages(of edition: Edition) -> [PageJob] {
    let site = edition.site
    func page(
      _ path: String, _ content: @escaping @Sendable (Site) -> any PageContent
    ) -> PageJob {
      self.page(path, of: edition, content)
    }
    var pages = [page(SitePath.home) { HomePage(site: $0) }]
    for number in 1...site.agencyPages.pages {
      pages.append(
        page(SitePath.agencies(page: number)) { AgenciesPage(site: $0, number: number) })
    }
    for scope in scopes { pages += self.pages(of: scope, edition) }
    pages.append(page(SitePath.places) { PlacesPage(site: $0) })
    for place in site.places.codes.compactMap({ site.places[$0] }) {
      pages.append(page(SitePath.place(place.code)) { PlacePage(site: $0, place: place) })
    }
    pages.append(page(SitePath.years) { YearsPage(site: $0) })
    for year in site.years { pages += self.pages(of: year, edition) }
    pages += issuePages(of: edition)
    pages.append(page(SitePath.methodology) { MethodologyPage(site: $0) })
    for check in site.checks { pages += self.pages(of: check, edition) }
    pages.append(page(SitePath.indicators) { IndicatorsPage(site: $0) })
    pages.append(page(SitePath.glossary) { GlossaryPage(site: $0) })
    pages.append(page(SitePath.data) { DataPage(site: $0) })
    pages.append(
      page(SitePath.search) { [documents] in SearchPage(site: $0, documents: documents) })
    pages.append(
      page(SitePath.compareReports) { [documents] in
        CompareReportsPage(site: $0, documents: documents)
      })
    if edition.site.language == .chinese {
      pages.append(page(SitePath.notFound) { NotFoundPage(site: $0) })
    }
    return pages
  }

  private func issuePages(of edition: Edition) -> [PageJob] {
    let lists = edition.site.issueLists.listed.flatMap { list in
      (1...list.paging.pages).map { number in
        page(list.path(page: number), of: edition) {
          IssuesPage(site: $0, list: list, number: number)
        }
      }
    }
    return lists + [page(SitePath.changes, of: edition) { ChangesPage(site: $0) }]
  }

  private func pages(of check: CheckDocumentation, _ edition: Edition) -> [PageJob] {
    let list = edition.site.issueLists.checks[check.id] ?? IssueList(filter: .check(check.id))
    return (1...list.paging.pages).map { number in
      page(list.path(page: number), of: edition) {
        CheckPage(site: $0, check: check, list: list, number: number)
      }
    }
  }

  /// The pages about one agency, which see nothing of the site but it.
  private func pages(of scope: AgencyScope, _ edition: Edition) -> [PageJob] {
    let (agency, history) = (scope.agency, scope.history)
    let own = Edition(site: Site(edition.site, within: scope), words: edition.words)
    func page(
      _ path: String, _ content: @escaping @Sendable (Site) -> (any PageContent)?
    ) -> PageJob {
      self.page(path, of: own, origin: scope.origin, content)
    }
    var pages = [
      page(SitePath.agency(agency.id)) { AgencyPage(site: $0, agency: agency, history: history) }
    ]
    for checked in history {
      pages.append(
        page(SitePath.report(agency.id, checked.report.year)) {
          ReportPage(site: $0, checked: checked, history: history)
        })
      if YearComparison.isPossible(of: checked, in: history) {
        pages.append(
          page(SitePath.yearComparison(agency.id, checked.report.year)) { site in
            YearComparison(of: checked, in: history).map {
              YearComparisonPage(site: site, comparison: $0)
            }
          })
      }
      for finding in checked.findings {
        guard let match = finding.match else { continue }
        pages.append(
          page(SitePath.comparison(finding.id)) {
            ComparePage(site: $0, report: checked.report, finding: finding, match: match)
          })
      }
    }
    return pages
  }

  /// What stands at addresses that reports had before an editor filed them under another agency.
  private var moved: [PageJob] {
    let years = Dictionary(
      zip(site.profiles, site.histories).map { ($0.id, $1.map(\.report.year)) },
      uniquingKeysWith: { first, _ in first })
    return site.portfolio.agencies.moves.flatMap { move in
      let paths = (years[move.to] ?? []).map {
        (SitePath.report(move.from, $0), SitePath.report(move.to, $0))
      }
      return ([(SitePath.agency(move.from), SitePath.agency(move.to))] + paths).map { from, to in
        page(from, of: editions[0]) { MovedPage(site: $0, path: from, target: to) }
      }
    }
  }

  private func pages(of year: Int, _ edition: Edition) -> [PageJob] {
    let reports = site.portfolio.reports.filter { $0.report.year == year }
    return (1...YearPage.paging(of: reports.count).pages).map { number in
      page(SitePath.year(year, page: number), of: edition) {
        YearPage(site: $0, year: year, number: number, reports: reports)
      }
    }
      + site.peers.lists(of: year).flatMap { list in
        (1...PeersPage.paging(of: list).pages).map { number in
          page(SitePath.peers(year, list.kind, page: number), of: edition) {
            PeersPage(site: $0, list: list, number: number)
          }
        }
      }
  }

  private var downloads: [PageJob] {
    scopes.flatMap(reportObjects) + tables + [
      file(SitePath.dataPackage) { DataPackage.json($0) },
      file(SitePath.catalogue) { DataCatalogue.json($0) },
    ]
  }

  private func reportObjects(of scope: AgencyScope) -> [PageJob] {
    scope.history.map { checked in
      PageJob(
        SitePath.reportObject(scope.agency.id, checked.report.year), origin: scope.origin
      ) { _, output in
        var json = JSONWriter()
        ReportObject.write(checked.report, findings: checked.findings, to: &json)
        json.endLine()
        output += json.bytes
      }
    }
  }

  /// What the page of free comparisons loads.
  private var comparedAgencies: [PageJob] {
    scopes.map { scope in
      PageJob(SitePath.comparedAgency(scope.agency.id), origin: scope.origin) { [site] _, output in
        let own = Site(site, within: scope)
        ComparedAgency(site: own, agency: scope.agency, history: scope.history).append(to: &output)
      }
    }
  }

  private var tables: [PageJob] {
    [
      table(.reports) { DataTables.writeReport($1, in: $0, to: &$2) },
      table(.statistics) { DataTables.writeStatistics($1, in: $0, to: &$2) },
      table(.findings) { DataTables.writeFindings($1, in: $0, to: &$2) },
      table(.captures) { DataTables.writeCaptures($1, in: $0, to: &$2) },
      file(.changes) { $0.changes.write(to: &$1) },
      file(.cells) { ReferenceTables.writeCells(of: $0, to: &$1) },
      file(.agencies) { ReferenceTables.writeAgencies(of: $0, to: &$1) },
      file(.checks) { ReferenceTables.writeChecks(of: $0, to: &$1) },
    ]
      + site.years.map { year in
        let reports = site.portfolio.reports.filter { $0.report.year == year }
        return table(.statistics, path: SitePath.statistics(ofYear: year), of: reports[...]) {
          DataTables.writeStatistics($1, in: $0, to: &$2)
        }
      } + scopes.map(statistics)
  }

  /// The figures of one agency alone.
  private func statistics(of scope: AgencyScope) -> PageJob {
    PageJob(SitePath.statistics(ofAgency: scope.agency.id), origin: scope.origin) {
      [site] _, output in
      let site = Site(site, within: scope)
      var csv = CSVWriter(columns: DataResource.statistics.columns.map(\.name))
      for checked in scope.history { DataTables.writeStatistics(checked, in: site, to: &csv) }
      output += csv.bytes
    }
  }

  private func page(
    _ path: String, of edition: Edition, origin: Digest? = nil,
    _ content: @escaping @Sendable (Site) -> (any PageContent)?
  ) -> PageJob {
    let folder = edition.site.language.folder
    return PageJob(folder + path, origin: origin) { [templates, edition] _, output in
      guard let content = content(edition.site) else { return }
      try templates[content.template]?.render(
        PageView(site: edition.site, words: edition.words, content: content), into: &output)
    }
  }

  private func file(_ path: String, _ make: @escaping @Sendable (Site) -> [UInt8]) -> PageJob {
    PageJob(path) { [site] _, output in output += make(site) }
  }

  /// A table with rows for each report, made a few hundred reports at a time.
  private func table(
    _ resource: DataResource, path: String? = nil, of reports: ArraySlice<CheckedReport>? = nil,
    _ write: @escaping @Sendable (Site, CheckedReport, inout CSVWriter) -> Void
  ) -> PageJob {
    let reports = reports ?? site.portfolio.reports[...]
    let columns = resource.columns.map(\.name)
    let header = CSVWriter(columns: columns).bytes.count
    let paging = Paging(count: reports.count, size: 300)
    return PageJob(path ?? resource.path, parts: paging.pages) { [site] part, output in
      var csv = CSVWriter(columns: columns)
      for offset in paging.range(of: part + 1) {
        write(site, reports[reports.startIndex + offset], &csv)
      }
      output += part == 0 ? csv.bytes[...] : csv.bytes[header...]
    }
  }

  /// A table that is made at once.
  private func file(
    _ resource: DataResource, _ write: @escaping @Sendable (Site, inout CSVWriter) -> Void
  ) -> PageJob {
    file(resource.path) { site in
      var csv = CSVWriter(columns: resource.columns.map(\.name))
      write(site, &csv)
      return csv.bytes
    }
  }
}
