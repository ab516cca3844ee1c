import Foundation
import Glibc
import Storing
import TestSupport
import Testing

@testable import GoujiCommandLine

@Suite("The file of results")
struct ResultFileTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func open(isRead: Bool = true) throws -> ResultFile? {
    let cache = try FileDescriptor(opening: folder(""), O_RDONLY | O_DIRECTORY, for: .read)
    return ResultFile(in: cache, isRead: isRead)
  }

  private func key(_ number: Int) -> Digest { Digest(of: Array("\(number)".utf8)) }

  private func bytes(_ number: Int) -> [UInt8] { Array("result \(number)".utf8) }

  @discardableResult private func filled(_ numbers: ClosedRange<Int>) throws -> ResultFile {
    let results = try #require(try open())
    for number in numbers { results.add(bytes(number), as: key(number)) }
    return results
  }

  @Test func givesWhatWasAddedNowAndWhenItIsOpenedAgain() throws {
    let results = try filled(1...3)
    #expect(results.bytes(of: key(2)) == bytes(2))
    let again = try #require(try open())
    for number in 1...3 { #expect(again.bytes(of: key(number)) == bytes(number)) }
    #expect(again.bytes(of: key(4)) == nil)
  }

  @Test func givesTheLastOfAKey() throws {
    try filled(1...2).add(bytes(7), as: key(1))
    #expect(try open()?.bytes(of: key(1)) == bytes(7))
  }

  @Test func beginsAnewWhereFormerResultsAreNotUsed() throws {
    try filled(1...2)
    #expect(try open(isRead: false)?.bytes(of: key(1)) == nil)
    #expect(folder.size("results") == 0)
  }

  /// As where a build was killed while it wrote, or a disk was full.
  @Test func goesOnBehindTheLastWholeEntryWhereverTheFileIsCutOff() throws {
    try filled(1...3)
    let whole = try Data(contentsOf: URL(filePath: folder("results")))
    let entry = whole.count / 3
    for length in 0..<whole.count {
      try whole.prefix(length).write(to: URL(filePath: folder("results")))
      let results = try #require(try open())
      for number in 1...3 {
        #expect((results.bytes(of: key(number)) == bytes(number)) == (length >= number * entry))
      }
      results.add(bytes(9), as: key(9))
      let again = try #require(try open())
      #expect(again.bytes(of: key(9)) == bytes(9))
      #expect(again.bytes(of: key(1)) == (length >= entry ? bytes(1) : nil))
    }
  }

  @Test func opensWhateverTheFileHolds() throws {
    try filled(1...3)
    let whole = try Data(contentsOf: URL(filePath: folder("results")))
    for at in whole.indices {
      var damaged = whole
      damaged[at] ^= 0x41
      try damaged.write(to: URL(filePath: folder("results")))
      let results = try #require(try open())
      results.add(bytes(9), as: key(9))
      #expect(try open()?.bytes(of: key(9)) == bytes(9))
    }
  }

  @Test(arguments: ["folder", "link", "pipe"]) func takesThePlaceOfWhatIsNoFile(_ kind: String)
    throws
  {
    switch kind {
    case "folder": try folder.write("results/ab/cd", "of an earlier version")
    case "link": try folder.link("results", to: "/dev/zero")
    default: #expect(mkfifo(folder("results"), 0o600) == 0)
    }
    try filled(1...1)
    #expect(try open()?.bytes(of: key(1)) == bytes(1))
  }

  @Test func leavesOutWhatWasNotAskedForOnceItIsMuch() throws {
    try filled(1...9)
    let before = try #require(folder.size("results"))
    let results = try #require(try open())
    for number in 1...6 { #expect(results.bytes(of: key(number)) != nil) }
    results.sweep()
    #expect(folder.size("results") == before)
    let again = try #require(try open())
    for number in 1...5 { #expect(again.bytes(of: key(number)) != nil) }
    again.sweep()
    #expect(folder.size("results") == before / 9 * 5)
    let swept = try #require(try open())
    for number in 1...5 { #expect(swept.bytes(of: key(number)) == bytes(number)) }
    #expect(swept.bytes(of: key(6)) == nil)
    #expect(folder.files() == ["results"])
  }
}
