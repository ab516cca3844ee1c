import Foundation
import Storing
import TestSupport
import Testing

@testable import GoujiCommandLine

@Suite("Building with a damaged cache")
struct DamagedCacheTests {
  /// What may have become of the cache.
  enum Damage: CaseIterable {
    case flipped, truncated, emptied, folders, swapped, links, unreadable, removed, aFile
    /// Something else has the names of what is to be written.
    case blocked
  }

  @Test(arguments: Damage.allCases) func buildsTheSameSite(_ damage: Damage) async throws {
    let site = try BuildFolders()
    await site.build()
    await site.build("Full", "--full")
    try apply(damage, to: site.folder)
    try site.write("c-2023.txt", "淄博市公安局", 2023)
    let run = await site.build()
    let full = await site.build("Full", "--full")
    #expect(run.code == .done && full.errors == run.errors)
    #expect(site.differences("Public", "Full") == [])
    let again = await site.build()
    #expect(again.code == .done && again.count("written") == 0)
  }

  private func apply(_ damage: Damage, to folder: TemporaryFolder) throws {
    let names = folder.files(below: ".Public.cache").map { folder(".Public.cache/\($0)") }
    let files = FileManager.default
    switch damage {
    case .removed: try files.removeItem(atPath: folder(".Public.cache"))
    case .aFile:
      try files.removeItem(atPath: folder(".Public.cache"))
      try folder.write(".Public.cache", "somebody's")
    case .blocked:
      try files.removeItem(atPath: folder(".Public.cache"))
      try folder.write(".Public.cache/results/file", "somebody's")
      try folder.write(".Public.cache/results.new/file", "somebody's")
      try folder.write(".Public.cache/publication.new/file", "somebody's")
    case .swapped:
      let bytes = try names.map { try Data(contentsOf: URL(filePath: $0)) }
      for (name, bytes) in zip(names, bytes.dropFirst() + bytes.prefix(1)) {
        try replace(name, bytes)
      }
    default:
      for name in names { try apply(damage, toFile: name) }
    }
  }

  /// Puts another file in the place of the one at `name`, which may be one of the site, too.
  private func replace(_ name: String, _ bytes: Data) throws {
    try FileManager.default.removeItem(atPath: name)
    try bytes.write(to: URL(filePath: name))
  }

  private func apply(_ damage: Damage, toFile name: String) throws {
    let files = FileManager.default
    var bytes = try Data(contentsOf: URL(filePath: name))
    switch damage {
    case .flipped: if !bytes.isEmpty { bytes[bytes.count / 2] ^= 0x10 }
    case .truncated: bytes = bytes.prefix(bytes.count / 2)
    case .emptied: bytes = Data()
    case .folders, .links:
      try files.removeItem(atPath: name)
      if damage == .links {
        try files.createSymbolicLink(atPath: name, withDestinationPath: "/dev/zero")
      } else {
        try files.createDirectory(atPath: name, withIntermediateDirectories: false)
      }
      return
    case .unreadable:
      try replace(name, bytes)
      try files.setAttributes([.posixPermissions: 0], ofItemAtPath: name)
      return
    case .swapped, .removed, .aFile, .blocked: return
    }
    try replace(name, bytes)
  }

  /// A build that was killed after it had published, before it could say so.
  @Test func copesWithACacheThatIsOlderThanTheSite() async throws {
    let site = try BuildFolders()
    let files = FileManager.default
    await site.build()
    await site.build("Full", "--full")
    try files.copyItem(atPath: site.folder(".Public.cache"), toPath: site.folder("Old"))
    try site.write("a-2023.txt", "聊城市公安局", 2023, cells: ["requests.carriedIn.total": "5"])
    await site.build()
    await site.build("Full", "--full")
    try files.removeItem(atPath: site.folder(".Public.cache"))
    try files.moveItem(atPath: site.folder("Old"), toPath: site.folder(".Public.cache"))
    let run = await site.build()
    #expect(run.code == .done && run.count("written") == 0)
    #expect(site.differences("Public", "Full") == [])
  }

  /// A site that was put back from a copy.
  @Test func copesWithACacheThatIsNewerThanTheSite() async throws {
    let site = try BuildFolders()
    let files = FileManager.default
    await site.build()
    try files.copyItem(atPath: site.folder("Public"), toPath: site.folder("Old"))
    try files.copyItem(atPath: site.folder("Public"), toPath: site.folder("Full"))
    try site.write("a-2023.txt", "聊城市公安局", 2023, cells: ["requests.carriedIn.total": "5"])
    await site.build()
    await site.build("Full", "--full")
    try files.removeItem(atPath: site.folder("Public"))
    try files.moveItem(atPath: site.folder("Old"), toPath: site.folder("Public"))
    await site.build()
    #expect(site.differences("Public", "Full") == [])
  }

  @Test func clearsUpAfterABuildThatWasKilled() async throws {
    let site = try BuildFolders()
    await site.build()
    await site.build("Full", "--full")
    try site.folder.write(".Public.staging/half.html", "half")
    #expect(await site.build().count("written") == 0)
    #expect(site.folder.inode(".Public.staging") == nil)
    #expect(site.differences("Public", "Full") == [])
  }

  @Test func takesNothingFromAnotherProgram() async throws {
    let site = try BuildFolders()
    let output = try OutputFolder(site.folder("Public"), keepingApart: [])
    func cache(_ program: String) throws -> BuildCache {
      let cache = BuildCache(beside: output, program: Digest(of: Array(program.utf8)))
      try cache.lock(for: output)
      return cache
    }
    let key = { (cache: BuildCache) in cache.key("number").digest() }
    let first = try cache("1")
    first.keep(7, as: key(first))
    #expect(first.result(key(first)) == 7)
    first.unlock()
    let second = try cache("2")
    #expect(second.result(key(second)) as Int? == nil)
    second.unlock()
    let again = try cache("1")
    #expect(again.result(key(again)) == 7)
    #expect(again.result(key(again)) as String? == nil)
  }

  @Test func writesNothingWithoutTheLock() throws {
    let site = try BuildFolders()
    let output = try OutputFolder(site.folder("Public"), keepingApart: [])
    let cache = BuildCache(beside: output)
    cache.keep(7, as: cache.key("number").digest())
    #expect(site.cached("results") == [])
  }
}
