extension PlaceReading {
  /// Years of which one at least stands for every way in which `name` may be read: the newest, and those
  /// about the changes of divisions that it may speak of.
  static func years(of name: String) -> Set<Int> {
    let all = Int.yearsOfDivisions
    var years: Set = [all.upperBound]
    for change in changes(of: PlaceReading(of: AgencyName.folded(name), year: all.upperBound)) {
      // A name lives on for a year after a change, and may be used a year before.
      for year in change - 2...change + 1 where all.contains(year) { years.insert(year) }
    }
    return years
  }

  /// The first years of divisions that the name may speak of, and the first without them.
  private static func changes(of reading: PlaceReading) -> Set<Int> {
    let table = DivisionTable.shared
    let text = reading.name[reading.start...]
    var changes: Set<Int> = []
    var waiting = table.beginning(text)
    while let index = waiting.popLast() {
      let years = table.divisions[index].years
      if years.lowerBound > .min { changes.insert(years.lowerBound) }
      if years.upperBound < .max { changes.insert(years.upperBound + 1) }
      waiting += table.children(of: table.divisions[index].code).filter {
        contains(text, table.divisions[$0].stem)
          || table.divisions[$0].level == .prefecture
            && table.divisions[index].level == .province
      }
    }
    return changes
  }

  private static func contains(_ text: ArraySlice<UInt8>, _ word: ArraySlice<UInt8>) -> Bool {
    guard let first = word.first, text.count >= word.count else { return false }
    for at in text.startIndex...text.endIndex - word.count where text[at] == first {
      if text[at...].starts(with: word) { return true }
    }
    return false
  }
}
