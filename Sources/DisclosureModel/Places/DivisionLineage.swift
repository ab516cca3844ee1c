/// Which divisions carry on which, under new names, ranks and codes.
struct DivisionLineage: Sendable {
  /// For each division the index of the one that carries it on; nil where it is still valid, or where
  /// none does.
  let successors: [Int?]
  /// For each division the index of the first of its lineage.
  let origins: [Int]

  /// - Parameter successors: For each of `divisions`, the code of the one that carries it on.
  init(_ divisions: [Division], successors codes: [Int?]) {
    var starts: [Start: Int] = [:]
    for (index, division) in divisions.enumerated() {
      starts[Start(code: division.code, year: division.years.lowerBound)] = index
    }
    var successors: [Int?] = []
    var origins = Array(divisions.indices)
    for (division, code) in zip(divisions, codes) {
      let next = code.flatMap { starts[Start(code: $0, year: division.years.upperBound + 1)] }
      successors.append(next)
    }
    for index in divisions.indices.sorted(by: {
      divisions[$0].years.lowerBound < divisions[$1].years.lowerBound
    }) {
      if let next = successors[index] { origins[next] = origins[index] }
    }
    self.successors = successors
    self.origins = origins
  }

  /// A code with the first year in which it meant a division.
  private struct Start: Hashable {
    let code: Int
    let year: Int
  }
}
