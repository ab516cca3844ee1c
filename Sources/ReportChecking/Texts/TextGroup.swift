import DisclosureModel
package import Storing

/// Reports whose texts are read together, for what they have in common: those of one city, or a sample of
/// the whole country.
///
/// Groups do not depend on each other: they can be read in any order, on any core.
package struct TextGroup: Sendable {
  /// Each agency's reports, with the number of the first among all.
  private let histories: [(start: Int, reports: ArraySlice<Report>)]
  private let scope: Scope

  enum Scope { case city, country }

  /// What there is to know of a group when reports are compared.
  package struct Reading: Sendable {
    /// Where the city's reports stand among all; nil for the country's sample.
    let range: Range<Int>?
    /// Text that so many agencies use that it says nothing about copying.
    let common: ShingleSet
    /// Entries for the index: the shingle in the upper half, the report's number in the lower.
    let postings: [UInt64]
    /// For each of the city's reports the shingles of the index's sample, those of each section once; none for
    /// the country's.
    let samples: [[UInt32]]
  }

  // MARK: What is common

  /// The text of more agencies than this in a hundred is a template of the city, or a phrase of the whole
  /// country: laws, official formulas, the wording of the form.
  private var limit: Int { scope == .city ? 20 : 5 }
  /// In small portfolios a share says little: four agencies may have copied from each other.
  private static let fewest = 5
  /// How many agencies of a group are counted: enough that shares are told to two or three in a hundred,
  /// few enough that memory stays bounded (some 20 MB).
  private var most: Int { scope == .city ? 96 : 512 }

  package func read() -> Reading {
    var counts = ShingleCounts()
    var postings: [UInt64] = []
    var samples: [[UInt32]] = []
    let step = max(1, (histories.count + most - 1) / most)
    for (position, history) in histories.enumerated() {
      let agency = position.isMultiple(of: step) ? UInt16(position / step + 1) : nil
      if agency == nil, scope == .country { continue }
      for (index, report) in history.reports.enumerated() {
        var sample: [UInt32] = []
        for section in report.sectionsAlone.compared {
          var own: [UInt32] = []
          section.forEachShingle { shingle in
            if let agency { counts.add(shingle, of: agency) }
            if TextIndex.samples(shingle) { own.append(shingle) }
          }
          Self.appendOnce(own, to: &sample)
        }
        if scope == .city {
          Self.add(sample, of: history.start + index, to: &postings)
          samples.append(sample)
        }
      }
    }
    let counted = (histories.count + step - 1) / step
    let common = counts.common(to: max(Self.fewest, counted * limit / 100 + 1))
    postings.removeAll { common.contains(UInt32(truncatingIfNeeded: $0 >> 32)) }
    return Reading(range: range, common: common, postings: postings, samples: samples)
  }

  private static func appendOnce(_ shingles: [UInt32], to sample: inout [UInt32]) {
    var last: UInt32?
    for shingle in shingles.sorted() where shingle != last {
      sample.append(shingle)
      last = shingle
    }
  }

  private static func add(_ sample: [UInt32], of report: Int, to postings: inout [UInt64]) {
    var last: UInt32?
    for shingle in sample.sorted() where shingle != last {
      postings.append(UInt64(shingle) << 32 | UInt64(report))
      last = shingle
    }
  }

  private var range: Range<Int>? {
    guard scope == .city, let first = histories.first, let last = histories.last else { return nil }
    return first.start..<last.start + last.reports.count
  }

  // MARK: Storing

  /// Adds all that the reading depends on to what `digest` is made of.
  ///
  /// - Parameter reports: A digest of each of the portfolio's reports.
  package func add(to digest: inout DigestBuilder, _ reports: [Digest]) {
    digest.add(scope == .city ? "city" : "country")
    for history in histories {
      digest.add(history.reports.count)
      for number in history.start..<history.start + history.reports.count {
        digest.add(reports[number])
      }
    }
  }

  /// The reading that was `stored`, whose reports may have stood elsewhere in their portfolio; nil if it is none
  /// of this group.
  package func reading(_ stored: Reading) -> Reading? {
    guard let range, let former = stored.range else {
      return scope == .country && stored.range == nil ? stored : nil
    }
    guard range.count == former.count, stored.samples.count == range.count else { return nil }
    let delta = UInt64(bitPattern: Int64(range.lowerBound - former.lowerBound))
    return Reading(
      range: range, common: stored.common, postings: stored.postings.map { $0 &+ delta },
      samples: stored.samples)
  }

  // MARK: Grouping

  /// The groups of `reports`, which stand as a portfolio has them: by place, agency and year.
  static func all(in reports: [Report], histories: [Range<Int>]) -> [TextGroup] {
    var groups: [TextGroup] = []
    var city: [(start: Int, reports: ArraySlice<Report>)] = []
    var key = ""
    for history in histories {
      let own = Self.city(of: reports[history.upperBound - 1].agency.place)
      if own != key, !city.isEmpty {
        groups.append(TextGroup(histories: city, scope: .city))
        city = []
      }
      key = own
      city.append((history.lowerBound, reports[history]))
    }
    if !city.isEmpty { groups.append(TextGroup(histories: city, scope: .city)) }
    return groups + [TextGroup(histories: sample(of: reports, histories), scope: .country)]
  }

  /// One report of each agency, not all of one year.
  private static func sample(
    of reports: [Report], _ histories: [Range<Int>]
  ) -> [(start: Int, reports: ArraySlice<Report>)] {
    histories.enumerated().map { number, history in
      let index = history.lowerBound + number % history.count
      return (index, reports[index...index])
    }
  }

  /// The first digits of its code, which all places of a city have; a municipality is one city.
  private static func city(of place: Place?) -> String {
    guard let code = place?.code else { return "" }
    return ["11", "12", "31", "50"].contains(code.prefix(2))
      ? String(code.prefix(2)) : String(code.prefix(4))
  }
}
