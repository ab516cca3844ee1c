import Diagnostics
import ReportChecking
import SiteRendering
import Tables

/// `gouji parse`: prints each report as a line of JSON.
struct ParseCommand {
  let options: ParseOptions
  let console: Console

  func run() async throws -> ExitCode {
    let input = ContentFiles(paths: options.files)
    let loader = ReportLoader()
    let outcomes = await parallelMap(input.files, jobs: options.jobs ?? processorCount()) { file in
      loader.load(file).map { loaded in
        var json = JSONWriter()
        let findings = Checker.check(loaded.report).findings
        ReportObject.write(loaded.report, findings: findings, to: &json)
        json.endLine()
        return (line: json.bytes, remarks: loaded.remarks)
      }
    }
    var faults = input.faults.map(\.diagnostic)
    var remarks: [Diagnostic] = []
    for outcome in outcomes {
      switch outcome {
      case .success(let read):
        try console.output(read.line)
        remarks += read.remarks
      case .failure(let fault): faults.append(fault.diagnostic)
      }
    }
    console.report(faults + remarks)
    return faults.isEmpty ? .done : .unreadable
  }
}
