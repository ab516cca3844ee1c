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
    PlaceReading(of: name, year: year).resolution
  }
}

/// An agency's name with the divisions that it leads to.
struct PlaceReading {
  let name: [UInt8]
  let year: Int
  /// Where in the name the place is looked for.
  let start: Int
  let leads: [PlaceLead]

  init(of name: String, year: Int) {
    self.name = Array(name.utf8)
    self.year = year
    var text = self.name[...]
    for word in Self.centralBodies where text.starts(with: word) {
      text = text.dropFirst(word.count)
    }
    start = text.startIndex
    leads = PlaceSearch(table: .shared, year: year).leads(of: text)
  }

  var resolution: PlaceResolver.Resolution {
    let places = leads.map { DivisionTable.shared.place($0.division, in: year) }
    return switch places.count {
    case 0: .unplaced
    case 1: .placed(places[0])
    default: .doubtful(places)
    }
  }

  /// What stands before the place in the names of bodies that report to the centre.
  private static let centralBodies = ["中共", "国家税务总局", "中国人民银行", "国家统计局"].map { Array($0.utf8) }
}

extension PlaceResolver {
  /// A division in an agency's name that is of another time than the report.
  package struct Anachronism: Sendable, Hashable {
    package let division: String
    package let validity: Validity

    package enum Validity: Sendable, Hashable {
      case until(Int, successor: String?)
      case since(Int, former: String?)
    }
  }

  /// The divisions that `name` has and that were not valid in `year` nor in those next to it.
  package static func anachronisms(in name: String, year: Int) -> [Anachronism] {
    let leads = PlaceReading(of: AgencyName.folded(name), year: year).leads
    guard leads.count == 1 else { return [] }
    let named =
      leads[0].head == leads[0].division ? [leads[0].head] : [leads[0].head, leads[0].division]
    return named.compactMap { anachronism($0, year: year) }
  }

  private static func anachronism(_ index: Int, year: Int) -> Anachronism? {
    let table = DivisionTable.shared
    let division = table.divisions[index]
    func name(_ index: Int) -> String {
      String(decoding: table.divisions[index].name, as: UTF8.self)
    }
    if division.years.upperBound < year - 1 {
      return Anachronism(
        division: name(index),
        validity: .until(
          division.years.upperBound, successor: table.successor(of: index).map(name)))
    }
    if division.years.lowerBound > year + 1 {
      let former = table.inLineage(of: index, in: division.years.lowerBound - 1)
      return Anachronism(
        division: name(index),
        validity: .since(
          division.years.lowerBound, former: former == index ? nil : name(former)))
    }
    return nil
  }
}
