import Diagnostics
import TestSupport
import Testing

@testable import DisclosureModel

@Suite("The portfolio")
struct PortfolioTests {
  private func report(
    _ agency: String, _ year: Int, path: String? = nil, cells: Int = 3, format: String = "txt",
    signed: CalendarDate? = nil, value: Int64 = 1
  ) -> Report {
    var grid = CellGrid(form: .form2021)
    for index in 0..<cells {
      let number = Quantity(exactly: value)
      grid[index] = Cell(
        kind: .number, value: number, bounds: Interval(number ?? .zero), raw: "\(value)",
        place: SourcePlace(line: index + 1))
    }
    let path = path ?? "reports/\(agency)-\(year).txt"
    return Report(
      source: Source(path: path, format: format, encoding: "utf-8", sha256: path),
      agency: Agency(named: agency, year: year), year: year, form: .form2021,
      title: Located(agency, at: SourcePlace(line: 1)), period: nil, contact: Contact(),
      signed: signed.map { Located($0, at: SourcePlace(line: 9)) }, sections: [], cells: grid,
      tables: [], statements: [], artifacts: [])
  }

  private func list(_ text: String) -> AgencyList {
    AgencyListReader.read(Array(text.utf8), path: "agencies.csv").list
  }

  private func profile(_ portfolio: Portfolio, _ index: Int = 0) throws -> AgencyProfile {
    try #require(portfolio.agencies.profile(of: portfolio.reports[index].agency.id))
  }

  @Test func putsARenamedAgencyOnOnePage() throws {
    let portfolio = Portfolio([
      report("定陶区人民政府", 2021), report("定陶县人民政府", 2014), report("定陶县人民政府", 2015),
      report("菏泽市定陶区人民政府", 2019),
    ])
    #expect(portfolio.reports.map(\.year) == [2014, 2015, 2019, 2021])
    #expect(Set(portfolio.reports.map(\.agency.id)).count == 1)
    #expect(portfolio.reports.map(\.agency.name)[0] == "定陶县人民政府")
    #expect(
      portfolio.reports.map { $0.agency.place?.code } == ["371727", "371727", "371703", "371703"])
    let agency = try profile(portfolio)
    #expect(agency.name == "定陶区人民政府")
    #expect(agency.place?.code == "371703")
    #expect(
      agency.otherNames == [
        AgencyProfile.NameUse(name: "菏泽市定陶区人民政府", years: [2019], isFormer: false),
        AgencyProfile.NameUse(name: "定陶县人民政府", years: [2014, 2015], isFormer: true),
      ])
  }

  @Test func keepsTheIdAsYearsAreAdded() {
    let first = Portfolio([report("定陶县人民政府", 2014)])
    let second = Portfolio([report("定陶县人民政府", 2014), report("定陶区人民政府", 2023)])
    #expect(first.reports[0].agency.id == second.reports[0].agency.id)
    #expect(second.reports[0].agency.id == second.reports[1].agency.id)
  }

  @Test func mergesOrgansOnlyWhereTheListSaysSo() throws {
    let reports = [report("聊城市质量技术监督局", 2017), report("聊城市市场监督管理局", 2020)]
    #expect(Set(Portfolio(reports).reports.map(\.agency.id)).count == 2)
    let merged = Portfolio(
      reports, list: list("name,aliases,note\n聊城市市场监督管理局,聊城市质量技术监督局,2019年组建\n"))
    #expect(Set(merged.reports.map(\.agency.id)).count == 1)
    let agency = try profile(merged)
    #expect(agency.otherNames.map(\.isFormer) == [true])
    #expect(agency.note == "2019年组建")
    let old = Agency(named: "聊城市质量技术监督局", year: 2017).id
    #expect(
      merged.agencies.moves.first { $0.from == old }
        == AgencyRegister.Move(from: old, to: merged.reports[0].agency.id))
    #expect(merged.reports[0].agency.ownID == old)
  }

  @Test func callsABareNameByTheListsName() throws {
    let portfolio = Portfolio(
      [report("市公安局", 2023, path: "reports/聊城/a.txt"), report("聊城市公安局", 2022)],
      list: list("name,files\n聊城市公安局,聊城\n"))
    #expect(portfolio.reports.map(\.agency.name) == ["聊城市公安局", "聊城市公安局"])
    #expect(portfolio.reports.map { $0.agency.place?.code } == ["371500", "371500"])
    #expect(try !profile(portfolio).isDoubtful)
  }

  @Test func leadsFromAnAddressOfSeveralAgenciesToNone() {
    let reports = [
      report("市公安局", 2021, path: "reports/a.txt"), report("市公安局", 2022, path: "reports/b.txt"),
    ]
    let own = reports[0].agency.ownID
    let one = Portfolio(reports, list: list("name,files\n聊城市公安局,a.txt;b.txt\n"))
    #expect(one.agencies.moves.map(\.from) == [own])
    let two = Portfolio(reports, list: list("name,files\n聊城市公安局,a.txt\n怀化市公安局,b.txt\n"))
    #expect(Set(two.reports.map(\.agency.id)).count == 2)
    #expect(two.agencies.moves.isEmpty)
  }

  @Test func marksAgenciesWhosePlaceIsOpen() throws {
    let portfolio = Portfolio([
      report("市中区人民政府", 2023), report("第三大队", 2023), report("公安部", 2023),
      report("国家税务总局", 2023), report("聊城市公安局", 2023),
    ])
    let doubtful = portfolio.reports.compactMap { portfolio.agencies.profile(of: $0.agency.id) }
      .filter(\.isDoubtful)
    #expect(doubtful.map(\.name) == ["市中区人民政府", "第三大队"])
    #expect(doubtful.map(\.possiblePlaces.count) == [4, 0])
  }

  @Test func ordersBodiesOfTheWholeCountryBeforeThoseWhosePlaceIsOpen() throws {
    let portfolio = Portfolio(
      [
        report("第三大队", 2023), report("公安部", 2023), report("直属第二单位", 2023),
        report("聊城市公安局", 2023),
      ], list: list("name,place\n直属第二单位,全国\n"))
    let agencies = portfolio.reports.compactMap { portfolio.agencies.profile(of: $0.agency.id) }
    #expect(agencies.map(\.name) == ["聊城市公安局", "公安部", "直属第二单位", "第三大队"])
    #expect(agencies.map(\.region) == ["370000", "national", "national", nil])
  }

  @Test func linksAgenciesToThoseAbove() throws {
    let portfolio = Portfolio(
      [
        report("聊城市公安局", 2023), report("聊城市公安局交通巡逻警察支队阳谷大队", 2022),
        report("聊城市公安局交通巡逻警察支队", 2022), report("聊城市教育局", 2023), report("聊城市人民政府", 2023),
        report("聊城市人民政府办公室", 2023),
      ], list: list("name,parent\n聊城市教育局,聊城市政府\n聊城市公安局,公安部\n"))
    let agencies = portfolio.reports.compactMap { portfolio.agencies.profile(of: $0.agency.id) }
    func parent(_ name: String) -> AgencyProfile.Link? {
      agencies.first { $0.name == name }?.parent
    }
    #expect(parent("聊城市公安局交通巡逻警察支队阳谷大队")?.name == "聊城市公安局交通巡逻警察支队")
    #expect(parent("聊城市公安局交通巡逻警察支队")?.name == "聊城市公安局")
    #expect(parent("聊城市教育局")?.name == "聊城市人民政府")
    #expect(parent("聊城市教育局")?.id != nil)
    #expect(parent("聊城市公安局") == AgencyProfile.Link(name: "公安部", id: nil))
    #expect(parent("聊城市人民政府办公室") == nil)
    #expect(
      agencies.first { $0.name == "聊城市公安局" }?.members.map(\.name) == ["聊城市公安局交通巡逻警察支队"])
  }

  /// Files of one report, the one to be published first.
  static let orders: [[(path: String, cells: Int, format: String, day: Int?)]] = [
    [("b.txt", 5, "txt", nil), ("a.docx", 4, "docx", 20)],
    [("b.txt", 4, "txt", 20), ("a.docx", 4, "docx", 18), ("c.docx", 4, "docx", nil)],
    [
      ("c.html", 4, "html", 18), ("b.docx", 4, "docx", 18), ("a.pdf", 4, "pdf", 18),
      ("a.txt", 4, "txt", 18),
    ],
    [("a.txt", 4, "txt", nil), ("b.txt", 4, "txt", nil)],
    [("市局.txt", 4, "txt", nil), ("副本 市局.txt", 4, "txt", nil), ("市局 - Copy.txt", 4, "txt", nil)],
  ]

  @Test(arguments: orders.indices) func publishesTheBetterOfTwoFiles(_ index: Int) {
    let order = Self.orders[index]
    let reports = order.map { file in
      report(
        "聊城市公安局", 2023, path: file.path, cells: file.cells, format: file.format,
        signed: file.day.flatMap { CalendarDate(year: 2024, month: 1, day: $0) })
    }
    for reports in [reports, reports.reversed()] {
      let portfolio = Portfolio(reports)
      #expect(portfolio.reports.map(\.source.path) == [order[0].path])
      #expect(portfolio.reports[0].captures.map(\.source.path) == order.dropFirst().map(\.path))
    }
  }

  @Test func isInTheSameOrderWhateverComesFirst() {
    var reports: [Report] = []
    for name in ["第三大队", "聊城市公安局", "市公安局", "定陶县人民政府", "广东省公安厅", "阳谷县公安局"] {
      for year in [2014, 2020, 2023] { reports.append(report(name, year)) }
    }
    let names = Portfolio(reports).reports.map { "\($0.agency.name)\($0.year)" }
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<5 {
      reports.shuffle(using: &generator)
      #expect(Portfolio(reports).reports.map { "\($0.agency.name)\($0.year)" } == names)
    }
    #expect(names.first == "阳谷县公安局2014" || names.first == "聊城市公安局2014")
  }
}
