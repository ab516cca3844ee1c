import Foundation
import TestSupport
import Testing

@testable import SiteRendering

@Suite("Pairs of characters")
struct SearchPairTests {
  private static func pairs(_ text: String) -> [String] {
    var pairs: [String] = []
    SearchPair.forEach(in: text) { pair in
      var scalars = String.UnicodeScalarView()
      scalars.append(contentsOf: [pair.first, pair.second].compactMap(Unicode.Scalar.init))
      pairs.append(String(scalars))
    }
    return pairs
  }

  @Test func overlap() { #expect(Self.pairs("行政处罚") == ["行政", "政处", "处罚"]) }

  @Test func doNotReachAcrossPunctuation() {
    #expect(Self.pairs("公开。申请（一）件·数") == ["公开", "申请"])
    #expect(Self.pairs("2023-01") == ["20", "02", "23", "01"])
  }

  @Test func reachAcrossWhiteSpaceAndInvisibleMarks() {
    #expect(Self.pairs("张 店\u{3000}区\n政\u{200B}府") == ["张店", "店区", "区政", "政府"])
  }

  @Test func areFoldedInWidthAndCase() {
    #expect(Self.pairs("ＰＤＦ Ａb１") == ["pd", "df", "fa", "ab", "b1"])
  }

  @Test func takeCharactersBeyondTheBasicPlaneAsOne() {
    #expect(Self.pairs("𬒈区𬒈") == ["𬒈区", "区𬒈"])
    #expect(Self.pairs("区") == [])
    #expect(Self.pairs("") == [])
  }

  @Test func stayWithinTheShardsOfEverySize() {
    for bits in 4...13 {
      for code: UInt32 in stride(from: 0x4E00, through: 0x9FFF, by: 97) {
        #expect((0..<1 << bits).contains(SearchPair(code, 0x653F).shard(bits: bits)))
      }
    }
  }

  @Test func spreadOverTheShards() {
    var counts = [Int](repeating: 0, count: 256)
    for first: UInt32 in 0x4E00..<0x4F00 {
      for second: UInt32 in 0x5E00..<0x5F00 {
        counts[SearchPair(first, second).shard(bits: 8)] += 1
      }
    }
    #expect(counts.allSatisfy { (64...1024).contains($0) })
  }

  /// The script must drop and look up the same characters, or it would miss what the index holds.
  @Test func areMadeOfTheCharactersThatTheScriptNames() throws {
    let script = String(
      decoding: try Repository.bytes("Templates/assets/search-index.js"), as: UTF8.self)
    func pattern(_ name: String) throws -> NSRegularExpression {
      let start = try #require(script.firstRange(of: "const \(name) =")).upperBound
      let body = script[start...].drop { $0 != "[" }.prefix { $0 != "/" }
      let icu = body.replacing("\\0-", with: "\\u0000-").replacing("\\u{10000}", with: "\\x{10000}")
        .replacing("\\u{3FFFF}", with: "\\x{3FFFF}")
      return try NSRegularExpression(pattern: String(icu))
    }
    let (space, searchable) = (try pattern("SPACE"), try pattern("SEARCHABLE"))
    func matches(_ pattern: NSRegularExpression, _ text: String) -> Bool {
      pattern.firstMatch(in: text, range: NSRange(text.startIndex..., in: text)) != nil
    }
    let folded = Set<Int>(0x41...0x5A).union(0xFF01...0xFF5E)
    for code in [0..<0x11000, 0x2F800..<0x2FA20, 0x3FFF0..<0x40010].joined()
    where !folded.contains(code) {
      guard let scalar = Unicode.Scalar(UInt32(code)) else { continue }
      let text = String(Character(scalar))
      let expected: SearchCharacter =
        matches(space, text)
        ? .dropped : matches(searchable, text) ? .searchable(UInt32(code)) : .other
      #expect(SearchCharacter(UInt32(code)) == expected, "U+\(String(code, radix: 16))")
    }
  }
}
