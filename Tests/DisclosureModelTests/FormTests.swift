import DisclosureModel
import Testing

@Suite("The official form of 2021")
struct FormTests {
  let form = Form.form2021

  @Test func hasTenPlusHundredSeventyFivePlusFifteenCells() {
    #expect(form.tables.map(\.cells.count) == [10, 175, 15])
  }

  @Test func namesItsCellsAsTheContractDoes() {
    for id in [
      "disclosure.normativeDocuments.inForce", "disclosure.fees.amount",
      "requests.received.naturalPerson", "requests.refused.stateSecret.total",
      "requests.otherHandling.other.legalService", "requests.carriedOut.total",
      "disputes.reconsideration.upheld", "disputes.litigationAfterReconsideration.total",
    ] {
      #expect(form.index(of: id) != nil, "\(id)")
    }
  }

  @Test func givesFeesInTenThousandYuanAndEverythingElseAsCounts() throws {
    let fees = form.cells[try #require(form.index(of: "disclosure.fees.amount"))]
    #expect(fees.unit == "万元")
    #expect(fees.allows == .decimals)
    #expect(form.cells.filter { $0.unit != "件" }.map(\.id) == ["disclosure.fees.amount"])
  }

  @Test func impliesOneSumPerColumnRowAndDisputeGroup() {
    let counts = Dictionary(grouping: form.relations, by: \.check).mapValues(\.count)
    #expect(counts == ["T3.identity": 7, "T3.colsum": 7, "T3.rowsum": 25, "T4.sum": 3])
    #expect(form.relations.filter { $0.check == "T3.colsum" }.allSatisfy { $0.left.count == 21 })
  }
}
