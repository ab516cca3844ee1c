import Foundation
import Glibc
import TestSupport
import Testing

@testable import GoujiCommandLine

@Suite("Listing what is below a folder")
struct FileTreeTests {
  private let folder: TemporaryFolder
  private let root: FileDescriptor

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("a/b/file", "text")
    try folder.write("c", "text")
    root = try FileDescriptor(opening: folder.path, O_RDONLY | O_DIRECTORY, for: .list)
  }

  /// A margin with which what has just been made counts as long made.
  private static let none: Int64 = -3_600_000_000_000

  @Test func knowsThatNothingHasChanged() throws {
    let tree = try FileTree(below: root.raw)
    try folder.write("c", "other text")
    #expect(tree.stillStands(below: root.raw, margin: Self.none))
  }

  @Test func isNotCertainOfWhatHasJustBeenMade() throws {
    #expect(try !FileTree(below: root.raw).stillStands(below: root.raw, margin: 3_600_000_000_000))
  }

  @Test(arguments: ["", "a/", "a/b/"]) func seesWhatComesAndGoes(_ place: String) throws {
    let tree = try FileTree(below: root.raw)
    var before = try #require(changed(place))
    try change(place, since: &before) { try folder.write("\(place)new", "text") }
    #expect(!tree.stillStands(below: root.raw, margin: Self.none))
    let later = try FileTree(below: root.raw)
    try change(place, since: &before) { unlink(folder("\(place)new")) }
    #expect(!later.stillStands(below: root.raw, margin: Self.none))
  }

  @Test func seesAnotherFolderInTheOldPlace() throws {
    let tree = try FileTree(below: root.raw)
    try folder.write("d/b/file", "text")
    let later = try FileTree(below: root.raw)
    rename(folder("a"), folder("e"))
    rename(folder("d"), folder("a"))
    #expect(!tree.stillStands(below: root.raw, margin: Self.none))
    #expect(!later.stillStands(below: root.raw, margin: Self.none))
  }

  private func changed(_ place: String) -> Int64? {
    var status = stat()
    return stat(folder(place), &status) == 0 ? FolderAttributes(status).changed : nil
  }

  /// Makes `change` once the clock of the file system goes on: until then, two changes have one time.
  private func change(_ place: String, since before: inout Int64, _ change: () throws -> Void)
    throws
  {
    let probe = folder.path + "-probe"
    defer { unlink(probe) }
    var status = stat()
    repeat {
      unlink(probe)
      close(creat(probe, 0o644))
    } while stat(probe, &status) == 0 && FolderAttributes(status).changed <= before
    try change()
    before = try #require(changed(place))
  }
}
