/// What people call an agency when they look for it.
package enum SpokenNames {
  /// Other forms of `name`, each once: with the short forms that `Sources/CTables/agencies/spoken-names.csv` has, and
  /// with the names in `place` without their kinds. So 阳谷县卫健局 and 阳谷卫健局 stand for 阳谷县卫生健康局.
  ///
  /// They are for finding alone: one form may belong to several agencies.
  package static func of(_ name: String, in place: Place?) -> [String] {
    let bytes = Array(name.utf8)
    var names = [name]
    for rank in 0..<forms.ranks {
      names.append(String(decoding: forms.applied(to: bytes, rank: rank), as: UTF8.self))
    }
    let stems = (place?.names ?? []).compactMap { place in
      stem(of: place).map { (name: place, stem: $0) }
    }
    names += names.map { stems.reduce($0) { $0.replacing($1.name, with: $1.stem) } }
    var known: Set = [name]
    return names.filter { known.insert($0).inserted }
  }

  /// 阳谷 of 阳谷县; nil where a single character would be left.
  private static func stem(of place: String) -> String? {
    let name = Array(place.utf8)
    let length = DivisionStem.length(in: name)
    guard length >= 2 * Division.characterLength, length < name.count else { return nil }
    return String(decoding: name[..<length], as: UTF8.self)
  }

  private static let forms = ShortForms(table: "agencies/spoken-names.csv")
}
