import Testing

@testable import TextSearch

@Suite struct PhraseSetTests {
  private let set = PhraseSet(["公开", "信息公开", "年", "a", "政府", "信息"])

  private func found(_ set: PhraseSet, in text: String) -> [String] {
    let bytes = Array(text.utf8)
    var found: [String] = []
    set.forEach(in: bytes, bytes.indices) { number, place in
      found.append("\(number):\(String(decoding: bytes[place], as: UTF8.self))")
      return true
    }
    return found
  }

  @Test func findsEveryPhraseFromLeftToRightInTheOrderOfTheList() {
    #expect(
      found(set, in: "政府信息公开a年报") == ["4:政府", "1:信息公开", "5:信息", "0:公开", "3:a", "2:年"])
  }

  @Test func namesEachPhraseOnceInTheOrderOfTheList() {
    #expect(set.numbers(in: "信息公开，信息公开") == [0, 1, 5])
    #expect(set.numbers(in: "").isEmpty)
  }

  @Test func matchesAtAPlaceTheFirstPhraseOfTheListThatEndsBeforeTheLimit() throws {
    let text = Array("信息公开".utf8)
    let match = try #require(set.match(in: text, at: 0))
    #expect(match == (1, 12))
    let shorter = try #require(set.match(in: text, at: 0, before: 9))
    #expect(shorter == (5, 6))
    #expect(set.match(in: text, at: 3) == nil)
    #expect(set.match(in: text, at: text.count) == nil)
  }

  @Test func stopsWhereItIsTold() {
    let text = Array("年年年".utf8)
    var places = 0
    set.forEach(in: text, 3..<9) { _, place in
      places += 1
      return place.lowerBound < 3
    }
    #expect(places == 1)
  }

  @Test func looksOnlyWithinTheRange() {
    let text = Array("公开公开".utf8)
    var places: [Range<Int>] = []
    set.forEach(in: text, 3..<9) { _, place in
      places.append(place)
      return true
    }
    #expect(places.isEmpty)
  }

  @Test func passesOverPunctuationWithinAPhrase() {
    let set = PhraseSet(["国务院令第711号", "《条例》"], ignoring: .punctuation)
    #expect(found(set, in: "（国务院令 第711　号）") == ["0:国务院令 第711　号"])
    #expect(found(set, in: "本条、例。") == ["1:条、例"])
    #expect(!set.isFound(in: "国务院令第712号"))
  }

  @Test func holdsNothingWithoutPhrases() {
    #expect(!PhraseSet([String]()).isFound(in: "公开"))
    #expect(!PhraseSet([""]).isFound(in: "公开"))
  }

  @Test func findsWhatASearchForEachPhraseFinds() {
    var random = SeededNumbers()
    let letters = ["公", "开", "a", "é", "𠮷", "，"]
    for _ in 0..<500 {
      func word(_ lengths: ClosedRange<Int>) -> String {
        (0..<Int.random(in: lengths, using: &random)).map { _ in
          letters[Int.random(in: letters.indices, using: &random)]
        }.joined()
      }
      let phrases = (0..<4).map { _ in word(1...3) }
      let text = word(0...12)
      let bytes = Array(text.utf8)
      let expected = phrases.indices.filter {
        bytes.holds(Array(phrases[$0].utf8), in: bytes.indices)
      }
      #expect(PhraseSet(phrases).numbers(in: text) == expected, "\(phrases) in \(text)")
    }
  }
}

@Suite struct TextSearchTests {
  @Test func findsTextsByTheirBytes() {
    let text = "甲乙甲乙"[...].dropFirst()
    #expect(text.places(of: "甲乙").map { String(text[$0]) } == ["甲乙"])
    #expect(text.begins(with: "乙甲"))
    #expect(!text.begins(with: "甲"))
    #expect(text.ends(with: "甲乙"))
    #expect(!text.ends(with: "甲乙甲乙"))
    #expect(text.holds("甲"))
    #expect(!text.holds("丙"))
  }

  @Test func knowsTheWhiteSpaceOfUnicode() {
    for value in (0...0x3100).compactMap(Unicode.Scalar.init) {
      let bytes = Array(String(value).utf8)
      let length = value.properties.isWhitespace ? bytes.count : 0
      #expect(bytes.lengthOfWhiteSpace(at: 0) == length, "U+\(String(value.value, radix: 16))")
    }
  }
}

/// Numbers that are the same in every run.
private struct SeededNumbers: RandomNumberGenerator {
  var state: UInt64 = 42

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ state >> 29
  }
}
