import Tables

/// The administrative divisions of China since 2007, read from `Sources/CTables/divisions`.
struct DivisionTable: Sendable {
  let divisions: [Division]
  /// Indexes of divisions by full name, short name or alias.
  private let names: [String: [Int]]
  private let codes: [String: [Int]]
  private let children: [String: [Int]]
  /// Characters in the longest name.
  private let longest: Int

  static let shared = DivisionTable(
    Table.rows("divisions/divisions.csv"), aliases: Table.rows("divisions/aliases.csv"))

  /// - Parameters:
  ///   - table: Columns code, name, level, parent, from, to, and any others.
  ///   - aliases: Columns alias, code.
  init(_ table: CSVTable, aliases: CSVTable) {
    divisions = table.rows.compactMap { row in
      Division.Level(rawValue: row.fields[2]).map { level in
        Division(
          code: row.fields[0], name: row.fields[1], level: level, parent: row.fields[3],
          from: Int(row.fields[4]), to: Int(row.fields[5]))
      }
    }
    var names: [String: [Int]] = [:]
    var codes: [String: [Int]] = [:]
    var children: [String: [Int]] = [:]
    for (index, division) in divisions.enumerated() {
      names[division.name, default: []].append(index)
      if let short = division.shortName { names[short, default: []].append(index) }
      codes[division.code, default: []].append(index)
      children[division.parent, default: []].append(index)
    }
    for row in aliases.rows { names[row.fields[0], default: []] += codes[row.fields[1]] ?? [] }
    self.names = names
    self.codes = codes
    self.children = children
    longest = names.keys.reduce(0) { max($0, $1.count) }
  }

  /// The divisions called by the longest beginning of `text` that is a name, if valid in `years`, and
  /// how many characters it has.
  func divisions(
    leading text: Substring, in years: ClosedRange<Int>,
    where isWanted: (Division) -> Bool = { _ in true }
  ) -> (found: [Division], length: Int)? {
    var prefix = text.prefix(longest)
    while prefix.count >= 2 {
      let found = (names[String(prefix)] ?? []).map { divisions[$0] }
        .filter { $0.isValid(in: years) && isWanted($0) }
      if !found.isEmpty { return (found, prefix.count) }
      prefix.removeLast()
    }
    return nil
  }

  /// The divisions directly inside the one with `code`.
  func children(of code: String, in years: ClosedRange<Int>) -> [Division] {
    (children[code] ?? []).map { divisions[$0] }.filter { $0.isValid(in: years) }
  }

  /// The prefectures whose stem begins `text`.
  func prefectures(stemming text: Substring, in years: ClosedRange<Int>) -> [Division] {
    divisions.filter {
      $0.level == .prefecture && $0.isValid(in: years) && text.hasPrefix($0.stem)
    }
  }

  /// The division with those that contain it, as they were called in `years`.
  func place(_ division: Division, in years: ClosedRange<Int>) -> Place {
    var chain = [division]
    while let first = chain.first, !first.parent.isEmpty, let parents = codes[first.parent],
      let parent = parents.map({ divisions[$0] }).first(where: { $0.isValid(in: years) })
        ?? parents.last.map({ divisions[$0] })
    {
      chain.insert(parent, at: 0)
    }
    return Place(names: chain.map(\.name), codes: chain.map(\.code))
  }
}
