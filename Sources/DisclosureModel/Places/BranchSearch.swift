/// Finds the division whose branch the rest of an agency's name is: 张店区 in 公安局交通警察支队张店大队.
struct BranchSearch {
  let table: DivisionTable
  let year: Int

  /// Indexes of the divisions directly inside `outer` of which `text` names a branch.
  func divisions(in text: ArraySlice<UInt8>, below outer: Division) -> [Int] {
    let starts = self.starts(in: text)
    let found = table.children(of: outer.code).filter { index in
      let division = table.divisions[index]
      return starts.contains {
        hasBranch(of: division, in: text[$0...], first: $0 == text.startIndex)
      }
    }
    return table.valid(found, in: year)
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

  /// Whether `text` begins with the name or the stem of `division` and goes on as a branch does.
  ///
  /// A stem that is also the name of a service, as in 公安县, counts only after another body. A 分局
  /// stands for a district: a county has a bureau of its own.
  private func hasBranch(of division: Division, in text: ArraySlice<UInt8>, first: Bool) -> Bool {
    if text.starts(with: division.name) {
      return isBranch(text.dropFirst(division.name.count))
    }
    guard division.stemLength >= 2 * Division.characterLength, text.starts(with: division.stem),
      !(first && Self.services.contains { division.stem == $0[...] })
    else { return false }
    var rest = text.dropFirst(division.stemLength)
    if rest.starts(with: division.kind) {
      rest = rest.dropFirst(division.kind.count)
    } else if division.level == .county, !division.isDistrict, rest.starts(with: Self.subBureau) {
      return false
    }
    return isBranch(rest)
  }

  private func isBranch(_ text: ArraySlice<UInt8>) -> Bool {
    if Self.branches.contains(where: { text.starts(with: $0) }) { return true }
    return Self.services.contains { service in
      text.starts(with: service)
        && Self.branches.contains { text.dropFirst(service.count).starts(with: $0) }
    }
  }

  private static let subBureau = Array("分局".utf8)
  private static let services = ["公安", "交通警察", "交通", "交警", "税务"].map { Array($0.utf8) }
  private static let branches = [
    "分局", "大队", "中队", "支队", "支局", "局", "所", "分公司", "分中心", "管理处", "管理部", "税务局", "办事处",
    "车管所",
  ].map { Array($0.utf8) }
  private static let lastCharacters = [
    "局", "厅", "委", "院", "队", "处", "会", "府", "部", "行", "司", "心", "站", "所", "警", "察", "关",
  ].map { Array($0.utf8) }
}
