/// The lists that `word/numbering.xml` defines.
struct DocxNumbering {
  /// One level of a list.
  struct Level {
    var start: Int
    /// `w:numFmt`, such as `chineseCounting`.
    let format: String
    /// What is printed, with `%1` to `%9` for the numbers of the levels.
    let text: String
    /// Whether nothing separates the number from the text.
    let isTight: Bool
    /// Whether all numbers in it are Arabic.
    let isLegal: Bool
    /// The level (from 1) from which upwards each use makes this one begin anew; 0: none does.
    let restart: Int?
    /// The paragraph style bound to it.
    let style: String?

    init(_ level: XMLElement) {
      start = level.number(of: "w:start") ?? 0
      let numberFormat = level["w:numFmt"] ?? level["mc:AlternateContent"]?.alternative?["w:numFmt"]
      format = numberFormat?.value ?? "decimal"
      text = level.value(of: "w:lvlText") ?? ""
      isTight = level.value(of: "w:suff") == "nothing"
      isLegal = level.isOn("w:isLgl")
      restart = level.number(of: "w:lvlRestart")
      style = level.value(of: "w:pStyle")
    }
  }

  /// A list as paragraphs refer to it.
  struct List {
    /// The definition, whose numbers all its lists count together.
    let definition: String
    var levels: [Int: Level]
    /// Levels that begin anew where this list is first used.
    var restarts: Set<Int> = []
  }

  private var lists: [String: List] = [:]

  subscript(id: String) -> List? { lists[id] }

  init(_ root: XMLElement?) {
    let children = root?.children ?? []
    var definitions: [String: XMLElement] = [:]
    for definition in children where definition.name == "w:abstractNum" {
      guard let id = definition.attributes["w:abstractNumId"] else { continue }
      definitions[id] = definition
    }
    for list in children where list.name == "w:num" {
      guard let id = list.attributes["w:numId"], let named = list.value(of: "w:abstractNumId"),
        let definition = Self.resolved(named, in: definitions)
      else { continue }
      lists[id] = Self.list(list, of: definition.id, definition.element)
    }
  }

  /// The definition `id`, or the one that defines the list style it refers to.
  private static func resolved(
    _ id: String, in definitions: [String: XMLElement]
  ) -> (id: String, element: XMLElement)? {
    guard let element = definitions[id] else { return nil }
    guard let style = element.value(of: "w:numStyleLink") else { return (id, element) }
    let target = definitions.filter { $0.value.value(of: "w:styleLink") == style }
      .min { $0.key < $1.key }
    return target.map { ($0.key, $0.value) } ?? (id, element)
  }

  private static func list(_ list: XMLElement, of id: String, _ definition: XMLElement) -> List {
    var result = List(definition: id, levels: [:])
    for level in definition.children where level.name == "w:lvl" {
      if let index = index(of: level) { result.levels[index] = Level(level) }
    }
    for change in list.children where change.name == "w:lvlOverride" {
      guard let index = index(of: change) else { continue }
      if let level = change["w:lvl"] { result.levels[index] = Level(level) }
      if let start = change.number(of: "w:startOverride") {
        result.levels[index]?.start = start
        result.restarts.insert(index)
      }
    }
    return result
  }

  private static func index(of level: XMLElement) -> Int? {
    level.attributes["w:ilvl"].flatMap { Int($0) }.flatMap { (0...8).contains($0) ? $0 : nil }
  }
}
