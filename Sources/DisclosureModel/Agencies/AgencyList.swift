/// What an editor says about agencies: `Content/agencies.csv`.
package struct AgencyList: Sendable {
  package let entries: [Entry]
  /// The key of each entry's agency.
  let ownKeys: [AgencyKey]
  /// The keys of each of an entry's names.
  let claims: [[Claim]]
  /// Which entry a key means, by every year's table of divisions.
  private let keys: [AgencyKey: Int]
  /// Which entry a file or folder is given to, by its path below the content folder.
  private let files: [String: Int]

  /// A list that says nothing.
  package static let empty = AgencyList([])

  /// One line: an agency with all that it is called.
  package struct Entry: Sendable, Hashable {
    package let name: String
    /// Former names, short names, other ways of writing.
    package let aliases: [String]
    package let place: PlaceClaim
    /// Name of the agency above it.
    package let parent: String?
    package let type: String?
    package let note: String?
    /// Files and folders whose reports are this agency's, whatever they call it.
    package let files: [String]
    /// The line of the file, from 1.
    package let line: Int

    package init(
      name: String, aliases: [String] = [], place: PlaceClaim = .byName, parent: String? = nil,
      type: String? = nil, note: String? = nil, files: [String] = [], line: Int = 0
    ) {
      self.name = name
      self.aliases = aliases
      self.place = place
      self.parent = parent
      self.type = type
      self.note = note
      self.files = files
      self.line = line
    }

    package var names: [String] { [name] + aliases }
  }

  /// A name of an entry.
  struct Claim: Sendable {
    let name: String
    let keys: Set<AgencyKey>
  }

  /// Where an entry says that the agency is.
  package enum PlaceClaim: Sendable, Hashable {
    /// It leaves that to the name.
    case byName
    /// In the whole country.
    case nationwide
    /// In the division at an index of the table.
    case division(Int)
  }

  /// Of entries that claim the same name, the first has it; `AgencyListReader` finds such faults.
  package init(_ entries: [Entry]) {
    self.entries = entries
    ownKeys = entries.map(\.key)
    claims = zip(entries, ownKeys).map { $0.claims(with: $1) }
    var keys: [AgencyKey: Int] = [:]
    var files: [String: Int] = [:]
    for (index, entry) in entries.enumerated() {
      for key in claims[index].flatMap(\.keys) where keys[key] == nil { keys[key] = index }
      for file in entry.files where files[file] == nil { files[file] = index }
    }
    self.keys = keys
    self.files = files
  }

  /// The index of the entry for `agency`, as a report on `year` in the file at `path` calls it.
  func entry(for agency: Agency, year: Int, path: String) -> Int? {
    if let index = entry(forFile: path) { return index }
    return keys.isEmpty ? nil : keys[agency.key ?? AgencyKey(of: agency.name, year: year)]
  }

  /// The index of the entry that has `name` in the newest year.
  package func entry(named name: String) -> Int? { keys[AgencyKey(named: name)] }

  /// Indexes of the entries that are above others.
  package var parents: Set<Int> { Set(entries.compactMap { $0.parent.flatMap(entry(named:)) }) }

  /// The nearest of the file itself and the folders that it is in.
  private func entry(forFile path: String) -> Int? {
    guard !files.isEmpty else { return nil }
    var path = path[...]
    while true {
      if let index = files[String(path)] { return index }
      guard let slash = path.lastIndex(of: "/") else { return nil }
      path = path[..<slash]
    }
  }
}

extension AgencyList.Entry {
  /// The key of the agency itself.
  fileprivate var key: AgencyKey {
    let own = AgencyKey(named: name)
    guard case .division(let index) = place else { return own }
    let table = DivisionTable.shared
    return AgencyKey(code: table.divisions[table.origin(of: index)].code, name: own.name)
  }

  /// What it claims for each of its names: every key that reports may give it, the table of divisions
  /// being that of any year.
  fileprivate func claims(with key: AgencyKey) -> [AgencyList.Claim] {
    names.enumerated().map { position, name in
      var keys: Set<AgencyKey> = position == 0 ? [key] : []
      for year in PlaceReading.years(of: name) { keys.insert(AgencyKey(of: name, year: year)) }
      return AgencyList.Claim(name: name, keys: keys)
    }
  }

  /// The place in a report's year; nil where the entry does not say.
  func place(in year: Int) -> Place? {
    guard case .division(let index) = place else { return nil }
    let table = DivisionTable.shared
    return table.place(table.inLineage(of: index, in: year), in: year)
  }
}
