import DisclosureModel

/// Parts of a whole as one bar that is as wide as its place; the numbers stand beside it.
struct StackedBar {
  /// The parts in words, for those who do not see the bar.
  let title: String
  /// Each with the name of its colour.
  let parts: [(style: String, value: Quantity)]

  private static let width: Int64 = 1000

  /// Nil where there is nothing to divide.
  var svg: [UInt8]? {
    let whole = parts.reduce(Quantity.zero) { $0 + $1.value }
    guard whole > .zero, whole < .infinity else { return nil }
    return XMLWriter(
      fragment: "svg",
      [
        "class": "stack", "viewBox": "0 0 \(Self.width) 20", "preserveAspectRatio": "none",
        "role": "img", "aria-label": title, "xmlns": "http://www.w3.org/2000/svg",
      ]
    ) { svg in
      var sum = Quantity.zero
      for part in parts where part.value > .zero {
        let left = Self.place(of: sum, in: whole)
        sum = sum + part.value
        let right = Self.place(of: sum, in: whole)
        svg.empty(
          "rect",
          [
            "class": part.style, "x": "\(left)", "y": "0", "width": "\(max(2, right - left))",
            "height": "20",
          ])
      }
    }.bytes
  }

  private static func place(of sum: Quantity, in whole: Quantity) -> Int64 {
    Int64(sum.double / whole.double * Double(width) + 0.5)
  }
}
