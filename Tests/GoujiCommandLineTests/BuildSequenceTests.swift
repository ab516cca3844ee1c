import Foundation
import TestSupport
import Testing

@testable import GoujiCommandLine

/// Sequences of edits, after each of which a build that uses the cache must leave the same site as one that makes
/// everything anew.
@Suite("Building after any sequence of edits")
struct BuildSequenceTests {
  /// More sequences are tried with `GOUJI_SEQUENCES=20`.
  static let seeds: ClosedRange<UInt64> =
    1...max(2, ProcessInfo.processInfo.environment["GOUJI_SEQUENCES"].flatMap(UInt64.init) ?? 2)

  @Test(arguments: seeds) func givesTheBytesOfAFullBuild(_ seed: UInt64) async throws {
    let site = try BuildFolders()
    var editor = Editor(site: site, random: SeededGenerator(seed: seed))
    for step in 0..<7 {
      let edits = step == 0 ? [] : try editor.edit()
      let jobs = ["1", "2", "8"][step % 3]
      let run = await site.build("Public", "--jobs", jobs)
      let full = await site.build("Full", "--full")
      #expect(run.code == full.code, "\(edits)")
      #expect(run.errors == full.errors, "\(edits)")
      #expect(site.differences("Public", "Full") == [], "\(edits)")
      #expect(run.count("written") == full.count("written"), "\(edits)")
    }
    let again = await site.build()
    let full = await site.build("Full", "--full")
    #expect(again.count("written") == 0 && full.count("written") == 0)
    #expect(again.errors == full.errors && site.differences("Public", "Full") == [])
  }
}

/// Changes something in a content folder, as people do.
private struct Editor {
  let site: BuildFolders
  var random: SeededGenerator

  private var folder: TemporaryFolder { site.folder }
  private static let agencies = ["聊城市公安局", "枣庄市公安局", "淄博市公安局", "聊城市公安局交警支队", "市公安局"]
  private static let copied =
    "公开的深度和广度有待提高，个别科室对政务公开工作重视不够，信息发布不够及时，解读形式较为单一，与群众的期待还有差距；下一步将加强培训，健全机制，压实责任，提高质量。"

  /// - Returns: What it did.
  mutating func edit() throws -> [String] {
    try (0..<Int.random(in: 1...3, using: &random)).map { _ in try editOnce() }
  }

  private mutating func editOnce() throws -> String {
    switch Int.random(in: 0..<14, using: &random) {
    case 0, 1, 2: return try writeReport()
    case 3: return try change("delete") { try FileManager.default.removeItem(atPath: $0) }
    case 4:
      let name = "r\(random.next() % 100).txt"
      let target = folder("Content/reports/\(name)")
      return try change("rename to \(name)") {
        if !FileManager.default.fileExists(atPath: target) {
          try FileManager.default.moveItem(atPath: $0, toPath: target)
        }
      }
    case 5: return try replace("Content/agencies.csv", Self.lists)
    case 6: return try review()
    case 7: return try replace("Content/portal.json", Self.portals)
    case 8:
      return try replace("Content/pages/home.md", ["# 欢迎\n\n第一版。\n", "第二版。\n"])
    case 9: return try replace("Content/static/note.txt", ["1", "2"])
    case 10: return try editTemplate()
    case 11, 12: return try reword()
    default: return try replace("Content/reports/none.txt", ["没有报告。\n", ""])
    }
  }

  private mutating func writeReport() throws -> String {
    let agency = Self.agencies.randomElement(using: &random) ?? ""
    let year = Int.random(in: 2021...2024, using: &random)
    let name = "n\(random.next() % 6).txt"
    let count = "\(random.next() % 4)"
    try site.write(
      name, agency, year,
      cells: [
        "requests.received.naturalPerson": count, "requests.received.total": count,
        "requests.granted.naturalPerson": "\(random.next() % 4)",
        "requests.carriedIn.total": "\(random.next() % 3)",
      ], problems: random.next() % 2 == 0 ? Self.copied : nil)
    return "write \(agency) \(year) to \(name)"
  }

  /// Changes a sentence and no figure.
  private mutating func reword() throws -> String {
    let words = ["网站", "公众号", "服务窗口"].randomElement(using: &random) ?? ""
    return try change("reword with \(words)") { path in
      let text = try String(contentsOfFile: path, encoding: .utf8)
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map {
        $0.hasSuffix("。") ? "\($0)群众可以通过\(words)了解。" : String($0)
      }
      try lines.joined(separator: "\n").write(toFile: path, atomically: false, encoding: .utf8)
    }
  }

  private mutating func change(
    _ what: String, _ edit: (String) throws -> Void
  ) throws -> String {
    let reports = folder.files(below: "Content/reports")
    // A site must not lose its last reports, or nothing is published.
    guard reports.count > 2, let name = reports.randomElement(using: &random) else { return "" }
    try edit(folder("Content/reports/\(name)"))
    return "\(what): \(name)"
  }

  /// Writes one of `texts`, or removes the file.
  private mutating func replace(_ path: String, _ texts: [String]) throws -> String {
    if folder.read(path) != nil, random.next() % 3 == 0 {
      try FileManager.default.removeItem(atPath: folder(path))
      return "remove \(path)"
    }
    let text = texts.randomElement(using: &random) ?? ""
    try folder.write(path, text)
    return "write \(path): \(text)"
  }

  private static let lists = [
    "name,aliases,place\n聊城市公安局,市公安局,371500\n",
    "name,aliases,place,parent\n聊城市公安局交警支队,,,枣庄市公安局\n",
  ]
  private static let portals = [
    #"{"name": "第一个网站", "baseURL": "https://example.org/"}"#,
    #"{"name": "第二个网站", "checks": {"T3.identity": "notice"}}"#,
  ]

  private mutating func review() throws -> String {
    let table = folder.read("Full/data/findings.csv") ?? ""
    let ids = table.split(separator: "\n").dropFirst().compactMap { $0.split(separator: ",").first }
    guard let id = ids.randomElement(using: &random) else { return "" }
    let status = random.next() % 2 == 0 ? "dismissed" : "explained"
    try folder.write(
      "Content/reviews.csv", "finding_id,status,note\n\(id),\(status),说明\(random.next() % 3)\n")
    return "review \(id)"
  }

  private mutating func editTemplate() throws -> String {
    let templates = ["pages/report", "pages/agency", "layout"]
    let name = "Templates/\(templates.randomElement(using: &random) ?? "").mustache"
    let text = folder.read(name) ?? ""
    try folder.write(name, text + "<!-- \(random.next() % 10) -->\n")
    return "edit \(name)"
  }
}
