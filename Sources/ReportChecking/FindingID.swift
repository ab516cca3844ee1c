import DisclosureModel

/// The names of findings, by which people cite and annotate them.
enum FindingID {
  /// The same for the same agency, year, check and key, whatever else is found.
  static func of(agency: String, year: Int, check: String, key: String) -> String {
    let whole = [agency, String(year), check, key].joined(separator: "\u{1F}")
    return "f" + StableHash.name(of: whole, length: 13)
  }
}
