import Tables

/// The provinces as tiles of one size, about where they lie.
///
/// Their places are in `Sources/CTables/divisions/tiles.csv`. A tile says and links what `tiles` gives
/// for its code; one that is not among them is shown empty.
struct TileMap {
  let title: String
  let description: String
  /// By the province's code of six digits.
  let tiles: [String: Tile]

  struct Tile {
    let href: String
    /// Read out with the province's name.
    let label: String
    /// A number in the tile.
    let text: String
    /// How much there is, from 1 to 4.
    let level: Int
  }

  private static let size = 40

  /// A province's place in the map.
  private struct Place {
    let code: String
    let name: String
    let column: Int
    let row: Int
  }

  /// Columns of the table: code, name, column, row.
  private static let places: [Place] = Table.rows("divisions/tiles.csv").rows.map { row in
    guard let column = Int(row.fields[2]), let line = Int(row.fields[3]) else {
      preconditionFailure("divisions/tiles.csv, line \(row.line): no place")
    }
    return Place(code: row.fields[0], name: row.fields[1], column: column, row: line)
  }

  var svg: [UInt8] {
    let width = (Self.places.map(\.column).max() ?? 0) + 1
    let height = (Self.places.map(\.row).max() ?? 0) + 1
    return XMLWriter(
      fragment: "svg",
      [
        "class": "tiles", "viewBox": "0 0 \(width * Self.size) \(height * Self.size)",
        "role": "group", "aria-label": title, "xmlns": "http://www.w3.org/2000/svg",
      ]
    ) { svg in
      svg.element("desc", text: description)
      for place in Self.places { draw(place, in: &svg) }
    }.bytes
  }

  private func draw(_ place: Place, in svg: inout XMLWriter) {
    guard let tile = tiles[place.code] else {
      svg.element("g", ["class": "tile level-0", "aria-hidden": "true"]) {
        Self.draw(place, text: nil, in: &$0)
      }
      return
    }
    svg.element(
      "a", ["class": "tile level-\(tile.level)", "href": tile.href, "aria-label": tile.label]
    ) { Self.draw(place, text: tile.text, in: &$0) }
  }

  private static func draw(_ place: Place, text: String?, in svg: inout XMLWriter) {
    let (x, y) = (place.column * size, place.row * size)
    svg.empty(
      "rect",
      [
        "x": "\(x + 1)", "y": "\(y + 1)", "width": "\(size - 2)", "height": "\(size - 2)",
        "rx": "3",
      ])
    let middle = x + size / 2
    svg.element(
      "text", ["x": "\(middle)", "y": "\(y + (text == nil ? 24 : 18))"], text: place.name)
    if let text {
      svg.element("text", ["class": "value", "x": "\(middle)", "y": "\(y + 32)"], text: text)
    }
  }
}
