import Diagnostics
import DisclosureModel
import Testing

@testable import ReportChecking

/// Plain sentences put together from who, what was done, what with, how many and what else: a wrong number
/// is to be found in nearly all of them, a true one in none.
@Suite("Narrative put together")
struct NarrativeGridTests {
  private static let openings = [
    "", "2023年，", "2023年度", "本年度", "全年", "年内，", "报告期内，", "2023年，我局", "我局",
    "本机关", "2023年度我镇", "一年来，", "今年以来，我中心", "2023年1月1日至12月31日，", "县住建局2023年",
    "2023年，区教育局", "市政府办公室", "据统计，2023年",
  ]
  private static let verbs = [
    "收到", "共收到", "新收", "新收到", "受理", "共受理", "新受理", "接收", "接到", "办理", "收到群众",
    "收到公民、法人或者其他组织提出的", "登记", "办理回复",
  ]
  private static let nouns = [
    "政府信息公开申请", "信息公开申请", "政府信息依申请公开", "依申请公开", "依申请公开事项",
    "依申请公开申请", "政府信息申请", "政府信息申请公开件", "公开政府信息申请", "依申请信息",
    "政府信息公开申请表", "政府信息公开申请数量", "政府信息公开公开申请", "政务公开申请",
    "政府信息公开书面申请", "依申请公开政府信息申请",
  ]
  private static let measures = ["件", "份", "起", "宗", "封", "项", "例"]
  private static let endings = [
    "。", "，均在法定期限内答复。", "，按时办结率100%。", "，未收取任何费用。", "，无投诉举报。",
  ]

  /// The sentence of so many that gives `number`.
  private static func sentence(_ index: Int, _ number: String) -> String {
    let (opening, verb) = (openings[index % openings.count], verbs[index * 3 % verbs.count])
    let (noun, measure) = (nouns[index * 5 % nouns.count], measures[index % measures.count])
    let ending = endings[index * 7 % endings.count]
    return switch index % 5 {
    case 0: "\(opening)\(verb)\(number)\(measure)\(noun)\(ending)"
    case 1: "\(opening)\(verb)\(noun)共\(number)\(measure)\(ending)"
    case 2: "\(opening)\(verb)\(noun)（\(number)\(measure)）\(ending)"
    case 3: "\(opening)\(noun)\(number)\(measure)\(ending)"
    default: "\(opening)\(verb)\(noun)\(number)\(measure)\(ending)"
    }
  }

  private static func contradictions(_ text: String) -> [Finding] {
    var small = SmallReport()
    // An office that names itself is the one whose report it is.
    if text.hasPrefix("市政府办公室") { small.agency = "某市人民政府办公室" }
    for (row, value) in [("received", 47), ("carriedIn", 6), ("processed", 48), ("carriedOut", 5)] {
      for column in ["naturalPerson", "total"] {
        guard let index = small.cells.form.index(of: "requests.\(row).\(column)") else { continue }
        small.write("\(value)", in: index)
      }
    }
    small.told = [text]
    small.blocks[.overview] = [(.paragraph, text)]
    let report = small.report
    return (Catalogue.narrative + Catalogue.prose).compactMap { $0.outcome(of: report) }
      .flatMap(\.findings).filter { $0.severity > .notice }
  }

  @Test func findsAWrongNumberOfRequestsInNearlyEverySentence() {
    let count = 630
    let missed = (0..<count).map { Self.sentence($0, "56") }
      .filter { sentence in !Self.contradictions(sentence).contains { $0.check == "N.requests" } }
    for sentence in missed { print("missed in the grid: \(sentence)") }
    #expect(missed.count * 100 <= count, "\(missed.count) of \(count)")
  }

  @Test func isSilentWhereTheNumberIsRight() {
    for index in 0..<630 {
      let sentence = Self.sentence(index, index % 2 == 0 ? "47" : "四十七")
      #expect(Self.contradictions(sentence).isEmpty, "\(sentence)")
    }
  }
}
