import DisclosureModel
import Tables
import Testing

@testable import SiteRendering

@Suite("Measures") struct MeasureTests {
  @Test func haveNamesAndFormulasInBothLanguagesOnce() {
    #expect(Set(Measure.all.map(\.id)).count == Measure.all.count)
    for measure in Measure.all {
      for words in [measure.title, measure.formula, measure.pitfalls] {
        #expect(!words.zh.isEmpty && !words.en.isEmpty)
      }
      #expect((measure.kind == .share) == (measure.denominator != nil))
    }
  }

  @Test(arguments: Measure.all) func nameCellsOfTheForm(_ measure: Measure) throws {
    let form = try #require(Form.of(tables: ["2021", "2021", "2021"]))
    for group in measure.cells { #expect(!group.indexes(in: form).isEmpty, "\(group.pattern)") }
  }

  @Test func areRoundedHalfUpToOneDecimal() {
    #expect(Share(part: 4, whole: 14).percent == "28.6%")
    #expect(Share(part: 1, whole: 16).percent == "6.3%")
    #expect(Share(part: 1, whole: 2000).percent == "0.1%")
    #expect(Share(part: 0, whole: 3).percent == "0.0%")
    #expect(Share(part: 5, whole: 2).percent == "250.0%")
    #expect(Share(part: .max / 4, whole: .max).percent == nil)
  }

  @Test func areNothingOfNothing() {
    #expect(Share(part: 0, whole: 0).percent == nil)
    #expect(Share(part: 0, whole: 0).interval == nil)
  }

  @Test func haveWilsonsInterval() throws {
    let interval = try #require(Share(part: 8, whole: 10).interval)
    #expect(abs(interval.lowerBound - 0.4902) < 0.0001)
    #expect(abs(interval.upperBound - 0.9433) < 0.0001)
    #expect(Share(part: 0, whole: 10).interval?.lowerBound == 0)
    #expect(Share(part: 11, whole: 10).interval == nil)
  }

  @Test func areComparedWithinTheIntervalAsItIsPrinted() throws {
    let compared = try #require(Share(part: 356, whole: 2492).comparedPercents)
    #expect(compared == (low: "13.0", high: "15.7"))
    let none = try #require(Share(part: 0, whole: 2492).comparedPercents)
    #expect(none == (low: "0.0", high: "0.2"))
    #expect(Share(part: 29, whole: 29).comparedPercents == nil)
  }

  @Test func areTheShareInAllAndNotTheMeanOfShares() {
    let sum = Share(part: 1, whole: 1) + Share(part: 0, whole: 99)
    #expect(sum.percent == "1.0%")
    #expect(!sum.isSmall && sum.isComparable)
  }

  @Test func takeOnlyWholeCounts() throws {
    let half = Quantity(millionths: 500_000)
    let one = try #require(Quantity(exactly: 1))
    #expect(Share(half, of: one) == nil)
    #expect(Share(one, of: .infinity) == nil)
    #expect(Share(-one, of: one) == nil)
  }
}
