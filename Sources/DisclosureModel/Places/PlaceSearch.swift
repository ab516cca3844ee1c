/// The search for the divisions that an agency's name may mean.
struct PlaceSearch {
  let table: DivisionTable
  let year: Int

  /// Indexes of the smallest divisions that `name` leads to; several where it leads to each.
  func divisions(of name: ArraySlice<UInt8>) -> [Int] {
    guard let match = table.named(atStartOf: name),
      !match.full.isEmpty || !isStreet(name.dropFirst(match.length))
    else { return belowShortProvince(name) ?? zone(name) }
    return descend(from: inYear(match), into: name.dropFirst(match.length))
  }

  /// Those of the report's year, else of the year before or after, else of any: names live on after
  /// a change, sometimes for ever.
  private func inYear(_ match: DivisionTable.Match) -> [Int] {
    let choices = [
      table.valid(match.full, in: year), table.valid(match.other, in: year), match.full,
      match.other,
    ]
    return unique(choices.first { !$0.isEmpty } ?? [])
  }

  /// One index for each code, the latest, so that a division that was renamed counts once.
  private func unique(_ found: [Int]) -> [Int] {
    found.enumerated().filter { at, index in
      !found[(at + 1)...].contains { table.divisions[$0].code == table.divisions[index].code }
    }.map(\.element)
  }

  private func descend(from found: [Int], into rest: ArraySlice<UInt8>) -> [Int] {
    guard found.count == 1 else { return found }
    let division = table.divisions[found[0]]
    guard let match = table.named(atStartOf: rest, in: division) else {
      let branches = BranchSearch(table: table, year: year).divisions(in: rest, below: division)
      return branches.isEmpty ? found : branches
    }
    return descend(from: inYear(match), into: rest.dropFirst(match.length))
  }

  /// 山东聊城市公安局: a province's stem counts if a division of it follows.
  private func belowShortProvince(_ name: ArraySlice<UInt8>) -> [Int]? {
    for index in table.stemming(name) where table.divisions[index].level == .province {
      let rest = name.dropFirst(table.divisions[index].stemLength)
      if table.named(atStartOf: rest, in: table.divisions[index]) != nil {
        return descend(from: [index], into: rest)
      }
    }
    return nil
  }

  /// 湛江经济技术开发区: a zone without a code of its own lies in the prefecture or county after which
  /// it is named. Districts do not lend their names alone.
  private func zone(_ name: ArraySlice<UInt8>) -> [Int] {
    let stemming = table.stemming(name).filter { index in
      let division = table.divisions[index]
      let rest = name.dropFirst(division.stemLength)
      return division.level != .province && !division.isDistrict
        && Self.zones.contains { rest.starts(with: $0) }
    }
    let found = unique(table.valid(stemming, in: year))
    return found.filter { inner in
      !found.contains { table.divisions[inner].isInside(table.divisions[$0]) }
    }
  }

  /// 宁夏路街道办事处: streets are called after provinces far away.
  private func isStreet(_ rest: ArraySlice<UInt8>) -> Bool {
    Self.streets.contains { rest.starts(with: $0) }
  }

  private static let streets = ["路", "街", "道", "大街", "大道"].map { Array($0.utf8) }
  private static let zones = [
    "经济技术开发区", "经济开发区", "高新技术产业开发区", "高新技术开发区", "高新技术产业园区", "高新区",
    "经开区", "开发区", "综合保税区", "保税区", "工业园区", "新区",
  ].map { Array($0.utf8) }
}
