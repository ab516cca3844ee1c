import Diagnostics
import DisclosureModel
import Testing

@testable import ReportReading

@Suite("Statements of the sample reports")
struct StatementsSeedTests {
  private func section(_ key: Section.Key, _ title: String, _ blocks: [(Int, String)]) -> Section {
    Section(
      key: key, title: title, ordinal: "", place: SourcePlace(line: 1),
      blocks: blocks.map { line, text in
        let isHeading = text.hasPrefix("（") && text.utf8.count < 45
        return Section.Block(
          kind: isHeading ? .heading(level: 1) : .paragraph, text: text,
          place: SourcePlace(line: line))
      })
  }

  @Test func readOneRequestReceivedInZhangdian() {
    let statements = StatementReader.statements(
      in: [
        section(
          .overview, "总体情况",
          [
            (9, "充分发挥微信矩阵集群优势，推送各类交通安全提示信息4100条次，进一步增强群众的交通安全意识"),
            (19, "（二）依申请公开情况"),
            (
              20,
              "2023年，淄博市公安局交通警察支队张店大队继续执行“工作机构受理，业务部门承办，重大问题会商，法制部门合法性审查”的依申请公开工作程序，依法依规作出政府信息公开申请答复。2023年，张店交警大队共收到政府信息公开申请1件，结转下年度继续办理1件。共收到张店民生连线平台群众建议及意见0件。"
            ),
          ]),
        section(
          .other, "其他需要报告的事项",
          [
            (
              400, "期间共办理答复区人大、政协提案议案23件，其中人大建议4件，政协提案19件，满意率为100%。"
            )
          ]),
      ], year: 2023)
    #expect(statements.map(\.summary) == ["received 1"])
    #expect(statements.first?.phrase == "收到政府信息公开申请1件")
    #expect(
      statements.first?.sentence == "2023年，张店交警大队共收到政府信息公开申请1件，结转下年度继续办理1件。")
    #expect(statements.first?.place.line == 20)
    #expect(statements.first?.section == .overview)
  }

  @Test func readNineRequestsReceivedTwiceInYanggu() {
    let statements = StatementReader.statements(
      in: [
        section(
          .overview, "总体情况",
          [
            (19, "（二）依申请公开"),
            (
              21,
              "本单位2022年收到群众通过邮寄的政府信息公开申请表9份，在收到申请公开信息表后，我单位均在规定时间内按照申请公开人的要求进行了答复，真正在做到了高效率为群众服务。为群众提供了快捷、方便服务，保证政府信息公开及时、准确、有效。"
            ),
            (
              33,
              "12345 政务服务便民热线方面。全年共受理热线 4941 件，按时办结率达到 100%，满意率达到 99.63%。其中，聊城交警公共关系数据智能研判平台共推送办理诉求 365 件，按时办结率和办理满意率均超过 99%。"
            ),
          ]),
        section(
          .other, "其他需要报告的事项",
          [
            (119, "（一）收取信息处理费情况"),
            (121, "2022 年我单位收到群众通过邮寄的政府信息公开申请\n表 9 份，未收取信息处理费。"),
            (
              131, "一、反映解决停车难、施划停车位问题 3 件；二、反映学校周边交通拥堵问题 5 件；三、信号灯的问题 2 件；四、设置限行标志 2 件。"
            ),
          ]),
      ], year: 2022)
    #expect(statements.map(\.summary) == ["received 9", "received 9"])
    #expect(statements.map(\.section) == [.overview, .other])
    #expect(statements.map(\.phrase).last == "收到群众通过邮寄的政府信息公开申请\n表 9 份")
  }

  @Test func readEightRequestsHandledInShizhong() {
    let statements = StatementReader.statements(
      in: [
        section(
          .overview, "总体情况",
          [
            (
              20,
              "3．回应社会关切。通过“枣解决·枣满意”、门户网站、12345市长热线、9600110民生警务热线等收到群众求助、咨询、建议等9千余条，均已及时给予回复。"
            ),
            (21, "（二）依申请公开"),
            (
              22,
              "1.为做好依申请公开工作，依法保障民众的知情权、参与权、表达权、监督权。2023年市中公安分局共受理政府信息公开申请8件，涉及保安监管，出警执法领域，均已按照相关规定予以答复。"
            ),
            (24, "2.本年度依申请公开政府信息未收取任何费用。"),
            (26, "3.本年度未发生因政府信息公开导致的行政复议及行政诉讼。"),
          ]),
        section(
          .other, "其他需要报告的事项",
          [(300, "2023年度，市中公安分局共承办人大代表建议和政协委员提案19件。其中人大代表建议3件，政协委员提案16件。")]),
      ], year: 2023)
    #expect(statements.map(\.summary) == ["handled 8"])
  }

  @Test func findNothingInLiaocheng() {
    let statements = StatementReader.statements(
      in: [
        section(
          .overview, "总体情况",
          [
            (7, "四是建议提案结果公开。2023年，市公安局共接到人大建议18条、政协提案24份，均已全部高质量办结。"),
            (
              8,
              "（二）进一步规范依申请公开工作。进一步完善工作机制，实行定人定岗定责，畅通网上受理渠道，完善线上线下流转审批，规范政府信息依申请公开办理工作。一是坚持“以公开为常态、不公开为例外，遵循公正、公平、合法、便民”的原则，依法依规办理群众提交的政府信息公开依申请。二是进一步健全依申请公开的受理、流转、审核、答复等流程规范。"
            ),
          ]),
        section(
          .other, "其他需要报告的事项",
          [(300, "今年以来查处违法停车13.9万起，清理“僵尸车”831辆，共发布信息5000余篇，召开新闻发布会共计11场。")]),
      ], year: 2023)
    #expect(statements.map(\.summary) == [])
  }

  @Test func readTheDenialOfHuaihua() {
    let statements = StatementReader.statements(
      in: [
        section(
          .overview, "总体情况",
          [
            (10, "二、政府信息依申请公开工作。全年未收到依申请公开政府信息申请，无行政复议和行政诉讼。"),
            (13, "开设市长信箱接受群众咨询、建议和投诉，答复群众业务咨询人67次。"),
          ])
      ], year: 2023)
    #expect(statements.map(\.summary) == ["received none"])
    #expect(statements.first?.value == .zero)
    #expect(statements.first?.phrase == "未收到依申请公开政府信息申请")
  }
}
