/// A division that a name leads to, and where in the name it stands.
struct PlaceLead {
  /// Index of the division.
  let division: Int
  /// Index of the division that stands at the head of the name: the same, or that which contains it.
  let head: Int
  /// Where in the name begins what follows the head, or a zone in it.
  let rest: Int
  /// Whether the head is not named itself, but by a zone in it.
  let isZone: Bool
  /// Where the division stands again, if the name is that of a branch.
  var branch: Range<Int>?
}

/// The search for the divisions that an agency's name may mean.
struct PlaceSearch {
  let table: DivisionTable
  let year: Int

  /// The smallest divisions that `name` leads to; several where it leads to each.
  func leads(of name: ArraySlice<UInt8>) -> [PlaceLead] {
    guard let match = table.named(atStartOf: name),
      !match.full.isEmpty || !isStreet(name.dropFirst(match.length))
    else { return belowShortProvince(name) ?? zone(name) }
    return descend(from: inYear(match), called: name.prefix(match.length), in: name)
  }

  /// Those of the report's year, else of the year before or after, else of any: names live on after
  /// a change, sometimes for ever.
  private func inYear(_ match: DivisionTable.Match) -> [Int] {
    let choices = [
      table.valid(match.full, in: year), table.valid(match.other, in: year), match.full,
      match.other,
    ]
    return table.apart(choices.first { !$0.isEmpty } ?? [])
  }

  /// Follows `name` below the divisions in `found`, which it calls `words`.
  private func descend(
    from found: [Int], called words: ArraySlice<UInt8>, in name: ArraySlice<UInt8>
  ) -> [PlaceLead] {
    let leads = found.map { lead($0, called: words) }
    guard leads.count == 1 else { return leads }
    let division = table.divisions[found[0]]
    let rest = name[words.endIndex...]
    guard let match = table.named(atStartOf: rest, in: division) else {
      let branches = BranchSearch(table: table, year: year).branches(in: rest, below: division)
      return branches.isEmpty
        ? leads
        : branches.map {
          PlaceLead(
            division: $0.division, head: found[0], rest: leads[0].rest, isZone: leads[0].isZone,
            branch: $0.name)
        }
    }
    return descend(from: inYear(match), called: rest.prefix(match.length), in: name)
  }

  /// What follows a division's own name is the rest. The name of a zone belongs to it, but for that of
  /// its province: 雄安新区 in 河北雄安新区.
  private func lead(_ index: Int, called words: ArraySlice<UInt8>) -> PlaceLead {
    let division = table.divisions[index]
    if division.isCalled(words) {
      return PlaceLead(division: index, head: index, rest: words.endIndex, isZone: false)
    }
    var start = words.startIndex
    if division.level != .province,
      let province = table.divisions(coded: division.code / 10_000 * 10_000).first
    {
      let own = table.divisions[province]
      let length = [own.name.count, own.stemLength].first {
        words.starts(with: own.name.prefix($0))
      }
      if let length, words.count >= length + 2 * Division.characterLength { start += length }
    }
    return PlaceLead(division: index, head: index, rest: start, isZone: true)
  }

  /// 山东聊城市公安局: a province's stem counts if a division of it follows.
  private func belowShortProvince(_ name: ArraySlice<UInt8>) -> [PlaceLead]? {
    for index in table.stemming(name) where table.divisions[index].level == .province {
      let stem = name.prefix(table.divisions[index].stemLength)
      if table.named(atStartOf: name[stem.endIndex...], in: table.divisions[index]) != nil {
        return descend(from: [index], called: stem, in: name)
      }
    }
    return nil
  }

  /// 湛江经济技术开发区: a zone without a code of its own lies in the prefecture or county after which
  /// it is named. Districts do not lend their names alone.
  private func zone(_ name: ArraySlice<UInt8>) -> [PlaceLead] {
    let stemming = table.stemming(name).filter { index in
      let division = table.divisions[index]
      let rest = name.dropFirst(division.stemLength)
      return division.level != .province && !division.isDistrict
        && Self.zones.contains { rest.starts(with: $0) }
    }
    let found = table.apart(table.valid(stemming, in: year))
    let outermost = found.filter { inner in
      !found.contains { table.divisions[inner].isInside(table.divisions[$0]) }
    }
    return outermost.map {
      PlaceLead(division: $0, head: $0, rest: name.startIndex, isZone: true)
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
