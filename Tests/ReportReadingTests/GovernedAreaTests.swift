import Diagnostics
import DisclosureModel
import Testing

@testable import ReportReading

/// Numbers of a whole area, in the report of its government and in others.
@Suite("Governed area")
struct GovernedAreaTests {
  private func scopes(_ text: String, toldBy agency: String) -> [Statement.Scope] {
    let section = Section(
      key: .overview, title: "总体情况", ordinal: "一、", place: SourcePlace(line: 1),
      blocks: [Section.Block(kind: .paragraph, text: text, place: SourcePlace(line: 2))])
    return NarrativeStatements.read([section], year: 2023).told(by: agency).map(\.scope)
  }

  @Test(arguments: ["某县人民政府", "某市某县政府", "某县"])
  func countsForTheGovernmentWhatItsAreaDid(_ agency: String) {
    #expect(scopes("2023年全县共收到政府信息公开申请47件。", toldBy: agency) == [.agency])
    #expect(scopes("我县2023年收到政府信息公开申请47件。", toldBy: agency) == [.agency])
  }

  @Test(arguments: ["某县人民政府办公室", "某县公安局", "某市人民政府", "某镇人民政府"])
  func leavesToTheAreaWhatOthersTellOfIt(_ agency: String) {
    #expect(scopes("2023年全县共收到政府信息公开申请47件。", toldBy: agency) == [.area])
  }

  @Test func leavesToTheOfficeOfTheGovernmentWhatItReceived() {
    let text = "2023年县政府办公室收到政府信息公开申请47件。"
    #expect(scopes(text, toldBy: "某县教育局") == [.area])
    #expect(scopes(text, toldBy: "某县人民政府办公室") == [.agency])
  }

  @Test func leavesToBodiesInTheAreaWhatTheyDid() {
    let text = "2023年全县各部门共收到政府信息公开申请47件。"
    #expect(scopes(text, toldBy: "某县人民政府") == [.area])
  }
}
