import TestSupport
import Testing

@testable import Storing

@Suite("Storing values as bytes")
struct StoreTests {
  @Test func readsWhatItWrote() throws {
    let numbers: [Int64] = [0, 1, -1, 63, 64, -64, -65, 300, .max, .min]
    #expect(try [Int64](stored: numbers.stored) == numbers)
    let texts: [String?] = ["甲", nil, "", "甲", "a\u{0}b"]
    #expect(try [String?](stored: texts.stored) == texts)
    #expect(try [Bool](stored: [true, false].stored) == [true, false])
    #expect(try Range<Int>(stored: (3..<9).stored) == 3..<9)
    let large: [UInt64] = [.max, 0, 1 << 63]
    #expect(try [UInt64](stored: large.stored) == large)
    var store = StoreWriter()
    store.write(fixed: large)
    store.write(fixed: [UInt32.max, 7])
    var reader = StoreReader(store.bytes)
    #expect(try reader.readFixed() == large)
    #expect(try reader.readFixed() == [UInt32.max, 7])
    #expect(reader.isAtEnd)
  }

  @Test func writesATextOnce() {
    let text = String(repeating: "长", count: 100)
    #expect([text, text, text].stored.count < 310)
  }

  @Test func keepsTheBytesOfTextsThatAreEqualToSwift() throws {
    let texts = ["兀", "\u{FA0C}", "兀", "\u{E9}", "e\u{301}"]
    let again = try [String](stored: texts.stored)
    #expect(again.map { Array($0.utf8) } == texts.map { Array($0.utf8) })
  }

  @Test func refusesBytesThatEndTooSoonOrTooLate() {
    let bytes = ["甲", "乙"].stored
    for end in bytes.indices {
      #expect(throws: StoreFault.self) { try [String](stored: Array(bytes[..<end])) }
    }
    #expect(throws: StoreFault.self) { try [String](stored: bytes + [0]) }
  }

  @Test func refusesCountsBeyondItsBytes() {
    let huge: [UInt8] = [0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x7F]
    #expect(throws: StoreFault.self) { try [Int](stored: huge) }
    #expect(throws: StoreFault.self) { try String(stored: [0] + huge) }
    #expect(throws: StoreFault.self) { try Int(stored: huge + [0x7F]) }
    var reader = StoreReader(huge)
    #expect(throws: StoreFault.self) { try reader.readFixed() as [UInt64] }
  }

  @Test func neverTrapsOnChangedBytes() {
    let value: [[String?]] = [["甲", nil, "乙"], [], ["丙"]]
    var random = SeededGenerator(seed: 7)
    for _ in 0..<2000 {
      var bytes = value.stored
      bytes[Int.random(in: bytes.indices, using: &random)] = .random(in: 0...255, using: &random)
      _ = try? [[String?]](stored: bytes)
    }
  }

  @Test func tellsThingsOfADigestFromEachOther() {
    func digest(_ texts: [String]) -> Digest {
      var builder = DigestBuilder("test")
      for text in texts { builder.add(text) }
      return builder.digest()
    }
    #expect(digest(["ab", "c"]) != digest(["a", "bc"]))
    #expect(digest(["ab", "c"]) == digest(["ab", "c"]))
    #expect(
      Digest(of: Array("abc".utf8)).text
        == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
  }
}
