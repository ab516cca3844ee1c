import Diagnostics
import DisclosureModel
import TestSupport

/// Reports with nothing but text, made of invented words.
struct SyntheticTexts {
  private var random: SeededGenerator
  private let words: [String]

  init(seed: UInt64 = 1) {
    var random = SeededGenerator(seed: seed)
    words = (0..<800).map { _ in
      String(
        String.UnicodeScalarView(
          (0..<2).compactMap { _ in
            Unicode.Scalar(UInt32.random(in: 0x4E00...0x8FFF, using: &random))
          }))
    }
    self.random = random
  }

  mutating func sentence(of count: Int = 12) -> String {
    let chosen = (0..<count).map { _ in words.randomElement(using: &random) ?? "" }
    return chosen.joined() + "\(Int.random(in: 2...999, using: &random))件。"
  }

  mutating func sentences(_ count: Int) -> [String] { (0..<count).map { _ in sentence() } }

  /// A report with `overview` and `problems`, a paragraph for each sentence.
  static func report(
    _ agency: String, _ year: Int, overview: [String], problems: [String]
  ) -> Report {
    func section(_ key: Section.Key, _ texts: [String], at line: Int) -> Section {
      Section(
        key: key, title: key.rawValue, ordinal: "", place: SourcePlace(line: line),
        blocks: texts.enumerated().map {
          Section.Block(
            kind: .paragraph, text: $1, place: SourcePlace(line: line + 1 + $0))
        })
    }
    let form = Form.form2021
    return Report(
      source: Source(
        path: "reports/\(agency)-\(year).txt", format: "txt", encoding: "utf-8", sha256: ""),
      agency: Agency(named: agency, year: year), year: year, form: form,
      title: Located(agency, at: SourcePlace(line: 1)), period: nil, contact: Contact(),
      signed: nil,
      sections: [section(.overview, overview, at: 10), section(.problems, problems, at: 100)],
      cells: CellGrid(form: form), tables: [], statements: [], artifacts: [])
  }

  /// The names of `count` agencies in several cities.
  static func agencies(_ count: Int) -> [String] {
    let cities = ["聊城市", "济南市", "威海市", "烟台市", "宜宾市", "淄博市", "怀化市", "枣庄市"]
    return (0..<count).map { "\(cities[$0 % cities.count])第\($0)局" }
  }
}
