/// Phrases that are looked for in UTF-8 text, all of them in one walk over its characters.
///
/// A table over the first character leads to the few phrases that may begin at a place, so that the time
/// taken hardly depends on how many phrases there are.
package struct PhraseSet: Sendable {
  /// The phrases as they are compared; of several that begin at one place, the first comes first.
  private let phrases: [[UInt8]]
  /// Where the numbers of the phrases begin in `order` whose first characters have one bucket.
  private let starts: [UInt16]
  private let order: [UInt16]
  private let ignored: Ignored

  /// Characters of the text that are passed over.
  package enum Ignored: Sendable {
    case nothing
    /// White space and punctuation; the phrases hold none either.
    case punctuation
  }

  package init(_ phrases: [[UInt8]], ignoring ignored: Ignored = .nothing) {
    self.ignored = ignored
    self.phrases =
      ignored == .nothing ? phrases : phrases.map { Punctuation.removed(from: $0) }
    var buckets = [[UInt16]](repeating: [], count: Self.buckets)
    for (number, phrase) in self.phrases.enumerated() where !phrase.isEmpty {
      buckets[phrase.withUnsafeBufferPointer { Self.bucket($0, 0) }].append(UInt16(number))
    }
    var starts: [UInt16] = [0]
    starts.reserveCapacity(Self.buckets + 1)
    for bucket in buckets { starts.append(starts[starts.count - 1] + UInt16(bucket.count)) }
    self.starts = starts
    order = buckets.flatMap(\.self)
  }

  package init(_ phrases: [String], ignoring ignored: Ignored = .nothing) {
    self.init(phrases.map { Array($0.utf8) }, ignoring: ignored)
  }

  /// Gives `body` each phrase in `range` by its number and place, from left to right, until it says false.
  package func forEach(
    in text: [UInt8], _ range: Range<Int>, _ body: (Int, Range<Int>) -> Bool
  ) {
    text.withUnsafeBufferPointer {
      walk(UnsafeBufferPointer(rebasing: $0[..<range.upperBound]), from: range.lowerBound, body)
    }
  }

  /// The numbers of the phrases that stand in `text`, in the order of the list.
  package func numbers(in text: [UInt8]) -> [Int] {
    text.withUnsafeBufferPointer(numbers)
  }

  package func numbers(in text: String) -> [Int] {
    var text = text
    return text.withUTF8(numbers)
  }

  package func isFound(in text: [UInt8]) -> Bool { text.withUnsafeBufferPointer(isFound) }

  package func isFound(in text: String) -> Bool {
    var text = text
    return text.withUTF8(isFound)
  }

  /// The number of the first phrase of the list that `text` has at `place` and before `limit`, and where it
  /// ends there.
  package func match(
    in text: [UInt8], at place: Int, before limit: Int? = nil
  ) -> (number: Int, end: Int)? {
    text.withUnsafeBufferPointer { text -> (number: Int, end: Int)? in
      let text = limit.map { UnsafeBufferPointer(rebasing: text[..<$0]) } ?? text
      guard place < text.count else { return nil }
      let bucket = Self.bucket(text, place)
      for position in Int(starts[bucket])..<Int(starts[bucket + 1]) {
        let number = Int(order[position])
        if let end = end(of: phrases[number], in: text, from: place) { return (number, end) }
      }
      return nil
    }
  }

  private func numbers(in text: UnsafeBufferPointer<UInt8>) -> [Int] {
    var numbers: [Int] = []
    walk(text, from: 0) { number, _ in
      if !numbers.contains(number) { numbers.append(number) }
      return numbers.count < phrases.count
    }
    return numbers.sorted()
  }

  private func isFound(in text: UnsafeBufferPointer<UInt8>) -> Bool {
    var isFound = false
    walk(text, from: 0) { _, _ in
      isFound = true
      return false
    }
    return isFound
  }

  private func walk(
    _ text: UnsafeBufferPointer<UInt8>, from start: Int, _ body: (Int, Range<Int>) -> Bool
  ) {
    guard !order.isEmpty else { return }
    starts.withUnsafeBufferPointer { starts in
      var at = start
      while at < text.count {
        let bucket = Self.bucket(text, at)
        for position in Int(starts[bucket])..<Int(starts[bucket + 1]) {
          let number = Int(order[position])
          if let end = end(of: phrases[number], in: text, from: at), !body(number, at..<end) {
            return
          }
        }
        at += Self.length(text[at])
      }
    }
  }

  /// Where `phrase` ends in the text that begins with it at `start`; nil where it does not.
  @inline(__always)
  private func end(
    of phrase: [UInt8], in text: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> Int? {
    var at = start
    for byte in phrase {
      if ignored == .punctuation, byte & 0xC0 != 0x80 {
        while at > start, at < text.count, case let length = Punctuation.length(at: at, of: text),
          length > 0
        {
          at += length
        }
      }
      guard at < text.count, text[at] == byte else { return nil }
      at += 1
    }
    return at
  }

  /// One bucket for each of the last twelve bits of a character of three bytes.
  private static let buckets = 1 << 12

  @inline(__always)
  private static func bucket(_ text: UnsafeBufferPointer<UInt8>, _ at: Int) -> Int {
    let lead = text[at]
    guard lead >= 0xE0, at + 2 < text.count else { return Int(lead) }
    return Int(text[at + 1] & 0x3F) << 6 | Int(text[at + 2] & 0x3F)
  }

  /// How many bytes the character takes up that begins with `lead`.
  @inline(__always)
  private static func length(_ lead: UInt8) -> Int {
    lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
  }
}
