/// The numbers of a set's block names, given out as the names come.
struct BlockNames {
  private var numbers: [String: Int] = [:]
  /// Blocks that stand in a template, rather than only being filled by another.
  private var declared: Set<String> = []
  private var fills: [(template: Int, name: String, range: Range<Int>)] = []

  /// The number of a block that content can be put into.
  mutating func declare(_ tag: Tag) -> Int {
    declared.insert(tag.name)
    return number(tag.name)
  }

  /// The number of the block that the template at position `template` puts content into.
  mutating func fill(_ tag: Tag, of template: Int) -> Int {
    fills.append((template, tag.name, tag.range))
    return number(tag.name)
  }

  /// Content that is put into a block that there is not.
  var unknown: [(template: Int, fault: TemplateFault)] {
    let blocks = declared.sorted()
    return fills.filter { !declared.contains($0.name) }.map {
      ($0.template, TemplateFault(.unknownBlock(name: $0.name, blocks: blocks), at: $0.range))
    }
  }

  private mutating func number(_ name: String) -> Int {
    if let number = numbers[name] { return number }
    let number = numbers.count
    numbers[name] = number
    return number
  }
}
