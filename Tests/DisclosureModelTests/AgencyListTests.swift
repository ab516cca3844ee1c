import Diagnostics
import Testing

@testable import DisclosureModel

@Suite("The list of agencies")
struct AgencyListTests {
  private func read(_ text: String) -> (list: AgencyList, diagnostics: [Diagnostic]) {
    AgencyListReader.read(Array(text.utf8), path: "agencies.csv")
  }

  private func entry(_ name: String, _ year: Int, _ path: String, _ list: AgencyList) -> Int? {
    list.entry(for: Agency(named: name, year: year), year: year, path: path)
  }

  @Test func saysNamesPlacesAndParents() throws {
    let (list, diagnostics) = read(
      """
      \u{FEFF}name,aliases,place,parent,type,note,files
      聊城市市场监督管理局,聊城市工商行政管理局;聊城市质量技术监督局、聊城市食药监局,371500,聊城市人民政府,市场监管,"2019年组建,三局合一",
      第三大队,,山东省聊城市阳谷县,,,,阳谷大队；reports/b.txt
      """)
    #expect(diagnostics == [])
    let bureau = try #require(list.entries.first)
    #expect(bureau.aliases == ["聊城市工商行政管理局", "聊城市质量技术监督局", "聊城市食药监局"])
    #expect(bureau.place(in: 2023)?.code == "371500")
    #expect(bureau.parent == "聊城市人民政府")
    #expect(bureau.note == "2019年组建,三局合一")
    #expect(list.entries[1].place(in: 2023)?.names == ["山东省", "聊城市", "阳谷县"])
    #expect(list.entries[1].files == ["reports/阳谷大队", "reports/b.txt"])
  }

  @Test func mayBeWrittenInChineseAndWithShortRows() {
    let (list, diagnostics) = read("名称,别名,地区,上级\n聊城市公安局,市公安局\n\n公安部,,全国,,,\n")
    #expect(diagnostics == [])
    #expect(list.entries.map(\.aliases) == [["市公安局"], []])
    #expect(list.entries[1].place == .nationwide)
  }

  @Test func findsTheAgencyByAnyWayOfWritingItsNames() {
    let list = read("name,aliases\n聊城市市场监督管理局,聊城市质量技术监督局\n").list
    for name in ["聊城市市场监管局", "山东省聊城市质量技术监督局", "聊城市 质量技术监督局"] {
      #expect(entry(name, 2015, "reports/a.txt", list) == 0, "\(name)")
    }
    #expect(entry("聊城市工商行政管理局", 2015, "reports/a.txt", list) == nil)
  }

  @Test func findsANameThatIsPlainInSomeYearsOnly() {
    // Since 2026 one 江北区 is left.
    let list = read("name,place\n江北区教育局,330205\n").list
    for year in [2010, 2023, 2026] {
      #expect(entry("江北区教育局", year, "", list) == 0)
      #expect(entry("宁波市江北区教育局", year, "", list) == 0)
      #expect(entry("重庆市江北区教育局", year, "", list) == nil)
    }
  }

  /// What a name may mean is looked up for a few years only.
  @Test func knowsEveryReadingOfAName() {
    let table = DivisionTable.shared
    for index in stride(from: 0, to: table.divisions.count, by: 7) {
      let place = table.place(
        index, in: max(2007, min(table.divisions[index].years.upperBound, 2027)))
      for name in [place.names[place.names.count - 1] + "教育局", place.names.joined() + "公安局"] {
        let every = Set(Int.yearsOfDivisions.map { AgencyKey(of: name, year: $0) })
        let few = Set(PlaceReading.years(of: name).map { AgencyKey(of: name, year: $0) })
        #expect(few == every, "\(name)")
      }
    }
  }

  @Test func givesFilesToAgenciesWhateverTheyAreCalled() {
    let list = read("name,files\n聊城市公安局,聊城\n怀化市公安局,怀化;reports/聊城/x.txt\n").list
    #expect(entry("市公安局", 2023, "reports/聊城/2023/a.txt", list) == 0)
    #expect(entry("市公安局", 2023, "reports/怀化/a.txt", list) == 1)
    #expect(entry("市公安局", 2023, "reports/聊城/x.txt", list) == 1)
    #expect(entry("市公安局", 2023, "reports/聊城市/x.txt", list) == nil)
  }

  /// Faults, each with where and how it is told.
  static let faults: [(text: String, line: Int?, summary: String, advice: String)] = [
    ("", nil, "文件是空的", "请写上机关，或删去这个文件"),
    ("name,aliases\n\u{22}聊城\u{22}市,", 2, "引号结束之后还有文字", "整格用引号括起；格中的引号写两个，或改用“”"),
    ("name\n\u{22}聊城", 2, "从这里开始的引号没有结束", "请补上引号，或删去多余的引号"),
    (
      "name,alises\n聊城市公安局,\n", 1, "没有名为 alises 的列", "是不是 aliases？"
    ),
    (
      "name,colour\n聊城市公安局,\n", 1, "没有名为 colour 的列，其内容未使用",
      "可用的列：name、aliases、place、parent、type、note、files"
    ),
    (
      "name;place\n聊城市公安局;371500\n", 1, "各列之间是“;”，应为半角逗号",
      "在电子表格软件中另存时，请选“CSV UTF-8（逗号分隔）”"
    ),
    ("aliases\n市公安局\n", 1, "没有名为 name（名称）的列", "第一行应为：name,aliases,place,parent,type,note,files"),
    ("name,place\n,371500\n", 2, "这一行没有写 name（名称）", "请写上机关的全称，或删去这一行"),
    (
      "name,place\n聊城市公安局,371599\n", 2, "没有这个地区：371599",
      "是不是 371500（山东省聊城市）？请写六位行政区划代码（如 371500）或地区全称（如 山东省聊城市）；全国性机关写“全国”"
    ),
    (
      "name,place\n某局,市中区\n", 2, "名为“市中区”的地区有 4 个",
      "请改写代码：370103（山东省济南市市中区）、370402（山东省枣庄市市中区）、511002（四川省内江市市中区）、511102（四川省乐山市市中区）"
    ),
    (
      "name,aliases\n聊城市公安局,市公安局\n怀化市公安局,市公安局\n", 3, "“市公安局”与第 2 行的“聊城市公安局”重复",
      "一个名称只能属于一个机关：请从其中一行删去，或合并两行；同名的机关请写全称"
    ),
    (
      "name\n定陶县财政局\n定陶区财政局\n", 3, "“定陶区财政局”与第 2 行的“定陶县财政局”重复",
      "一个名称只能属于一个机关：请从其中一行删去，或合并两行；同名的机关请写全称"
    ),
    (
      "name,files\n聊城市公安局,a.txt\n怀化市公安局,reports/a.txt\n", 3, "reports/a.txt 已在第 2 行归于“聊城市公安局”",
      "请从其中一行删去"
    ),
    (
      "name,parent\n甲市教育局,乙市教育局\n乙市教育局,甲市教育局\n", 2,
      "上级关系成了圈：甲市教育局 → 乙市教育局 → 甲市教育局", "请改正其中一行的 parent（上级）"
    ),
    (
      "name,aliases\n聊城市公安局,市公安局,市局\n", 2, "这一行有 3 格，多于第一行的 2 格",
      "格内含逗号时请用双引号括起；多个别名请用分号或顿号分开"
    ),
  ]

  @Test(arguments: faults.indices) func tellsAFault(_ index: Int) throws {
    let fault = Self.faults[index]
    let diagnostics = read(fault.text).diagnostics
    #expect(diagnostics.map(\.summary) == [fault.summary])
    let diagnostic = try #require(diagnostics.first)
    #expect(diagnostic.line == fault.line)
    #expect(diagnostic.advice == fault.advice)
    #expect(diagnostic.path == "agencies.csv")
    let lines = fault.text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(diagnostic.excerpt == fault.line.map { String(lines[$0 - 1]) })
  }

  @Test func tellsOfAFileThatIsNotUTF8() {
    let (_, diagnostics) = AgencyListReader.read(
      [0xC3, 0xFB, 0xB3, 0xC6, 0x0A], path: "agencies.csv")
    #expect(diagnostics.map(\.summary) == ["不是 UTF-8 编码的文件"])
  }

  @Test func tellsEveryFaultAtOnce() {
    let (list, diagnostics) = read("name,place,parent\n甲局,1,甲局\n,371500,\n乙局,2,\n")
    #expect(diagnostics.map(\.line) == [2, 2, 3, 4])
    #expect(list.entries.count == 2)
    #expect(diagnostics[0].highlight != nil)
  }
}
