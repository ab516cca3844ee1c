/// Where a piece of text stands on its page: hundredths of a point, from the upper left corner.
struct PageBox: Equatable {
  var left: Int
  var right: Int
  var top: Int
  var bottom: Int

  var width: Int { right - left }
  var height: Int { bottom - top }
  /// Half-way between left and right.
  var middle: Int { (left + right) / 2 }
  /// Half-way between top and bottom.
  var centre: Int { (top + bottom) / 2 }

  func joined(with other: PageBox) -> PageBox {
    PageBox(
      left: min(left, other.left), right: max(right, other.right), top: min(top, other.top),
      bottom: max(bottom, other.bottom))
  }

  /// How far the two share the same columns; negative where a gap is between them.
  func overlap(with other: PageBox) -> Int { min(right, other.right) - max(left, other.left) }
}

/// Text between gaps, as the page shows it.
struct PageWord: Equatable {
  let text: [UInt8]
  var box: PageBox
  /// The line of the source that it stands on, where the source has lines.
  var line = 0

  var isValue: Bool { ValuePattern.matches(text) }
  /// A single character that is neither digit nor Latin letter.
  var isSingleCharacter: Bool { text.count >= 2 && PageText.length(text) == 1 }
}

/// The pages of a document, as words with their places.
struct PagedText {
  var pages: [[PageWord]]
  /// Whether distances are those on paper; else only the order of lines and columns is known.
  let isMetric: Bool
}

/// What words say about the text they are put together to.
enum PageText {
  /// Signs that no line begins with.
  static let closing = Set(["，", "。", "、", "；", "：", "）", "》", "”"].map { Array($0.utf8) })

  /// Characters of `text`.
  static func length(_ text: [UInt8]) -> Int {
    text.reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
  }

  /// Appends `next` to `text`; only words in Latin letters or digits have a space between them.
  static func append(_ next: [UInt8], to text: inout [UInt8]) {
    if let last = text.last, let first = next.first, last.isAlphanumeric, first.isAlphanumeric {
      text.append(UInt8(ascii: " "))
    }
    text += next
  }
}

extension UInt8 {
  /// An ASCII letter or digit.
  var isAlphanumeric: Bool {
    switch self {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"):
      true
    default: false
    }
  }
}
