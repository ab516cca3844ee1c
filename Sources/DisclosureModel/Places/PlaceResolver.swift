/// Finds the place of an agency by its name, with the divisions that were valid in the report's year.
///
/// Names are matched with the table and never with patterns: 市中区, 津市市 and 沙市区 hold the very
/// characters that patterns look for. Where several places fit, none is chosen.
package enum PlaceResolver {
  /// What a name tells.
  package enum Resolution: Sendable, Equatable {
    case placed(Place)
    /// Several places fit.
    case doubtful([Place])
    case unplaced
  }

  /// The place of the agency called `name` in its report on `year`.
  package static func resolve(_ name: String, year: Int) -> Resolution {
    var text = Array(name.utf8)[...]
    for word in centralBodies where text.starts(with: word) { text = text.dropFirst(word.count) }
    let search = PlaceSearch(table: .shared, year: year)
    let found = search.divisions(of: text)
    let places = found.map { DivisionTable.shared.place($0, in: year) }
    return switch places.count {
    case 0: .unplaced
    case 1: .placed(places[0])
    default: .doubtful(places)
    }
  }

  /// What stands before the place in the names of bodies that report to the centre.
  private static let centralBodies = ["中共", "国家税务总局", "中国人民银行", "国家统计局"].map { Array($0.utf8) }
}
