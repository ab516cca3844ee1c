import CommonMark
package import DisclosureModel
package import Mustache
package import ReportChecking
package import Storing

/// Makes every page and data file of the site from a checked portfolio: no disk, no clock, the same
/// bytes from the same content.
package struct SiteRenderer: Sendable {
  /// The site with its reports in outline: all that pages about more than one agency see.
  private let site: Site
  /// What the outlines leave out, in the order of the reports.
  private let bodies: [ReportBody]
  /// The site in each of its languages, Chinese first.
  private let editions: [Edition]
  private let documents: SearchDocuments
  private let texts: SourceTexts
  /// For each agency, in the portfolio's order, the digest of what its pages are made from, where it is asked for.
  private let origins: [Digest?]
  /// A digest of what all files depend on, where it is asked for.
  private let frame: Digest?
  /// That of all that is made from the outlines alone, and of what is made from the list of documents, too.
  private let outlineOrigin: Digest?
  private let documentsOrigin: Digest?

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
    "pages/source-lines", "pages/years",
  ]

  /// Why no site can be made.
  package enum Fault: Error, Sendable, Equatable {
    case missingTemplates([String])
  }

  /// - Parameters:
  ///   - templates: Compiled with `names`; must hold `requiredTemplates`.
  ///   - texts: Reads the reports' own files, whose lines are shown.
  ///   - prose: Markdown (UTF-8) that editors write for pages, by name: `home`, `methodology`, `data`.
  ///   - former: What the site said before; nil where there is none to compare with.
  ///   - date: The day of the build, where one is known; nothing but the list of changes is dated by it.
  ///   - frame: A digest of the program, the templates and the portal; nil where nobody asks from what files are
  ///     made.
  package init(
    templates: TemplateSet, portal: Portal, prose: [String: [UInt8]], portfolio: CheckedPortfolio,
    texts: @escaping SourceTexts,
    checks: [CheckDocumentation] = CheckDocumentation.all, former: FormerFindings? = nil,
    date: CalendarDate? = nil, frame: Digest? = nil
  ) throws(Fault) {
    let missing = Self.requiredTemplates.filter { templates.template($0) == nil }
    guard missing.isEmpty else { throw .missingTemplates(missing) }
    let bodies = portfolio.reports.map { ReportBody($0.report) }
    self.bodies = bodies
    let prose = prose.mapValues { Narrative.loweringHeadings(in: Markdown.html($0), to: 2) }
    let site = Site(
      portal: portal, languages: portal.languages, prose: prose, portfolio: portfolio.outline(),
      checks: checks, former: former, date: date)
    self.site = site
    self.texts = texts
    self.frame = frame
    let documents = SearchDocuments(site, bodies: bodies)
    self.documents = documents
    outlineOrigin = frame.map { SiteOutline.origin(of: site, prose: prose, in: $0) }
    documentsOrigin = outlineOrigin.map { SiteOutline.origin(of: documents, in: $0) }
    origins = site.histories.indices.map { index in
      frame.map { AgencyScope.origin(index, of: site, bodies: bodies, in: $0) }
    }
    editions = portal.languages.map { language in
      let words = WordsView(language.texts, names: Self.names)
      let templates = (language == .chinese ? templates : templates.markingChinese)
        .fillingIn(ViewName.words.rawValue, with: words)
      return Edition(
        site: language == .chinese ? site : Site(site, in: language), words: words,
        templates: Dictionary(
          uniqueKeysWithValues: Self.requiredTemplates.compactMap { name in
            templates.template(name).map { (name, $0) }
          }))
    }
  }

  static func names(for texts: Texts) -> NameTable {
    NameTable(ViewName.allCases.map { "\($0)" } + texts.keys)
  }

  /// Every file of the site but the assets, the reports' own files and the search index, in an order
  /// that depends on the content alone.
  package var pages: [PageJob] { batches.flatMap(\.jobs) }

  /// The same, in parts that can be made on any thread. The longest stand first, so that nobody waits for them at
  /// the end.
  package var batches: [PageBatch] {
    let data = DataFiles(site: site)
    let longest = [data.database] + data.tables
    let others =
      editions.flatMap { pagesBefore(agenciesOf: $0) + pagesBehind(agenciesOf: $0) }
      + moved + data.descriptions + feeds + Sitemap.jobs(site, pages: listed)
      + [PageJob(SitePath.robots) { [site] _, output in output += Sitemap.robots(site) }]
    return made(longest) + agencyBatches + made(others)
  }

  private func made(_ jobs: [PageJob]) -> [PageBatch] {
    jobs.map { PageBatch($0.from(outlineOrigin)) }
  }

  private var agencyBatches: [PageBatch] {
    origins.enumerated().map { index, origin in
      PageBatch { [site, editions, bodies, texts] in
        let scope = AgencyScope(index, of: site, bodies: bodies, origin: origin)
        return AgencyPages(scope: scope, editions: editions, texts: texts).jobs
      }
    }
  }

  /// The pages that a sitemap lists, where there is to be one.
  private var listed: [String] {
    guard site.portal.baseURL != nil else { return [] }
    let ofAgencies = zip(site.profiles, site.histories).flatMap { agency, history in
      AgencySubject.all(of: history, texts).map { $0.path(of: agency.id) }
    }
    return editions.flatMap { edition in
      pagesBefore(agenciesOf: edition).map(\.path)
        + ofAgencies.map { edition.site.language.folder + $0 }
        + pagesBehind(agenciesOf: edition).map(\.path).filter { $0 != SitePath.notFound }
    }
  }

  private var feeds: [PageJob] {
    editions.flatMap { edition in
      let folder = edition.site.language.folder
      return [
        PageJob(folder + SitePath.feed) { _, output in output += Feed.xml(edition.site) },
        PageJob(folder + SitePath.findingPlaces) { _, output in
          output += FindingPlaces.script(edition.site)
        },
        PageJob(folder + SitePath.changesFeed) { _, output in
          output += ChangesFeed.xml(edition.site)
        },
      ]
    }
  }

  /// Which documents each part of the search index covers; the parts can be made on any thread.
  package var searchRanges: [Range<Int>] {
    let paging = Paging(count: documents.count, size: SearchPart.usual)
    return (1...paging.pages).map(paging.range)
  }

  /// The digest of all that the part of the search index is made from that covers `range`; nil where nobody asks for
  /// it.
  package func searchOrigin(_ range: Range<Int>) -> Digest? {
    guard let frame else { return nil }
    var digest = DigestBuilder("search")
    digest.add(frame)
    documents.add(range, to: &digest)
    return digest.digest()
  }

  /// The part of the search index that covers `range`.
  package func searchPart(_ range: Range<Int>) -> SearchPart { SearchPart(range, of: documents) }

  /// The files of the search index.
  ///
  /// - Parameter parts: One for each of `searchRanges`, in their order.
  package func searchFiles(_ parts: [SearchPart]) -> [PageJob] {
    let origins = Dictionary(
      zip(site.profiles, origins).map { ($0.id, $1) }, uniquingKeysWith: { first, _ in first })
    return SearchFiles(documents: documents, parts: parts, frame: frame) { origins[$0] ?? nil }.jobs
  }

  /// The reports' files that must be copied, byte for byte: `from` below the content folder, `to` below
  /// the site's root.
  package var sources: [(from: String, to: String)] {
    site.portfolio.reports.flatMap(\.report.files).map {
      (from: $0.path, to: site.sourcePath(of: $0.path))
    }
  }

  private func pagesBefore(agenciesOf edition: Edition) -> [PageJob] {
    [edition.page(SitePath.home) { HomePage(site: $0) }]
      + (1...site.agencyPages.pages).map { number in
        edition.page(SitePath.agencies(page: number)) { AgenciesPage(site: $0, number: number) }
      }
  }

  private func pagesBehind(agenciesOf edition: Edition) -> [PageJob] {
    let site = edition.site
    var pages = [edition.page(SitePath.places) { PlacesPage(site: $0) }]
    for place in site.places.codes.compactMap({ site.places[$0] }) {
      pages.append(
        edition.page(SitePath.place(place.code)) { PlacePage(site: $0, place: place) })
    }
    pages.append(edition.page(SitePath.years) { YearsPage(site: $0) })
    for year in site.years { pages += self.pages(of: year, edition) }
    pages += issuePages(of: edition)
    pages.append(edition.page(SitePath.methodology) { MethodologyPage(site: $0) })
    for check in site.checks { pages += self.pages(of: check, edition) }
    pages.append(edition.page(SitePath.indicators) { IndicatorsPage(site: $0) })
    pages.append(edition.page(SitePath.glossary) { GlossaryPage(site: $0) })
    pages.append(edition.page(SitePath.data) { DataPage(site: $0) })
    pages.append(
      edition.page(SitePath.search, origin: documentsOrigin) { [documents] in
        SearchPage(site: $0, documents: documents)
      })
    pages.append(
      edition.page(SitePath.compareReports, origin: documentsOrigin) { [documents] in
        CompareReportsPage(site: $0, documents: documents)
      })
    if edition.site.language == .chinese {
      pages.append(edition.page(SitePath.notFound) { NotFoundPage(site: $0) })
    }
    return pages
  }

  private func issuePages(of edition: Edition) -> [PageJob] {
    let lists = edition.site.issueLists.listed.flatMap { list in
      (1...list.paging.pages).map { number in
        edition.page(list.path(page: number)) {
          IssuesPage(site: $0, list: list, number: number)
        }
      }
    }
    return lists + [edition.page(SitePath.changes) { ChangesPage(site: $0) }]
  }

  private func pages(of check: CheckDocumentation, _ edition: Edition) -> [PageJob] {
    let list = edition.site.issueLists.checks[check.id] ?? IssueList(filter: .check(check.id))
    return (1...list.paging.pages).map { number in
      edition.page(list.path(page: number)) {
        CheckPage(site: $0, check: check, list: list, number: number)
      }
    }
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
      return ([(SitePath.agency(move.from), SitePath.agency(move.to))] + paths).flatMap {
        from, to in
        editions.map { $0.page(from) { MovedPage(site: $0, path: from, target: to) } }
      }
    }
  }

  private func pages(of year: Int, _ edition: Edition) -> [PageJob] {
    let reports = site.portfolio.reports.filter { $0.report.year == year }
    return (1...YearPage.paging(of: reports.count).pages).map { number in
      edition.page(SitePath.year(year, page: number)) {
        YearPage(site: $0, year: year, number: number, reports: reports)
      }
    }
      + site.peers.lists(of: year).flatMap { list in
        (1...PeersPage.paging(of: list).pages).map { number in
          edition.page(SitePath.peers(year, list.kind, page: number)) {
            PeersPage(site: $0, list: list, number: number)
          }
        }
      }
  }
}
