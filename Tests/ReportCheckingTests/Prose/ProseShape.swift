import TestSupport

/// A way of putting counts into a sentence, to be filled with numbers that agree or contradict each other.
struct ProseShape: Sendable {
  let kind: Kind
  /// `{w}` is the whole, `{a}` to `{d}` are parts, `{p}` and `{q}` the shares of the first two; `{n}` is this year's
  /// count, `{o}` last year's, `{x}` the difference; `{y}` the year.
  let text: String

  enum Kind: Sendable {
    /// As many parts, which may leave something out.
    case parts(Int)
    /// As many parts, which are all.
    case allParts(Int)
    case share, rise, fall, year
    /// Says nothing that could be wrong.
    case plain

    var checks: Set<String> {
      switch self {
      case .parts, .allParts: ["N.active.parts", "N.parts"]
      case .share: ["N.percent"]
      case .rise, .fall: ["N.yoy"]
      case .year: ["N.year"]
      case .plain: []
      }
    }
  }

  init(_ kind: Kind, _ text: String) {
    self.kind = kind
    self.text = text
  }

  static let year = 2023

  /// The sentence with numbers that agree, or where `isWrong` with a contradiction.
  func sentence(isWrong: Bool, _ random: inout SeededGenerator) -> String {
    var slots: [String: String] = ["y": "\(isWrong ? Self.year - 1 : Self.year)"]
    switch kind {
    case .parts(let count): fillParts(count, isClosed: false, isWrong, &slots, &random)
    case .allParts(let count): fillParts(count, isClosed: true, isWrong, &slots, &random)
    case .share: fillShare(isWrong, &slots, &random)
    case .rise: fillChange(isRise: true, isWrong, &slots, &random)
    case .fall: fillChange(isRise: false, isWrong, &slots, &random)
    case .year: slots["w"] = "\(Int.random(in: 2...900, using: &random))"
    case .plain: fillParts(4, isClosed: false, false, &slots, &random)
    }
    return slots.reduce(text) { $0.replacing("{\($1.key)}", with: $1.value) }
  }

  private func fillParts(
    _ count: Int, isClosed: Bool, _ isWrong: Bool, _ slots: inout [String: String],
    _ random: inout SeededGenerator
  ) {
    let size = [9, 40, 300, 4000].randomElement(using: &random) ?? 40
    let parts = (0..<count).map { _ in Int.random(in: 2...size, using: &random) }
    let sum = parts.reduce(0, +)
    var whole = sum
    if isWrong {
      let slip = Int.random(in: 1...max(1, sum / 3), using: &random)
      whole = isClosed && Bool.random(using: &random) ? sum + slip : max(1, sum - slip)
      if whole == sum { whole += isClosed ? 1 : 0 }
    } else if !isClosed, Bool.random(using: &random) {
      whole += Int.random(in: 1...size, using: &random)
    }
    slots["w"] = "\(whole)"
    for (name, part) in zip(["a", "b", "c", "d"], parts) { slots[name] = "\(part)" }
  }

  private func fillShare(
    _ isWrong: Bool, _ slots: inout [String: String], _ random: inout SeededGenerator
  ) {
    let whole = Int.random(in: 8...2000, using: &random)
    let part = Int.random(in: 1..<whole, using: &random)
    let decimals = Int.random(in: 0...2, using: &random)
    slots["w"] = "\(whole)"
    slots["a"] = "\(part)"
    slots["b"] = "\(whole - part)"
    slots["p"] = Self.percent(part, whole, decimals, isWrong, &random)
    slots["q"] = Self.percent(whole - part, whole, decimals, false, &random)
  }

  private func fillChange(
    isRise: Bool, _ isWrong: Bool, _ slots: inout [String: String],
    _ random: inout SeededGenerator
  ) {
    let base = Int.random(in: 10...900, using: &random)
    let difference = Int.random(in: 1..<base, using: &random)
    let decimals = Int.random(in: 0...2, using: &random)
    slots["o"] = "\(base)"
    slots["n"] = "\(isRise ? base + difference : base - difference)"
    slots["x"] = "\(difference)"
    slots["p"] = Self.percent(difference, base, decimals, isWrong, &random)
  }

  /// A percentage rounded or cut off, or where `isWrong` some points off.
  private static func percent(
    _ part: Int, _ whole: Int, _ decimals: Int, _ isWrong: Bool, _ random: inout SeededGenerator
  ) -> String {
    let power = [1, 10, 100][decimals]
    var digits = (part * 100 * power + (Bool.random(using: &random) ? whole / 2 : 0)) / whole
    if isWrong { digits += Int.random(in: 3...20, using: &random) * power }
    guard decimals > 0 else { return "\(digits)%" }
    let fraction = String(digits % power + power).dropFirst()
    return "\(digits / power).\(fraction)%"
  }
}
