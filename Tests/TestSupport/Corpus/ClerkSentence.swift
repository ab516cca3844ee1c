/// A sentence about figures of a report, read from `Tests/Fixtures/narrative`.
package struct ClerkSentence: Sendable {
  package let kind: String
  /// The checks of which one must find a contradiction.
  package let checks: [String]
  /// What the report has none of where the sentence is true.
  package let absent: String
  /// How its paragraph begins.
  package let opening: String
  /// As it agrees with the report.
  package let truth: String
  /// With one figure changed; the same words where they deny what the report counts.
  package let contradictions: [String]

  package struct Fixture: Sendable {
    package var sentences: [ClerkSentence] = []
    /// Sentences about other matters.
    package var noise: [String] = []
  }

  package static func fixture(_ name: String) throws -> Fixture {
    let text = String(
      decoding: try Repository.bytes("Tests/Fixtures/narrative/\(name).txt"), as: UTF8.self)
    var fixture = Fixture()
    var head: [String] = []
    for line in text.split(separator: "\n") where !line.hasPrefix("%") {
      if line.hasPrefix("# ") {
        head = line.dropFirst(2).split(separator: "|", omittingEmptySubsequences: false)
          .map { String($0.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()) }
      } else if head[0] == "noise" {
        fixture.noise.append(String(line))
      } else {
        fixture.sentences.append(ClerkSentence(String(line), head))
      }
    }
    return fixture
  }

  private let template: String
  private let head: [String]

  /// The sentence with other words for the same; nil if it does not hold those that they replace.
  package func rephrased(_ old: String, as new: String) -> ClerkSentence? {
    let other = template.replacing(old, with: new)
    return other == template ? nil : ClerkSentence(other, head)
  }

  private init(_ template: String, _ head: [String]) {
    self.template = template
    self.head = head
    kind = head[0]
    checks = head[1].split(separator: " ").map(String.init)
    absent = head[2]
    opening = head[3]
    let pieces = template.split(separator: "{", omittingEmptySubsequences: false)
    let first = String(pieces[0])
    let figures = pieces.dropFirst().map(Figure.init)
    func text(changing index: Int?) -> String {
      figures.indices.reduce(first) { text, at in
        text + (at == index ? figures[at].slip : figures[at].truth) + figures[at].rest
      }
    }
    truth = text(changing: nil)
    contradictions =
      figures.isEmpty ? [truth] : figures.indices.map { text(changing: $0) }
  }

  /// A figure, what a slip makes of it, and the text up to the next.
  private struct Figure {
    let truth: String
    let slip: String
    let rest: String

    init(_ piece: Substring) {
      let printed = piece.prefix { $0 != "}" }
      let choices = printed.split(separator: "|")
      truth = String(choices[0])
      slip = choices.count > 1 ? String(choices[1]) : Self.increased(choices[0])
      rest = String(piece.dropFirst(printed.count + 1))
    }

    /// The number with 9 added before the decimal point, in ASCII whatever it was printed in.
    private static func increased(_ printed: Substring) -> String {
      let digits = String(
        String.UnicodeScalarView(
          printed.unicodeScalars.map {
            (0xFF10...0xFF19).contains($0.value)
              ? Unicode.Scalar($0.value - 0xFEE0) ?? $0 : $0
          }))
      let parts = digits.split(separator: ".", maxSplits: 1)
      let fraction = parts.count > 1 ? ".\(parts[1])" : ""
      return "\((Int(parts[0]) ?? value(of: parts[0])) + 9)\(fraction)"
    }

    /// What Chinese numerals below 100 stand for.
    private static func value(of numerals: Substring) -> Int {
      var tens = 0
      var digit = 0
      for numeral in numerals {
        if numeral == "十" {
          tens = max(digit, 1) * 10
          digit = 0
        } else {
          let place = Array("零一两三四五六七八九").firstIndex(of: numeral == "二" ? "两" : numeral)
          digit = place ?? 0
        }
      }
      return tens + digit
    }
  }
}
