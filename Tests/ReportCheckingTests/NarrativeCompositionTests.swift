import DisclosureModel
import Testing

@testable import ReportChecking

/// What sentences say whose words stand in no list as they are, told by the words they are made of.
@Suite("Composed readings")
struct NarrativeCompositionTests {
  private func statements(_ told: String...) -> [Statement] {
    var small = SmallReport()
    small.told = told
    return small.report.statements
  }

  private func counts(_ subject: Statement.Subject, _ told: String) -> [String] {
    statements(told).filter { $0.subject == subject }.map { "\($0.value.low)" }
  }

  @Test(arguments: [
    ("2022年收到、2023年办理的申请6件。", Statement.Subject.carriedIn, 6),
    ("2022年底未办结的政府信息公开申请6件。", .carriedIn, 6),
    ("另有5件政府信息公开申请将于2024年答复。", .carriedOut, 5),
    ("全年共颁布4件行政规范性文件。", .documents("normativeDocuments", "issued"), 4),
    ("我局起草出台规范性文件4件。", .documents("normativeDocuments", "issued"), 4),
    ("截至年末，仍然有效的规范性文件19件。", .documents("normativeDocuments", "inForce"), 19),
    ("未经复议直接提起的政府信息公开行政诉讼1件。", .disputes(["litigationDirect"]), 1),
    ("全年办结依申请公开48件，以“予以公开”方式办结21件。", .results(["granted"]), 21),
    ("2022年末收到、2023年初答复的结转政府信息公开申请共6件。", .carriedIn, 6),
    ("我镇废止不合时宜的行政规范性文件2件。", .documents("normativeDocuments", "repealed"), 2),
    (
      "对历年文件进行了梳理，目前现行有效的行政规范性文件19件。",
      .documents("normativeDocuments", "inForce"), 19
    ),
    ("向县人民政府申请行政复议的政府信息公开案件有3件。", .disputes(["reconsideration"]), 3),
    ("收到申请47件，自然人39件，辖区企业提出的5件。", .applicants(["business"]), 5),
    ("政府信息公开申请答复48份，其中《政府信息不予公开告知书》4份。", .results(["refused"]), 4),
    ("政府信息公开申请答复48份，其中《政府信息公开告知书》（予以公开）21份。", .results(["granted"]), 21),
    ("涉政府信息公开行政复议案件3件；因征收引起的其他行政诉讼8件，不在统计范围。", .disputes(["reconsideration"]), 3),
    ("政府信息公开行政复议情况。本年度无此类情况。", .disputes(["reconsideration"]), 0),
    ("除5件转入2024年度办理外，其余48件政府信息公开申请均已在2023年内答复。", .requestsProcessed, 48),
    ("办理行政处罚类复议答复21件；政府信息公开类行政复议3件。", .disputes(["reconsideration"]), 3),
    ("办理行政复议答复17件。其中属于政府信息公开的，行政复议3件，行政诉讼2件。", .disputes(["reconsideration"]), 3),
    ("政府信息公开行政复议案件3起，占全部行政复议案件11起的近三成。", .disputes(["reconsideration"]), 3),
    ("涉及政府信息公开的行政复议为零、行政诉讼为零。", .disputes(["reconsideration"]), 0),
    ("年末无未办结的政府信息公开申请。", .carriedOut, 0),
    ("所有政府信息公开申请均已答复完毕，无需结转下一年度。", .carriedOut, 0),
    ("因2022年12月收到的部分申请跨年度办理，上年结转6件。", .carriedIn, 6),
    ("对2010年以来印发的文件进行清理，废止行政规范性文件2件。", .documents("normativeDocuments", "repealed"), 2),
    ("对不适应发展要求的2件行政规范性文件予以废止。", .documents("normativeDocuments", "repealed"), 2),
    ("有4件政府信息公开申请因涉及过程性信息，依法决定不予公开。", .results(["refused.deliberative"]), 4),
    ("申请人撤回等其他处理情形4件，不予处理的重复申请3件。", .results(["unprocessed.duplicate"]), 3),
    ("对本机关不掌握的信息如实告知，此类申请共9件。", .results(["unavailable.notHeld"]), 9),
    ("办理政府信息公开申请过程中，做好与信访的分流，作出部分公开答复7件、无法提供答复9件。", .results(["unavailable"]), 9),
    ("收到申请47件，自然人39件，法人或其他组织中商业企业5件。", .applicants(["business"]), 5),
    ("公司2023年收到信息公开申请47件。", .requestsReceived, 47),
    ("本年度未接到群众依申请公开信息的要求。", .requestsReceived, 0),
    ("2022年转来未办结的政府信息公开申请6件，本年新收47件，办理完毕48件。", .carriedIn, 6),
    ("另有5件政府信息公开申请因12月下旬收到，尚在办理期限内，转2024年办理。", .carriedOut, 5),
    ("截至2023年底，政府信息公开申请已答复48件，尚未答复的5件均为12月份收到。", .carriedOut, 5),
    ("收到政府信息公开申请47件。经检索不掌握相关政府信息的，如实告知，全年此类答复9件。", .results(["unavailable.notHeld"]), 9),
    ("今年新收47件政府信息公开申请，超八成是个人申请，计39件。", .applicants(["naturalPerson"]), 39),
    ("依申请公开情况。新收申请47件，除39件为自然人提出外，另有商业企业5件。", .applicants(["naturalPerson"]), 39),
    ("我镇废止不适应实际的行政规范性文件2件。", .documents("normativeDocuments", "repealed"), 2),
    ("我局印发各类公文287件，经认定属于行政规范性文件的4件。", .documents("normativeDocuments", "issued"), 4),
    ("2023年没有师生和社会人员向学校提出信息公开申请。", .requestsReceived, 0),
    ("今年我镇没有群众或单位前来申请信息公开。", .requestsReceived, 0),
  ])
  func readsWhatItsWordsSay(_ sentence: String, _ subject: Statement.Subject, _ count: Int) {
    #expect(counts(subject, sentence) == ["\(count)"])
  }

  @Test(arguments: ["依申请公开。", "收到和处理政府信息公开申请情况。", "申请办理情况。"])
  func readsApplicationsUnderAHeadingAboutRequests(_ heading: String) {
    #expect(counts(.requestsReceived, heading + "全年收到申请4件。") == ["4"])
  }

  @Test(arguments: ["低保申请情况。", "行政许可申请办理情况。", "便民服务。"])
  func readsNoApplicationsUnderAnotherHeading(_ heading: String) {
    #expect(counts(.requestsReceived, heading + "全年收到申请4件。").isEmpty)
  }

  @Test func tellsPersonsApartOnlyBesideBodies() {
    let persons = Statement.Subject.applicants(["naturalPerson"])
    #expect(counts(persons, "收到依申请公开47件，群众申请39件，企业申请8件。") == ["39"])
    #expect(counts(persons, "收到群众和企业提出的政府信息公开申请47件。").isEmpty)
  }

  @Test func readsTheNumberOfSeveralResults() {
    let rows = Statement.Subject.results(["unavailable", "unprocessed", "otherHandling"])
    #expect(counts(rows, "答复申请48件，其余16件分属无法提供、不予处理和其他处理。") == ["16"])
  }

  @Test func takesARowAboutOneKindOfApplicantForNoTotal() {
    let row = statements("自然人新收39件、上年结转5件、办结40件、结转下年4件。")
    #expect(row.map(\.subject) == [.applicants(["naturalPerson"])])
  }

  @Test func takesAPartOfWhatWasDecidedForNoTotal() {
    let parts = statements("答复政府信息公开申请48件，其中上年结转6件、本年新收42件。")
    #expect(parts.allSatisfy { !$0.subject.countsRequests || $0.subject == .requestsProcessed })
    #expect(counts(.requestsReceived, "年底前收到的5件政府信息公开申请未到办理期限。").isEmpty)
    #expect(counts(.requestsProcessed, "全年应予答复的政府信息公开申请共53件。").isEmpty)
    #expect(counts(.requestsProcessed, "47件政府信息公开申请件件有答复。").isEmpty)
  }

  @Test(arguments: [
    ("收到政府信息公开申请47件，其中42件当年办结，5件结转下年度办理。", Statement.Subject.requestsProcessed),
    ("收到村（居）民及企业提交的政府信息公开申请共计47件。", .applicants(["business"])),
    ("对政府信息公开申请作出书面答复48件，含跨年度件6件。", .carriedOut),
    ("政府信息公开申请5件转下一年办理，6件为上一年结转。", .requestsReceived),
    ("以公民个人名义提出的政府信息公开申请，今年共收到39件。", .requestsReceived),
  ])
  func takesNumbersOfSomeForNothingElse(_ sentence: String, _ subject: Statement.Subject) {
    #expect(counts(subject, sentence).isEmpty)
  }

  @Test func leavesToAnotherOfficeWhatItReceived() {
    let told = statements("县自然资源局收到政府信息公开申请139件，是收件最多的部门；我局为47件。")
    #expect(told.allSatisfy { $0.scope == .area })
  }

  @Test func takesAHunchWhereNothingElseTellsTheSame() {
    let hunch = "我院全年收到病友会政府信息公开申请47件。"
    #expect(counts(.requestsHandled, hunch) == ["47"])
    let told = statements("2023年收到政府信息公开申请40件。", hunch)
    #expect(told.allSatisfy { "\($0.value.low)" == "40" })
  }

  @Test func takesNoHunchFromTwoThatDiffer() {
    let told = statements("我院全年收到病友会政府信息公开申请47件。", "我院全年收到校友会政府信息公开申请8件。")
    #expect(told.isEmpty)
  }

  @Test(arguments: [
    "编印依申请公开典型案例12个。", "为群众代打印政府信息公开申请表17份。",
    "截至2023年末，已累计办结政府信息公开申请587件。",
    "县政府2023年制发行政规范性文件12件，我局参与起草3件。",
    "县政府2023年印发行政规范性文件11件，其中由我局起草的2件。",
    "受理政府采购投诉2件，均未引发行政诉讼。",
    "社区网格员上报事件4120件，办结4098件。",
    "办理非政府信息公开类行政复议案件14件，行政诉讼案件8件。",
    "全部行政复议案件28件，其中25件为行政处罚类，3件为政府信息公开类。",
    "2022年我局制发规范性文件2件。当年废止规范性文件3件。",
    "2022年我局收到政府信息公开申请40件。当年办结38件。",
    "转载《2022年度报告》，该报告显示当年收到政府信息公开申请40件。",
    "全年印发公文418件，其中主动公开85件、依申请公开62件、不予公开271件。",
  ])
  func staysSilentWhereWordsTellOfSomethingElse(_ sentence: String) {
    #expect(statements(sentence).isEmpty)
  }

  @Test func returnsToTheYearBehindAComparison() {
    let told = "收到政府信息公开申请47件，较2022年（40件）增长17.5%；制发规范性文件4件。"
    #expect(counts(.documents("normativeDocuments", "issued"), told) == ["4"])
  }

  private func prose(_ told: String) -> Prose {
    var small = SmallReport()
    small.blocks[.overview] = [(.paragraph, told)]
    return small.report.prose
  }

  @Test(arguments: [
    "公开信息240条，其中网站公开180条，占75%；新媒体公开60条，占25%。",
    "发布信息730条，分别是公众号480条、微博150条、客户端100条。",
    "收到申请47件，三种渠道分别为30件、12件和5件。",
    "公示64期，其中低保公示24期、住房公示16期、其他公示24期。",
    "收到申请47件，通过网络提交30件，其他方式17件。",
    "网站发布933条，微信发布401条，两个平台合计发布1334条。",
    "收到的47件申请中，线下渠道17件，包括信函12件、当面5件，其余30件通过线上提交。",
    "收到的47件申请中，网上30件、信函12件、当面5件。",
    "收到申请47件：网上30件，信函12件，当面5件。",
    "公开信息共计500条，按类别分，政策类120条、动态类300条、公告类80条。",
    "收到申请47件，加上2022年结转的6件，应办理申请共53件。",
    "政府网站和政务新媒体分别发布信息526条和174条，共700条。",
    "公开财政预决算和“三公”经费信息共36条，分别为24条和12条。",
    "发布文字解读9篇、图解6篇、视频解读3篇，解读材料总计18篇。",
    "公开信息，官网140条，公众号210条，两项相加350条。",
    "网上收到申请30件，当面收到申请17件，总数47件。",
    "建成专区13个，包括镇级1个、村级12个，共13个。",
    "公开采购信息75条，其中招标公告30条、中标公告30条、合同公示15条，三类共75条。",
    "公开信息648条，分为机构职能22条、政策文件76条、工作动态490条、人事财政60条。",
    "公开行政处罚信息96条，其中一般程序71条，简易程序25条。",
    "公开财政预决算信息8条，其中预算4条，决算4条。",
    "村务公开栏共更新156期，其中党务52期、村务52期、财务52期。",
    "上半年公开信息133条，下半年公开信息177条，全年共公开310条。",
    "收到的47件信息公开申请中，在线提交30件，其余为信函12件、当面5件。",
    "收到的47件信息公开申请中，30件来自网上，占63.83%。其余17件为线下申请。",
    "全年47件申请的渠道分布为网络30件、信函12件、当面5件。",
    "通过广播、公示栏公开信息96条，其中广播34条，公示栏62条。",
    "更新目录58条，其中新增31条，修改19条，删除8条。",
  ])
  func knowsWhenPartsAreAll(_ told: String) {
    let breakdowns = prose(told).breakdowns
    #expect(breakdowns.contains { $0.isClosed && $0.parts.reduce(.zero, +) == $0.whole })
    #expect(breakdowns.allSatisfy { $0.parts.reduce(.zero, +).low <= $0.whole.high })
  }

  @Test func addsUpNoPartsThatOverlap() {
    let told = "公开信息620条，其中网站480条，公众号310条，部分信息在两个平台同时发布。"
    #expect(prose(told).breakdowns.isEmpty)
    #expect(prose("县里转来的申请9件，已包含在全年新收的47件之中。").breakdowns.isEmpty)
  }

  @Test(arguments: [
    ("收到申请47件，自然人申请占82.98%，共39件。", "39", "47"),
    ("共处理申请53件，办结率90.57%，已办结48件。", "48", "53"),
    ("予以公开21件、部分公开7件，两项占办结48件的58.33%。", "28", "48"),
    ("47件申请中有30件来自网络，占63.83%。", "30", "47"),
    ("收到申请47件，其中自然人提出的占82.98%，计39件。", "39", "47"),
    ("收到申请47件，其中自然人占82.98%（39件）。", "39", "47"),
    ("政府信息公开申请47件，其中网上申请30件（占63.83%）。", "30", "47"),
    ("新收申请中自然人占比最高，达82.98%（47件中的39件）。", "39", "47"),
    ("予以公开21件、部分公开7件，合计占办结总数48件的58.33%。", "28", "48"),
    ("以“本机关不掌握相关政府信息”答复的9件，占已办结申请48件的18.75%。", "9", "48"),
    ("收到申请47件，加上结转6件，需办理53件。年内办结48件，办结率90.57%。", "48", "53"),
  ])
  func findsTheNumbersOfAShare(_ told: String, _ part: String, _ whole: String) {
    let shares = prose(told).shares
    #expect(shares.map { "\($0.part.low)" } == [part])
    #expect(shares.map { "\($0.whole.low)" } == [whole])
  }

  @Test func findsTheWholeOfAShareInTheTableWhereTheSentenceBeforeTellsOfRequests() {
    let told = prose("共答复申请48件。予以公开和部分公开合计28件，占58.33%。").shares
    #expect(told.map { "\($0.part.low)" } == ["28"])
    #expect(told.map(\.whole) == [.zero])
  }

  @Test(arguments: [
    "收到申请47件。与2022年的40件相比，申请量上升17.5%。", "收到申请47件（上年40件，增长17.5%）。",
    "收到申请47件（2022年：40件），同比增长17.5%。",
    "收到申请47件。申请内容集中在征地补偿方面，同比增长17.5%（2022年40件）。",
  ])
  func comparesTheNumberOfTheSentenceBefore(_ told: String) {
    let changes = prose(told).changes.filter { $0.base != nil && $0.rate != nil }
    #expect(changes.contains { $0.current.map { "\($0.low)" } == ["47"] })
  }

  @Test func comparesNothingElseThanWhatTheSentenceNames() {
    let changes = prose("公开信息500条。公众号信息与2022年的300条相比，增长20%。").changes
    #expect(changes.flatMap(\.current).isEmpty)
  }

  @Test(arguments: ["收到申请47件，在2022年40件的基础上增加7件。", "申请量较上年净增7件，由40件升至47件。"])
  func comparesWithWhatIsNamedFirst(_ told: String) {
    let changes = prose(told).changes.filter { $0.base != nil && $0.difference != nil }
    #expect(changes.contains { $0.current.map { "\($0.low)" } == ["47"] })
  }
}
