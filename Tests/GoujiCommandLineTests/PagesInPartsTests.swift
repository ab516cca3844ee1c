import TestSupport
import Testing

@testable import GoujiCommandLine

@Suite("Publishing pages that are made in parts")
struct PagesInPartsTests {
  let folder: TemporaryFolder
  var output: String { folder("Public") }

  init() throws { folder = try TemporaryFolder() }

  /// Publishes `parts` as one page.
  func publish(parts: [String]) throws -> PublishedSite {
    let stage = try StagedSite(output: output)
    try stage.write("table.csv", parts: parts.count) { Array(parts[$0].utf8) }
    return try stage.publish()
  }

  @Test func partsInOrderAreThePage() throws {
    #expect(try publish(parts: ["head", "", "one", "two"]).written == 1)
    #expect(folder.read("Public/table.csv") == "headonetwo")
  }

  @Test func aPageOfTheSamePartsStaysWhateverTheyAreCutAt() throws {
    _ = try publish(parts: ["head", "one", "two"])
    let inode = folder.inode("Public/table.csv")
    #expect(try publish(parts: ["he", "adone", "two"]).written == 0)
    #expect(folder.inode("Public/table.csv") == inode)
  }

  @Test(arguments: [
    ["hEad", "one", "two"], ["head", "one", "twO"], ["head", "one"], ["head", "one", "two", "3"],
    ["head", "", ""],
  ])
  func aPageOfWhichAnyPartDiffersIsWrittenWhole(parts: [String]) throws {
    _ = try publish(parts: ["head", "one", "two"])
    #expect(try publish(parts: parts).written == 1)
    #expect(folder.read("Public/table.csv") == parts.joined())
  }

  @Test func aPathIsWrittenOnceInPartsOrWhole() throws {
    let stage = try StagedSite(output: output)
    try stage.write("a.csv", [1])
    #expect(throws: PublishingFault.twice("a.csv")) {
      try stage.write("a.csv", parts: 1) { _ in [] }
    }
    stage.discard()
  }
}
