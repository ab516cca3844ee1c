import DisclosureModel
import Tables

/// How places are called in the site's language. Only provinces have names in English; others are called as the reports
/// call them.
extension Language {
  private static let provinces = Dictionary(
    Table.rows("divisions/tiles.csv").rows.map { ($0.fields[0], $0.fields[4]) },
    uniquingKeysWith: { first, _ in first })

  /// The name of the place with `code`.
  func placeName(_ name: String, code: String) -> String {
    self == .chinese ? name : Self.provinces[code] ?? name
  }

  /// The names of a place and of those around it, outermost first.
  func placeNames(_ names: [String], province code: String?) -> [String] {
    guard self != .chinese, let first = names.first, let code else { return names }
    return [placeName(first, code: code)] + names.dropFirst()
  }
}

extension Site {
  func name(of place: PlaceTree.Node) -> String {
    language.placeName(place.name, code: place.code)
  }

  func names(of place: PlaceTree.Node) -> [String] {
    language.placeNames(place.names, province: place.above.first ?? place.code)
  }
}
