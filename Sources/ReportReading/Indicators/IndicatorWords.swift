import Tables

/// The words by which lists of indicators are recognised, read from
/// `Sources/CTables/phrases/indicators.json`.
struct IndicatorWords: Sendable {
  static let shared = IndicatorWords()

  /// What a list is called, since its own title is not always part of it.
  let title: String
  /// What each wording of a column's heading (folded) says.
  let headings: [[UInt8]: IndicatorHeader.Role]
  /// The bytes of the shortest and of the longest wording.
  let lengths: ClosedRange<Int>
  let units: Set<[UInt8]>
  /// Parts of labels, some of which every list of this kind has.
  let subjects: [[UInt8]]
  /// Words before the first of several rows that are parts of the one above.
  let members: [String]
  /// How a row that only heads others ends.
  let headingEndings: [String]

  private struct File: Decodable {
    let title: String
    let headers: [String: [String]]
    let units: [String]
    let subjects: [String]
    let members: [String]
    let headingEndings: [String]
  }

  private init() {
    let file = Table.decode(File.self, from: "phrases/indicators.json")
    title = file.title
    var headings: [[UInt8]: IndicatorHeader.Role] = [:]
    for (name, words) in file.headers {
      guard let role = IndicatorHeader.Role(rawValue: name) else {
        preconditionFailure("phrases/indicators.json: no column is called \(name)")
      }
      for word in words { headings[Folding.label(word)] = role }
    }
    self.headings = headings
    let lengths = headings.keys.map(\.count)
    self.lengths = (lengths.min() ?? 0)...(lengths.max() ?? 0)
    units = Set(file.units.map { Folding.compact(Array($0.utf8), 0..<$0.utf8.count) })
    subjects = file.subjects.map { Folding.label($0) }
    members = file.members
    headingEndings = file.headingEndings
  }
}
