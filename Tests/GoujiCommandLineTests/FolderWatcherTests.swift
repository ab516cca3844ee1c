import Foundation
import TestSupport
import Testing

@testable import GoujiCommandLine

@Suite("Watching folders")
struct FolderWatcherTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("Content/reports/a.txt", "a")
  }

  @Test func changesBelowAreSeenAlsoInFoldersThatAreNew() throws {
    let watcher = try FolderWatcher([folder("Content")])
    #expect(!watcher.takeChanges())
    try folder.write("Content/reports/a.txt", "b")
    #expect(watcher.takeChanges())
    try folder.write("Content/reports/2023/new/b.txt", "b")
    #expect(watcher.takeChanges())
    #expect(!watcher.takeChanges())
    try folder.write("Content/reports/2023/new/b.txt", "c")
    #expect(watcher.takeChanges())
    try FileManager.default.removeItem(atPath: folder("Content/reports/2023/new/b.txt"))
    #expect(watcher.takeChanges())
    #expect(watcher.changes == 4)
  }

  @Test func linkedFoldersAreWatchedAndLoopsDoNoHarm() throws {
    try folder.write("Elsewhere/b.txt", "b")
    try folder.link("Content/reports/linked", to: folder("Elsewhere"))
    try folder.link("Content/reports/loop", to: "..")
    let watcher = try FolderWatcher([folder("Content")])
    try folder.write("Elsewhere/b.txt", "c")
    #expect(watcher.takeChanges())
  }

  @Test func whatABuildPassesOverIsNoChange() throws {
    let watcher = try FolderWatcher([folder("Content")])
    try folder.write("Content/portal.json~", "{}")
    try Data().write(to: URL(filePath: folder("Content/.portal.json.swp")))
    #expect(!watcher.takeChanges())
    #expect(watcher.changes == 0)
  }

  @Test func aFolderThatWasMissingIsSeenWhenItIsThere() throws {
    let watcher = try FolderWatcher([folder("Content"), folder("Templates")])
    #expect(!watcher.lookForMissing())
    try folder.write("Templates/layout.mustache", "")
    #expect(watcher.lookForMissing())
    #expect(!watcher.lookForMissing())
    try folder.write("Templates/layout.mustache", "x")
    #expect(watcher.takeChanges())
  }

  @Test func aTornEventIsNotReadBeyondItsEnd() {
    let event: [UInt8] = [1, 0, 0, 0, 8, 0, 0, 0, 0, 0, 0, 0, 4, 0, 0, 0, 0x61, 0x62, 0, 0]
    #expect(FolderEvent.read(event + event).map(\.name) == [[0x61, 0x62], [0x61, 0x62]])
    #expect(FolderEvent.read(event.dropLast(3)).map(\.name) == [[0x61]])
    #expect(FolderEvent.read(Array(event.prefix(15))) == [])
  }
}
