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
    let checked = await check(
      outcomes.compactMap { try? $0.get() }, list: agencies?.list ?? .empty,
      portal.portal.checks, &progress)
    progress.end()
    let faults =
      input.faults.map(\.diagnostic)
      + outcomes.compactMap { outcome in
        if case .failure(let fault) = outcome { fault.diagnostic } else { nil }
      }
    let listFaults = agencies?.diagnostics ?? []
    console.report(portal.diagnostics + listFaults + faults + checked.flatMap(\.remarks))
    try show(checked, faults)
    let isReached = checked.contains { report in
      report.findings.contains { options.failOn.isReached(by: $0.severity) }
    }
    let isReadable = faults.isEmpty && !listFaults.contains { $0.severity == .error }
    return max(isReadable ? .done : .unreadable, isReached ? .findings : .done)
  }

  private var jobs: Int { options.jobs ?? processorCount() }

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
    _ loaded: [Loaded], list: AgencyList, _ settings: CheckSettings, _ progress: inout Progress
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
      return Checked(
        report: checked,
        diagnostics: checked.findings.map { Diagnostic($0, path: path, texts: texts) },
        remarks: loaded.remarks)
    }
  }

  private func show(_ checked: [Checked], _ faults: [Diagnostic]) throws {
    switch options.format {
    case .text:
      var text: [UInt8] = []
      for diagnostic in checked.flatMap(\.diagnostics).sorted() {
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
    let findings = checked.flatMap(\.findings)
    func count(_ severity: Severity) -> Int { findings.count { $0.severity == severity } }
    return "核对了 \(checked.count) 份报告：错误 \(count(.error))，警告 \(count(.warning))，"
      + "提示 \(count(.notice))\n"
  }
}
