/// A straight line: at `position`, along `extent` of the other axis, in hundredths of a point.
struct Ruling: Equatable {
  var position: Int
  var extent: ClosedRange<Int>

  /// Whether the line, which is across `other`, meets it.
  func meets(_ other: Ruling) -> Bool { reaches(other.position) && other.reaches(position) }

  /// Whether the line is long enough to be at `place` of its axis.
  func reaches(_ place: Int) -> Bool {
    extent.lowerBound - Self.play <= place && place <= extent.upperBound + Self.play
  }

  /// Whether it is longer than any type is high.
  var isLong: Bool { extent.upperBound - extent.lowerBound > 5000 }

  /// Whether the line goes from where `other` begins to where it ends: the side of a table that goes on
  /// before and after the page may meet no other line.
  func isParallel(to other: Ruling) -> Bool {
    abs(extent.lowerBound - other.extent.lowerBound) <= Self.play
      && abs(extent.upperBound - other.extent.upperBound) <= Self.play
  }

  /// Lines that come as near as this meet.
  static let play = 200
}

/// The lines on a page.
struct PageRulings: Equatable {
  /// From left to right; their position is a height.
  var horizontal: [Ruling] = []
  /// From top to bottom.
  var vertical: [Ruling] = []
}

/// Finds long straight lines in the picture of a page.
struct RulingFinder {
  private let pixels: [UInt8]
  private let width: Int
  private let height: Int
  /// Hundredths of a point that a pixel is wide: pictures have 100 pixels an inch.
  static let pixel = 72
  /// Pixels of the shortest lines: longer than the strokes of a table's type, or as long as its rows are
  /// high at the least.
  private static let shortestHorizontal = 16
  private static let shortestVertical = 7
  /// Pixels of the thickest line; what is thicker is an area, and its edges count.
  private static let thickest = 5
  /// Shades darker than these are dark, or pale.
  private static let darkest: UInt8 = 140
  static let palest: UInt8 = 232
  /// More than any table has: a photograph.
  private static let most = 1500

  /// - Parameter pixels: Rows of `width` shades of grey.
  init(_ pixels: [UInt8], width: Int) {
    self.pixels = pixels
    self.width = width
    height = pixels.count / width
  }

  /// The dark lines; where none make a table, pale ones, too.
  func rulings() -> PageRulings {
    for limit: UInt8 in [Self.darkest, Self.palest] {
      let rulings = rulings(darkerThan: limit).pruned()
      if !rulings.vertical.isEmpty { return rulings }
    }
    return PageRulings()
  }

  /// A run of dark pixels on one row or column.
  private struct Run {
    let track: Int
    let pixels: ClosedRange<Int>
  }

  private func rulings(darkerThan limit: UInt8) -> PageRulings {
    var rows: [Run] = []
    var columns: [Run] = []
    var open = [Int](repeating: -1, count: width)
    for y in 0...height {
      let row = y * width
      var start = -1
      for x in 0...width {
        let isDark = y < height && x < width && pixels[row + x] < limit
        if isDark {
          if start < 0 { start = x }
          if open[x] < 0 { open[x] = y }
          continue
        }
        if start >= 0 {
          if x - start >= Self.shortestHorizontal {
            rows.append(Run(track: y, pixels: start...x - 1))
          }
          start = -1
        }
        if x < width, open[x] >= 0 {
          if y - open[x] >= Self.shortestVertical {
            columns.append(Run(track: x, pixels: open[x]...y - 1))
          }
          open[x] = -1
        }
      }
    }
    columns.sort { ($0.track, $0.pixels.lowerBound) < ($1.track, $1.pixels.lowerBound) }
    return PageRulings(horizontal: Self.lines(rows), vertical: Self.lines(columns))
  }

  /// Puts together the runs that touch each other.
  private static func lines(_ runs: [Run]) -> [Ruling] {
    var lines: [(tracks: ClosedRange<Int>, pixels: ClosedRange<Int>)] = []
    var open: [Int] = []
    for run in runs {
      open.removeAll { lines[$0].tracks.upperBound < run.track - 1 }
      let touched = open.first { lines[$0].pixels.overlaps(run.pixels) }
      if let touched {
        lines[touched].tracks = lines[touched].tracks.lowerBound...run.track
        let pixels = lines[touched].pixels
        lines[touched].pixels =
          min(
            pixels.lowerBound, run.pixels.lowerBound)...max(
            pixels.upperBound, run.pixels.upperBound)
      } else {
        open.append(lines.count)
        lines.append((run.track...run.track, run.pixels))
      }
      if lines.count > most { return [] }
    }
    return lines.flatMap { line -> [Ruling] in
      let extent = line.pixels.lowerBound * pixel...(line.pixels.upperBound + 1) * pixel
      let (first, last) = (line.tracks.lowerBound, line.tracks.upperBound)
      let tracks = line.tracks.count <= thickest ? [(first + last) / 2] : [first, last]
      return tracks.map { Ruling(position: $0 * pixel + pixel / 2, extent: extent) }
    }
  }
}

extension PageRulings {
  /// Without the lines that are of no table: underlines, strokes of type, rules between texts.
  func pruned() -> PageRulings {
    var rulings = self
    while true {
      let horizontal = Self.held(rulings.horizontal, by: rulings.vertical)
      let vertical = Self.held(rulings.vertical, by: horizontal)
      let isDone =
        horizontal.count == rulings.horizontal.count && vertical.count == rulings.vertical.count
      rulings = PageRulings(horizontal: horizontal, vertical: vertical)
      if isDone { return rulings }
    }
  }

  /// The lines that meet others across them, with both ends at one of these or where another line
  /// ends: a table's side may be open.
  private static func held(_ lines: [Ruling], by across: [Ruling]) -> [Ruling] {
    let crossing = lines.filter { line in across.contains { $0.meets(line) } }
    let meeting = lines.filter { line in
      crossing.contains { $0 == line || ($0.isParallel(to: line) && line.isLong) }
    }
    return meeting.filter { line in
      [line.extent.lowerBound, line.extent.upperBound].allSatisfy { end in
        across.contains { abs($0.position - end) <= Ruling.play && $0.reaches(line.position) }
          || meeting.contains {
            $0.position != line.position
              && (abs($0.extent.lowerBound - end) <= Ruling.play
                || abs($0.extent.upperBound - end) <= Ruling.play)
          }
      }
    }
  }
}
