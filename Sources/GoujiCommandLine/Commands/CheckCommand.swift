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
    let settings = portal.portal.checks
    var progress = Progress(console, quiet: options.quiet)
    progress.begin(.checking, input.files.count, "个文件")
    func advance(_ done: Int) { progress.advance(to: done) }
    let loader = ReportLoader()
    let outcomes = await parallelMap(
      input.files, jobs: options.jobs ?? processorCount(), progress: advance
    ) { file in
      loader.load(file).map { Checked($0, path: file.path, settings) }
    }
    progress.end()
    let agencies = options.paths.isEmpty ? AgencyListFile(options.content) : nil
    let checked = compared(
      outcomes.compactMap { try? $0.get() }, list: agencies?.list ?? .empty, settings)
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

  /// A report's findings with their messages, its text no longer needed.
  private struct Checked: Sendable {
    private(set) var checked: CheckedReport
    private(set) var diagnostics: [Diagnostic]
    let remarks: [Diagnostic]
    var report: Report { checked.report }
    var findings: [Finding] { checked.findings }

    /// Adds what a comparison with other reports finds.
    mutating func add(_ compared: CheckedReport) {
      let known = Set(findings.map(\.id))
      diagnostics += compared.findings.filter { !known.contains($0.id) }.map {
        Diagnostic($0, path: report.source.path)
      }
      checked = compared
    }

    init(_ loaded: ReportLoader.Loaded, path: String, _ settings: CheckSettings) {
      checked = Checker.check(loaded.report, settings: settings)
      remarks = loaded.remarks
      diagnostics = checked.findings.map {
        Diagnostic($0, path: path, document: loaded.document)
      }
    }
  }

  /// The reports with what is found by comparing them with each other.
  private func compared(
    _ checked: [Checked], list: AgencyList, _ settings: CheckSettings
  ) -> [Checked] {
    var checked = checked
    let positions = Dictionary(
      checked.enumerated().map { ($1.report.source.path, $0) },
      uniquingKeysWith: { first, _ in first })
    let portfolio = Portfolio(checked.map(\.report), list: list)
    let comparison = Comparison(portfolio)
    for (index, report) in portfolio.reports.enumerated() {
      guard let position = positions[report.source.path] else { continue }
      checked[position].add(
        Checker.check(report, among: comparison.surroundings(at: index), settings: settings))
    }
    return checked
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
                FindingObject.write(finding, of: one.report, to: &json)
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
          SarifLog.Entry(finding: $0, report: one.report, diagnostic: $1)
        }
      }
      let folder = options.paths.isEmpty ? options.content : nil
      try console.output(SarifLog(entries, faults: faults, folder: folder).json())
    case .html:
      try console.output(FixSheet.html(Checker.portfolio(of: checked.map(\.checked))))
    }
  }

  private func summary(_ checked: [Checked]) -> String {
    let findings = checked.flatMap(\.findings)
    func count(_ severity: Severity) -> Int { findings.count { $0.severity == severity } }
    return "核对了 \(checked.count) 份报告：错误 \(count(.error))，警告 \(count(.warning))，"
      + "提示 \(count(.notice))\n"
  }
}
