/// Finds the division whose branch the rest of an agency's name is: 张店区 in 公安局交通警察支队张店大队.
struct BranchSearch {
  let table: DivisionTable
  let year: Int

  /// A division with the place in the text where it is named.
  struct Branch {
    let division: Int
    let name: Range<Int>
  }

  /// The divisions directly inside `outer` of which `text` names a branch.
  func branches(in text: ArraySlice<UInt8>, below outer: Division) -> [Branch] {
    let starts = self.starts(in: text)
    var names: [Int: Range<Int>] = [:]
    for index in table.children(of: outer.code) {
      names[index] =
        starts.lazy.compactMap { name(of: table.divisions[index], at: $0, in: text) }
        .first
    }
    let found = table.children(of: outer.code).filter { names[$0] != nil }
    let valid = table.valid(found, in: year)
    // Where a branch is still called after the division's former name, that which carries it on counts.
    let current = valid.isEmpty ? found.filter { isCarriedOn($0, below: outer) } : valid
    return table.apart(current).compactMap { index in
      names[index].map { Branch(division: index, name: $0) }
    }
  }

  private func isCarriedOn(_ index: Int, below outer: Division) -> Bool {
    let present = table.divisions[table.inLineage(of: index, in: year)]
    return present.years.contains(year) && present.parent == outer.code
  }

  /// Where a division's name may begin: at the start, and after the last character of a body's name.
  /// So 东城区分局 is no branch of 城区.
  private func starts(in text: ArraySlice<UInt8>) -> [Int] {
    let length = Division.characterLength
    var starts = [text.startIndex]
    var at = text.startIndex
    while at + length < text.endIndex {
      if Self.lastCharacters.contains(where: { text[at...].starts(with: $0) }) {
        starts.append(at + length)
      }
      at += length
    }
    return starts
  }

  /// Where `text` has the name or the stem of `division` at `start`, if it goes on as a branch does.
  ///
  /// A stem that is also the name of a service, as in 公安县, counts only after another body. A 分局
  /// stands for a district, since a county has a bureau of its own; but for the environment, where the
  /// city's bureau has one in each county.
  private func name(
    of division: Division, at start: Int, in text: ArraySlice<UInt8>
  ) -> Range<Int>? {
    let rest = text[start...]
    if rest.starts(with: division.name) {
      let end = start + division.name.count
      return isBranch(rest[end...]) ? start..<end : nil
    }
    guard division.stemLength >= 2 * Division.characterLength, rest.starts(with: division.stem),
      !(start == text.startIndex && Self.services.contains { division.stem == $0[...] })
    else { return nil }
    var end = start + division.stemLength
    if rest[end...].starts(with: division.kind) {
      end += division.kind.count
    } else if division.level == .county, !division.isDistrict,
      rest[end...].starts(with: Self.subBureau), !isBranchInCounty(of: text[..<start], division)
    {
      return nil
    }
    return isBranch(rest[end...]) ? start..<end : nil
  }

  private func isBranchInCounty(of body: ArraySlice<UInt8>, _ division: Division) -> Bool {
    body.suffix(Self.countyOwners.count) == Self.countyOwners[...]
      && !Self.sharedStems.contains { division.stem == $0[...] }
  }

  private func isBranch(_ text: ArraySlice<UInt8>) -> Bool {
    if Self.beginnings.contains(where: { text.starts(with: $0) }) { return true }
    return Self.services.contains { service in
      text.starts(with: service)
        && Self.beginnings.contains { text.dropFirst(service.count).starts(with: $0) }
    }
  }

  private static let words = BranchWords.shared
  private static let sharedStems = words.sharedStems.map { Array($0.utf8) }
  private static let subBureau = Array(words.subBureau.utf8)
  private static let countyOwners = Array(words.subBureausOfCounties.utf8)
  private static let services = words.services.map { Array($0.utf8) }
  private static let beginnings = words.beginnings.map { Array($0.utf8) }
  private static let lastCharacters = words.lastCharacters.map { Array($0.utf8) }
}
