/// Finds the place of an agency by its name, with the divisions that were valid in the report's year.
///
/// Names are matched with the table and never with patterns: 市中区, 津市市 and 沙市区 hold the very
/// characters that patterns look for.
package enum PlaceResolver {
  /// What a name tells.
  package enum Resolution: Sendable, Equatable {
    case placed(Place)
    /// Several places fit; none is chosen.
    case doubtful([Place])
    case unplaced
  }

  /// The place of the agency called `name` in its report on `year`.
  package static func resolve(_ name: String, year: Int) -> Resolution {
    let name = verticalPrefixes.reduce(name[...]) { name, prefix in
      name.hasPrefix(prefix) ? name.dropFirst(prefix.count) : name
    }
    // Names are kept for some time after a change, and sometimes for ever.
    for years in [year...year, year - 1...year + 1, 0...9999] {
      let resolution = resolve(name, in: years)
      if resolution != .unplaced { return resolution }
    }
    return .unplaced
  }

  private static let table = DivisionTable.shared
  /// Before the name of bodies that report to the centre.
  private static let verticalPrefixes = ["中共", "国家税务总局", "中国人民银行"]
  /// What follows the stem of a district or county in the names of branches.
  private static let branches = [
    "分局", "大队", "中队", "支局", "分公司", "管理处", "税务局", "办事处", "车管所",
  ]
  /// Zones without a code of their own, which lie in the prefecture that they are named after.
  private static let zones = ["开发区", "园区", "新区", "高新区", "经开区", "度假区", "示范区", "管理区"]

  private static func resolve(_ name: Substring, in years: ClosedRange<Int>) -> Resolution {
    guard let (found, length) = table.divisions(leading: name, in: years) else {
      return zone(name, in: years)
    }
    guard found.count == 1 else {
      return .doubtful(found.map { table.place($0, in: years) })
    }
    return .placed(descend(from: found[0], into: name.dropFirst(length), in: years))
  }

  /// The smallest division that the rest of the name leads to.
  private static func descend(
    from division: Division, into rest: Substring, in years: ClosedRange<Int>
  ) -> Place {
    let inside = Set(
      table.children(of: division.code, in: years).flatMap { child in
        [child.code] + table.children(of: child.code, in: years).map(\.code)
      })
    if let (found, length) = table.divisions(
      leading: rest, in: years, where: { inside.contains($0.code) }), found.count == 1
    {
      return descend(from: found[0], into: rest.dropFirst(length), in: years)
    }
    let counties = table.children(of: division.code, in: years).filter { $0.level == .county }
    let branches = counties.filter { hasBranch(of: $0, in: rest) }
    return table.place(branches.count == 1 ? branches[0] : division, in: years)
  }

  /// Whether `rest` names a branch in the county: 张店大队, 张店区分局. A 分局 stands for a district; a
  /// county has a bureau of its own.
  private static func hasBranch(of county: Division, in rest: Substring) -> Bool {
    let isDistrict = county.name.hasSuffix("区")
    let stems = county.stem.count >= 2 ? [county.name, county.stem] : [county.name]
    return stems.contains { stem in
      branches.contains { branch in
        (isDistrict || branch != "分局" || stem == county.name) && rest.contains(stem + branch)
      }
    }
  }

  private static func zone(_ name: Substring, in years: ClosedRange<Int>) -> Resolution {
    guard zones.contains(where: { name.contains($0) }) else { return .unplaced }
    let found = table.prefectures(stemming: name, in: years)
    switch found.count {
    case 0: return .unplaced
    case 1: return .placed(table.place(found[0], in: years))
    default: return .doubtful(found.map { table.place($0, in: years) })
    }
  }
}
