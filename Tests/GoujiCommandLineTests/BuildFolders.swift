import Foundation
import TestSupport

@testable import GoujiCommandLine

/// A small content folder with its own templates, and sites that are built from it.
struct BuildFolders {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try FileManager.default.copyItem(
      at: Repository.root.appending(path: "Templates"),
      to: URL(filePath: folder("Templates")))
    try write("a-2022.txt", "聊城市公安局", 2022, cells: ["requests.received.naturalPerson": "3"])
    try write("a-2023.txt", "聊城市公安局", 2023, cells: ["requests.carriedIn.total": "2"])
    try write("b-2023.txt", "枣庄市公安局", 2023)
  }

  /// What a build said and how it ended.
  struct Run: Equatable {
    let code: ExitCode
    /// Diagnostics.
    let errors: String
    /// The summary, without the seconds.
    let summary: Substring

    func count(_ name: String) -> Int? {
      guard let start = summary.firstRange(of: "\"\(name)\":")?.upperBound else { return nil }
      return Int(summary[start...].prefix { $0.isNumber || $0 == " " }.filter(\.isNumber))
    }
  }

  @discardableResult func build(_ output: String = "Public", _ more: String...) async -> Run {
    let recording = RecordingConsole()
    let code = await CommandLineTool.run(
      [
        "build", "--content", folder("Content"), "--templates", folder("Templates"), "--output",
        folder(output), "--quiet", "--format", "json",
      ] + more, on: recording.console())
    let summary = recording.outputText
    let end = summary.firstRange(of: "\"seconds\"")?.lowerBound ?? summary.endIndex
    return Run(code: code, errors: recording.errorText, summary: summary[..<end])
  }

  func write(
    _ name: String, _ agency: String, _ year: Int, cells: [String: String] = [:],
    problems: String? = nil
  ) throws {
    var text = ReportText(agency: agency)
    text.year = year
    text.cells = cells
    if let problems { text.problems = problems }
    try folder.write("Content/reports/\(name)", text.text)
  }

  /// The files in which two folders differ.
  func differences(_ first: String, _ second: String) -> [String] {
    let paths = Set(folder.files(below: first)).union(folder.files(below: second))
    return paths.sorted().filter { path in
      let bytes = [first, second].map {
        FileManager.default.contents(atPath: folder("\($0)/\(path)"))
      }
      return bytes[0] == nil || bytes[0] != bytes[1]
    }
  }

  /// Files of the cache, by what their paths end in or begin with.
  func cached(_ prefix: String = "") -> [String] {
    folder.files(below: ".Public.cache").filter { $0.hasPrefix(prefix) }
  }
}
