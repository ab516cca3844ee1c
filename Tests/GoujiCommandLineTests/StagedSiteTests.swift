import Foundation
import Glibc
import TestSupport
import Testing

@testable import GoujiCommandLine

@Suite("Publishing a site")
struct StagedSiteTests {
  let folder: TemporaryFolder
  var output: String { folder("Public") }

  init() throws { folder = try TemporaryFolder() }

  @discardableResult
  func publish(_ pages: [String: String], to output: String? = nil) throws -> PublishedSite {
    let stage = try StagedSite(output: output ?? self.output)
    for (path, text) in pages { try stage.write(path, Array(text.utf8)) }
    return try stage.publish()
  }

  // MARK: What a build makes

  @Test func makesTheOutputAndTheFoldersAboveIt() throws {
    let site = try publish(
      ["index.html": "home", "years/2023/index.html": "2023"], to: folder("a/b/Public"))
    #expect(
      folder.files() == [
        "a/b/Public/.gouji-files", "a/b/Public/index.html", "a/b/Public/years/2023/index.html",
      ])
    #expect(folder.read("a/b/Public/years/2023/index.html") == "2023")
    #expect(
      site == PublishedSite(files: 2, written: 2, removed: [], replaced: [], carriedOver: []))
  }

  @Test func listsWhatItMadeInTheOrderOfBytes() throws {
    try publish(["b.html": "", "a/z.html": "", "勾.html": "", "a.html": ""])
    #expect(folder.read("Public/.gouji-files") == "a.html\na/z.html\nb.html\n勾.html\n")
  }

  @Test func leavesNothingBesideTheOutput() throws {
    try publish(["index.html": "1"])
    try publish(["index.html": "2"])
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["Public"])
  }

  @Test func pagesMayBeWrittenFromSeveralThreads() async throws {
    let stage = try StagedSite(output: output)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for task in 0..<8 {
        group.addTask {
          for page in 0..<50 {
            try stage.write("a\(page % 7)/b\(page)/\(task).html", [UInt8(task)])
          }
        }
      }
      try await group.waitForAll()
    }
    #expect(try stage.publish().files == 400)
    #expect(folder.files(below: "Public").count == 401)
  }

  // MARK: What a build leaves alone

  @Test func anUnchangedPageStaysTheSameFile() throws {
    try publish(["same/index.html": "same", "other.html": "1"])
    let (same, other) = (folder.inode("Public/same/index.html"), folder.inode("Public/other.html"))
    let site = try publish(["same/index.html": "same", "other.html": "2"])
    #expect(folder.inode("Public/same/index.html") == same)
    #expect(folder.inode("Public/other.html") != other)
    #expect(folder.read("Public/other.html") == "2")
    #expect(site.written == 1)
  }

  @Test func anUnchangedSiteStaysWhereItIs() throws {
    try publish(["index.html": "same"])
    let before = folder.inode("Public")
    #expect(try publish(["index.html": "same"]).written == 0)
    #expect(folder.inode("Public") == before)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["Public"])
  }

  @Test func aPageOfTheSameLengthButOtherBytesIsWritten() throws {
    try publish(["index.html": "abc"])
    #expect(try publish(["index.html": "abd"]).written == 1)
    #expect(folder.read("Public/index.html") == "abd")
  }

  @Test func pagesThatNoLongerExistVanishWithTheirFolders() throws {
    try publish(["index.html": "", "agencies/gone/index.html": ""])
    let site = try publish(["index.html": ""])
    #expect(site.removed == ["agencies/gone/index.html"])
    #expect(folder.inode("Public/agencies") == nil)
  }

  @Test func filesThatNoBuildMadeSurvive() throws {
    try folder.write("Public/.gitignore", "*")
    try folder.write("Public/deep/er/verification.txt", "token")
    try FileManager.default.createDirectory(
      atPath: folder("Public/empty"), withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      atPath: folder("Public/link"), withDestinationPath: "nowhere")
    let inode = folder.inode("Public/deep/er/verification.txt")
    for text in ["1", "2"] {
      let site = try publish(["index.html": text, "deep/page.html": text])
      #expect(site.carriedOver == [".gitignore", "deep/er/verification.txt", "link"])
    }
    #expect(folder.read("Public/.gitignore") == "*")
    #expect(folder.inode("Public/deep/er/verification.txt") == inode)
    #expect(folder.inode("Public/empty") != nil)
    #expect(
      try FileManager.default.destinationOfSymbolicLink(atPath: folder("Public/link")) == "nowhere")
  }

  @Test func whatIsPutThereWhileTheSiteIsMadeSurvives() throws {
    try publish(["index.html": "1"])
    let stage = try StagedSite(output: output)
    try stage.write("index.html", Array("2".utf8))
    try folder.write("Public/late.txt", "late")
    #expect(try stage.publish().carriedOver == ["late.txt"])
    #expect(folder.read("Public/late.txt") == "late")
  }

  @Test func anOutputThatAppearsWhileTheSiteIsMadeIsNotReplaced() throws {
    let stage = try StagedSite(output: output)
    try stage.write("index.html", [])
    try folder.write("Public/late.txt", "late")
    #expect(throws: PublishingFault.file(FileFault(action: .move, path: output, code: ENOTEMPTY))) {
      try stage.publish()
    }
    #expect(folder.files(below: "Public") == ["late.txt"])
  }

  @Test func aNameThatIsNotUTF8Survives() throws {
    try publish(["index.html": "1"])
    let name = Array(folder("Public/").utf8CString.dropLast()) + [-71, -76, 0]
    close(creat(name, 0o644))
    try publish(["index.html": "2"])
    #expect(access(name, F_OK) == 0)
  }

  @Test func aFileOfSomebodyElseThatAPageReplacesIsNamed() throws {
    try folder.write("Public/index.html", "by hand")
    try folder.write("Public/same.html", "same")
    let site = try publish(["index.html": "made", "same.html": "same"])
    #expect(site.replaced == ["index.html"])
    #expect(try publish(["index.html": "made again", "same.html": "same"]).replaced == [])
  }

  @Test func theModeOfTheOutputStays() throws {
    try publish(["index.html": "1"])
    chmod(output, 0o2775)
    try publish(["index.html": "2"])
    let attributes = try FileManager.default.attributesOfItem(atPath: output)
    #expect(attributes[.posixPermissions] as? Int == 0o2775)
  }

  // MARK: What goes wrong

  @Test func anInterruptedBuildLeavesTheFormerSiteAndTheNextClearsUp() throws {
    try publish(["index.html": "former"])
    do {
      let stage = try StagedSite(output: output)
      try stage.write("index.html", Array("half".utf8))
      try stage.write("left/over.html", Array("half".utf8))
    }  // here the process dies
    #expect(folder.read("Public/index.html") == "former")
    #expect(folder.inode(".Public.staging") != nil)
    try publish(["index.html": "next"])
    #expect(folder.files() == ["Public/.gouji-files", "Public/index.html"])
    #expect(folder.read("Public/index.html") == "next")
  }

  @Test func discardingLeavesTheFormerSite() throws {
    try publish(["index.html": "former"])
    let stage = try StagedSite(output: output)
    try stage.write("index.html", Array("new".utf8))
    stage.discard()
    #expect(folder.files() == ["Public/.gouji-files", "Public/index.html"])
    #expect(folder.read("Public/index.html") == "former")
  }

  @Test func anExchangeInTwoStepsThatWasInterruptedIsMended() throws {
    try publish(["index.html": "former"])
    rename(output, folder(".Public.former"))
    _ = try StagedSite(output: output)
    #expect(folder.read("Public/index.html") == "former")
    #expect(folder.inode(".Public.former") == nil)
  }

  @Test func whereFoldersCannotBeExchangedTheyAreMovedInTwoSteps() throws {
    try folder.write("Public/index.html", "former")
    try folder.write(".Public.staging/index.html", "new")
    let place = try OutputFolder(output, keepingApart: [])
    try FolderExchange.exchangeInTwoSteps(
      place, in: FileDescriptor(opening: place.parent, O_RDONLY | O_DIRECTORY, for: .write))
    #expect(folder.read("Public/index.html") == "new")
    #expect(folder.read(".Public.former/index.html") == "former")
  }

  @Test func aFailedSecondStepBringsTheFormerSiteBack() throws {
    try folder.write("Public/index.html", "former")
    let place = try OutputFolder(output, keepingApart: [])
    #expect(throws: PublishingFault.self) {
      try FolderExchange.exchangeInTwoSteps(
        place, in: FileDescriptor(opening: place.parent, O_RDONLY | O_DIRECTORY, for: .write))
    }
    #expect(folder.read("Public/index.html") == "former")
  }

  @Test func twoBuildsDoNotPublishToOneOutputAtOnce() throws {
    let first = try StagedSite(output: output)
    #expect(throws: PublishingFault.busy(output)) { try StagedSite(output: output) }
    first.discard()
  }

  @Test(arguments: [
    "../escape.html", "/etc/passwd", "a/../../b", "", "a//b", "a/./b", "a/", ".", "..",
    "line\nbreak", ".gouji-files",
  ])
  func aPathThatLeavesTheOutputIsRefused(path: String) throws {
    let stage = try StagedSite(output: output)
    #expect(throws: PublishingFault.illegalPath(path)) { try stage.write(path, []) }
    stage.discard()
    #expect(folder.files() == [])
  }

  @Test func aPathIsWrittenOnce() throws {
    try publish(["same.html": "same"])
    let stage = try StagedSite(output: output)
    for path in ["new.html", "same.html"] {
      try stage.write(path, Array("same".utf8))
      #expect(throws: PublishingFault.twice(path)) { try stage.write(path, Array("same".utf8)) }
    }
  }

  @Test func anOutputThatIsAFileIsRefused() throws {
    try folder.write("Public", "a file")
    #expect(throws: PublishingFault.notAFolder(output)) { try StagedSite(output: output) }
    #expect(folder.read("Public") == "a file")
  }

  @Test func anOutputBelowAFileIsRefused() throws {
    try folder.write("file", "")
    let fault = #expect(throws: PublishingFault.self) {
      try StagedSite(output: folder("file/Public"))
    }
    #expect(fault?.description == "无法写入 \(folder("file/Public"))：路径中有一部分是文件，不是文件夹")
  }

  @Test func aSymbolicLinkIsPublishedWhereItLeads() throws {
    try folder.write("web/site/.gitignore", "*")
    try FileManager.default.createSymbolicLink(atPath: output, withDestinationPath: "web/site")
    try publish(["index.html": "1"])
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: output) == "web/site")
    #expect(
      folder.files(below: "web") == [
        "site/.gitignore", "site/.gouji-files", "site/index.html",
      ])
  }

  @Test func aSymbolicLinkThatLeadsNowhereIsRefused() throws {
    try FileManager.default.createSymbolicLink(atPath: output, withDestinationPath: "nowhere")
    #expect(throws: PublishingFault.brokenLink(output)) { try StagedSite(output: output) }
  }

  @Test func aLinkedFolderInTheOutputIsNotWrittenThrough() throws {
    try folder.write("elsewhere/index.html", "page")
    try folder.write("Public/index.html", "page")
    try FileManager.default.createSymbolicLink(
      atPath: folder("Public/agencies"), withDestinationPath: "../elsewhere")
    #expect(throws: PublishingFault.occupied("agencies")) {
      try publish(["agencies/index.html": "page"])
    }
    #expect(folder.files(below: "elsewhere") == ["index.html"])
    #expect(folder.read("Public/index.html") == "page")
  }

  @Test func foldersThatMustStayAreNotReplaced() throws {
    try folder.write("site/Content/reports/x.txt", "")
    let fault = #expect(throws: PublishingFault.self) {
      try StagedSite(output: folder("site"), keepingApart: [folder("site/Content")])
    }
    #expect(fault == .holds(output: folder("site"), folder: folder("site/Content")))
    #expect(throws: PublishingFault.self) { try StagedSite(output: "/") }
    #expect(throws: PublishingFault.self) { try StagedSite(output: ".") }
  }

  @Test(arguments: [
    ["feed.xml": "foreign folder"], ["agencies": "foreign file"],
  ])
  func whatStandsInTheWayIsNamed(foreign: [String: String]) throws {
    for (path, text) in foreign {
      try folder.write(path == "feed.xml" ? "Public/feed.xml/x" : "Public/agencies", text)
    }
    #expect(throws: PublishingFault.occupied(try #require(foreign.keys.first))) {
      try publish(["feed.xml": "", "agencies/index.html": ""])
    }
  }
}
