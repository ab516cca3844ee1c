import Tables
import Testing

@testable import ReportChecking

@Suite("Documentation of the checks")
struct CheckDocumentationTests {
  @Test func namesEveryCheckOnceInTheOrderOfTheCatalogue() {
    #expect(CheckDocumentation.all.map(\.id) == Catalogue.checks.map(\.id))
  }

  @Test(arguments: CheckDocumentation.all.map(\.id))
  func saysEverythingInBothLanguages(_ id: String) throws {
    let check = try #require(CheckDocumentation.of(id))
    let texts = [
      check.title, check.formula, check.explanation, check.example, check.falsePositives,
      check.remedy, check.message,
    ]
    for text in texts {
      #expect(!text.zh.isEmpty)
      #expect(!text.en.isEmpty)
      #expect(!text.zh.contains("，，") && !text.zh.contains("。。"))
    }
    #expect(texts.dropLast().allSatisfy { !$0.zh.contains("{") && !$0.en.contains("{") })
  }

  @Test(arguments: CheckDocumentation.all.map(\.id))
  func asksForTheSameValuesInBothLanguages(_ id: String) throws {
    let message = try #require(CheckDocumentation.of(id)).message
    #expect(MessageTemplate.names(in: message.zh) == MessageTemplate.names(in: message.en))
  }

  @Test(arguments: CheckDocumentation.all.map(\.id))
  func accusesNobody(_ id: String) throws {
    let check = try #require(CheckDocumentation.of(id))
    for word in ["造假", "虚假", "弄虚", "隐瞒", "谎报", "瞒报", "敷衍"] {
      for text in [check.title, check.explanation, check.message, check.falsePositives] {
        #expect(!text.zh.contains(word))
      }
    }
  }

  @Test func hasThePhrasesOfMessagesInBothLanguages() {
    let phrases = Table.decode([String: BilingualText].self, from: "checks/phrases.json")
    #expect(Set(phrases.keys) == Set(Phrase.allCases.map(\.rawValue)))
    for (name, text) in phrases {
      #expect(!text.zh.isEmpty && !text.en.isEmpty, "\(name)")
      let names = [text.zh, text.en].map { MessageTemplate.names(in: $0) }
      #expect(names[0].isEmpty == names[1].isEmpty, "\(name)")
    }
  }

  @Test func fillsNamesInTheOrderOfTheSentence() {
    let template = MessageTemplate(BilingualText(zh: "{b}先{a}后{b}", en: "{a} before {b}"))
    let filled = template.filled(["a": BilingualText(zh: "甲", en: "one"), "b": "乙{a}"])
    #expect(filled == BilingualText(zh: "乙{a}先甲后乙{a}", en: "one before 乙{a}"))
  }
}
