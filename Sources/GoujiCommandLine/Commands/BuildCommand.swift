import Diagnostics
import DisclosureModel
import ReportChecking
import SiteRendering

/// `gouji build`: reads every report, checks it and publishes the site.
struct BuildCommand {
  let options: BuildOptions
  let console: Console

  func run() async throws -> ExitCode {
    let clock = ContinuousClock()
    let start = clock.now
    var progress = Progress(console, quiet: options.quiet)
    defer { progress.end() }

    let templates = try TemplateFolder(options.templates)
    let portal = PortalFolder(options.content, baseURL: options.baseURL)
    try refuseErrors(templates.diagnostics, of: .brokenTemplates(options.templates))
    try refuseErrors(portal.diagnostics, of: .brokenPortal(options.content))
    let agencies = AgencyListFile(options.content)
    try refuseErrors(agencies.diagnostics, of: .brokenAgencies(options.content))
    let reviews = ReviewListFile(options.content)
    try refuseErrors(reviews.diagnostics, of: .brokenReviews(options.content))
    let reading = try await read(&progress)
    var diagnostics =
      templates.diagnostics + portal.diagnostics + agencies.diagnostics + reviews.diagnostics
      + reading.faults + reading.remarks

    guard !reading.reports.isEmpty || !FormerSite.exists(at: options.output) else {
      console.report(diagnostics)
      throw BuildFault.nothingReadable(options.content)
    }
    let portfolio = Portfolio(reading.reports, list: agencies.list)
    diagnostics += portfolio.diagnostics(list: agencies.list)
    let checked = await check(portfolio, portal.portal.checks, &progress)
      .reviewed(by: reviews.list)
    diagnostics += reviews.diagnostics(for: checked)
    let site = try await publish(
      SiteRenderer(
        templates: templates.set, portal: portal.portal, prose: portal.prose, portfolio: checked,
        former: FormerFindings(in: options.output), date: SourceDate.ofEnvironment()),
      with: templates.assets + portal.files, &progress)

    progress.end()
    diagnostics += site.replaced.map(Diagnostic.init(replaced:))
    console.report(diagnostics)
    let findings = checked.reports.flatMap(\.findings)
    var summary = BuildSummary(
      output: options.output, site: site, reports: checked.reports.count,
      unreadable: reading.faults.count,
      findings: Dictionary(
        findings.filter(\.counts).map { ($0.severity, 1) }, uniquingKeysWith: +),
      milliseconds: Int((clock.now - start) / .milliseconds(1)))
    summary.dismissed = findings.count { !$0.counts }
    try show(summary)
    return summary.exitCode(failOn: options.failOn)
  }

  /// What the whole site depends on must be right, or else every page would be wrong.
  private func refuseErrors(_ diagnostics: [Diagnostic], of fault: BuildFault) throws {
    guard diagnostics.contains(where: { $0.severity == .error }) else { return }
    console.report(diagnostics)
    throw fault
  }

  private var jobs: Int { options.jobs ?? processorCount() }

  /// What came of reading the files.
  private struct Reading {
    var reports: [Report] = []
    /// Files that hold no report.
    var faults: [Diagnostic]
    /// What there is to say about the others.
    var remarks: [Diagnostic] = []
  }

  private func read(
    _ progress: inout Progress
  ) async throws -> Reading {
    let input = try ContentFiles(content: options.content)
    progress.begin(.reading, input.files.count, "个文件")
    func advance(_ done: Int) { progress.advance(to: done) }
    let loader = ReportLoader()
    let outcomes = await parallelMap(
      input.files, jobs: jobs, progress: advance
    ) { loader.load($0).map { (report: $0.report, remarks: $0.remarks) } }
    var reading = Reading(faults: input.faults.map(\.diagnostic))
    for outcome in outcomes {
      switch outcome {
      case .success(let loaded):
        reading.reports.append(loaded.report)
        reading.remarks += loaded.remarks
      case .failure(let fault): reading.faults.append(fault.diagnostic)
      }
    }
    return reading
  }

  private func check(
    _ portfolio: Portfolio, _ settings: CheckSettings, _ progress: inout Progress
  ) async -> CheckedPortfolio {
    progress.begin(.checking, portfolio.reports.count, "份报告")
    func advance(_ done: Int) { progress.advance(to: done) }
    let texts = await parallelMap(Comparison.textGroups(of: portfolio), jobs: jobs) { $0.read() }
    let comparison = Comparison(portfolio, texts: texts)
    let checked = await parallelMap(
      Array(portfolio.reports.enumerated()), jobs: jobs, progress: advance
    ) { Checker.check($1, among: comparison.surroundings(at: $0), settings: settings) }
    return Checker.portfolio(of: checked, agencies: portfolio.agencies)
  }

  /// Renders every page into a staging folder, and puts that in the place of the former site.
  private func publish(
    _ renderer: SiteRenderer, with files: [ContentFile], _ progress: inout Progress
  ) async throws -> PublishedSite {
    let stage = try StagedSite(
      output: options.output, keepingApart: [options.content, options.templates])
    func advance(_ done: Int) { progress.advance(to: done) }
    do {
      let ranges = renderer.searchRanges
      progress.begin(.indexing, ranges.count, "组文字")
      let parts = await parallelMap(ranges, jobs: jobs, progress: advance) {
        renderer.searchPart($0)
      }
      let pages = renderer.pages + renderer.searchFiles(parts)
      progress.begin(.rendering, pages.count, "个文件")
      _ = try await parallelMap(pages, jobs: jobs, progress: advance) { page in
        var bytes: [UInt8] = []
        try page.render(into: &bytes)
        try stage.write(page.path, bytes)
      }
      let copies =
        files
        + renderer.sources.map {
          ContentFile(path: $0.to, location: "\(options.content)/\($0.from)")
        }
      progress.begin(.publishing, copies.count, "个文件")
      _ = try await parallelMap(copies, jobs: jobs, progress: advance) {
        file in
        try stage.write(file.path, try file.read())
      }
      return try stage.publish()
    } catch {
      stage.discard()
      throw error
    }
  }

  private func show(_ summary: BuildSummary) throws {
    switch options.format {
    case .json: try console.output(summary.json())
    case .text: if !options.quiet { console.printError(summary.text()) }
    }
  }
}

/// Why a build publishes nothing.
enum BuildFault: Error, Equatable, CustomStringConvertible {
  case brokenTemplates(String)
  case brokenPortal(String)
  case brokenAgencies(String)
  case brokenReviews(String)
  /// A site stands already, and would be replaced by an empty one.
  case nothingReadable(String)

  var description: String {
    switch self {
    case .brokenTemplates(let folder): "\(folder) 中的模板有错误，没有发布；原来的网站没有改动"
    case .brokenPortal(let content): "\(content) 中网站的设置或页面有错误，没有发布；原来的网站没有改动"
    case .brokenAgencies(let content): "\(content)/agencies.csv 有错误，没有发布；原来的网站没有改动"
    case .brokenReviews(let content): "\(content)/reviews.csv 有错误，没有发布；原来的网站没有改动"
    case .nothingReadable(let content): "\(content)/reports 中没有一份能够读取的报告，没有发布；原来的网站没有改动"
    }
  }
}

extension Diagnostic {
  /// A file of somebody else in the output that a page of the site has replaced.
  fileprivate init(replaced path: String) {
    self.init(
      id: "output.replaced", severity: .warning, path: path, summary: "输出文件夹中原有的同名文件已被网站的文件取代",
      advice: "如仍需要，请换一个名字，放到 Content/static")
  }
}
