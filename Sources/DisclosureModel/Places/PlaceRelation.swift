extension Place {
  /// Whether `other` is this division or lies in it, under whatever names and codes both were known.
  package func contains(_ other: Place) -> Bool {
    if other.codes.contains(code) { return true }
    let table = DivisionTable.shared
    func origins(_ code: String) -> Set<Int> {
      Set(table.divisions(coded: Int(code) ?? 0).map(table.origin))
    }
    let own = origins(code)
    return other.codes.contains { !origins($0).isDisjoint(with: own) }
  }
}
