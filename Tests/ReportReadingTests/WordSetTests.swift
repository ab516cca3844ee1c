import Testing

@testable import ReportReading

/// Sets of words are kept in the bits of an integer; one too many would belong to no set and nothing would tell.
@Suite("Sets of words") struct WordSetTests {
  @Test(arguments: Word.allCases) func holdsAWord(_ word: Word) {
    #expect(Words([word]).contains(word))
  }

  @Test(arguments: ProseWord.allCases) func holdsAWordOfProse(_ word: ProseWord) {
    #expect(ProseWords(word).contains(word))
  }

  @Test func givesEachRoleABitOfItsOwn() {
    let bits = FigureRoles.names.values.map(\.rawValue)
    #expect(bits.allSatisfy { $0.nonzeroBitCount == 1 })
    #expect(Set(bits).count == bits.count)
  }
}
