import Diagnostics
import Tables

/// What a build came to.
struct BuildSummary: Sendable, Equatable {
  /// The folder as the user named it.
  let output: String
  let site: PublishedSite
  let reports: Int
  /// How many files could not be read as a report.
  let unreadable: Int
  /// How many findings count, by severity.
  let findings: [Severity: Int]
  /// How many do not, having been dismissed.
  var dismissed = 0
  let milliseconds: Int
  var stages: [StageTimes.Entry] = []

  /// How the build ends if findings from `threshold` up count as failure.
  func exitCode(failOn threshold: FailureThreshold) -> ExitCode {
    let failed = findings.contains { $0.value > 0 && threshold.isReached(by: $0.key) }
    return max(unreadable > 0 ? .unreadable : .done, failed ? .findings : .done)
  }

  /// For people.
  func text() -> String {
    var lines = [
      "已发布 \(reports) 份报告、\(site.files) 个文件到 \(VisibleText.of(output))"
        + "（新写 \(site.written)，删除 \(site.removed.count)，保留 \(site.carriedOver.count) 个非生成文件）",
      "发现：待核实（error）\(count(.error)) 项，存疑（warning）\(count(.warning)) 项，"
        + "提示（notice）\(count(.notice)) 项"
        + (dismissed > 0 ? "；另有 \(dismissed) 项经复核不成立，未计入" : ""),
    ]
    if findings.contains(where: { $0.value > 0 }) {
      lines.append(
        "逐项查看：打开 \(VisibleText.of(output))/issues/index.html（同一原因引起的在那里并作一处），或运行 gouji check")
    }
    if unreadable > 0 { lines.append("\(unreadable) 个文件不能作为报告读取") }
    lines.append("用时 \(Self.seconds(milliseconds)) 秒")
    return lines.map { $0 + "\n" }.joined()
  }

  /// For other programs.
  func json() -> [UInt8] {
    var json = JSONWriter()
    json.object {
      $0.member("output", output)
      $0.member("reports", reports)
      $0.member("unreadable", unreadable)
      $0.member("findings") {
        $0.object { members in
          for severity in Severity.allCases.reversed() {
            members.member(severity.rawValue, count(severity))
          }
        }
      }
      if dismissed > 0 { $0.member("dismissed", dismissed) }
      $0.member("files", site.files)
      $0.member("written", site.written)
      $0.member("removed") { $0.array(of: site.removed) }
      $0.member("replaced") { $0.array(of: site.replaced) }
      $0.member("seconds", decimal: Self.seconds(milliseconds))
      if !stages.isEmpty {
        $0.member("stages") {
          $0.object { members in
            for entry in stages {
              members.member(entry.stage.rawValue, decimal: Self.seconds(entry.milliseconds))
            }
          }
        }
      }
    }
    json.endLine()
    return json.bytes
  }

  private func count(_ severity: Severity) -> Int { findings[severity] ?? 0 }

  private static func seconds(_ milliseconds: Int) -> String {
    let rest = String(milliseconds % 1000)
    return "\(milliseconds / 1000).\(String(repeating: "0", count: 3 - rest.count))\(rest)"
  }
}

extension BuildSummary {
  init(
    output: String, site: PublishedSite, outcome: BuildOutcome, milliseconds: Int,
    stages: [StageTimes.Entry]
  ) {
    self.init(
      output: output, site: site, reports: outcome.reports, unreadable: outcome.unreadable,
      findings: outcome.findings, dismissed: outcome.dismissed, milliseconds: milliseconds,
      stages: stages)
  }
}
