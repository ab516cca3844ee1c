/// Counts numbered paragraphs and gives the number of each as it is printed.
struct DocxNumberCounter {
  private let numbering: DocxNumbering
  private let styles: DocxStyles
  /// The last number of each level, by definition.
  private var counts: [String: [Int?]] = [:]
  /// The lists whose own starts have been taken.
  private var begun: Set<String> = []

  init(numbering: DocxNumbering, styles: DocxStyles) {
    self.numbering = numbering
    self.styles = styles
  }

  /// The number of the next paragraph, which has these properties (`w:pPr`), such as `（一）`; empty
  /// where it has none.
  mutating func next(_ properties: XMLElement?) -> String {
    guard let (id, index) = place(properties), let list = numbering[id],
      let level = list.levels[index]
    else { return "" }
    count(index, of: list, id: id)
    // A bullet is no number, and its character belongs to a font of symbols.
    guard level.format != "bullet" else { return "" }
    let number = printed(level, of: list)
    return number.isEmpty || level.isTight || Self.setsItselfOff(number) ? number : number + " "
  }

  /// The list and the level that the paragraph belongs to.
  private func place(_ properties: XMLElement?) -> (list: String, level: Int)? {
    let own = DocxStyles.ListMembership(properties)
    guard own.list == nil else { return own.list.map { ($0, own.level ?? 0) } }
    guard let style = properties?.value(of: "w:pStyle") ?? styles.standard else { return nil }
    let (inherited, naming) = styles.membership(of: style)
    guard let id = inherited.list else { return nil }
    let bound = numbering[id]?.levels.first { $0.value.style == style || $0.value.style == naming }
    return (id, own.level ?? bound?.key ?? inherited.level ?? 0)
  }

  private mutating func count(_ index: Int, of list: DocxNumbering.List, id: String) {
    var numbers = counts[list.definition] ?? Array(repeating: nil, count: 9)
    if begun.insert(id).inserted {
      for level in list.restarts { numbers[level] = nil }
    }
    numbers[index] = numbers[index].map { $0 &+ 1 } ?? list.levels[index]?.start ?? 0
    for deeper in numbers.indices where deeper > index {
      // A level begins anew after any above it, or only after those it names.
      if index < list.levels[deeper]?.restart ?? deeper { numbers[deeper] = nil }
    }
    counts[list.definition] = numbers
  }

  /// The level's text with the numbers in their places.
  private func printed(_ level: DocxNumbering.Level, of list: DocxNumbering.List) -> String {
    var printed = ""
    var isNumber = false
    for scalar in level.text.unicodeScalars {
      if isNumber, let digit = Int(String(scalar)), digit > 0 {
        printed += number(of: digit - 1, in: list, isLegal: level.isLegal)
      } else if scalar != "%" {
        printed.unicodeScalars.append(scalar)
      }
      isNumber = scalar == "%"
    }
    return printed
  }

  private func number(of index: Int, in list: DocxNumbering.List, isLegal: Bool) -> String {
    guard let level = list.levels[index] else { return "" }
    let number = counts[list.definition]?[index] ?? level.start
    return DocxNumberFormat.printed(number, as: isLegal ? "decimal" : level.format)
  }

  /// Whether a number ends in punctuation as wide as a character, which needs no space after it.
  private static func setsItselfOff(_ number: String) -> Bool {
    number.last.map { "、，。．：）】〕》".contains($0) } ?? false
  }
}
