package import DisclosureModel

/// How the sentences of a section differ from those of another.
///
/// Sentences are alike if they differ in figures, punctuation and white space alone. Those that stand once in
/// each text and in the same order in both hold the texts together; what stands beside them on both sides
/// alike joins them, and all else was removed or added. That takes time in proportion to the text, but for
/// a sorting of those sentences, and never more.
package struct SentenceDifference: Sendable {
  /// In the order of the texts; what was removed stands before what was added in its place.
  package let changes: [Change]

  package enum Change: Sendable, Hashable {
    /// So many sentences in a row that both have, word for word.
    case same(Int)
    /// A sentence that both have with other figures or punctuation.
    case refigured(String, String)
    case removed(String)
    case added(String)

    package var isSame: Bool { if case .same = self { true } else { false } }

    /// Bytes of text.
    package var size: Int {
      switch self {
      case .same: 0
      case .refigured(let former, let latter): former.utf8.count + latter.utf8.count
      case .removed(let text), .added(let text): text.utf8.count
      }
    }
  }

  package init(from before: Section?, to after: Section?) {
    let former = Sentence.all(of: before)
    let latter = Sentence.all(of: after)
    var changes: [Change] = []
    var (i, j) = (0, 0)
    for pair in SentenceAlignment(former.map(\.key), latter.map(\.key)).pairs {
      changes += former[i..<pair.former].map { .removed($0.text) }
      changes += latter[j..<pair.latter].map { .added($0.text) }
      Self.append(former[pair.former], latter[pair.latter], to: &changes)
      (i, j) = (pair.former + 1, pair.latter + 1)
    }
    changes += former[i...].map { .removed($0.text) }
    changes += latter[j...].map { .added($0.text) }
    self.changes = changes
  }

  /// Adds a sentence that both have.
  private static func append(_ former: Sentence, _ latter: Sentence, to changes: inout [Change]) {
    guard former.text == latter.text else {
      changes.append(.refigured(former.text, latter.text))
      return
    }
    if case .same(let count)? = changes.last {
      changes[changes.count - 1] = .same(count + 1)
    } else {
      changes.append(.same(1))
    }
  }
}

/// A sentence with what it is compared by.
private struct Sentence {
  let text: String
  /// Its characters without punctuation and white space, every number as one sign.
  let key: [UInt32]

  /// The sentences of a section; a heading is one.
  static func all(of section: Section?) -> [Sentence] {
    (section?.blocks ?? []).flatMap { split($0.text) }
  }

  private init?(_ bytes: ArraySlice<UInt8>) {
    guard let first = bytes.firstIndex(where: { !Self.isSpace($0) }),
      let last = bytes.lastIndex(where: { !Self.isSpace($0) })
    else { return nil }
    text = String(decoding: bytes[first...last], as: UTF8.self)
    var characters = FoldedCharacters(Array(bytes[first...last]))
    var key: [UInt32] = []
    key.reserveCapacity((last - first) / 3 + 1)
    while let character = characters.next() { key.append(character.code) }
    guard !key.isEmpty else { return nil }
    self.key = key
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }

  /// `text` cut behind each `。`, `！`, `？` and `；`, with the quotes and brackets that close behind it.
  private static func split(_ text: String) -> [Sentence] {
    let bytes = Array(text.utf8)
    var sentences: [Sentence] = []
    var (start, at) = (0, 0)
    while at + 2 < bytes.count {
      guard isEnd(character(bytes, at)) else {
        at += 1
        continue
      }
      at += 3
      while at + 2 < bytes.count, isClosing(character(bytes, at)) { at += 3 }
      if let sentence = Sentence(bytes[start..<at]) { sentences.append(sentence) }
      start = at
    }
    if let sentence = Sentence(bytes[start...]) { sentences.append(sentence) }
    return sentences
  }

  /// The three bytes at `at` as one number; no character of another length can have that of one of three.
  private static func character(_ bytes: [UInt8], _ at: Int) -> UInt32 {
    UInt32(bytes[at]) << 16 | UInt32(bytes[at + 1]) << 8 | UInt32(bytes[at + 2])
  }

  private static func isEnd(_ character: UInt32) -> Bool {
    switch character {
    case 0xE38082, 0xEFBC81, 0xEFBC9F, 0xEFBC9B: true  // 。 ！ ？ ；
    default: false
    }
  }

  private static func isClosing(_ character: UInt32) -> Bool {
    switch character {
    case 0xE2809D, 0xE28099, 0xE3808F, 0xE3808D, 0xEFBC89: true  // ” ’ 』 」 ）
    default: false
    }
  }
}

/// Which elements of two lists go together.
private struct SentenceAlignment {
  /// In the order of both lists.
  let pairs: [(former: Int, latter: Int)]

  init(_ former: [[UInt32]], _ latter: [[UInt32]]) {
    var numbers: [[UInt32]: Int] = [:]
    func number(_ key: [UInt32]) -> Int {
      if let number = numbers[key] { return number }
      numbers[key] = numbers.count
      return numbers.count - 1
    }
    let (former, latter) = (former.map(number), latter.map(number))
    var pairs: [(former: Int, latter: Int)] = []
    var (i, j) = (0, 0)
    // Anchors, then the end of both lists as one more.
    let anchors = Self.rising(Self.unique(former, latter, of: numbers.count))
    for anchor in anchors + [(former: former.count, latter: latter.count)] {
      while i < anchor.former, j < anchor.latter, former[i] == latter[j] {
        pairs.append((i, j))
        (i, j) = (i + 1, j + 1)
      }
      var (k, l) = (anchor.former, anchor.latter)
      while k > i, l > j, former[k - 1] == latter[l - 1] { (k, l) = (k - 1, l - 1) }
      let isEnd = anchor.former == former.count
      let length = anchor.former - k + (isEnd ? 0 : 1)
      pairs += (0..<length).map { (k + $0, l + $0) }
      (i, j) = (k + length, l + length)
    }
    self.pairs = pairs
  }

  /// Pairs of elements that stand once in each list, in the order of the former.
  private static func unique(
    _ former: [Int], _ latter: [Int], of count: Int
  ) -> [(former: Int, latter: Int)] {
    var counts = [(former: Int, latter: Int, place: Int)](repeating: (0, 0, 0), count: count)
    for number in former { counts[number].former += 1 }
    for (place, number) in latter.enumerated() {
      counts[number].latter += 1
      counts[number].place = place
    }
    return former.enumerated().compactMap { place, number in
      let count = counts[number]
      return count.former == 1 && count.latter == 1 ? (place, count.place) : nil
    }
  }

  /// The longest part of `pairs` that rises in the latter list, too.
  private static func rising(
    _ pairs: [(former: Int, latter: Int)]
  ) -> [(former: Int, latter: Int)] {
    // The position of the pair that ends the best run of each length, and before each pair its forerunner.
    var ends: [Int] = []
    var before = [Int?](repeating: nil, count: pairs.count)
    for position in pairs.indices {
      var (low, high) = (0, ends.count)
      while low < high {
        let middle = (low + high) / 2
        if pairs[ends[middle]].latter < pairs[position].latter {
          low = middle + 1
        } else {
          high = middle
        }
      }
      before[position] = low > 0 ? ends[low - 1] : nil
      if low == ends.count { ends.append(position) } else { ends[low] = position }
    }
    var run: [(former: Int, latter: Int)] = []
    var next = ends.last
    while let position = next {
      run.append(pairs[position])
      next = before[position]
    }
    return run.reversed()
  }
}
