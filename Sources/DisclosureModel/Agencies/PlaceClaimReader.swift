/// Reads the place that an editor gives: a code, or a name such as 山东省聊城市 or 聊城市.
enum PlaceClaimReader {
  /// Indexes of the divisions that `text` may mean, one for each lineage.
  static func divisions(_ text: String) -> [Int] {
    let table = DivisionTable.shared
    if let code = Int(text) {
      return table.apart(table.divisions(coded: code)).suffix(1).map { $0 }
    }
    let reading = PlaceReading(of: AgencyName.folded(text), year: .max - 1)
    let isWhole = reading.leads.allSatisfy { $0.rest == reading.name.endIndex && !$0.isZone }
    return isWhole ? reading.leads.map(\.division) : []
  }

  /// What to write for the agency called `name`.
  static func advice(_ name: String) -> String {
    let leads = PlaceReading(of: AgencyName.folded(name), year: .max - 1).leads
    let general = "请写六位行政区划代码（如 371500）或地区全称（如 山东省聊城市）；全国性机关写“全国”"
    return leads.isEmpty ? general : "是不是 \(list(leads.map(\.division)))？\(general)"
  }

  /// `371500（山东省聊城市）、…`
  static func list(_ divisions: [Int]) -> String {
    let table = DivisionTable.shared
    return divisions.map { index in
      let place = table.place(index, in: .max - 1)
      return "\(place.code)（\(place.names.joined())）"
    }.joined(separator: "、")
  }
}
