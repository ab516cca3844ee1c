import DisclosureModel
import Testing

@testable import ReportReading

@Suite("Words of the prose")
struct ProseTokenizerTests {
  private func sentence(_ printed: String) throws -> ProseSentence {
    let text = FoldedText(printed)
    var tokenizer = ProseTokenizer(text)
    var tokens: [ProseToken] = []
    let next = tokenizer.nextSentence(into: &tokens)
    let range = try #require(next)
    return ProseSentence(tokens, at: range, of: text)
  }

  @Test func knowsYearsFromMonthsAndOrdinals() throws {
    let sentence = try sentence("2022年，第3条，2024年1月共5条")
    #expect(sentence.tokens.compactMap(\.year) == [2022])
    #expect(sentence.tokens.compactMap(\.count?.value) == [ProseCount(5)])
  }

  @Test func datesWhatAYearLeads() throws {
    let sentence = try sentence("2022年，某局共主动公开政府信息53条")
    let dated = try #require(DatedSentence(sentence))
    #expect(dated.year == 2022)
  }

  @Test func readsPercentagesWithTheirDecimals() throws {
    let rates = try sentence("占86.92%，25.0%，百分之二十，5-6%").tokens.compactMap { token in
      if case .percent(let rate) = token.kind { rate.description } else { nil }
    }
    #expect(rates == ["86.92%", "25.0%", "20%"])
  }

  @Test func widensApproximateCounts() throws {
    let sentence = try sentence("约100条，近200件，300余篇，400条以上")
    let values = sentence.tokens.indices.compactMap(sentence.value)
    #expect(values.allSatisfy { !$0.isExact })
    #expect(values.count == 4)
  }
}
