import Foundation
import TestSupport
import Testing

@testable import GoujiCommandLine

/// What is told about the folders of a site besides its reports.
@Suite("Folders of a site")
struct SiteFolderTests {
  private let folder: TemporaryFolder
  private let recording = RecordingConsole()

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("Content/reports/liaocheng.txt", ReportText().text)
  }

  private func build(_ output: String = "Public") async -> ExitCode {
    await CommandLineTool.run(
      [
        "build", "--content", folder("Content"), "--output", folder(output), "--templates",
        Repository.root.appending(path: "Templates").path,
      ], on: recording.console())
  }

  @Test func namesPagesThatNoneUses() async throws {
    try folder.write("Content/pages/methodolgy.md", "核对方法")
    try folder.write("Content/pages/notes.txt", "笔记")
    try folder.write("Content/pages/en/home.md", "Welcome")
    #expect(await build() == .done)
    let told = recording.errorText
    #expect(told.contains("Content/pages/methodolgy.md: warning: 没有页面使用这个文件 [pages.unknown]"))
    #expect(told.contains("是不是 methodology.md？"))
    #expect(told.contains("Content/pages/notes.txt: warning: 没有页面使用这个文件 [pages.unknown]"))
    #expect(!told.contains("en/home.md: "))
    #expect(folder.read("Public/en/index.html")?.contains("<p>Welcome</p>") == true)
  }

  @Test func namesWhatLiesBesideTheFoldersThatAreRead() async throws {
    try folder.write("Content/2023年报.txt", ReportText().text)
    try folder.write("Content/report/a.txt", ReportText().text)
    try folder.write("Content/README.md", "给编辑的说明")
    try folder.write("Content/.git/HEAD", "")
    #expect(await build() == .done)
    let told = recording.errorText
    #expect(told.contains("Content/2023年报.txt: warning: 放在这里不会被读取 [content.unread]"))
    #expect(told.contains("Content/report: warning: 放在这里不会被读取 [content.unread]"))
    #expect(told.contains("是不是 reports？"))
    #expect(!told.contains("README.md: "))
    #expect(!told.contains(".git: "))
    try FileManager.default.removeItem(atPath: folder("Content/2023年报.txt"))
    #expect(await build() == .done)
    let later = recording.errorText.dropFirst(told.count)
    #expect(!later.contains("2023年报.txt"))
    #expect(later.contains("Content/report: warning: "))
  }

  @Test func tellsWhatCannotBePublishedAsItIs() async throws {
    try folder.write("Content/static/a.txt", "a")
    try FileManager.default.createSymbolicLink(
      atPath: folder("Content/static/b.txt"), withDestinationPath: "nowhere")
    #expect(await build() == .unpublished)
    #expect(recording.errorText.contains("Content/static/b.txt: error: 文件无法读取"))
  }

  @Test func namesFilesByPathsThatOpenThem() async throws {
    try folder.write("Content/reports/empty.txt", "")
    try folder.write("Content/agencies.csv", "name,aliases,place\n某局,,371500\n")
    #expect(await build() == .unreadable)
    for name in ["reports/empty.txt", "agencies.csv"] {
      #expect(recording.errorText.contains("\n\(folder("Content/\(name)")):"), "\(name)")
    }
    #expect(
      await CommandLineTool.run(
        ["check", "--content", folder("Content")], on: recording.console()) == .unreadable)
    #expect(
      recording.outputText.split(separator: "\n").filter { $0.contains(": notice: ") }
        .allSatisfy { $0.hasPrefix(folder("Content/reports/liaocheng.txt")) })
  }

  @Test func refusesAFolderOfSomethingElse() async throws {
    try folder.write("Sources/main.swift", "mine")
    #expect(await build("Sources") == .unpublished)
    #expect(recording.errorText.contains("里已有文件，而不是 gouji 生成的网站"))
    #expect(folder.files(below: "Sources") == ["main.swift"])
  }

  @Test func publishesToAFolderWithHiddenFilesAndAgainToItsOwnSite() async throws {
    try folder.write("Public/.gitignore", "*")
    #expect(await build() == .done)
    try folder.write("Public/mine.txt", "mine")
    #expect(await build() == .done)
    #expect(folder.read("Public/mine.txt") == "mine")
  }

  @Test func remindsOfAnAddressThatIsAnExample() async throws {
    try folder.write("Content/portal.json", "{\"baseURL\": \"https://foi.example.org/\"}")
    #expect(await build() == .done)
    #expect(recording.errorText.contains("Content/portal.json:1: notice: baseURL 还是示例网址"))
    let checking = RecordingConsole()
    _ = await CommandLineTool.run(
      ["check", "--content", folder("Content"), folder("Content/reports/liaocheng.txt")],
      on: checking.console())
    #expect(!checking.errorText.contains("baseURL"), "it is of the site, not of the report")
  }

  @Test func aBrokenConfigurationCountsForTheStatusOfACheck() async throws {
    try folder.write("Content/portal.json", "{\"name\": }")
    let status = await CommandLineTool.run(
      ["check", "--content", folder("Content"), folder("Content/reports/liaocheng.txt")],
      on: recording.console())
    #expect(status == .unreadable)
  }
}
