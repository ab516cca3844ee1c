import DisclosureModel
import Storing

/// What the agencies of one type and level report on one year.
struct Peers: Sendable {
  /// The figures that are compared.
  static let figures = [
    "disclosure.licensing.decisions", "disclosure.penalties.decisions",
    "disclosure.coerciveMeasures.decisions", "disclosure.fees.amount", "requests.received.total",
  ]
  /// With fewer others nothing is said.
  static let fewest = 10

  /// The exact numbers of each figure, ascending.
  private let numbers: [String: [Quantity]]

  init(_ reports: some Sequence<Report>) {
    var numbers: [String: [Quantity]] = [:]
    for report in reports {
      for id in Self.figures {
        if let number = report.exactValue(id) { numbers[id, default: []].append(number) }
      }
    }
    self.numbers = numbers.mapValues { $0.sorted() }
  }

  /// The digest of all that.
  var digest: Digest {
    var digest = DigestBuilder("peers")
    for (id, numbers) in numbers.sorted(by: { $0.key < $1.key }) {
      digest.add(id)
      digest.add(numbers.count)
      for number in numbers { digest.add(Int(number.millionths)) }
    }
    return digest.digest()
  }

  /// What the others report where one of them reports `own`; nil where they are too few.
  func others(at id: String, than own: Quantity) -> Others? {
    guard let all = numbers[id], all.count > Self.fewest, let place = all.firstIndex(of: own)
    else { return nil }
    return Others(all: all, own: place)
  }

  /// The numbers of one figure without that of one agency.
  struct Others {
    fileprivate let all: [Quantity]
    fileprivate let own: Int

    var count: Int { all.count - 1 }
    var aboveZero: Int { all.count { $0 > .zero } - (all[own] > .zero ? 1 : 0) }
    /// The middle one, or the mean of the two in the middle.
    var median: Quantity {
      let (low, high) = (self[(count - 1) / 2], self[count / 2])
      return low == high
        ? low : Quantity(millionths: low.millionths + (high.millionths - low.millionths) / 2)
    }

    private subscript(index: Int) -> Quantity { all[index < own ? index : index + 1] }
  }
}

/// The peers of every report of a portfolio.
struct PeerGroups: Sendable {
  let groups: [Peers]
  /// For each report, its group.
  let group: [Int?]

  private struct Key: Hashable {
    let kind: AgencyKind
    let year: Int
  }

  init(_ reports: [Report]) {
    var members: [[Int]] = []
    var numbers: [Key: Int] = [:]
    var group: [Int?] = []
    var former: (agency: Agency, kind: AgencyKind?)?
    for (index, report) in reports.enumerated() {
      // The reports of an agency stand together and mostly bear one name.
      if former?.agency != report.agency { former = (report.agency, AgencyKind(of: report.agency)) }
      guard let kind = former?.kind else {
        group.append(nil)
        continue
      }
      let key = Key(kind: kind, year: report.year)
      let number = numbers[key] ?? members.count
      if number == members.count {
        numbers[key] = number
        members.append([])
      }
      members[number].append(index)
      group.append(number)
    }
    self.group = group
    groups = members.map { indexes in
      Peers(indexes.count > Peers.fewest ? indexes.map { reports[$0] } : [])
    }
  }

  /// Those of the report at `index`; nil where it is not known what kind of agency it is.
  subscript(index: Int) -> Peers? { group[index].map { groups[$0] } }
}
