/// Which reports a shingle stands in, for one shingle in sixteen.
///
/// The same shingles are kept of every report (those whose hash ends in four zero bits), so that the share
/// of them that two reports have in common is an estimate of the share of all: it finds the few reports
/// with which exact comparison is worth while. For a report of 3,000 characters the estimate is good to
/// four in a hundred.
struct TextIndex: Sendable {
  /// Text that stands in more reports than this is no sign of copying, and would cost the most time.
  private static let mostReports = 128

  /// Postings by the leading bits of their shingle.
  private let postings: [UInt64]
  private let starts: [UInt32]
  private let shift: UInt64

  static func samples(_ shingle: UInt32) -> Bool { shingle & 15 == 0 }

  init(_ parts: [[UInt64]]) {
    let count = parts.reduce(0) { $0 + $1.count }
    var bits: UInt64 = 4
    while 1 << (bits + 3) < count { bits += 1 }
    let shift = 64 - bits
    var starts = [UInt32](repeating: 0, count: 1 << bits + 1)
    for part in parts { for posting in part { starts[Int(posting >> shift) + 1] += 1 } }
    for bucket in 1..<starts.count { starts[bucket] += starts[bucket - 1] }
    var next = starts
    var postings = [UInt64](repeating: 0, count: count)
    for part in parts {
      for posting in part {
        let bucket = Int(posting >> shift)
        postings[Int(next[bucket])] = posting
        next[bucket] += 1
      }
    }
    self.shift = shift
    self.starts = starts
    self.postings = postings
  }

  /// The reports in which some of `shingles` stand, with how many do, by number.
  func hits(_ shingles: [UInt32]) -> [(report: Int, count: Int)] {
    var found: [UInt32] = []
    for shingle in shingles {
      let size = found.count
      let bucket = Int((UInt64(shingle) << 32) >> shift)
      for posting in postings[Int(starts[bucket])..<Int(starts[bucket + 1])]
      where UInt32(truncatingIfNeeded: posting >> 32) == shingle {
        found.append(UInt32(truncatingIfNeeded: posting))
      }
      if found.count - size > Self.mostReports { found.removeSubrange(size...) }
    }
    found.sort()
    var hits: [(report: Int, count: Int)] = []
    for report in found {
      if let last = hits.last, last.report == Int(report) {
        hits[hits.count - 1].count += 1
      } else {
        hits.append((Int(report), 1))
      }
    }
    return hits
  }
}
