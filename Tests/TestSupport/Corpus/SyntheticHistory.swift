import DisclosureModel

/// The reports of one invented agency over some years, in which everything agrees: every sum holds, what
/// is carried out of a year is carried into the next, documents add up, and the text says what the tables say.
package struct SyntheticHistory: Sendable {
  package let agency: String
  /// By year, oldest first.
  package var reports: [SyntheticReport]

  /// - Parameter size: about how many requests a year brings; 0 for agencies that receive none.
  package init(
    agency: String, years: ClosedRange<Int>, size: Int, _ random: inout SeededGenerator
  ) {
    self.agency = agency
    reports = []
    var carried = Self.applicants.map { _ in 0 }
    var inForce = Int.random(in: 0...40, using: &random)
    for year in years {
      var values = SyntheticValues(year: year)
      carried = values.fillRequests(carriedIn: carried, size: size, &random)
      inForce = values.fillDisclosure(inForce: inForce, &random)
      values.fillDisputes(&random)
      reports.append(SyntheticReport(agency: agency, values: values, &random))
    }
  }

  static let applicants = [
    "naturalPerson", "business", "researchInstitution", "socialOrganization", "legalService",
    "other",
  ]
}

/// The figures of one report by cell id; what is not there is 0.
package struct SyntheticValues: Sendable {
  package let year: Int
  package var cells: [String: Int] = [:]
  /// Fees in hundredths of 万元.
  package var fees = 0

  init(year: Int) { self.year = year }

  package subscript(_ id: String) -> Int {
    get { cells[id] ?? 0 }
    set { cells[id] = newValue }
  }

  /// Fills the requests table and gives what each kind of applicant leaves for the next year.
  mutating func fillRequests(
    carriedIn: [Int], size: Int, _ random: inout SeededGenerator
  ) -> [Int] {
    let results = Self.results
    var carriedOut: [Int] = []
    for (position, column) in SyntheticHistory.applicants.enumerated() {
      let share = position == 0 ? size : size / 8
      let received = share == 0 ? 0 : Int.random(in: 0...(2 * share), using: &random)
      let open = received + carriedIn[position]
      let out = open == 0 ? 0 : Int.random(in: 0...(open / 6), using: &random)
      self["requests.received.\(column)"] = received
      self["requests.carriedIn.\(column)"] = carriedIn[position]
      self["requests.carriedOut.\(column)"] = out
      self["requests.processed.\(column)"] = open - out
      var rest = open - out
      while rest > 0 {
        // Most requests are granted or concern what is not held.
        let common = Int.random(in: 0..<3, using: &random) > 0
        let row =
          common
          ? ["granted", "granted", "unavailable.notHeld"].randomElement(using: &random)
          : results.randomElement(using: &random)
        let part = Int.random(in: 1...rest, using: &random)
        self["requests.\(row ?? "granted").\(column)"] += part
        rest -= part
      }
      carriedOut.append(out)
    }
    for row in ["received", "carriedIn"] + results + ["processed", "carriedOut"] {
      self["requests.\(row).total"] = SyntheticHistory.applicants.reduce(0) {
        $0 + self["requests.\(row).\($1)"]
      }
    }
    return carriedOut
  }

  /// Fills the table of what was published, and gives the documents in force at the year's end.
  mutating func fillDisclosure(inForce: Int, _ random: inout SeededGenerator) -> Int {
    let issued = Int.random(in: 0...6, using: &random)
    let repealed = Int.random(in: 0...min(3, inForce), using: &random)
    self["disclosure.normativeDocuments.issued"] = issued
    self["disclosure.normativeDocuments.repealed"] = repealed
    self["disclosure.normativeDocuments.inForce"] = inForce + issued - repealed
    self["disclosure.licensing.decisions"] = Int.random(in: 300...900, using: &random)
    self["disclosure.penalties.decisions"] = Int.random(in: 60...400, using: &random)
    self["disclosure.coerciveMeasures.decisions"] = Int.random(in: 0...40, using: &random)
    fees = Int.random(in: 100...9999, using: &random)
    return inForce + issued - repealed
  }

  mutating func fillDisputes(_ random: inout SeededGenerator) {
    for group in ["reconsideration", "litigationDirect", "litigationAfterReconsideration"] {
      var total = 0
      for outcome in ["upheld", "corrected", "other", "pending"]
      where Int.random(in: 0..<3, using: &random) == 0 {
        let count = Int.random(in: 1...4, using: &random)
        self["disputes.\(group).\(outcome)"] = count
        total += count
      }
      self["disputes.\(group).total"] = total
    }
  }

  /// The rows of results, each of which a request can have.
  static let results: [String] = {
    let rows = Form.form2021.cells.filter { $0.table == "requests" && $0.column == "total" }
      .map(\.row)
    return rows.filter { !["received", "carriedIn", "processed", "carriedOut"].contains($0) }
  }()
}
