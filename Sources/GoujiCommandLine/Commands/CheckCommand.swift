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
    let reviews = ReviewListFile(options.content)
    let checked = compared(
      outcomes.compactMap { try? $0.get() }, list: agencies?.list ?? .empty, settings
    ).map { $0.reviewed(by: reviews.list) }
    let faults =
      input.faults.map(\.diagnostic)
      + outcomes.compactMap { outcome in
        if case .failure(let fault) = outcome { fault.diagnostic } else { nil }
      }
    let listFaults = (agencies?.diagnostics ?? []) + reviews.diagnostics
    let remarks = checked.flatMap(\.remarks) + self.remarks(on: reviews, checked)
    console.report(portal.diagnostics + listFaults + faults + remarks)
    try show(checked, faults)
    let isReached = checked.contains { report in
      report.findings.contains { $0.counts && options.failOn.isReached(by: $0.severity) }
    }
    let isReadable = faults.isEmpty && !listFaults.contains { $0.severity == .error }
    return max(isReadable ? .done : .unreadable, isReached ? .findings : .done)
  }

  /// What there is to tell about the reviews, where all that they may speak of has been looked at.
  private func remarks(on reviews: ReviewListFile, _ checked: [Checked]) -> [Diagnostic] {
    guard options.paths.isEmpty else { return [] }
    return reviews.diagnostics(
      for: Checker.portfolio(of: checked.map(\.checked)).reviewed(by: reviews.list))
  }

  /// A report's findings with their messages, its text no longer needed.
  private struct Checked: Sendable {
    private(set) var checked: CheckedReport
    /// By the findings' ids.
    private var messages: [String: Diagnostic]
    let remarks: [Diagnostic]
    var report: Report { checked.report }
    var findings: [Finding] { checked.findings }

    init(_ loaded: ReportLoader.Loaded, path: String, _ settings: CheckSettings) {
      checked = Checker.check(loaded.report, settings: settings)
      remarks = loaded.remarks
      messages = Dictionary(
        checked.findings.map {
          ($0.id, Diagnostic($0, path: path, document: loaded.document))
        }, uniquingKeysWith: { first, _ in first })
    }

    /// Adds what a comparison with other reports finds.
    mutating func add(_ compared: CheckedReport) {
      for finding in compared.findings where messages[finding.id] == nil {
        messages[finding.id] = Diagnostic(finding, path: report.source.path)
      }
      checked = compared
    }

    func reviewed(by list: ReviewList) -> Checked {
      var reviewed = self
      reviewed.checked = checked.reviewed(by: list)
      return reviewed
    }

    /// What to tell about `finding`, one of the report's.
    func message(of finding: Finding) -> Diagnostic {
      (messages[finding.id] ?? Diagnostic(finding, path: report.source.path))
        .reviewed(as: finding)
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
      let diagnostics = checked.flatMap { one in
        one.findings.filter(\.counts).map { one.message(of: $0) }
      }
      for diagnostic in diagnostics.sorted() {
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
        one.findings.map {
          SarifLog.Entry(finding: $0, report: one.report, diagnostic: one.message(of: $0))
        }
      }
      let folder = options.paths.isEmpty ? options.content : nil
      try console.output(SarifLog(entries, faults: faults, folder: folder).json())
    case .html:
      try console.output(FixSheet.html(Checker.portfolio(of: checked.map(\.checked))))
    }
  }

  private func summary(_ checked: [Checked]) -> String {
    let all = checked.flatMap(\.findings)
    let findings = all.filter(\.counts)
    func count(_ severity: Severity) -> Int { findings.count { $0.severity == severity } }
    let dismissed = all.count - findings.count
    return "核对了 \(checked.count) 份报告：错误 \(count(.error))，警告 \(count(.warning))，"
      + "提示 \(count(.notice))" + (dismissed > 0 ? "；另有 \(dismissed) 项经复核不成立" : "") + "\n"
  }
}
