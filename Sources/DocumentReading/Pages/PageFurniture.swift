/// Takes out what stands on pages and belongs to no text: page numbers, running heads and feet.
enum PageFurniture {
  /// Pages on which a head or foot must stand.
  private static let fewest = 3

  static func removed(from pages: [[PageLine]]) -> [[PageLine]] {
    var pages = pages
    removeNumbers(from: &pages)
    removeRunning(from: &pages, at: { $0.startIndex })
    removeRunning(from: &pages, at: { $0.index(before: $0.endIndex) })
    removeNumbers(from: &pages)
    return pages
  }

  private static func removeNumbers(from pages: inout [[PageLine]]) {
    let feet = pages.map { $0.last.flatMap(bareNumber) }
    let heads = pages.map { $0.first.flatMap(bareNumber) }
    for (index, page) in pages.enumerated() {
      if let last = page.last, isPageNumber(last) || counts(feet, at: index) {
        pages[index].removeLast()
      }
      if let first = pages[index].first, isPageNumber(first) || counts(heads, at: index) {
        pages[index].removeFirst()
      }
    }
  }

  /// Whether a bare number is one more than that of the page before, or one less than the next one's.
  private static func counts(_ numbers: [Int?], at index: Int) -> Bool {
    guard let number = numbers[index] else { return false }
    let before = index > 0 ? numbers[index - 1] : nil
    let after = index + 1 < numbers.count ? numbers[index + 1] : nil
    return before == number - 1 || after == number + 1
  }

  /// Digits of a page's number at most.
  private static let longestNumber = 6

  private static func bareNumber(_ line: PageLine) -> Int? {
    guard line.words.count == 1, line.text.count <= longestNumber else { return nil }
    return Int(String(decoding: line.text, as: UTF8.self))
  }

  /// Whether the line is a number with something that makes it a page's: `-1-`, `— 3 —`, `1 / 8`,
  /// `第 3 页 共 8 页`.
  static func isPageNumber(_ line: PageLine) -> Bool {
    let text = String(decoding: line.text, as: UTF8.self).filter { !$0.isWhitespace }
    guard text.count <= 16, text.contains(where: \.isNumber) else { return false }
    let dashes = Set("-－—–―─·•~～")
    let inner = text.drop { dashes.contains($0) }
    let bare = inner.reversed().drop { dashes.contains($0) }
    if bare.count + 2 <= text.count, inner.count < text.count, inner.count > bare.count,
      bare.allSatisfy(\.isNumber)
    {
      return true
    }
    let parts = text.split(whereSeparator: { "/／页共,，".contains($0) })
    let isNumbered = parts.allSatisfy { part in
      let digits = part.drop { "第总".contains($0) }
      return !digits.isEmpty && digits.allSatisfy(\.isNumber)
    }
    return isNumbered && (text.hasSuffix("页") || (parts.count == 2 && isFraction(parts)))
  }

  /// `3/8`, not `8/3`.
  private static func isFraction(_ parts: [Substring]) -> Bool {
    guard let page = Int(parts[0]), let count = Int(parts[1]) else { return false }
    return page >= 1 && page <= count
  }

  /// Takes out the line at `position` of each page where it is, but for numbers, that of most pages.
  private static func removeRunning(
    from pages: inout [[PageLine]], at position: ([PageLine]) -> Int
  ) {
    let texts = pages.map { $0.isEmpty ? nil : masked($0[position($0)]) }
    let counts = Dictionary(grouping: texts.compactMap { $0 }, by: { $0 }).mapValues(\.count)
    for (index, text) in texts.enumerated() {
      guard let text, let count = counts[text], count >= fewest, count * 2 > pages.count,
        !isOnlyOne(pages[index], position(pages[index]), pageIndex: index)
      else { continue }
      pages[index].remove(at: position(pages[index]))
    }
  }

  /// Whether the first page's line may be the title that the heads of the next pages repeat.
  private static func isOnlyOne(_ page: [PageLine], _ position: Int, pageIndex: Int) -> Bool {
    let text = page[position].text
    return pageIndex == 0 && position == 0 && page.count { $0.text == text } == 1
  }

  /// The line's text with each number as one sign; nil for a row of a table.
  private static func masked(_ line: PageLine) -> [UInt8]? {
    guard line.segments.count(where: \.isValue) < 2 else { return nil }
    var masked: [UInt8] = []
    for byte in line.text {
      if !byte.isDigit { masked.append(byte) } else if masked.last != 0x23 { masked.append(0x23) }
    }
    return masked
  }
}
