import Diagnostics
import Foundation
import Glibc
import TestSupport
import Testing

@testable import GoujiCommandLine

@Suite("Finding the content")
struct ContentFilesTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  func found() throws -> ContentFiles { try ContentFiles(content: folder.path) }

  @Test func isSortedByTheBytesOfItsPaths() throws {
    for name in ["b.txt", "a/z.txt", "a.txt", "聊城.txt", "B.txt", "a/b/c.html"] {
      try folder.write("reports/\(name)", "")
    }
    #expect(
      try found().files.map(\.path) == [
        "reports/B.txt", "reports/a.txt", "reports/a/b/c.html", "reports/a/z.txt",
        "reports/b.txt", "reports/聊城.txt",
      ])
    #expect(try found().files.first?.location == folder("reports/B.txt"))
  }

  @Test func passesOverHiddenAndLockFiles() throws {
    for name in [".hidden", ".git/config", "~$x.docx", "Thumbs.db", "desktop.ini", "x.docx"] {
      try folder.write("reports/\(name)", "")
    }
    #expect(try found().files.map(\.path) == ["reports/x.docx"])
    #expect(try found().faults == [])
  }

  @Test func followsLinksButNoLoop() throws {
    try folder.write("elsewhere/x.txt", "x")
    try folder.write("reports/a/y.txt", "y")
    for (link, place) in [("reports/linked", "../elsewhere"), ("reports/a/up", "..")] {
      try FileManager.default.createSymbolicLink(
        atPath: folder(link), withDestinationPath: place)
    }
    let content = try found()
    #expect(content.files.map(\.path) == ["reports/a/y.txt", "reports/linked/x.txt"])
    #expect(content.faults == [.loop("reports/a/up")])
  }

  @Test func namesWhatItCannotTake() throws {
    try folder.write("reports/a.txt", "")
    try FileManager.default.createSymbolicLink(
      atPath: folder("reports/broken"), withDestinationPath: "nowhere")
    mkfifo(folder("reports/pipe"), 0o644)
    close(creat(Array(folder("reports/").utf8CString.dropLast()) + [-71, -76, 0], 0o644))
    try folder.write("reports/line\nbreak", "")
    let content = try found()
    #expect(content.files.map(\.path) == ["reports/a.txt"])
    #expect(
      content.faults == [
        .unreadable(FileFault(action: .read, path: "reports/broken", code: ENOENT)),
        .illegalName("reports/line\nbreak"), .notAFile("reports/pipe"),
        .illegalName("reports/\u{FFFD}\u{FFFD}"),
      ])
    #expect(
      content.faults.map(\.diagnostic.id) == [
        "input.unreadable", "input.name", "input.not-a-file", "input.name",
      ])
  }

  @Test func missingContentIsAFault() throws {
    let fault = #expect(throws: FileFault.self) { try found() }
    #expect(
      fault?.description == "无法列出 \(folder("reports"))：文件或文件夹不存在；请在网站的文件夹中运行，或用 gouji new 新建一个")
  }

  @Test func namedFilesComeInTheOrderGivenAndFoldersAreSearched() throws {
    try folder.write("b.txt", "")
    try folder.write("a/2.txt", "")
    try folder.write("a/1.txt", "")
    let content = ContentFiles(
      paths: [folder("b.txt"), folder("a/"), folder("none.txt"), folder("b.txt")])
    #expect(content.files.map(\.path) == [folder("b.txt"), folder("a/1.txt"), folder("a/2.txt")])
    #expect(
      content.faults
        == [.unreadable(FileFault(action: .read, path: folder("none.txt"), code: ENOENT))])
  }

  @Test func filesAreReadWhole() throws {
    let text = String(repeating: "勾稽", count: 50_000)
    try folder.write("reports/long.txt", text)
    try folder.write("reports/empty.txt", "")
    let files = try found().files
    #expect(try files.map { try $0.read().count } == [0, 300_000])
    #expect(try String(decoding: files[1].read(), as: UTF8.self) == text)
  }

  @Test func aHugeFileIsNotRead() throws {
    try folder.write("reports/huge.txt", "")
    truncate(folder("reports/huge.txt"), ContentFile.sizeLimit + 1)
    let file = try #require(found().files.first)
    let fault = #expect(throws: ContentFault.self) { try file.read() }
    #expect(fault == .tooLarge("reports/huge.txt", size: ContentFile.sizeLimit + 1))
    truncate(folder("reports/huge.txt"), ContentFile.sizeLimit)
    #expect(try file.read().count == ContentFile.sizeLimit)
  }

  @Test func aFileThatHasBecomeAPipeIsNotWaitedFor() throws {
    mkfifo(folder("pipe"), 0o644)
    let file = ContentFile(path: "pipe", location: folder("pipe"))
    #expect(throws: ContentFault.notAFile("pipe")) { try file.read() }
  }
}
