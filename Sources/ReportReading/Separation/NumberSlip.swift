/// Whether one small slip could have made a wrong total out of a right one.
enum NumberSlip {
  /// Whether `printed` may be a slip for `right`, the sum of `addends`: off by a little, an addend left
  /// out or counted twice, digits exchanged, or one digit wrong, missing or too many.
  static func mayExplain(_ printed: Int64, for right: Int64, addends: [Int64]) -> Bool {
    let difference = (printed - right).magnitude
    if difference <= 10 || addends.contains(where: { $0.magnitude == difference }) { return true }
    let (printed, right) = (Array(String(printed).utf8), Array(String(right).utf8))
    if printed.sorted() == right.sorted() { return true }
    switch printed.count - right.count {
    case 0: return zip(printed, right).count { $0 != $1 } == 1
    case 1: return isShortened(printed, to: right)
    case -1: return isShortened(right, to: printed)
    default: return false
    }
  }

  /// Whether `shorter` is `longer` without one of its digits.
  private static func isShortened(_ longer: [UInt8], to shorter: [UInt8]) -> Bool {
    longer.indices.contains { index in
      longer[..<index] + longer[(index + 1)...] == shorter[...]
    }
  }
}
