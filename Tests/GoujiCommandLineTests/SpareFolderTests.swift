import Foundation
import Glibc
import TestSupport
import Testing

@testable import GoujiCommandLine

/// A site that is published again and again, with a cache in which the folder of the former one is kept.
private struct SpareSite {
  let folder: TemporaryFolder
  var output: String { folder("Public") }
  static let spare = "cache/spare"

  init() throws {
    folder = try TemporaryFolder()
    try FileManager.default.createDirectory(
      atPath: folder("cache"), withIntermediateDirectories: true)
  }

  func stage(isRead: Bool = true) throws -> StagedSite {
    let cache = try FileDescriptor(opening: folder("cache"), O_RDONLY | O_DIRECTORY, for: .read)
    return try StagedSite(output: output, spare: SpareFolder(cache: cache, isRead: isRead))
  }

  @discardableResult
  func publish(_ pages: [String: String], isRead: Bool = true) throws -> PublishedSite {
    let stage = try stage(isRead: isRead)
    for (path, text) in pages { try stage.write(path, Array(text.utf8)) }
    return try stage.publish()
  }

  /// What is in the output but the list of files, folders without a text.
  func published() throws -> [String: String?] {
    var found: [String: String?] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: output)
    where path != FormerSite.manifest {
      found[path] = .some(folder.read("Public/\(path)"))
    }
    return found
  }

  /// Whether each file that is kept is the published one of that name.
  var isShared: Bool {
    folder.files(below: Self.spare).allSatisfy {
      folder.inode("\(Self.spare)/\($0)") == folder.inode("Public/\($0)")
    }
  }
}

@Suite("Keeping the folder of the former site")
struct SpareFolderTests {
  private let site: SpareSite
  private var folder: TemporaryFolder { site.folder }

  init() throws { site = try SpareSite() }

  @Test func holdsTheVeryFilesOfTheSite() throws {
    for text in ["1", "2", "3"] {
      try site.publish(["index.html": text, "years/2023.html": "same"])
      #expect(folder.files(below: SpareSite.spare) == folder.files(below: "Public"))
      #expect(site.isShared)
    }
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == [
        "Public", "cache",
      ])
  }

  @Test func becomesTheNextSite() throws {
    try site.publish(["index.html": "1", "years/2023.html": "same"])
    let spare = folder.inode("\(SpareSite.spare)/years")
    let page = folder.inode("Public/years/2023.html")
    try site.publish(["index.html": "2", "years/2023.html": "same"])
    #expect(folder.inode("Public/years") == spare)
    #expect(folder.inode("Public/years/2023.html") == page)
  }

  @Test func leavesTheStampsOfUnchangedFilesAsTheyWere() throws {
    try site.publish(["index.html": "1", "same.html": "same"])
    let before = FileStamp(folder("Public/same.html"))
    let stage = try site.stage()
    #expect(try stage.keep("same.html", as: #require(before)))
    try stage.write("index.html", Array("2".utf8))
    _ = try stage.publish()
    #expect(FileStamp(folder("Public/same.html")) == before)
    #expect(stage.publishedStamps()["same.html"] == before)
    #expect(stage.publishedStamps()["index.html"] == FileStamp(folder("Public/index.html")))
  }

  @Test func aBuildThatGivesUpLeavesStampsAndNoRoomTaken() throws {
    try site.publish(["index.html": "1", "same.html": "same"])
    let before = FileStamp(folder("Public/same.html"))
    let stage = try site.stage()
    try stage.write("index.html", Array("2".utf8))
    try stage.write("new/page.html", Array("new".utf8))
    stage.discard()
    #expect(folder.inode(".Public.staging") == nil)
    #expect(FileStamp(folder("Public/same.html")) == before)
    #expect(folder.read("Public/index.html") == "1")
    #expect(folder.files(below: SpareSite.spare) == [".gouji-files", "same.html"])
    #expect(site.isShared)
  }

  @Test func isNeitherReadNorNeededByAFullBuild() throws {
    try site.publish(["index.html": "1", "same.html": "same"])
    try folder.write("\(SpareSite.spare)/stray.html", "stray")
    try site.publish(["index.html": "2", "same.html": "same"], isRead: false)
    #expect(try site.published() == ["index.html": "2", "same.html": "same"])
    #expect(site.isShared)
  }

  /// What may have become of the folder.
  enum Damage: CaseIterable {
    case removed, emptied, aFile, aLink, strayFiles, strayFolders, linkedFolder, linkedFile, copied
    case folderForFile, fileForFolder, pipe, otherModes, oddName, ofAnotherSite
  }

  @Test(arguments: Damage.allCases) func anyDamageIsHarmless(_ damage: Damage) throws {
    let pages = ["index.html": "1", "years/2023.html": "same", "years/old/2022.html": "same"]
    try site.publish(pages)
    try folder.write("Public/foreign/token.txt", "token")
    try site.publish(pages.merging(["index.html": "2"]) { $1 })
    try folder.write("elsewhere/2023.html", "elsewhere")
    try apply(damage)
    try site.publish(pages.merging(["index.html": "3", "years/new.html": "new"]) { $1 })
    #expect(
      try site.published() == [
        "index.html": "3", "years": nil, "years/2023.html": "same", "years/new.html": "new",
        "years/old": nil, "years/old/2022.html": "same", "foreign": nil,
        "foreign/token.txt": "token",
      ])
    #expect(folder.files(below: "elsewhere") == ["2023.html"])
    #expect(folder.read("elsewhere/2023.html") == "elsewhere")
    #expect(folder.inode(".Public.staging") == nil)
    #expect(site.isShared)
    try site.publish(["index.html": "4"])
    #expect(
      try site.published() == ["index.html": "4", "foreign": nil, "foreign/token.txt": "token"])
  }

  private func apply(_ damage: Damage) throws {
    let spare = SpareSite.spare
    let files = FileManager.default
    func replace(_ name: String, _ make: () throws -> Void) throws {
      try files.removeItem(atPath: folder(name))
      try make()
    }
    switch damage {
    case .removed: try files.removeItem(atPath: folder(spare))
    case .emptied:
      try replace(spare) {
        try files.createDirectory(atPath: folder(spare), withIntermediateDirectories: false)
      }
    case .aFile: try replace(spare) { try folder.write(spare, "a file") }
    case .aLink: try replace(spare) { try folder.link(spare, to: "../elsewhere") }
    case .strayFiles:
      try folder.write("\(spare)/stray.html", "stray")
      try folder.write("\(spare)/years/new.html", "stray")
      try folder.write("\(spare)/foreign/stray.txt", "stray")
    case .strayFolders:
      try folder.write("\(spare)/years/new.html/deep/stray.html", "stray")
      try files.createDirectory(
        atPath: folder("\(spare)/years/empty"), withIntermediateDirectories: true)
    case .linkedFolder:
      try replace("\(spare)/years") { try folder.link("\(spare)/years", to: "../../elsewhere") }
    case .linkedFile:
      for name in ["index.html", "years/2023.html"] {
        try replace("\(spare)/\(name)") {
          try folder.link("\(spare)/\(name)", to: folder("elsewhere/2023.html"))
        }
      }
    case .copied:
      try files.copyItem(atPath: folder(spare), toPath: folder("copy"))
      try replace(spare) { try files.moveItem(atPath: folder("copy"), toPath: folder(spare)) }
      try folder.write("\(spare)/years/2023.html", "some")
    case .folderForFile:
      try replace("\(spare)/index.html") { try folder.write("\(spare)/index.html/x", "x") }
    case .fileForFolder: try replace("\(spare)/years") { try folder.write("\(spare)/years", "x") }
    case .pipe: try replace("\(spare)/index.html") { mkfifo(folder("\(spare)/index.html"), 0o644) }
    case .otherModes: chmod(folder("\(spare)/years"), 0o700)
    case .oddName:
      close(creat(Array(folder("\(spare)/").utf8CString.dropLast()) + [-71, 0], 0o644))
    case .ofAnotherSite:
      let other = try SpareSite()
      try other.publish(["index.html": "other", "years/2023.html": "other"])
      try replace(spare) {
        try files.moveItem(atPath: other.folder(spare), toPath: folder(spare))
      }
    }
  }

  @Test func foldersHaveTheModesOfTheFormerSite() throws {
    try site.publish(["index.html": "1", "years/2023.html": "same"])
    chmod(folder("Public/years"), 0o2775)
    chmod(folder("Public"), 0o750)
    try site.publish(["index.html": "2", "years/2023.html": "same"])
    for (name, mode) in [("Public/years", 0o2775), ("Public", 0o750)] {
      let attributes = try FileManager.default.attributesOfItem(atPath: folder(name))
      #expect(attributes[.posixPermissions] as? Int == mode)
    }
  }

  @Test func aPageMayBecomeAFolderAndAFolderAPage() throws {
    let first = ["a/b.html": "b", "a/c/d.html": "d", "e": "e", "same.html": "same"]
    let second = ["a": "a", "e/f/g.html": "g", "same.html": "same"]
    for pages in [first, second, first, second] {
      try site.publish(pages)
      #expect(folder.files(below: "Public") == (pages.keys + [".gouji-files"]).sorted())
      for (path, text) in pages { #expect(folder.read("Public/\(path)") == text) }
      #expect(site.isShared)
    }
  }

  @Test func pagesInEachOthersWayAreStillRefused() throws {
    try site.publish(["a/b.html": "b"])
    let stage = try site.stage()
    try stage.write("a/b.html", Array("new".utf8))
    #expect(throws: PublishingFault.self) { try stage.write("a", Array("a".utf8)) }
    stage.discard()
    #expect(folder.read("Public/a/b.html") == "b")
  }

  @Test func aFileThatSomebodyHasChangedInPlaceIsWrittenAnew() throws {
    try site.publish(["index.html": "1", "same.html": "same"])
    try folder.write("Public/same.html", "by hand")
    let site = try self.site.publish(["index.html": "1", "same.html": "same"])
    #expect(site.written == 1)
    #expect(folder.read("Public/same.html") == "same")
    #expect(self.site.isShared)
  }

  @Test func whatAKilledBuildLeftIsABeginning() throws {
    try site.publish(["index.html": "1", "same.html": "same", "gone/page.html": "gone"])
    do {
      let stage = try site.stage()
      try stage.write("index.html", Array("half".utf8))
      try stage.write("new/page.html", Array("half".utf8))
    }  // here the process dies
    #expect(folder.inode(".Public.staging") != nil)
    try site.publish(["index.html": "2", "same.html": "same"])
    #expect(try site.published() == ["index.html": "2", "same.html": "same"])
    #expect(folder.inode(".Public.staging") == nil)
    #expect(site.isShared)
  }

  @Test func aSiteThatWasRemovedIsMadeFromNothing() throws {
    try site.publish(["index.html": "1", "gone.html": "gone"])
    try FileManager.default.removeItem(atPath: site.output)
    try site.publish(["index.html": "1"])
    #expect(try site.published() == ["index.html": "1"])
    #expect(site.isShared)
  }
}

/// Whatever happens between builds, the output holds the pages of the last one and what others have put there.
@Suite("Keeping the folder of the former site through any sequence")
struct SpareSequenceTests {
  @Test(arguments: 1...UInt64(20)) func theOutputIsAsItShouldBe(_ seed: UInt64) throws {
    var sequence = try Sequence(random: SeededGenerator(seed: seed))
    for _ in 0..<12 { try sequence.step() }
  }

  private struct Sequence {
    let site: SpareSite
    var random: SeededGenerator
    var pages: [String: String] = ["index.html": "first"]
    var foreign: [String: String] = [:]
    var said: [String] = []

    init(random: SeededGenerator) throws {
      site = try SpareSite()
      self.random = random
      try site.publish(pages)
    }

    /// No page is in another's way: the first name of each tells whether it is a folder.
    private static let names = ["index.html", "a/x.html", "a/b/y.html", "a/b/c/z.html", "d/e.html"]

    mutating func step() throws {
      said = []
      for _ in 0..<Int.random(in: 1...3, using: &random) { try disturb() }
      try editPages()
      try site.publish(pages, isRead: Int.random(in: 0..<8, using: &random) > 0)
      var expected = pages.merging(foreign) { page, _ in page }
      expected[FormerSite.manifest] = pages.keys.sorted().map { "\($0)\n" }.joined()
      let folder = site.folder
      #expect(folder.files(below: "Public") == expected.keys.sorted(), "\(said)")
      for (path, text) in expected { #expect(folder.read("Public/\(path)") == text, "\(said)") }
      let folders = Set(expected.keys.flatMap(Self.folders(above:)))
      #expect(Set(try site.published().keys.filter { expected[$0] == nil }) == folders, "\(said)")
      #expect(site.isShared, "\(said)")
    }

    private static func folders(above path: String) -> [String] {
      let names = path.split(separator: "/").dropLast()
      return names.indices.map { names[...$0].joined(separator: "/") }
    }

    private mutating func editPages() throws {
      for name in Self.names + ["f"] {
        switch Int.random(in: 0..<6, using: &random) {
        case 0: pages[name] = "\(random.next() % 3)"
        case 1: pages[name] = nil
        default: break
        }
      }
      pages["f/g.html"] = pages["f"] == nil && Bool.random(using: &random) ? "g" : nil
      for path in pages.keys { foreign[path] = nil }
    }

    private mutating func disturb() throws {
      let folder = site.folder
      let files = FileManager.default
      let spare = ["cache/spare", ".Public.staging"].first { folder.inode($0) != nil }
      let spareFile = spare.flatMap { spare in
        folder.files(below: spare).randomElement(using: &random).map { "\(spare)/\($0)" }
      }
      switch Int.random(in: 0..<9, using: &random) {
      case 0:
        let name = ["a/own.txt", "own.txt", "own/deep/er.txt"].randomElement(using: &random)
        foreign[try #require(name)] = "own \(random.next() % 3)"
        for (path, text) in foreign { try folder.write("Public/\(path)", text) }
        said.append("foreign \(foreign.keys)")
      case 1:
        guard let path = foreign.keys.sorted().randomElement(using: &random) else { return }
        try files.removeItem(atPath: folder("Public/\(path)"))
        // Else their folders would be somebody's own, and stay.
        for above in Self.folders(above: path).reversed() { rmdir(folder("Public/\(above)")) }
        foreign[path] = nil
        said.append("remove \(path)")
      case 2:
        guard let spareFile else { return }
        try files.removeItem(atPath: folder(spareFile))
        said.append("remove \(spareFile)")
      case 3:
        guard let spareFile else { return }
        try files.removeItem(atPath: folder(spareFile))
        try folder.write(spareFile, "stray")
        said.append("replace \(spareFile)")
      case 4:
        guard let spare else { return }
        try folder.write("\(spare)/a/b/stray.txt", "stray")
        said.append("stray")
      case 5:
        let stage = try site.stage()
        try stage.write("index.html", Array("killed".utf8))
        try stage.write("k/killed.html", Array("killed".utf8))
        said.append("killed")
      case 6:
        let stage = try site.stage()
        try stage.write("index.html", Array("discarded".utf8))
        stage.discard()
        said.append("discarded")
      case 7:
        guard let path = pages.keys.sorted().randomElement(using: &random) else { return }
        unlink(folder("Public/\(path)"))
        said.append("remove page \(path)")
      default:
        guard let path = pages.keys.sorted().randomElement(using: &random) else { return }
        try? folder.write("Public/\(path)", "by hand")
        said.append("edit page \(path)")
      }
    }
  }
}
