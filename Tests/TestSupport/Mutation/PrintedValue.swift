package import DisclosureModel

/// What stands in a cell, and what a reader is to make of it.
package struct PrintedValue: Sendable, Equatable {
  package var text: String
  package let kind: Cell.Kind
  package let value: Quantity?

  /// A number as agencies write it: mostly small, often 0.
  package init(for cell: FormCell, _ random: inout SeededGenerator) {
    kind = .number
    guard Int.random(in: 0..<3, using: &random) > 0 else {
      text = "0"
      value = .zero
      return
    }
    let digits = Int.random(in: 1...8, using: &random)
    let most = (0..<digits).reduce(Int64(1)) { power, _ in power * 10 } - 1
    let whole = Int64.random(in: 1...most, using: &random)
    if cell.allows.contains(.decimals), Bool.random(using: &random) {
      let tenThousandths = Int64.random(in: 1...9999, using: &random)
      text = "\(whole).\(String(tenThousandths + 10_000).dropFirst())"
      value = Quantity(millionths: whole * Quantity.scale + tenThousandths * 100)
    } else if cell.allows.contains(.sign), Bool.random(using: &random) {
      let isLess = Bool.random(using: &random)
      text = "\(isLess ? "-" : "+")\(whole)"
      value = Quantity(exactly: isLess ? -whole : whole)
    } else {
      text = "\(whole)"
      value = Quantity(exactly: whole)
    }
  }

  /// A count without decoration.
  package init(number: Int64) {
    text = "\(number)"
    kind = .number
    value = Quantity(exactly: number)
  }

  private init(_ kind: Cell.Kind, _ text: String) {
    self.text = text
    self.kind = kind
    value = nil
  }

  package static let blank = PrintedValue(.blank, "")

  /// A sign that says there is nothing to count.
  package static func absence(_ random: inout SeededGenerator) -> PrintedValue {
    PrintedValue(.notApplicable, ["/", "—", "——", "-", "无"].randomElement(using: &random) ?? "/")
  }

  /// Separates thousands.
  package mutating func separateThousands() {
    guard kind == .number, text.allSatisfy(\.isNumber), text.count > 3 else { return }
    var rest = text[...]
    var groups: [Substring] = []
    while !rest.isEmpty {
      groups.insert(rest.suffix(3), at: 0)
      rest = rest.dropLast(3)
    }
    text = groups.joined(separator: ",")
  }

  /// Writes digits, separators and points full-width.
  package mutating func widen() {
    guard kind == .number else { return }
    text = String(
      String.UnicodeScalarView(
        text.unicodeScalars.compactMap { Unicode.Scalar($0.value + 0xFEE0) }))
  }

  package func isRead(in cell: Cell) -> Bool {
    cell.kind == kind && cell.value == value
  }
}
