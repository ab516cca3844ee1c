/// Tells a body named by its place, as `我县自然资源局`, from the place as a whole, as in `我县共收到`.
enum PlacedBody {
  /// The end of the name that begins at `start` with 我县, 本市 or the like and goes on at `end`; nil if no
  /// body is named there.
  static func end(in bytes: [UInt8], of start: Int, goingOnAt end: Int) -> Int? {
    guard end - start == 6, isOwn(bytes, start) else { return nil }
    var at = end
    while at + 2 < bytes.count, at < end + longest {
      let character = Array(bytes[at..<(at + 3)])
      if stops.contains(character) || at == end && joiners.contains(character) { return nil }
      at += 3
      if ends.contains(character) { return at > end + 3 ? at : nil }
    }
    return nil
  }

  private static func isOwn(_ bytes: [UInt8], _ at: Int) -> Bool {
    bytes[at..<(at + 3)].elementsEqual("我".utf8) || bytes[at..<(at + 3)].elementsEqual("本".utf8)
  }

  private static let ends = Set("局厅委队院校".map { Array(String($0).utf8) })
  /// No name of a body holds these; with them a sentence goes on.
  private static let stops = Set(
    "各收到受接新共全有无的在，。；：、".map { Array(String($0).utf8) })
  /// `我县和教育局` names two.
  private static let joiners = Set("和与及".map { Array(String($0).utf8) })
  /// In bytes.
  private static let longest = 36
}
