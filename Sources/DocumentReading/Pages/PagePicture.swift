/// The pictures of a document's pages, as `pdftoppm -gray` prints them one after the other.
///
/// They are looked at for the lines that rule tables: however a file draws them, here they are dark.
struct PagePictures {
  private let bytes: [UInt8]
  /// One for each page, from the first.
  private(set) var pages: [PagePicture] = []

  /// A damaged picture ends the pages that there are pictures of.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var at = 0
    while let picture = PagePicture(bytes, at: &at) { pages.append(picture) }
  }

  /// The lines on each page, whose words are known: the strokes of their characters are no lines.
  func rulings(without words: [[PageWord]]) -> [PageRulings] {
    zip(pages, words).map { page, words in
      var pixels = Array(bytes[page.pixels])
      for word in words { page.erase(word.box, from: &pixels) }
      return RulingFinder(pixels, width: page.width).rulings()
    }
  }
}

/// A page in shades of grey.
struct PagePicture {
  /// Pixels.
  let width: Int
  let height: Int
  /// Where in the file its pixels are, a byte each, row by row.
  let pixels: Range<Int>

  /// Reads the picture that begins at `at`, in the format PGM with 255 as white.
  init?(_ bytes: [UInt8], at: inout Int) {
    var next = at
    guard bytes[next...].starts(with: "P5".utf8) else { return nil }
    next += 2
    guard let width = Self.number(bytes, &next), let height = Self.number(bytes, &next),
      Self.number(bytes, &next) == 255, width > 0, height > 0,
      (bytes.count - next - 1) / width >= height
    else { return nil }
    self.width = width
    self.height = height
    // One byte of white space ends the head.
    pixels = next + 1..<next + 1 + width * height
    at = pixels.upperBound
  }

  private static func number(_ bytes: [UInt8], _ at: inout Int) -> Int? {
    while at < bytes.count, bytes[at].isBlank { at += 1 }
    var value = 0
    let start = at
    while at < bytes.count, bytes[at].isDigit {
      value = value * 10 + Int(bytes[at] - UInt8(ascii: "0"))
      at += 1
      if at - start > 6 { return nil }
    }
    return at > start ? value : nil
  }

  /// Makes white what is within a word's box, but for lines that go beyond it.
  fileprivate func erase(_ box: PageBox, from pixels: inout [UInt8]) {
    let beyond = max(1, box.height / 4 / RulingFinder.pixel)
    let across = box.left / RulingFinder.pixel...box.right / RulingFinder.pixel
    let down = box.top / RulingFinder.pixel...box.bottom / RulingFinder.pixel
    guard across.lowerBound > beyond, across.upperBound + beyond < width,
      down.lowerBound > beyond, down.upperBound + beyond < height
    else { return }
    func isDark(_ row: Int, _ column: Int) -> Bool {
      pixels[row * width + column] < RulingFinder.palest
    }
    func isLine(_ extent: ClosedRange<Int>, _ isDark: (Int) -> Bool) -> Bool {
      guard extent.allSatisfy(isDark) else { return false }
      let (before, after) = (extent.lowerBound - beyond, extent.upperBound + beyond)
      return (before..<extent.lowerBound).allSatisfy(isDark)
        || (extent.upperBound...after).allSatisfy(isDark)
    }
    let columns = across.filter { column in !isLine(down) { isDark($0, column) } }
    let rows = down.filter { row in !isLine(across) { isDark(row, $0) } }
    for row in rows {
      for column in columns { pixels[row * width + column] = 255 }
    }
  }
}
