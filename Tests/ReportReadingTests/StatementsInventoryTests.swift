import Testing

@Suite("Statements about requests, as published reports word them")
struct StatementsInventoryTests {
  @Test(arguments: Row.rows(numbers))
  func readsNumbers(_ row: Row) { #expect(row.found == row.expected) }

  @Test(arguments: Row.rows(denials))
  func readsDenials(_ row: Row) { #expect(row.found == row.expected) }

  @Test(arguments: Row.rows(otherMatters))
  func passesOverOtherMatters(_ row: Row) { #expect(row.found == row.expected) }

  static let numbers = """
    张店交警大队共收到政府信息公开申请1件，结转下年度继续办理1件。 | received 1
    本单位2023年收到群众通过邮寄的政府信息公开申请表9份 | received 9
    2023年市中公安分局共受理政府信息公开申请8件，涉及保安监管，出警执法领域 | handled 8
    共收到信息公开申请22起，比2022年（31起）下降29% | received 22
    共办理回复依申请公开事项23件，其中网上申请22件，书面申请1件 | handled 23
    共收到依申请公开1件 | received 1
    共受理政府信息依申请公开3件 | handled 3
    受理政府信息公开申请18件 | handled 18
    共收到8份政府信息公开申请 | received 8
    共受理信息公开申请1件 | handled 1
    全区共收到政府信息公开申请130件，申请量同比增长103% | received 130 of area
    共收到政府信息申请公开件658件 | received 658
    受理依申请信息56条 | handled 56
    共收到政府信息公开申请16件，均在法定时限内答复 | received 16
    受理依申请公开0件 | handled 0
    网上申请政府信息公开0件，自然人申请办件量0件，法人0件 | -
    受理依申请公开件255件，办结255件 | handled 255, handled 255
    [依申请公开] 收到群众网上申请105件，快递17件，合计122件，上年结转11件 | received 122 + carry-in
    [依申请公开] 收到12封申请 | received 12
    收到公开政府信息申请1件 | received 1
    新收政府信息公开申请31件，办结28件 | received 31, handled 28
    共受理政府信息公开申请859件（含上年度结转申请18件，另有72件顺延至下年度） | handled 859 + carry-in
    新收政府信息公开公开申请0件 | received 0
    依申请公开办理事项1件 | handled 1
    提交政府信息公开申请0条 | received 0
    共接收政府信息公开申请0件 | received 0
    新收政府信息公开申请数量0件，上年结转政府信息公开申请数量0件 | received 0 + carry-in
    信息公开申请7件，上年度结转1件；予以公开3件，无法提供4件，结转下年继续办理1件 | received 7 + carry-in
    [依申请公开] 办理事项为0件 | handled 0
    依申请公开9件，上年转结1件，其中网络申请5件，信函申请5件 | received 9 + carry-in
    新受理政府信息公开申请17件，办结17件，上年结转0件，转下一年办理0件 | handled 17 + carry-in, handled 17 + carry-in
    收到依申请公开16项，办理15项，结转下年度继续办理1项 | received 16, handled 15
    依申请政府信息公开事项17例 | handled 17
    依申请公开11件，其中申请办结数8件，结转下一年办理1件 | handled 11
    新收政府信息公开申请42件，上年结转0件，依法办结41件 | received 42 + carry-in, handled 41 + carry-in
    办理政府信息公开申请91件（另有2件结转下年度继续办理） | handled 91
    收到政府信息公开申请4件，2件为网络申请，自然人申请的2件，法人申请2件，3件已按期回复，1件结转2023年度继续办理 | received 4
    办理政府信息依申请公开13件 | handled 13
    依申请公开事项办结1件 | handled 1
    共收到依申请公开14件（其中信件10件，网络4件），已办结12件，2件结转下年 | received 14, handled 12
    收到申请公开21条，办结21条 | received 21
    收到政府信息公开申请1499件，网络申请1303件，占86.92%；答复1453件，包括上年结转30件，予以公开966件，占66.48% | received 1499 + carry-in, handled 1453 + carry-in
    """

  static let denials = """
    全年未收到依申请公开政府信息申请，无行政复议和行政诉讼。 | received none
    未收到申请公开信息 | received none
    未收到依申请公开事项 | received none
    未收到政府信息申请 | received none
    未收到书面申请政府信息公开，未收到信函、传真申请 | received none
    未收到法人或者其他组织对依申请公开政府信息的申请 | -
    未收到依公开申请 | received none
    未接收到依申请公开 | received none
    未收到依申请公开来信 | received none
    未收到和处理政府信息公开申请 | received none
    全年未接到信息公开申请 | received none
    未收到和处理政府信息公开申请事件 | received none
    未收到个人、法人或者其他组织向本机关申请公开政府信息的情况 | received none
    没有受理政府公开申请情况、没有申请处理情况 | handled none
    """

  static let otherMatters = """
    结转下年度继续办理1件 | -
    无下年度结转 | -
    1件结转2023年度继续办理 | -
    2件政府信息公开申请顺延到下年度答复 | -
    无行政复议和行政诉讼 | -
    本年度未发生因政府信息公开导致的行政复议及行政诉讼 | -
    没有收到行政复议、行政诉讼 | -
    行政复议、行政诉讼案件为0件 | -
    行政复议22件、行政诉讼案件1件 | -
    行政复议1件（申请人撤回结案）、行政诉讼0件 | -
    因2023年度政府信息公开申请引发行政复议1件、引发行政诉讼2件，均维持结果 | -
    行政复议案件1件，为其他结果 | -
    行政复议7件，诉讼9件，均获维持 | -
    未出现因答复不当引起的行政复议 | -
    发生1起政府信息公开行政复议案件，尚未审结 | -
    行政复议案件9件，已审结。行政诉讼案件3件，正在审理中 | -
    2023年度未收取依申请公开信息处理费 | -
    未收取信息处理费 | -
    本年度依申请公开政府信息未收取任何费用 | -
    未收取政府信息公开信息处理费 | -
    实际收取信息处理费共计400元 | -
    # The traps.
    共收到政府信息公开申请1件。共收到张店民生连线平台群众建议及意见0件 | received 1
    [依申请公开] 共收到张店民生连线平台群众建议及意见0件 | -
    [依申请公开] 全年共受理热线4941件，收到诉求365件、留言20条、来信3封、建议5件、提案2件 | -
    受理行政许可申请35件 | -
    [依申请公开] 受理行政许可申请35件 | -
    共收到信息公开申请22起，2022年（31起） | received 22
    尚未审结 未经复议直接起诉 复议后起诉 0 0 0 | -
    学习《政府信息公开条例》，收到政府信息公开条例宣传材料12份 | -
    收到政府信息公开件12件 | -
    收到政府信息公开申请 9 份，未收取信息处理费 | received 9
    收到政府信息公开申请９份，未收取信息处理费 | received 9
    收到政府信息公开申请20件，其中自然人申请15件，法人申请5件，网上申请12件 | received 20
    全县共受理政府信息公开申请56件 | handled 56 of area
    全市收到依申请公开政府信息申请300件，其中市本级收到30件 | received 300 of area
    受理政府信息公开申请20件，其中上年结转2件 | handled 20 + carry-in
    历年累计受理政府信息公开申请592份 | -
    自2008年以来累计收到政府信息公开申请592份 | -
    万山区收到政府信息公开申请2件 | received 2
    万州区公安局办理信息公开申请3件 | handled 3
    """
}
