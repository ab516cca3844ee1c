/// What styles say about numbering and about hidden text.
struct DocxStyles {
  /// Which list, and which of its levels, a paragraph belongs to.
  struct ListMembership: Equatable {
    /// `0` takes a paragraph out of the list that its style puts it into.
    var list: String?
    var level: Int?

    init(list: String? = nil, level: Int? = nil) {
      self.list = list
      self.level = level
    }

    /// What the properties of a paragraph or style (`w:pPr`) say.
    init(_ properties: XMLElement?) {
      let numbering = properties?["w:numPr"]
      list = numbering?.value(of: "w:numId")
      level = numbering?.number(of: "w:ilvl")
    }
  }

  private struct Style {
    let base: String?
    let membership: ListMembership
    /// Whether it hides text; nil where it does not say.
    let hides: Bool?
  }

  private var styles: [String: Style] = [:]
  /// The style of paragraphs that name none.
  private(set) var standard: String?
  /// Styles beyond which a chain is taken for a circle.
  private static let longestChain = 20

  /// Reads `word/styles.xml`.
  init(_ root: XMLElement?) {
    for style in root?.children ?? [] where style.name == "w:style" {
      guard let id = style.attributes["w:styleId"] else { continue }
      styles[id] = Style(
        base: style.value(of: "w:basedOn"), membership: ListMembership(style["w:pPr"]),
        hides: style["w:rPr"].flatMap { $0["w:vanish"] == nil ? nil : $0.isOn("w:vanish") })
      let isDefault = ["1", "true", "on"].contains(style.attributes["w:default"] ?? "0")
      if isDefault, style.attributes["w:type"] == "paragraph" { standard = id }
    }
  }

  /// Whether the style `id`, or the nearest one it is based on that says so, hides text.
  func hides(_ id: String?) -> Bool {
    var next = id
    for _ in 0..<Self.longestChain {
      guard let name = next, let style = styles[name] else { break }
      if let hides = style.hides { return hides }
      next = style.base
    }
    return false
  }

  /// The list and level that the style `id` or one it is based on names.
  ///
  /// The `style` is the one that names the list; the list's levels may be bound to it.
  func membership(of id: String) -> (membership: ListMembership, style: String) {
    var membership = ListMembership()
    var next: String? = id
    for _ in 0..<Self.longestChain {
      guard let name = next, let style = styles[name] else { break }
      membership.level = membership.level ?? style.membership.level
      if let list = style.membership.list {
        membership.list = list
        return (membership, name)
      }
      next = style.base
    }
    return (membership, id)
  }
}
