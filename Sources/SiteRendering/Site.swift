import DisclosureModel
import Mustache
import ReportChecking
import Tables

/// What all pages of a build share; made once, never changed.
final class Site: Sendable {
  let portal: Portal
  let language: Language
  /// The languages that the site has, this one among them.
  let languages: [Language]
  let texts: Texts
  let wording: Wording
  /// Pages that editors write, as HTML, by their path below `pages`.
  private let prose: [String: [UInt8]]
  let portfolio: CheckedPortfolio
  /// The reports of each agency by year, agencies in the portfolio's order.
  let histories: [ArraySlice<CheckedReport>]
  /// What is known of each agency, in the same order.
  let profiles: [AgencyProfile]
  let years: [Int]
  /// Every group of findings but data notes: those that count, worst first, then those that were dismissed.
  let issues: [FindingGroup]
  let issueLists: IssueLists
  /// Every group of findings that counts, worst first.
  let groups: ArraySlice<FindingGroup>
  /// How findings have changed from build to build.
  let changes: ChangeLog
  let checks: [CheckDocumentation]
  let agencyPages: Paging
  let provinces: [Province]
  let places: PlaceTree
  let cells: CellDictionary
  /// Agencies of one type and level.
  let peers: PeerLists
  /// Those beside which the agency is shown to which the site is narrowed.
  let agencyPeers: AgencyPeers?
  private let checkPositions: [String: Int]
  /// Where each report's file is published, by its path.
  private let sourcePaths: [String: String]
  private let layouts: [String: FormLayout]

  init(
    portal: Portal, languages: [Language] = [.chinese], prose: [String: [UInt8]],
    portfolio: CheckedPortfolio, checks: [CheckDocumentation], former: FormerFindings? = nil,
    date: CalendarDate? = nil
  ) {
    self.portal = portal
    language = .chinese
    self.languages = languages
    let texts = Texts.chinese
    self.texts = texts
    self.prose = prose
    self.portfolio = portfolio
    self.checks = checks
    wording = Wording(.chinese)
    histories = portfolio.histories
    agencyPages = Paging(count: histories.count, size: 250)
    profiles = histories.map { history in
      let agency = history[history.startIndex].report.agency
      return portfolio.agencies.profile(of: agency.id) ?? AgencyProfile(of: agency)
    }
    provinces = Province.all(in: profiles, pages: agencyPages, language: .chinese)
    places = PlaceTree(profiles)
    cells = CellDictionary(portfolio.reports)
    peers = PeerLists(portfolio)
    agencyPeers = nil
    years = portfolio.years
    let positions = Dictionary(
      checks.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    checkPositions = positions
    issues = FindingGroup.all(in: portfolio) { positions[$0] ?? .max }
    groups = issues.prefix(while: \.counts)
    let regions = Dictionary(
      profiles.map { ($0.id, Province.Region($0, in: .chinese)) },
      uniquingKeysWith: { first, _ in first })
    issueLists = IssueLists(issues, checks: checks.map(\.id)) { agency in
      let region = regions[agency]
      return .place(key: region?.key ?? "", name: region?.name ?? "")
    }
    changes = ChangeLog(after: former, of: portfolio, on: date)
    sourcePaths = Self.sourcePaths(of: portfolio)
    layouts = Dictionary(
      portfolio.reports.map { ($0.report.form.signature, $0.report.form) },
      uniquingKeysWith: { first, _ in first }
    ).mapValues(FormLayout.init)
  }

  /// The same site with its words in `language`.
  init(_ site: Site, in language: Language) {
    portal = site.portal.inWords(of: language)
    self.language = language
    languages = site.languages
    texts = language.texts
    wording = Wording(language)
    prose = site.prose
    portfolio = site.portfolio
    histories = site.histories
    profiles = site.profiles
    years = site.years
    issues = site.issues
    groups = site.groups
    issueLists = site.issueLists
    changes = site.changes
    checks = site.checks
    agencyPages = site.agencyPages
    provinces = Province.all(in: site.profiles, pages: site.agencyPages, language: language)
    places = site.places
    cells = site.cells
    peers = site.peers
    agencyPeers = site.agencyPeers
    checkPositions = site.checkPositions
    sourcePaths = site.sourcePaths
    layouts = site.layouts
  }

  /// The same site as if it had but one agency: all that the pages about it see, so that they cannot depend on
  /// more than the scope tells.
  ///
  /// - Parameter cells: Those of the agency's reports, for the tables that ask for them.
  init(_ site: Site, within scope: AgencyScope, cells: CellDictionary = CellDictionary([])) {
    portal = site.portal
    language = site.language
    languages = site.languages
    texts = site.texts
    wording = site.wording
    prose = [:]
    portfolio = CheckedPortfolio(scope.history, of: site.portfolio)
    histories = [scope.history]
    profiles = [scope.agency]
    years = portfolio.years
    issues = []
    groups = []
    issueLists = IssueLists([], checks: []) { _ in .none }
    changes = ChangeLog()
    checks = site.checks
    agencyPages = Paging(count: 1, size: 1)
    provinces = []
    places = PlaceTree([])
    self.cells = cells
    peers = PeerLists()
    agencyPeers = scope.peers
    checkPositions = site.checkPositions
    sourcePaths = scope.sourcePaths
    layouts = scope.layouts
  }

  /// What editors wrote for the page called `name` in the site's language, as HTML.
  func prose(_ name: String) -> [UInt8]? { prose[language.folder + name] }

  func text(_ words: BilingualText) -> String { language.text(words) }

  func layout(of form: Form) -> FormLayout { layouts[form.signature] ?? FormLayout(form) }

  /// The file at `path` in the site's language: absolute where the site's address is known, else below its root.
  func address(of path: String, anchor: String? = nil) -> String {
    let path = (SitePath.isPage(path) ? language.folder : "") + path
    let address = portal.baseURL?.address(of: path) ?? SitePath.encoded(path)
    return anchor.map { "\(address)#\(SitePath.encoded($0))" } ?? address
  }

  /// Where the report's file at `path` below the content folder is published.
  func sourcePath(of path: String) -> String { sourcePaths[path] ?? SitePath.source(path) }

  /// A path of its own for each file: an `a.html` must not take the place of an `a.html.txt`.
  private static func sourcePaths(of portfolio: CheckedPortfolio) -> [String: String] {
    var paths: [String: String] = [:]
    var taken: Set<String> = []
    let sources = portfolio.reports.flatMap(\.report.files).sorted { $0.path < $1.path }
    for source in sources {
      var path = SitePath.source(source.path, format: source.format)
      while !taken.insert(path).inserted { path += ".txt" }
      paths[source.path] = path
    }
    return paths
  }

  func check(_ id: String) -> CheckDocumentation? { checkPositions[id].map { checks[$0] } }

  /// Where a check is explained.
  func path(ofCheck id: String) -> String {
    check(id) == nil ? SitePath.methodology : SitePath.check(id)
  }

  /// What the check has found, in a few words; what was dismissed is not counted.
  func countWords(ofCheck check: CheckDocumentation) -> String {
    if check.dataNote ?? false { return texts[.countedAsDataNotes] }
    let positions = issueLists.checks[check.id]?.positions ?? []
    let count = positions.count { issues[$0].counts }
    return texts(.countOfFindings, ["count": "\(count)"])
  }

  /// The check's name in words, or its id where the catalogue does not know it.
  func title(ofCheck id: String) -> String { (check(id)?.title).map(text) ?? id }

  /// `text` on the first page of a list, and with the page's number on the others.
  func numbered(_ text: String, page: Int) -> String {
    page == 1 ? text : texts(.numbered, ["text": text, "number": "\(page)"])
  }
}
