/// Comparison of texts byte by byte: what the texts hold is in one form already, and a search by
/// characters with all their canonical equivalents takes some fifty times as long.
extension Substring {
  package func begins(with part: String) -> Bool { utf8.starts(with: part.utf8) }

  package func ends(with part: String) -> Bool {
    let length = part.utf8.count
    return utf8.count >= length && utf8.suffix(length).elementsEqual(part.utf8)
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

/// The same for whole texts.
extension String {
  package func begins(with part: String) -> Bool { self[...].begins(with: part) }
  package func ends(with part: String) -> Bool { self[...].ends(with: part) }
  package func holds(_ part: String) -> Bool { self[...].holds(part) }
  package func places(of part: String) -> [Range<Index>] { self[...].places(of: part) }
}
