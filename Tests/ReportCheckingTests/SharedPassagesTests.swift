import Diagnostics
import DisclosureModel
import Testing

@testable import ReportChecking

@Suite("Passages side by side")
struct SharedPassagesTests {
  private func rows(_ here: [String], _ there: [String]) -> [String] {
    func section(_ texts: [String]) -> Section {
      Section(
        key: .overview, title: "总体情况", ordinal: "一、", place: SourcePlace(line: 1),
        blocks: texts.enumerated().map { index, text in
          Section.Block(
            kind: text.hasPrefix("#") ? .heading(level: 1) : .paragraph, text: text,
            place: SourcePlace(line: index + 2))
        })
    }
    let match = TextMatch.SectionMatch(
      here: section(here), there: section(there), count: 1, shared: 0)
    func words(_ block: MarkedBlock?) -> String {
      (block?.pieces ?? []).map { $0.isShared ? "[\($0.text)]" : $0.text }.joined()
    }
    return SharedPassages(match).rows.map { "\(words($0.here)) | \(words($0.there))" }
  }

  private let first = "全年在门户网站公开各类政务信息563条，同比增加两成。"
  private let second = "制定年度工作要点，明确责任科室和完成时限，每月调度一次。"

  @Test func markWhatBothHaveButFigures() {
    #expect(
      rows([first], [first.replacing("563", with: "482")]) == [
        "[全年在门户网站公开各类政务信息]563[条，同比增加两成]。 | [全年在门户网站公开各类政务信息]482[条，同比增加两成]。"
      ])
  }

  @Test func markOnlyTheSharedPartOfAParagraph() {
    #expect(
      rows([second + "今年没有变化。"], ["我们" + second]) == [
        "[制定年度工作要点，明确责任科室和完成时限，每月调度一次]。今年没有变化。 | 我们[制定年度工作要点，明确责任科室和完成时限，每月调度一次]。"
      ])
  }

  @Test func standBesideTheirLikeWhereverItStands() {
    #expect(
      rows(["#（一）公开", first, second], ["#（一）公开", "今年是新的一段文字。", second, first]).map {
        $0.replacing("[", with: "").replacing("]", with: "")
      } == [
        "#（一）公开 | #（一）公开", " | 今年是新的一段文字。", "\(first) | \(first)", "\(second) | \(second)",
      ])
  }

  @Test func doNotMarkShortPhrases() {
    #expect(
      rows(["甲乙丙丁政府信息公开工作条例"], ["戊己政府信息公开工作庚辛"]) == ["甲乙丙丁政府信息公开工作条例 | ", " | 戊己政府信息公开工作庚辛"])
  }

  @Test func keepEveryByteOfTheTexts() {
    let text = "a．\n b  ——“𠮷” 1,2 \(first)"
    let pieces = rows([text], [first])[0]
    #expect(pieces.replacing("[", with: "").replacing("]", with: "").hasPrefix(text))
  }
}
