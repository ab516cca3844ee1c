import Foundation
import TestSupport
import Testing

@testable import GoujiCommandLine

@Suite("Building again")
struct IncrementalBuildTests {
  let site: BuildFolders
  private var folder: TemporaryFolder { site.folder }

  init() throws { site = try BuildFolders() }

  private func remove(_ path: String) throws {
    try FileManager.default.removeItem(atPath: folder(path))
  }

  // MARK: Nothing changed

  @Test func saysTheSameAndWritesNothingWhereNothingChanged() async throws {
    try folder.write("Content/reports/none.txt", "请各单位按时报送。\n")
    let first = await site.build()
    let inode = folder.inode("Public")
    let cache = site.cached().map { folder.inode(".Public.cache/\($0)") }
    let second = await site.build()
    #expect(second.code == .unreadable && second.code == first.code)
    #expect(second.errors == first.errors && second.errors.contains("none.txt"))
    #expect(second.count("written") == 0 && second.count("files") == first.count("files"))
    #expect(second.count("reports") == 3)
    #expect(folder.inode("Public") == inode)
    #expect(site.cached().map { folder.inode(".Public.cache/\($0)") } == cache)
    let full = await site.build("Public", "--full")
    #expect(full == second)
  }

  @Test func needsNoRightToWriteWhereNothingChanged() async throws {
    await site.build()
    let times = [folder(""), folder(".Public.cache")].map(Self.changed)
    #expect(await site.build().code == .done)
    #expect([folder(""), folder(".Public.cache")].map(Self.changed) == times)
  }

  private static func changed(_ path: String) -> Date? {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    return attributes?[.modificationDate] as? Date
  }

  @Test func endsByTheThresholdOfTheDay() async throws {
    try site.write(
      "a-2023.txt", "聊城市公安局", 2023,
      cells: ["requests.received.naturalPerson": "3", "requests.received.total": "4"])
    #expect(await site.build().code == .done)
    #expect(await site.build("Public", "--fail-on", "error").code == .findings)
  }

  @Test func namesTheFilesOfOthersThatAreStillThere() async throws {
    await site.build()
    try folder.write("Public/CNAME", "example.org")
    let run = await site.build()
    #expect(run.code == .done && run.count("written") == 0)
    #expect(folder.read("Public/CNAME") == "example.org")
  }

  // MARK: The output has been touched

  @Test(arguments: ["index.html", "agencies/index.html", "assets/style.css", ".gouji-files"])
  func mendsAFileThatSomebodyHasChanged(_ path: String) async throws {
    await site.build()
    try FileManager.default.copyItem(atPath: folder("Public"), toPath: folder("Copy"))
    // As many bytes, and the times put back.
    let name = folder("Public/\(path)")
    let times = try FileManager.default.attributesOfItem(atPath: name)[.modificationDate]
    var bytes = try Data(contentsOf: URL(filePath: name))
    bytes[0] ^= 1
    let file = try FileHandle(forWritingTo: URL(filePath: name))
    try file.write(contentsOf: bytes)
    try file.close()
    try FileManager.default.setAttributes([.modificationDate: times as Any], ofItemAtPath: name)
    await site.build()
    #expect(site.differences("Public", "Copy") == [])
  }

  @Test func mendsWhatWasRemoved() async throws {
    await site.build()
    try FileManager.default.copyItem(atPath: folder("Public"), toPath: folder("Copy"))
    try remove("Public/years")
    try remove("Public/assets/style.css")
    #expect(await site.build().code == .done)
    #expect(site.differences("Public", "Copy") == [])
    try remove("Public")
    let run = await site.build()
    #expect(run.count("written") == run.count("files"))
    #expect(site.differences("Public", "Copy") == [])
  }

  // MARK: The content has changed

  @Test func writesOnlyTheFilesThatDiffer() async throws {
    await site.build()
    let page = try #require(
      folder.files(below: "Public/agencies").first { $0.hasSuffix("2023/report.json") })
    let pages = folder.files(below: "Public/agencies").filter { $0.hasSuffix("/index.html") }
    let inodes = Dictionary(
      uniqueKeysWithValues: pages.map { ($0, folder.inode("Public/agencies/\($0)")) })
    // An agency of another kind, which is nobody's peer.
    try site.write("c-2023.txt", "淄博市教育局", 2023)
    #expect(await site.build().code == .done)
    #expect(folder.read("Public/agencies/\(page)") != nil)
    for (page, inode) in inodes {
      #expect(folder.inode("Public/agencies/\(page)") == inode, "\(page)")
    }
  }

  @Test func dropsResultsThatNobodyNeedsAnyMore() async throws {
    await site.build()
    let before = try #require(folder.size(".Public.cache/results"))
    for number in 1...12 {
      try site.write("b-2023.txt", "枣庄市公安局", 2023, cells: ["requests.carriedIn.total": "\(number)"])
      await site.build()
    }
    let after = try #require(folder.size(".Public.cache/results"))
    #expect(after < before * 2)
  }

  @Test func readsFilesByTheirContentAndNotByTheirTimes() async throws {
    await site.build()
    let path = folder("Content/reports/b-2023.txt")
    let times = try FileManager.default.attributesOfItem(atPath: path)[.modificationDate]
    let text = try #require(folder.read("Content/reports/b-2023.txt"))
    try folder.write("Content/reports/b-2023.txt", text.replacing("60条", with: "61条"))
    try FileManager.default.setAttributes([.modificationDate: times as Any], ofItemAtPath: path)
    #expect(try #require(await site.build().count("written")) > 0)
    await site.build("Full", "--full")
    #expect(site.differences("Public/sources", "Full/sources") == [])
  }

  // MARK: The lock

  @Test func saysWhoIsBuildingAlready() async throws {
    await site.build()
    let output = try OutputFolder(folder("Public"), keepingApart: [])
    let other = BuildCache(beside: output)
    try other.lock(for: output)
    try site.write("c-2023.txt", "淄博市公安局", 2023)
    let run = await site.build()
    #expect(run.code == .unpublished)
    #expect(run.errors.contains("进程 \(getpid())，主机"))
    other.unlock()
    #expect(await site.build().code == .done)
  }

  @Test func severalBuildsAtOncePublishWholeSites() async throws {
    let codes = await withTaskGroup(of: ExitCode.self) { group in
      for _ in 0..<3 { group.addTask { await site.build().code } }
      return await group.reduce(into: Set<ExitCode>()) { $0.insert($1) }
    }
    #expect(codes.contains(.done) && codes.isSubset(of: [.done, .unpublished]))
    await site.build("Full", "--full")
    await site.build()
    #expect(site.differences("Public", "Full") == [])
  }
}
