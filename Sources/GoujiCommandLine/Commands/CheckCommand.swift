import Diagnostics
import DisclosureModel
import ReportChecking
import SiteRendering
import Tables

/// `gouji check`: reads reports, checks them and prints the findings.
struct CheckCommand {
  let options: CheckOptions
  let console: Console

  func run() async throws -> ExitCode {
    let input =
      options.paths.isEmpty
      ? try ContentFiles(content: options.content) : ContentFiles(paths: options.paths)
    let portal = PortalFolder(options.content, baseURL: nil)
    let agencies = options.paths.isEmpty ? AgencyListFile(options.content) : nil
    var progress = Progress(console, quiet: options.quiet)
    let outcomes = await read(input.files, &progress)
    let reviews = ReviewListFile(options.content)
    let checked = await check(
      outcomes.compactMap { try? $0.get() }, list: agencies?.list ?? .empty, reviews.list,
      portal.portal.checks, &progress)
    progress.end()
    let faults =
      input.faults.map(\.diagnostic)
      + outcomes.compactMap { outcome in
        if case .failure(let fault) = outcome { fault.diagnostic } else { nil }
      }
    let listFaults = (agencies?.diagnostics ?? []) + reviews.diagnostics
    let remarks = checked.flatMap(\.remarks) + self.remarks(on: reviews, checked)
    // What is merely worth knowing about the site is told when it is built.
    let portalFaults = portal.diagnostics.filter { $0.severity > .notice }
    console.report(
      (portalFaults + listFaults).map { $0.below(options.content) }
        + (faults + remarks).map(openable))
    try show(checked, faults)
    let isReached = checked.contains { report in
      report.findings.contains { $0.counts && options.failOn.isReached(by: $0.severity) }
    }
    let isReadable =
      faults.isEmpty && !(portalFaults + listFaults).contains { $0.severity == .error }
    return max(isReadable ? .done : .unreadable, isReached ? .findings : .done)
  }

  private var jobs: Int { options.jobs ?? processorCount() }

  /// The diagnostic with a path by which the file can be opened; those named on the command line have it.
  private func openable(_ diagnostic: Diagnostic) -> Diagnostic {
    options.paths.isEmpty ? diagnostic.below(options.content) : diagnostic
  }

  /// What there is to tell about the reviews, where all that they may speak of has been looked at.
  private func remarks(on reviews: ReviewListFile, _ checked: [Checked]) -> [Diagnostic] {
    guard options.paths.isEmpty else { return [] }
    return reviews.diagnostics(
      for: Checker.portfolio(of: checked.map(\.report)).reviewed(by: reviews.list))
  }

  /// A report with what its messages need of the file.
  private struct Loaded: Sendable {
    let report: Report
    let text: SourceText
    let remarks: [Diagnostic]
  }

  private func read(
    _ files: [ContentFile], _ progress: inout Progress
  ) async -> [Result<Loaded, LoadingFault>] {
    progress.begin(.reading, files.count, "个文件")
    func advance(_ done: Int) { progress.advance(to: done) }
    let loader = ReportLoader()
    return await parallelMap(files, jobs: jobs, progress: advance) { file in
      loader.load(file).map {
        Loaded(report: $0.report, text: SourceText($0.document), remarks: $0.remarks)
      }
    }
  }

  /// A report's findings, each with its message in the same place.
  private struct Checked: Sendable {
    let report: CheckedReport
    let diagnostics: [Diagnostic]
    let remarks: [Diagnostic]
    var findings: [Finding] { report.findings }
  }

  /// Checks every file, in their order: those that a build would publish among each other, and other files
  /// of the same reports each by itself.
  private func check(
    _ loaded: [Loaded], list: AgencyList, _ reviews: ReviewList, _ settings: CheckSettings,
    _ progress: inout Progress
  ) async -> [Checked] {
    progress.begin(.checking, loaded.count, "份报告")
    func advance(_ done: Int) { progress.advance(to: done) }
    let portfolio = Portfolio(loaded.map(\.report), list: list)
    let comparison = Comparison(portfolio)
    let positions = Dictionary(
      portfolio.reports.enumerated().map { ($1.source.path, $0) },
      uniquingKeysWith: { first, _ in first })
    let texts = Dictionary(
      loaded.map { ($0.report.source.path, $0.text) }, uniquingKeysWith: { first, _ in first })
    return await parallelMap(loaded, jobs: jobs, progress: advance) { loaded in
      let path = loaded.report.source.path
      let checked =
        positions[path].map {
          Checker.check(
            portfolio.reports[$0], among: comparison.surroundings(at: $0), settings: settings)
        } ?? Checker.check(loaded.report, settings: settings)
      let reviewed = checked.reviewed(by: reviews)
      return Checked(
        report: reviewed,
        diagnostics: reviewed.findings.map {
          Diagnostic($0, path: path, texts: texts).reviewed(as: $0)
        },
        remarks: loaded.remarks)
    }
  }

  private func show(_ checked: [Checked], _ faults: [Diagnostic]) throws {
    switch options.format {
    case .text:
      var text: [UInt8] = []
      let diagnostics = checked.flatMap { one in
        zip(one.findings, one.diagnostics).filter { $0.0.counts }.map { $0.1 }
      }
      for diagnostic in diagnostics.map(openable).sorted() {
        console.outputRenderer.append(diagnostic, to: &text)
      }
      try console.output(text)
      if !options.quiet { console.printError(summary(checked)) }
    case .json:
      var json = JSONWriter()
      json.object { json in
        json.member("reports", checked.count)
        json.member("findings") {
          $0.array { json in
            for one in checked {
              for finding in one.findings {
                FindingObject.write(finding, of: one.report.report, to: &json)
              }
            }
          }
        }
      }
      json.endLine()
      try console.output(json.bytes)
    case .sarif:
      let entries = checked.flatMap { one in
        zip(one.findings, one.diagnostics).map {
          SarifLog.Entry(finding: $0, report: one.report.report, diagnostic: $1)
        }
      }
      let folder = options.paths.isEmpty ? options.content : nil
      try console.output(SarifLog(entries, faults: faults, folder: folder).json())
    case .html:
      try console.output(FixSheet.html(Checker.portfolio(of: checked.map(\.report))))
    }
  }

  private func summary(_ checked: [Checked]) -> String {
    let all = checked.flatMap(\.findings)
    let findings = all.filter(\.counts)
    func count(_ severity: Severity) -> Int { findings.count { $0.severity == severity } }
    let dismissed = all.count - findings.count
    return "核对了 \(checked.count) 份报告：待核实 \(count(.error)) 项，存疑 \(count(.warning)) 项，"
      + "提示 \(count(.notice)) 项（同一原因引起的各计一项，在网站上并作一处）"
      + (dismissed > 0 ? "；另有 \(dismissed) 项经复核不成立" : "") + "\n"
  }
}
