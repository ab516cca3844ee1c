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

  /// A province's place in the map.
  private struct Place {
    let code: String
    let name: String
    let column: Int
    let row: Int
  }

  /// Columns of the table: code, name, column, row, English name.
  private static let places: [Place] = Table.rows("divisions/tiles.csv").rows.map { row in
    guard let column = Int(row.fields[2]), let line = Int(row.fields[3]) else {
      preconditionFailure("divisions/tiles.csv, line \(row.line): no place")
    }
    return Place(code: row.fields[0], name: row.fields[1], column: column, row: line)
  }

  /// A list of links that the style sheet lays out, so that letters keep their size on a phone.
  var html: [UInt8] {
    XMLWriter(fragment: "figure", ["class": "tile-map"]) { figure in
      figure.element("figcaption", ["class": "aside"], text: description)
      figure.element("ul", ["class": "tiles", "aria-label": title]) { list in
        for place in Self.places { draw(place, in: &list) }
      }
    }.bytes
  }

  private func draw(_ place: Place, in list: inout XMLWriter) {
    let grid = "column-\(place.column) row-\(place.row)"
    guard let tile = tiles[place.code] else {
      list.element(
        "li", ["class": grid, "aria-hidden": "true", "lang": "zh-Hans"], text: place.name)
      return
    }
    list.element("li", ["class": "\(grid) level-\(tile.level)"]) { item in
      item.element("a", ["href": tile.href, "aria-label": tile.label]) { link in
        link.element("span", ["lang": "zh-Hans"], text: place.name)
        link.element("b", text: tile.text)
      }
    }
  }
}
