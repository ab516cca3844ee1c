/// Finds the parts of a Word file by the relationships that lead to them, as the format demands; where a
/// file states none, by the names that every program uses.
struct DocxParts {
  let body: String
  let numbering: String
  let styles: String

  static let usual = DocxParts(
    body: "word/document.xml", numbering: "word/numbering.xml", styles: "word/styles.xml")

  var names: Set<String> { [body, numbering, styles] }

  /// The part with the relationships of the whole package.
  static let root = "_rels/.rels"

  /// The part with the relationships of `part`.
  static func relationships(of part: String) -> String {
    let name = part.split(separator: "/").last ?? ""
    return folder(of: part) + "_rels/" + name + ".rels"
  }

  /// The part that a relationship of `type` leads to, below the folder of the part it starts from.
  static func target(
    _ type: String, among relationships: XMLElement?, from part: String
  ) -> String? {
    for relationship in relationships?.children ?? [] {
      guard relationship.attributes["Type"]?.hasSuffix("/" + type) == true,
        relationship.attributes["TargetMode"] != "External",
        let target = relationship.attributes["Target"]
      else { continue }
      return resolved(target, from: part)
    }
    return nil
  }

  /// `target`, which begins at the package's root or at the folder of `part`.
  private static func resolved(_ target: String, from part: String) -> String {
    var steps: [Substring] = []
    let path = target.hasPrefix("/") ? target : folder(of: part) + target
    for step in path.split(separator: "/") where step != "." {
      if step == ".." { _ = steps.popLast() } else { steps.append(step) }
    }
    return steps.joined(separator: "/")
  }

  private static func folder(of part: String) -> String {
    part.lastIndex(of: "/").map { String(part[...$0]) } ?? ""
  }
}
