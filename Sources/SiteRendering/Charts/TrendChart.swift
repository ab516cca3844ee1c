import DisclosureModel

/// A count over the years as columns: one for each year from the first to the last, with its number.
///
/// Drawn 320 units wide, so that its letters can be read where the page is as narrow as a phone.
struct TrendChart {
  /// What it shows, in a few words; the accessible name.
  let title: String
  /// The numbers in a sentence.
  let description: String
  /// By year.
  let points: [Point]
  /// Years from which on the form counts differently than before.
  let breaks: Set<Int>

  struct Point {
    let year: Int
    /// Nil where there is no report, or no number in it.
    let value: Quantity?
    /// As it is to be shown.
    let text: String
    var mark: Mark?
  }

  /// Why a number is to be taken with care.
  enum Mark: String {
    case rounded, disputed
  }

  private static let width = 320
  private static let height = 132
  private static let foot = 18
  private static let head = 18
  /// Width of a digit of the numbers.
  private static let digit = 7

  /// Nil of fewer than two numbers: there is no trend.
  var svg: [UInt8]? {
    guard points.count(where: { $0.value != nil }) > 1,
      let first = points.first?.year, let last = points.last?.year, last - first < 100
    else { return nil }
    let byYear = Dictionary(points.map { ($0.year, $0) }, uniquingKeysWith: { first, _ in first })
    let columns = (first...last).map { byYear[$0] ?? Point(year: $0, value: nil, text: "") }
    let top = max(1, columns.compactMap(\.value).map(\.double).max() ?? 1)
    return XMLWriter(
      fragment: "svg",
      [
        "class": "trend", "viewBox": "0 0 \(Self.width) \(Self.height)", "role": "img",
        "aria-label": title, "xmlns": "http://www.w3.org/2000/svg",
      ]
    ) { svg in
      svg.element("desc", text: description)
      for (index, point) in columns.enumerated() {
        draw(point, at: index, of: columns.count, top: top, in: &svg)
      }
      let base = Self.height - Self.foot
      svg.empty(
        "line",
        ["class": "axis", "x1": "0", "x2": "\(Self.width)", "y1": "\(base)", "y2": "\(base)"])
    }.bytes
  }

  private func draw(
    _ point: Point, at index: Int, of count: Int, top: Double, in svg: inout XMLWriter
  ) {
    let slot = Self.width / count
    let left = (Self.width - slot * count) / 2 + slot * index
    let middle = left + slot / 2
    let base = Self.height - Self.foot
    if index > 0, breaks.contains(point.year) {
      svg.empty(
        "line",
        ["class": "break", "x1": "\(left)", "x2": "\(left)", "y1": "0", "y2": "\(base)"])
    }
    let label = slot < 34 ? String("\(point.year)".suffix(2)) : "\(point.year)"
    svg.element(
      "text", ["class": "year", "x": "\(middle)", "y": "\(Self.height - 5)"], text: label)
    guard let value = point.value else { return }
    let tall = Int(max(0, value.double) / top * Double(base - Self.head) + 0.5)
    let wide = max(2, min(36, slot * 2 / 3))
    let y = base - max(tall, value > .zero ? 1 : 0)
    svg.empty(
      "rect",
      [
        "class": point.mark.map { "bar \($0.rawValue)" } ?? "bar",
        "x": "\(middle - wide / 2)", "y": "\(y)", "width": "\(wide)", "height": "\(base - y)",
      ])
    // A number that does not fit above its column stands in the table only.
    guard point.text.utf8.count * Self.digit <= slot + 6 else { return }
    svg.element("text", ["class": "value", "x": "\(middle)", "y": "\(y - 5)"], text: point.text)
  }
}
