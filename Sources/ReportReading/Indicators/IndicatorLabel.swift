import TextSearch

/// The label of an indicator: how deep it stands, and how it is put together from its pieces.
struct IndicatorLabel {
  /// As printed.
  let printed: String
  /// Without the words that say that it is a part of the row above, as `其中：` does.
  let own: String
  /// 1 for `一、`, 2 for `（一）`, 3 for `1.`, 4 for `(1)`; nil without a number.
  let level: Int?
  /// 其中 stands before it.
  let isMember: Bool

  init(_ printed: String, words: IndicatorWords = .shared) {
    self.printed = printed
    var rest = printed[...]
    for word in words.members where rest.hasPrefix(word) {
      rest = rest.dropFirst(word.count).drop { $0.isWhitespace || ":：，,、".contains($0) }
    }
    isMember = rest.startIndex != printed.startIndex
    own = String(rest)
    level = Ordinal(leading: own).map { Self.level(of: $0) }
  }

  private static func level(of ordinal: Ordinal) -> Int {
    let isChinese = ordinal.printed.contains(where: \.isChineseOrdinal)
    return (isChinese ? 1 : 3) + (ordinal.isNested ? 1 : 0)
  }

  /// How deep the row stands; one without a number belongs to nothing but a heading.
  var depth: Int { isMember ? level ?? 5 : level ?? 0 }

  /// The label as a part of ids.
  var key: String { String(own.filter { !$0.isWhitespace }) }

  /// Nothing but a number, or words that lead to the next piece.
  var isBare: Bool {
    own.isEmpty || Ordinal(leading: own)?.rest.isEmpty == true
      || own.allSatisfy { ($0.isASCII && $0.isNumber) || "、.．：:".contains($0) }
  }

  /// Whether every bracket that closes was opened, and the reverse.
  static func isBalanced(_ text: String) -> Bool {
    var open = 0
    for character in text {
      if "（(".contains(character) { open += 1 }
      if "）)".contains(character) { open -= 1 }
      if open < 0 { return false }
    }
    return open == 0
  }

  /// Whether the row can only head others.
  func isHeading(_ words: IndicatorWords) -> Bool {
    Self.isBalanced(printed) && !isBare
      && words.headingEndings.contains { own.hasSuffix($0) || own.hasSuffix($0 + "：") }
  }

  /// The label that ends `pieces`, and the headings before it.
  ///
  /// Nothing tells a heading from the first part of a label that was torn but its number: where pieces
  /// are left over that do not head the label by their numbers, the label is not certain.
  static func assembled(
    from pieces: [String], words: IndicatorWords = .shared
  ) -> (headings: [String], label: IndicatorLabel?) {
    guard var text = pieces.last else { return ([], nil) }
    var rest = pieces.dropLast()
    while let previous = rest.last,
      IndicatorLabel(previous).isBare || (!isBalanced(text) && !isBalanced(previous))
    {
      text = previous + text
      rest.removeLast()
    }
    let label = IndicatorLabel(text)
    guard isBalanced(text), !label.isBare, text.count <= longest else { return ([], nil) }
    var depth = 0
    for piece in rest {
      let heading = IndicatorLabel(piece)
      let leads = heading.level.map { $0 > depth && $0 < label.level ?? 0 } ?? false
      guard leads || heading.isHeading(words) else { return ([], nil) }
      depth = heading.level ?? depth
    }
    return (Array(rest), label)
  }

  /// Characters beyond which a text is no label.
  private static let longest = 80
}
