import Foundation
import TestSupport
import Testing

@testable import GoujiCommandLine

@Suite("Beginning a site")
struct NewCommandTests {
  let folder: TemporaryFolder
  let recording = RecordingConsole()

  init() throws { folder = try TemporaryFolder() }

  private func run(_ arguments: String...) async -> ExitCode {
    await CommandLineTool.run(arguments, on: recording.console())
  }

  @Test func writesASiteThatCanBeBuilt() async throws {
    #expect(await run("new", folder("a/site")) == .done)
    #expect(recording.outputText.contains("gouji serve"))
    #expect(
      await run(
        "build", "--content", folder("a/site/Content"), "--templates", folder("a/site/Templates"),
        "--output", folder("a/site/Public")) == .done)
    #expect(recording.errorText.contains("已发布 1 份报告"))
    #expect(recording.errorText.contains("发现：待核实（error）2 项，存疑（warning）0 项，提示（notice）0 项"))
    #expect(!recording.errorText.contains(": error:"))
    #expect(!recording.errorText.contains(": warning:"))
    #expect(folder.read("a/site/Public/index.html") != nil)
  }

  @Test func anEmptyFolderWillDoAndAFullOneIsLeftAlone() async throws {
    try FileManager.default.createDirectory(
      atPath: folder("empty"), withIntermediateDirectories: false)
    #expect(await run("new", folder("empty")) == .done)
    #expect(folder.read("empty/README.md") != nil)
    try folder.write("full/.hidden", "")
    #expect(await run("new", folder("full")) == .unpublished)
    #expect(folder.files(below: "full") == [".hidden"])
    #expect(recording.errorText.contains("里已有文件，没有写入"))
    try folder.write("file", "")
    #expect(await run("new", folder("file")) == .unpublished)
    #expect(await run("new", folder("file/below")) == .unpublished)
  }

  @Test func everyTemplateAndEveryFileOfTheStarterIsCompiledIn() throws {
    let starter = try files(below: "Sources/CStarter/Starter", under: "")
    let templates = try files(below: "Templates", under: "Templates/")
    let embedded = Dictionary(
      uniqueKeysWithValues: StarterFile.all.map { ($0.path, $0.bytes) })
    // The articles for publishers are those that are there in Chinese, too.
    let articles = try files(below: "docs", under: "docs/").filter { path, _ in
      path.hasSuffix(".zh-CN.md")
        || FileManager.default.fileExists(
          atPath: Repository.root.appending(path: path.dropLast(3) + ".zh-CN.md").path)
    }
    #expect(articles.count == 10)
    #expect(embedded == starter.merging(templates) { $1 }.merging(articles) { $1 })
  }

  private func files(below path: String, under prefix: String) throws -> [String: [UInt8]] {
    let root = Repository.root.appending(path: path).path(percentEncoded: false)
    var found: [String: [UInt8]] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: root) {
      let url = URL(filePath: "\(root)/\(name)")
      guard try url.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true else {
        continue
      }
      found[prefix + name] = [UInt8](try Data(contentsOf: url))
    }
    return found
  }
}
