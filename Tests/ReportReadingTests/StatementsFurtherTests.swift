import Testing

@Suite("Statements about requests in other words")
struct StatementsFurtherTests {
  @Test(arguments: Row.rows(numbers))
  func readsNumbers(_ row: Row) { #expect(row.found == row.expected) }

  @Test(arguments: Row.rows(denials))
  func readsDenials(_ row: Row) { #expect(row.found == row.expected) }

  static let numbers = """
    2023年，我局收到政府信息公开申请三件，均已按时答复。 | received 3
    本年度共受理政府信息公开申请十二件。 | handled 12
    全年收到依申请公开两件，办结两件。 | received 2, handled 2
    全年共收到政府信息公开申请一百零五件 | received 105
    本机关收到政府信息公开申请１２件 | received 12
    共收到政府信息公开申请1 2件 | received 12
    共收到政府信息公开申请1,203件 | received 1203
    共收到政府信息公开申请1，203件 | received 1203
    共收到政府信息公开申请12件次 | received 12
    共收到政府信息公开申请12（件） | received 12
    共收到政府信息公开申请（件）：12 | received 12
    新收政府信息公开申请数量为26件 | received 26
    2023年度收到的政府信息公开申请总数为26件 | received 26
    收到政府信息公开申请共计26件 | received 26
    收到政府信息公开申请，共26件 | received 26
    收到政府信息公开申请，合计26件，其中当面申请6件 | received 26
    我单位共收到有关政府信息公开的申请2份 | received 2
    收到公民、法人和其他组织提出的政府信息公开申请45件 | received 45
    收到公民、法人或者其他组织通过网络、信函等方式提交的政府信息公开申请45件 | received 45
    通过网络、信函、当面等渠道共收到政府信息公开申请45件 | received 45
    收到社会公众要求公开政府信息的申请7件 | received 7
    收到群众申请信息公开的来信3封 | received 3
    共接到4起信息公开申请 | received 4
    受理了5件由群众提交的政府信息公开申请 | handled 5
    全年共5件政府信息公开申请，均已办结 | handled 5
    依申请公开方面：2023年共收到12件，办结12件。 | received 12, handled 12
    政府信息公开申请共收到12件 | received 12
    政府信息公开申请办理12件 | handled 12
    依申请公开件答复33件 | handled 33
    [（二）依申请公开情况] 2023年共收到12件，办结10件，结转下年度2件。 | received 12, handled 10
    [（二）依申请公开] 全年收到申请12件，全部按时答复 | received 12
    （二）依申请公开情况。全年共收到申请6件。 | received 6
    共收到政府信息公开申请130余件 | received 130...259
    共收到政府信息公开申请130多件 | received 130...259
    共收到政府信息公开申请约130件 | received 65...259
    共收到政府信息公开申请近130件 | received 65...130
    共收到政府信息公开申请超过130件 | received 130...259
    共收到政府信息公开申请130件左右 | received 65...259
    共收到政府信息公开申请1.2万件 | received 11500...12500
    共收到政府信息公开申请9千余件 | received 8500...18999
    收到并办理政府信息公开申请21件 | received 21
    受理并答复群众依申请公开5件 | handled 5
    共登记受理政府信息公开申请88件 | handled 88
    答复政府信息公开申请19件 | handled 19
    办结依申请公开政府信息申请19件，办结率100% | handled 19
    今年以来，收到政府信息公开申请6件，按时办结率100% | received 6
    2023年1月1日至2023年12月31日，我局共收到政府信息公开申请6件 | received 6
    截至2023年12月31日，共收到政府信息公开申请6件 | received 6
    2023年累计收到政府信息公开申请6件 | received 6
    全年累计受理依申请公开6件 | handled 6
    2022年收到政府信息公开申请31件，2023年收到政府信息公开申请22件 | received 22
    与去年相比，今年收到政府信息公开申请22件 | received 22
    收到政府信息公开申请22件，较去年31件减少9件 | received 22
    收到“政府信息公开申请”5件 | received 5
    收到《政府信息公开申请表》5份 | received 5
    收到政府信息公开申请（以下简称“申请”）5件 | received 5
    收到政府信息公开申请（含上年结转2件）7件 | received 7 + carry-in
    共收到政府信息公开申请5件；办理答复5件 | received 5, handled 5
    无行政许可申请。共收到政府信息公开申请5件。 | received 5
    局机关收到政府信息公开申请0件、行政复议0件 | received 0
    收到政府信息公开申请为零 | received 0
    收到网上政府信息公开申请3件、信函申请2件，合计5件 | received 5
    我县共收到政府信息公开申请35件 | received 35 of area
    各镇街、各部门共受理政府信息公开申请80件 | handled 80 of area
    共收到各类政府信息公开申请5件 | received 5
    2023年，收到政务信息公开申请5件 | received 5
    二〇二三年共收到政府信息公开申请5件 | received 5
    办理上年结转政府信息公开申请2件，新收5件 | received 5 + carry-in
    上年结转政府信息公开申请2件，新收政府信息公开申请5件 | received 5 + carry-in
    新增政府信息公开申请5宗 | received 5
    收到\\u{3000}政府信息公开申请\\u{3000}5\\u{3000}件 | received 5
    """.replacingEscapes

  static let denials = """
    2023年度，我局未收到政府信息公开申请。 | received none
    本年度没有收到政府信息公开申请 | received none
    本年度没有收到任何形式的政府信息公开申请 | received none
    无政府信息公开申请 | received none
    本机关2023年无依申请公开事项。 | received none
    暂无依申请公开件，无行政复议 | received none
    未收到公民、法人和其他组织提出的政府信息公开申请。 | received none
    未收到公民、法人或其他组织通过网络、信函等任何方式提交的政府信息公开申请 | received none
    无公民、法人和其他组织申请公开政府信息 | received none
    2023年我单位从未收到过政府信息公开的申请 | received none
    未受理政府信息公开申请 | handled none
    没有发生依申请公开政府信息事项 | received none
    未产生政府信息公开申请 | received none
    全年未收到政府信息公开申请，也未发生行政复议 | received none
    未收到政府信息公开申请、行政复议和行政诉讼 | received none
    依申请公开方面，2023年未收到申请。 | received none
    [依申请公开] 2023年未收到相关申请。 | received none
    本年度未收到群众依申请公开信息 | received none
    本年度，未收到、受理政府信息公开申请 | received none
    没有人申请公开政府信息 | received none
    """
}

extension String {
  /// The text with ideographic spaces in place of their escapes.
  fileprivate var replacingEscapes: String {
    split(separator: "\\u{3000}", omittingEmptySubsequences: false).joined(separator: "\u{3000}")
  }
}
