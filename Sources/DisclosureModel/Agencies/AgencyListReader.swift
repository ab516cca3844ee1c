package import Diagnostics

/// Reads `agencies.csv`: every fault of it is told, with its line and what to do.
package struct AgencyListReader {
  private var table: EditorTable<AgencyListColumn>

  /// - Parameter path: The file's path, for the diagnostics.
  package static func read(
    _ bytes: [UInt8], path: String
  ) -> (list: AgencyList, diagnostics: [Diagnostic]) {
    var reader = AgencyListReader(
      table: EditorTable(
        bytes, path: path,
        about: .init(id: "agencies", content: "机关", hint: "；多个别名请用分号或顿号分开"),
        requiring: [.name]))
    let list = AgencyList(reader.table.rows.compactMap { reader.entry($0) })
    reader.findSharedNames(list)
    reader.findSharedFiles(list)
    reader.findCircles(list)
    return (list, reader.table.diagnostics.sorted())
  }

  // MARK: Rows

  private mutating func entry(_ row: EditorTable<AgencyListColumn>.Row) -> AgencyList.Entry? {
    guard let name = row[.name] else {
      if !row.isEmpty {
        note(.error, "name", line: row.line, "这一行没有写 name（名称）", "请写上机关的全称，或删去这一行")
      }
      return nil
    }
    return AgencyList.Entry(
      name: name, aliases: row[.aliases]?.listed ?? [],
      place: place(row[.place], of: name, line: row.line), parent: row[.parent],
      type: row[.type], note: row[.note],
      files: row[.files]?.listed.map { $0.asContentPath } ?? [], line: row.line)
  }

  private mutating func place(
    _ text: String?, of agency: String, line: Int
  ) -> AgencyList.PlaceClaim {
    guard let text else { return .byName }
    if ["全国", "中央"].contains(text) { return .nationwide }
    switch PlaceClaimReader.divisions(text) {
    case let found where found.count == 1: return .division(found[0])
    case let found where found.isEmpty:
      note(.error, "place", line: line, "没有这个地区：\(text)", PlaceClaimReader.advice(agency), at: text)
    case let found:
      note(
        .error, "place", line: line, "名为“\(text)”的地区有 \(found.count) 个",
        "请改写代码：\(PlaceClaimReader.list(found))", at: text)
    }
    return .byName
  }

  // MARK: The list as a whole

  private mutating func findSharedNames(_ list: AgencyList) {
    var owners: [AgencyKey: AgencyList.Entry] = [:]
    for (entry, claims) in zip(list.entries, list.claims) {
      for claim in claims {
        let others = claim.keys.compactMap { owners[$0] }.filter { $0.line != entry.line }
        guard let owner = others.min(by: { $0.line < $1.line }) else { continue }
        note(
          .error, "duplicate", line: entry.line,
          "“\(claim.name)”与第 \(owner.line) 行的“\(owner.name)”重复",
          "一个名称只能属于一个机关：请从其中一行删去，或合并两行；同名的机关请写全称", at: claim.name)
      }
      for key in claims.flatMap(\.keys) where owners[key] == nil { owners[key] = entry }
    }
  }

  private mutating func findSharedFiles(_ list: AgencyList) {
    var owners: [String: AgencyList.Entry] = [:]
    for entry in list.entries {
      for file in entry.files {
        if let owner = owners[file] {
          note(
            .error, "duplicate", line: entry.line,
            "\(file) 已在第 \(owner.line) 行归于“\(owner.name)”", "请从其中一行删去", at: file)
        }
        owners[file] = owners[file] ?? entry
      }
    }
  }

  /// Agencies that are above themselves.
  private mutating func findCircles(_ list: AgencyList) {
    let entries = list.entries
    let above = entries.map { $0.parent.flatMap { list.entry(named: $0) } }
    var seen: Set<Int> = []
    for start in entries.indices where !seen.contains(start) {
      var path: [Int] = []
      var next: Int? = start
      while let at = next, seen.insert(at).inserted {
        path.append(at)
        next = above[at]
      }
      guard let next, let first = path.firstIndex(of: next) else { continue }
      let circle = (path[first...] + [next]).map { entries[$0].name }.joined(separator: " → ")
      note(
        .error, "circle", line: entries[next].line, "上级关系成了圈：\(circle)", "请改正其中一行的 parent（上级）",
        at: entries[next].parent)
    }
  }

  private mutating func note(
    _ severity: Severity, _ fault: String, line: Int?, _ summary: String, _ advice: String,
    at words: String? = nil
  ) {
    table.note(severity, fault, line: line, summary, advice, at: words)
  }
}
