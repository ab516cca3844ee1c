/// Reads the words and boxes that `pdftotext -bbox` prints, one element a line.
enum BoundingBoxText {
  /// Nil where `bytes` is no such output, or is cut.
  static func parse(_ bytes: [UInt8]) -> PagedText? {
    var text = PagedText(pages: [], isMetric: true)
    var isWhole = false
    for line in bytes.split(separator: UInt8(ascii: "\n")) {
      let line = line.drop { $0 == UInt8(ascii: " ") }
      if line.starts(with: "<word ".utf8) {
        guard !text.pages.isEmpty, let word = word(Array(line)) else { return nil }
        if !word.text.isEmpty { text.pages[text.pages.count - 1].append(word) }
      } else if line.starts(with: "<page ".utf8) {
        text.pages.append([])
      } else if line.starts(with: "</doc>".utf8) {
        isWhole = true
      }
    }
    for page in text.pages.indices { TypeSizes(text.pages[page]).fit(&text.pages[page]) }
    return isWhole ? text : nil
  }

  private static func word(_ line: [UInt8]) -> PageWord? {
    guard let left = number("xMin", line), let right = number("xMax", line),
      let top = number("yMin", line), let bottom = number("yMax", line),
      left <= right, top < bottom,
      let start = line.firstIndex(of: UInt8(ascii: ">")),
      let end = line.lastIndex(of: UInt8(ascii: "<")), start < end
    else { return nil }
    let text = unescaped(line[(start + 1)..<end])
    let visible = WhiteSpace.trim(0..<text.count, of: text)
    return PageWord(
      text: Array(text[visible]),
      box: PageBox(left: left, right: right, top: top, bottom: bottom))
  }

  /// The value of an attribute in hundredths; one that no page is as large as is none.
  private static func number(_ name: String, _ line: [UInt8]) -> Int? {
    guard let found = line.firstRange(of: Array("\(name)=\"".utf8)),
      let end = line[found.upperBound...].firstIndex(of: UInt8(ascii: "\"")),
      let value = Double(String(decoding: line[found.upperBound..<end], as: UTF8.self)),
      abs(value) < 1e6
    else { return nil }
    return Int((value * 100).rounded())
  }

  private static let entities: [(name: [UInt8], character: UInt8)] = [
    (Array("&amp;".utf8), UInt8(ascii: "&")), (Array("&lt;".utf8), UInt8(ascii: "<")),
    (Array("&gt;".utf8), UInt8(ascii: ">")), (Array("&quot;".utf8), UInt8(ascii: "\"")),
    (Array("&apos;".utf8), UInt8(ascii: "'")), (Array("&#39;".utf8), UInt8(ascii: "'")),
  ]

  private static func unescaped(_ text: ArraySlice<UInt8>) -> [UInt8] {
    var plain: [UInt8] = []
    var at = text.startIndex
    while at < text.endIndex {
      if text[at] == UInt8(ascii: "&"),
        let entity = entities.first(where: { text[at...].starts(with: $0.name) })
      {
        plain.append(entity.character)
        at += entity.name.count
      } else {
        // A control character is no text, and would be one line too many.
        plain.append(text[at] < 0x20 ? 0x20 : text[at])
        at += 1
      }
    }
    return plain
  }
}
