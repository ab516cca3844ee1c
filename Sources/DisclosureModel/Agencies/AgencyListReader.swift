package import Diagnostics
import Tables

/// Reads `agencies.csv`: every fault of it is told, with its line and what to do.
package struct AgencyListReader {
  private let path: String
  private let source: [UInt8]
  private let lines: LineIndex
  private var diagnostics: [Diagnostic] = []

  /// - Parameter path: The file's path, for the diagnostics.
  package static func read(
    _ bytes: [UInt8], path: String
  ) -> (list: AgencyList, diagnostics: [Diagnostic]) {
    var reader = AgencyListReader(path: path, source: bytes, lines: LineIndex(bytes))
    let list = AgencyList(reader.entries())
    reader.findSharedNames(list)
    reader.findSharedFiles(list)
    reader.findCircles(list)
    return (list, reader.diagnostics.sorted())
  }

  private init(path: String, source: [UInt8], lines: LineIndex) {
    self.path = path
    self.source = source
    self.lines = lines
  }

  // MARK: Rows

  private mutating func entries() -> [AgencyList.Entry] {
    let table: CSVTable
    do throws(CSVTable.Fault) {
      table = try CSVTable(source, fillingShortRows: true)
    } catch {
      note(error)
      return []
    }
    var columns: [AgencyListColumn: Int] = [:]
    for (index, name) in table.columns.enumerated() {
      if let column = column(called: name.trimmed) { columns[column] = index }
    }
    guard columns[.name] != nil else {
      note(
        .error, "column", line: 1, "没有名为 name（名称）的列",
        "第一行应为：\(AgencyListColumn.allCases.map(\.rawValue).joined(separator: ","))")
      return []
    }
    return table.rows.compactMap { entry($0, columns) }
  }

  private mutating func column(called name: String) -> AgencyListColumn? {
    if name.isEmpty { return nil }
    if let column = AgencyListColumn(named: name) { return column }
    if let near = AgencyListColumn.near(name) {
      note(.error, "column", line: 1, "没有名为 \(name) 的列", "是不是 \(near)？", at: name)
    } else {
      note(
        .warning, "column", line: 1, "没有名为 \(name) 的列，其内容未使用",
        "可用的列：\(AgencyListColumn.allCases.map(\.rawValue).joined(separator: "、"))", at: name)
    }
    return nil
  }

  private mutating func entry(
    _ row: CSVTable.Row, _ columns: [AgencyListColumn: Int]
  ) -> AgencyList.Entry? {
    func text(_ column: AgencyListColumn) -> String? {
      guard let text = columns[column].map({ row.fields[$0].trimmed }) else { return nil }
      return text.isEmpty ? nil : text
    }
    guard let name = text(.name) else {
      if row.fields.contains(where: { !$0.trimmed.isEmpty }) {
        note(.error, "name", line: row.line, "这一行没有写 name（名称）", "请写上机关的全称，或删去这一行")
      }
      return nil
    }
    return AgencyList.Entry(
      name: name, aliases: text(.aliases)?.listed ?? [],
      place: place(text(.place), of: name, line: row.line), parent: text(.parent),
      type: text(.type), note: text(.note),
      files: text(.files)?.listed.map { $0.asContentPath } ?? [], line: row.line)
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

  // MARK: Diagnostics

  private mutating func note(_ fault: CSVTable.Fault) {
    switch fault {
    case .empty:
      note(.warning, "empty", line: nil, "文件是空的", "请写上机关，或删去这个文件")
    case .notUTF8:
      note(
        .error, "encoding", line: nil, "不是 UTF-8 编码的文件",
        "在电子表格软件中另存时，请选“CSV UTF-8（逗号分隔）”")
    case .unclosedQuote(let line):
      note(.error, "format", line: line, "从这里开始的引号没有结束", "请补上引号，或删去多余的引号")
    case .fieldCount(let line, let found, let expected):
      note(
        .error, "format", line: line, "这一行有 \(found) 格，多于第一行的 \(expected) 格",
        "格内含逗号时请用双引号括起；多个别名请用分号或顿号分开")
    }
  }

  private mutating func note(
    _ severity: Severity, _ fault: String, line: Int?, _ summary: String, _ advice: String,
    at words: String? = nil
  ) {
    let excerpt = line.map(self.excerpt)
    diagnostics.append(
      Diagnostic(
        id: "agencies.\(fault)", severity: severity, path: path, line: line, summary: summary,
        advice: advice, excerpt: excerpt,
        highlight: words.flatMap { Self.place(of: $0, in: excerpt ?? "") }))
  }

  private static func place(of words: String, in excerpt: String) -> Range<Int>? {
    guard let found = excerpt.firstRange(of: words) else { return nil }
    let start = excerpt.utf8.distance(from: excerpt.startIndex, to: found.lowerBound)
    return start..<start + words.utf8.count
  }

  private func excerpt(_ line: Int) -> String {
    guard line <= lines.count else { return "" }
    var bytes = source[lines.range(ofLine: line)]
    if line == 1, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes = bytes.dropFirst(3) }
    while let last = bytes.last, last == 0x0A || last == 0x0D { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }
}
