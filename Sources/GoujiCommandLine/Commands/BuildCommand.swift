import CFileSystem
import Diagnostics
import DisclosureModel
import ReportChecking
import SiteRendering

/// `gouji build`: reads every report, checks it and publishes the site.
struct BuildCommand {
  let options: BuildOptions
  let console: Console
  /// The findings that the site's list of changes tells the difference to.
  var comparison = Comparison.standingSite

  enum Comparison {
    /// Those of the site that stands where this one is published.
    case standingSite
    /// Those of a site that stood there, or of none.
    case former(FormerFindings?)
  }

  /// How often a build begins anew because files change under its hands, as they do while a folder is synchronised.
  private static let attempts = 3

  func run() async throws -> ExitCode {
    for _ in 1..<Self.attempts {
      do { return try await build() } catch is SitePublisher.ContentChanged { continue }
    }
    return try await build()
  }

  private func build() async throws -> ExitCode {
    let clock = ContinuousClock()
    let start = clock.now
    var progress = Progress(console, quiet: options.quiet)
    defer { progress.end() }

    let settings = try SiteSettings(options)
    try settings.refuseErrors(on: console)
    let basis = try await BuildBasis(options, settings, jobs: jobs)
    progress.begin(.reading, basis.content.files.count, "个文件")
    if let outcome = basis.former?.outcome, let site = basis.standingSite {
      progress.end()
      return try finish(outcome, site, after: clock.now - start, progress.times)
    }
    try basis.cache.lock(for: basis.output)
    var reading = await read(basis, &progress)
    guard !reading.reports.isEmpty || !FormerSite.exists(at: options.output) else {
      console.report(settings.diagnostics + reading.diagnostics.map { $0.below(options.content) })
      throw BuildFault.nothingReadable(options.content)
    }
    let publisher = SitePublisher(
      former: basis.former, cache: basis.cache, jobs: jobs, precompresses: options.precompress)
    let rendered = try await render(&reading, basis, publisher, &progress)
    gouji_return_free_memory()
    let published = try await publisher.publish(
      rendered.pages, rendered.copies, on: rendered.stage, &progress)
    progress.end()
    basis.keep(published, reading, rendered.outcome)
    return try finish(rendered.outcome, published.site, after: clock.now - start, progress.times)
  }

  private var jobs: Int { options.jobs ?? processorCount() }

  private func read(_ basis: BuildBasis, _ progress: inout Progress) async -> ContentReading {
    func advance(_ done: Int) { progress.advance(to: done) }
    let (loader, digests) = (basis.loader, basis.holding?.content)
    let outcomes = await parallelMap(
      Array(basis.content.files.enumerated()), jobs: jobs, progress: advance
    ) { loader.load($1, holding: digests?[$0]) }
    return ContentReading(outcomes, of: basis.content)
  }

  /// What renders the site, and what there is to tell of it. Nothing else of the portfolio stays in memory.
  private func checkedSite(
    _ reading: inout ContentReading, _ basis: BuildBasis, _ progress: inout Progress
  ) async throws -> (SiteRenderer, BuildOutcome) {
    let settings = basis.settings
    let portfolio = Portfolio(reading.takeReports(), list: settings.agencies.list)
    let checked = await check(portfolio, basis, &progress).reviewed(by: settings.reviews.list)
    let outcome = BuildOutcome(
      of: checked, unreadable: reading.faults.count,
      diagnostics: settings.diagnostics
        + (reading.diagnostics + portfolio.diagnostics(list: settings.agencies.list)
        + settings.reviews.diagnostics(for: checked)).map { $0.below(options.content) })
    let renderer = try SiteRenderer(
      templates: settings.templates.set, portal: settings.portal.portal,
      prose: settings.portal.prose, portfolio: checked,
      texts: SitePublisher.texts(in: options.content),
      former: formerFindings, date: SourceDate.ofEnvironment(),
      frame: basis.inputs.frame)
    return (renderer, outcome)
  }

  private var formerFindings: FormerFindings? {
    switch comparison {
    case .standingSite: FormerFindings(in: options.output)
    case .former(let findings): findings
    }
  }

  private func check(
    _ portfolio: Portfolio, _ basis: BuildBasis, _ progress: inout Progress
  ) async -> CheckedPortfolio {
    progress.begin(.checking, portfolio.reports.count, "份报告")
    func advance(_ done: Int) { progress.advance(to: done) }
    let checker = CachedChecker(
      cache: basis.cache, settings: basis.settings.portal.portal.checks, basis: basis.inputs.checks)
    return await checker.check(portfolio, jobs: jobs, progress: advance)
  }

  /// A site that needs only be published.
  private struct Rendered {
    let stage: StagedSite
    let pages: [SitePublisher.Made]
    let copies: [SitePublisher.Copy]
    let outcome: BuildOutcome
  }

  /// Checks the reports and renders their site. What that takes of memory is free again afterwards.
  private func render(
    _ reading: inout ContentReading, _ basis: BuildBasis, _ publisher: SitePublisher,
    _ progress: inout Progress
  ) async throws -> Rendered {
    let (renderer, outcome) = try await checkedSite(&reading, basis, &progress)
    let digests = Dictionary(
      zip(basis.content.files.map(\.path), reading.digests), uniquingKeysWith: { first, _ in first }
    )
    let copies =
      basis.copies
      + SitePublisher.sources(of: renderer, in: options.content, holding: digests)
    let stage = try StagedSite(
      output: options.output, keepingApart: [options.content, options.templates],
      spare: basis.cache.spare)
    let pages = try await publisher.render(renderer, beside: copies, on: stage, &progress)
    return Rendered(stage: stage, pages: pages, copies: copies, outcome: outcome)
  }

  /// Tells what there is to tell.
  private func finish(
    _ outcome: BuildOutcome, _ site: PublishedSite, after time: Duration, _ times: StageTimes
  ) throws -> ExitCode {
    console.report(outcome.diagnostics + site.replaced.map(Diagnostic.init(replaced:)))
    let summary = BuildSummary(
      output: options.output, site: site, outcome: outcome,
      milliseconds: Int(time / .milliseconds(1)), stages: times.entries)
    switch options.format {
    case .json: try console.output(summary.json())
    case .text: if !options.quiet { console.printError(summary.text()) }
    }
    return summary.exitCode(failOn: options.failOn)
  }
}

/// Why a build publishes nothing.
indirect enum BuildFault: Error, Equatable, CustomStringConvertible {
  case brokenTemplates(String)
  case brokenPortal(String)
  case brokenAgencies(String)
  case brokenReviews(String)
  case severalBroken([BuildFault])
  /// A site stands already, and would be replaced by an empty one.
  case nothingReadable(String)

  var description: String {
    switch self {
    case .nothingReadable(let content): "\(content)/reports 中没有一份能够读取的报告，没有发布；原来的网站没有改动"
    default: "\(subject)\(subject.last?.isASCII == true ? " " : "")有错误，没有发布；原来的网站没有改动"
    }
  }
}

extension BuildFault {
  /// What has errors.
  private var subject: String {
    switch self {
    case .brokenTemplates(let folder): "\(folder) 中的模板"
    case .brokenPortal(let content): "\(content) 中网站的设置或页面"
    case .brokenAgencies(let content): "\(content)/agencies.csv"
    case .brokenReviews(let content): "\(content)/reviews.csv"
    case .severalBroken(let faults): faults.map(\.subject).joined(separator: "、")
    case .nothingReadable(let content): content
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
