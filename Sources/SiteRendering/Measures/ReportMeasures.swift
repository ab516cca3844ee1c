import Diagnostics
import DisclosureModel
import ReportChecking
import Storing
import TextSearch

/// The measures of one report, with the findings that speak of the cells they are made of.
struct ReportMeasures {
  let checked: CheckedReport
  private let layout: FormLayout
  /// The findings above notices that count, worst first, each with the cells that it marks.
  private let doubts: [(finding: Finding, cells: [Int])]

  init(_ checked: CheckedReport, on site: Site) {
    self.checked = checked
    layout = site.layout(of: checked.report.form)
    doubts = Self.doubts(in: checked)
  }

  private static func doubts(in checked: CheckedReport) -> [(finding: Finding, cells: [Int])] {
    checked.findings.filter { $0.counts && $0.severity != .notice }
      .map { ($0, CellNotes.cells(markedBy: $0, in: checked.report.cells)) }
  }

  /// Adds what is shown of the doubts to what `digest` is made of.
  static func addDoubts(of checked: CheckedReport, to digest: inout DigestBuilder) {
    for (finding, cells) in doubts(in: checked) {
      digest.add(finding.id)
      digest.add(finding.severity.rawValue)
      for cell in cells { digest.add(cell) }
    }
  }

  func value(of measure: Measure) -> Measure.Value {
    measure.value(in: checked.report.cells, layout)
  }

  /// The findings that doubt the measure, worst first: they speak of a cell that it is made of.
  func doubts(about measure: Measure) -> [Finding] {
    guard !doubts.isEmpty, let places = layout.places(of: measure) else { return [] }
    return doubts.filter { places.touch($0.cells) }.map(\.finding)
  }

  /// The worst finding that doubts the figure.
  func doubt(about figure: KeyFigure) -> Finding? {
    guard !doubts.isEmpty else { return nil }
    let indexes = layout.indexes(of: figure.cells)
    return doubts.first { $0.cells.contains(where: indexes.contains) }?.finding
  }
}

/// Shares of several reports together: all parts by all wholes.
struct JointShare {
  private(set) var share = Share(part: 0, whole: 0)
  /// How many reports have the share.
  private(set) var reports = 0
  /// How many of these are doubted by a finding, and how severe the worst of them is.
  private(set) var disputed = 0
  private(set) var severity: Severity?

  init(of measure: Measure, in reports: [ReportMeasures]) {
    for report in reports {
      guard let share = report.value(of: measure).share else { continue }
      add(share, doubt: report.doubts(about: measure).first)
    }
  }

  /// How many of the reports with the figure have none of what it counts.
  init(ofNone figure: KeyFigure, in reports: [ReportMeasures], on site: Site) {
    for report in reports {
      let own = report.checked.report
      let count = site.layout(of: own.form).reading(of: figure, in: own.cells).exact
      guard let count else { continue }
      add(Share(part: count == .zero ? 1 : 0, whole: 1), doubt: report.doubt(about: figure))
    }
  }

  private mutating func add(_ other: Share, doubt: Finding?) {
    share = share + other
    reports += 1
    guard let doubt else { return }
    disputed += 1
    severity = max(severity ?? doubt.severity, doubt.severity)
  }
}
