import Tables

/// The administrative divisions of China since 2007, read from `Sources/CTables/divisions`.
struct DivisionTable: Sendable {
  let divisions: [Division]
  /// What divisions are called, by the first character.
  private var names: [UInt32: [Name]] = [:]
  /// Indexes of divisions whose stem begins with a character.
  private var stems: [UInt32: [Int]] = [:]
  private var codes: [Int: [Int]] = [:]
  private var children: [Int: [Int]] = [:]
  private let lineage: DivisionLineage

  /// A full name, a short form or an alias.
  private struct Name: Sendable {
    let bytes: [UInt8]
    let division: Int
    let isFull: Bool
  }

  /// Divisions whose name a text begins with.
  struct Match {
    var length = 0
    /// Indexes of those whose full name it is.
    var full: [Int] = []
    /// Indexes of those with the same text as a short form or alias.
    var other: [Int] = []
  }

  static let shared = DivisionTable(
    Table.rows("divisions/divisions.csv"), aliases: Table.rows("divisions/aliases.csv"))

  /// - Parameters:
  ///   - table: Columns code, name, level, parent, from, to, successor.
  ///   - aliases: Columns alias, code.
  init(_ table: CSVTable, aliases: CSVTable) {
    let divisions = table.rows.map(Self.division)
    self.divisions = divisions
    lineage = DivisionLineage(divisions, successors: table.rows.map { Int($0.fields[6]) })
    for (index, division) in divisions.enumerated() {
      codes[division.code, default: []].append(index)
      children[division.parent, default: []].append(index)
      stems[Self.firstCharacter(of: division.name[...]), default: []].append(index)
      add(Name(bytes: division.name, division: index, isFull: true))
      if division.level != .province, division.isShortened {
        add(Name(bytes: Array(division.stem) + division.kind, division: index, isFull: false))
      }
    }
    for row in aliases.rows {
      for index in codes[Int(row.fields[1]) ?? 0] ?? [] {
        add(Name(bytes: Array(row.fields[0].utf8), division: index, isFull: false))
      }
    }
  }

  private static func division(_ row: CSVTable.Row) -> Division {
    let level: Division.Level =
      switch row.fields[2] {
      case "province": .province
      case "prefecture": .prefecture
      default: .county
      }
    return Division(
      code: Int(row.fields[0]) ?? 0, name: Array(row.fields[1].utf8), level: level,
      parent: Int(row.fields[3]) ?? 0,
      years: (Int(row.fields[4]) ?? .min)...(Int(row.fields[5]) ?? .max))
  }

  private mutating func add(_ name: Name) {
    names[Self.firstCharacter(of: name.bytes[...]), default: []].append(name)
  }

  private static func firstCharacter(of text: ArraySlice<UInt8>) -> UInt32 {
    text.prefix(Division.characterLength).reduce(0) { $0 << 8 | UInt32($1) }
  }

  // MARK: Finding

  /// The divisions, in `outer` if given, with the longest name that `text` begins with; nil if none.
  func named(atStartOf text: ArraySlice<UInt8>, in outer: Division? = nil) -> Match? {
    var match = Match()
    for name in names[Self.firstCharacter(of: text)] ?? []
    where name.bytes.count >= match.length && text.starts(with: name.bytes)
      && (outer.map { belongs(name, to: $0) } ?? true)
    {
      if name.bytes.count > match.length { match = Match(length: name.bytes.count) }
      if name.isFull { match.full.append(name.division) } else { match.other.append(name.division) }
    }
    return match.length > 0 ? match : nil
  }

  /// Whether `name` is that of a division in `outer`, or the alias of a zone in `outer` itself.
  private func belongs(_ name: Name, to outer: Division) -> Bool {
    let division = divisions[name.division]
    return division.isInside(outer) || !name.isFull && division.code == outer.code
  }

  /// The divisions whose stem, of two characters at least, `text` begins with.
  func stemming(_ text: ArraySlice<UInt8>) -> [Int] {
    (stems[Self.firstCharacter(of: text)] ?? []).filter {
      divisions[$0].stemLength >= 2 * Division.characterLength
        && text.starts(with: divisions[$0].stem)
    }
  }

  /// The divisions, of all years, with a stem, a short form or an alias that `text` begins with.
  func beginning(_ text: ArraySlice<UInt8>) -> [Int] {
    let first = Self.firstCharacter(of: text)
    let stemmed = (stems[first] ?? []).filter { text.starts(with: divisions[$0].stem) }
    let named = (names[first] ?? []).filter { text.starts(with: $0.bytes) }.map(\.division)
    return stemmed + named.filter { !stemmed.contains($0) }
  }

  /// The divisions directly inside the one with `code`, of all years.
  func children(of code: Int) -> [Int] { children[code] ?? [] }

  /// Those of `found` that were valid in `year`, else within a year of it.
  func valid(_ found: [Int], in year: Int) -> [Int] {
    let exact = found.filter { divisions[$0].years.contains(year) }
    guard exact.isEmpty else { return exact }
    return found.filter { divisions[$0].years.overlaps(year - 1...year + 1) }
  }

  /// The divisions, of all years, with `code`.
  func divisions(coded code: Int) -> [Int] { codes[code] ?? [] }

  /// The first division, as far as the table goes back, of those of which one carried on the other.
  func origin(of index: Int) -> Int { lineage.origins[index] }

  /// The division that carries on the one at `index` from the year after its last.
  func successor(of index: Int) -> Int? { lineage.successors[index] }

  /// Those of `found` that are divisions apart: of each lineage the one that lasted longest.
  func apart(_ found: [Int]) -> [Int] {
    var latest: [Int: Int] = [:]
    for index in found {
      let origin = origin(of: index)
      let last = latest[origin]
      if last.map({ divisions[$0].years.upperBound < divisions[index].years.upperBound }) ?? true {
        latest[origin] = index
      }
    }
    var seen: Set<Int> = []
    return found.filter { latest[origin(of: $0)] == $0 && seen.insert($0).inserted }
  }

  /// The division of the lineage of `index` that was valid in `year`, or the nearest to it.
  func inLineage(of index: Int, in year: Int) -> Int {
    var at = lineage.origins[index]
    while divisions[at].years.upperBound < year, let next = lineage.successors[at] { at = next }
    return at
  }

  /// The division at `index` with those that contain it, as they were called in `year`, or in the
  /// year of its validity next to that.
  func place(_ index: Int, in year: Int) -> Place {
    let year = min(max(year, divisions[index].years.lowerBound), divisions[index].years.upperBound)
    var chain = [divisions[index]]
    while let bearers = codes[chain[0].parent] {
      let valid = valid(bearers, in: year)
      chain.insert(divisions[valid.first ?? bearers[bearers.count - 1]], at: 0)
    }
    return Place(
      names: chain.map { String(decoding: $0.name, as: UTF8.self) },
      codes: chain.map { String($0.code) })
  }
}
