import Testing
import TextSearch

@Suite("Search in bytes") struct ByteSearchTests {
  private let text = Array("甲乙丙乙丁".utf8)
  private func part(_ words: String) -> [UInt8] { Array(words.utf8) }

  @Test func findsTheFirstPlaceWithinTheRange() {
    #expect(text.firstRange(of: part("乙"), in: text.indices) == 3..<6)
    #expect(text.firstRange(of: part("乙"), in: 4..<text.count) == 9..<12)
    #expect(text.firstRange(of: part("乙丁"), in: text.indices) == 9..<15)
    #expect(text.firstRange(of: text, in: text.indices) == text.indices)
  }

  @Test func findsNothingThatIsNotThereWhole() {
    #expect(!text.holds(part("戊"), in: text.indices))
    #expect(!text.holds(part("乙丁"), in: 0..<14))
    #expect(!text.holds(part("甲乙丙乙丁戊"), in: text.indices))
    #expect(!text.holds([], in: text.indices))
    #expect(!text.holds(part("甲"), in: 0..<0))
  }
}
