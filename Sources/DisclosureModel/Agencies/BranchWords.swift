import Tables

/// Words by which the name of a body says that it is another's branch, read from
/// `Sources/CTables/agencies/branches.json`.
package struct BranchWords: Sendable, Decodable {
  /// How the names of branches end, and the names of those whose branches they are.
  package let endings: [String]
  let owners: [String]
  /// Names of services that may stand before a branch's own: 交警大队.
  let services: [String]
  /// How a branch's name goes on behind that of its division.
  let beginnings: [String]
  /// A branch that stands for a district, and the bureau that has one in each county, too.
  let subBureau: String
  let subBureausOfCounties: String
  /// Stems that a district without a code has in common with a county of the same city.
  let sharedStems: [String]
  /// Characters with which the names of bodies end.
  let lastCharacters: [String]

  package static let shared = Table.decode(BranchWords.self, from: "agencies/branches.json")
}
