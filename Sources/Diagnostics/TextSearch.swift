/// Comparison of texts byte by byte: what the texts hold is in one form already, and a search by
/// characters with all their canonical equivalents takes some fifty times as long.
extension StringProtocol {
  package func begins(with part: String) -> Bool { utf8.starts(with: part.utf8) }

  package func ends(with part: String) -> Bool {
    utf8.count >= part.utf8.count && utf8.suffix(part.utf8.count).elementsEqual(part.utf8)
  }

  /// Whether `part` stands in the text; an empty one does not.
  package func holds(_ part: String) -> Bool {
    let text = Array(utf8)
    return text.holds(Array(part.utf8), in: text.indices)
  }

  /// Where `part` stands in the text, from left to right, none over another.
  package func places(of part: String) -> [Range<String.Index>] {
    let text = Array(utf8)
    return text.places(of: Array(part.utf8), in: text.indices).map { place in
      let start = utf8.index(startIndex, offsetBy: place.lowerBound)
      return start..<utf8.index(start, offsetBy: place.count)
    }
  }
}
