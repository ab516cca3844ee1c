import Tables

/// Some shares of one agency, or of a group of them, each on an axis from 0 to 100 %: a point, and the
/// interval in which it may lie by chance where there are cases enough, or an arrow beyond the axis. Panels
/// of one size side by side can be compared, since all have the same axes.
struct SharePanel {
  /// Whose they are; the accessible name.
  let title: String
  /// The numbers in a sentence.
  let description: String
  let rows: [Row]

  struct Row {
    let label: String
    /// The percentage with its counts.
    let text: String
    /// Nil where it is unknown or nothing is divided.
    let share: Share?
    /// Whether a finding speaks of a number that it comes from.
    var isDisputed = false
  }

  private static let width = 320
  private static let rowHeight = 40
  private static let margin = 6
  /// Where the axis ends; the number stands beside it, so that the label has the whole width.
  private static let axisWidth = 180

  var svg: [UInt8] {
    XMLWriter(
      fragment: "svg",
      [
        "class": "shares", "viewBox": "0 0 \(Self.width) \(rows.count * Self.rowHeight)",
        "role": "img", "aria-label": title, "xmlns": "http://www.w3.org/2000/svg",
      ]
    ) { svg in
      svg.element("title", text: title)
      svg.element("desc", text: description)
      for (index, row) in rows.enumerated() {
        Self.draw(row, at: index * Self.rowHeight, in: &svg)
      }
    }.bytes
  }

  private static func draw(_ row: Row, at top: Int, in svg: inout XMLWriter) {
    svg.element("text", ["x": "0", "y": "\(top + 14)"], text: row.label)
    svg.element(
      "text", ["class": "value", "x": "\(width)", "y": "\(top + 31)"], text: row.text)
    let y = "\(top + 27)"
    line("axis", from: 0, to: 1, y, in: &svg)
    guard let share = row.share, share.isDefined else { return }
    guard share.part <= share.whole else {
      // No share is more than the whole: an arrow beyond the axis.
      svg.empty("path", ["class": "disputed", "d": "M\(place(1)) \(top + 22)l7 5-7 5"])
      return
    }
    if share.isComparable, let interval = share.interval {
      line("interval", from: interval.lowerBound, to: interval.upperBound, y, in: &svg)
    }
    svg.empty(
      "circle",
      [
        "class": style(of: row, share), "cx": "\(place(share.ratio))",
        "cy": y, "r": "4.5",
      ])
  }

  private static func style(of row: Row, _ share: Share) -> String {
    (row.isDisputed ? "disputed" : "point") + (share.isComparable ? "" : " few")
  }

  private static func line(
    _ style: String, from start: Double, to end: Double, _ y: String, in svg: inout XMLWriter
  ) {
    svg.empty(
      "line",
      ["class": style, "x1": "\(place(start))", "x2": "\(place(end))", "y1": y, "y2": y])
  }

  private static func place(_ ratio: Double) -> Int {
    margin + Int(ratio * Double(axisWidth - 2 * margin) + 0.5)
  }
}
