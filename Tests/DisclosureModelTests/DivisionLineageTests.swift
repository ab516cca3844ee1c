import Tables
import Testing

@testable import DisclosureModel

@Suite("Lineages of divisions")
struct DivisionLineageTests {
  private let table = DivisionTable.shared

  private func index(_ code: Int, _ year: Int) throws -> Int {
    try #require(table.divisions(coded: code).first { table.divisions[$0].years.contains(year) })
  }

  private func code(_ index: Int) -> Int { table.divisions[index].code }

  @Test func leadFromEachDivisionToTheOneOfTheNextYear() {
    var carried: [Int: Int] = [:]
    for index in table.divisions.indices {
      guard let next = table.successor(of: index) else { continue }
      #expect(table.divisions[next].years.lowerBound == table.divisions[index].years.upperBound + 1)
      #expect(carried.updateValue(index, forKey: next) == nil, "\(code(next)) carries on two")
    }
    #expect(carried.count > 230)
  }

  @Test func takeUpEverySuccessorOfTheTable() {
    let rows = Table.rows("divisions/divisions.csv").rows.map(\.fields)
    #expect(
      rows.count { !$0[6].isEmpty }
        == table.divisions.indices.count { table.successor(of: $0) != nil })
  }

  @Test func goThroughSeveralChanges() throws {
    let first = try index(522423, 2009)  // 黔西县 before 2011
    #expect(code(table.inLineage(of: first, in: 2015)) == 520522)
    #expect(code(table.inLineage(of: first, in: 2023)) == 520581)
    #expect(code(table.origin(of: try index(520581, 2023))) == 522423)
  }

  @Test(arguments: [(130603, 2010), (320802, 2010), (500110, 2009), (140203, 2010), (440116, 2010)])
  func endWhereADivisionWasMergedUnderAnotherName(_ code: Int, _ year: Int) throws {
    #expect(table.successor(of: try index(code, year)) == nil)
  }
}
