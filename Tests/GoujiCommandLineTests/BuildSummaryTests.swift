import Diagnostics
import Foundation
import Testing

@testable import GoujiCommandLine

@Suite("The summary of a build")
struct BuildSummaryTests {
  func summary(unreadable: Int = 0, findings: [Severity: Int] = [:]) -> BuildSummary {
    BuildSummary(
      output: "Public",
      site: PublishedSite(
        files: 132, written: 7, removed: ["old.html"], replaced: [], carriedOver: [".gitignore"]),
      reports: 5, unreadable: unreadable, findings: findings, milliseconds: 1042)
  }

  @Test func isShortForPeople() {
    #expect(
      summary(unreadable: 1, findings: [.error: 3, .notice: 2]).text() == """
        已发布 5 份报告、132 个文件到 Public（新写 7，删除 1，保留 1 个非生成文件）
        发现：待核实（error）3 项，存疑（warning）0 项，提示（notice）2 项
        逐项查看：打开 Public/issues/index.html（同一原因引起的在那里并作一处），或运行 gouji check
        1 个文件不能作为报告读取
        用时 1.042 秒

        """)
    #expect(!summary().text().contains("不能作为报告读取"))
  }

  @Test func isOneObjectForPrograms() throws {
    let text = String(decoding: summary(findings: [.error: 3]).json(), as: UTF8.self)
    #expect(
      text == """
        {"output":"Public","reports":5,"unreadable":0,\
        "findings":{"error":3,"warning":0,"notice":0},"files":132,"written":7,\
        "removed":["old.html"],"replaced":[],"seconds":1.042}

        """)
  }

  @Test func tellsProgramsWhatEachStageTook() {
    var summary = summary()
    summary.stages = [
      StageTimes.Entry(stage: .reading, milliseconds: 1512),
      StageTimes.Entry(stage: .checking, milliseconds: 40),
    ]
    let text = String(decoding: summary.json(), as: UTF8.self)
    #expect(text.hasSuffix(#""seconds":1.042,"stages":{"reading":1.512,"checking":0.040}}"# + "\n"))
  }

  struct Ending: Sendable {
    let unreadable: Int
    let findings: [Severity: Int]
    let threshold: FailureThreshold
    let code: ExitCode
  }

  @Test(arguments: [
    Ending(unreadable: 0, findings: [:], threshold: .error, code: .done),
    Ending(unreadable: 0, findings: [.warning: 1], threshold: .error, code: .done),
    Ending(unreadable: 0, findings: [.warning: 1], threshold: .warning, code: .findings),
    Ending(unreadable: 0, findings: [.error: 0], threshold: .notice, code: .done),
    Ending(unreadable: 0, findings: [.error: 1], threshold: .never, code: .done),
    Ending(unreadable: 1, findings: [.error: 1], threshold: .never, code: .unreadable),
    Ending(unreadable: 1, findings: [.error: 1], threshold: .error, code: .unreadable),
  ])
  func decidesTheExitCode(_ ending: Ending) {
    let summary = summary(unreadable: ending.unreadable, findings: ending.findings)
    #expect(summary.exitCode(failOn: ending.threshold) == ending.code)
  }
}
