import Diagnostics
import DisclosureModel
import ReportChecking

/// How one agency's figures developed, drawn for its page.
struct AgencyTrends {
  let site: Site
  let history: ArraySlice<CheckedReport>
  let origin: Origin

  private var texts: Texts { site.texts }
  private var measures: MeasureTable { MeasureTable(site: site, origin: origin) }

  /// Counts whose development is drawn.
  private static let drawn = [
    "received", "licensing", "penalties", "coerciveMeasures", "fees", "normativeInForce",
  ]

  /// A chart for each count of which at least two years are known, and not all of them are zero.
  var charts: [ChartView] { Self.drawn.compactMap { Measure.of($0).flatMap(chart) } }

  private func chart(_ measure: Measure) -> ChartView? {
    let points = history.compactMap { checked -> TrendChart.Point? in
      guard let group = measure.numerator.first else { return nil }
      let report = checked.report
      let indexes = site.layout(of: report.form).indexes(of: group)
      guard indexes.count == 1, let cell = report.cells[indexes[0]], let value = cell.value else {
        return TrendChart.Point(year: report.year, value: nil, text: "")
      }
      let isDisputed = checked.findings.contains { finding in
        finding.severity != .notice && finding.ownCells.contains { $0.index == indexes[0] }
      }
      return TrendChart.Point(
        year: report.year, value: value, text: value.description,
        mark: isDisputed ? .disputed : cell.bounds.isExact ? nil : .rounded)
    }
    guard points.contains(where: { ($0.value ?? .zero) > .zero }) else { return nil }
    let title = texts(
      .trendTitle,
      ["measure": measures.title(measure), "unit": site.language.term(measure.unit ?? "")])
    let told = points.compactMap { point in
      point.value.map { _ in
        texts(.trendPoint, ["year": "\(point.year)", "value": point.text])
      }
    }
    let chart = TrendChart(
      title: title, description: told.joined(separator: texts[.comma]), points: points,
      breaks: breaks(of: measure))
    return chart.svg.map {
      ChartView(
        label: title, href: measures.definition(of: measure), svg: $0,
        note: note(points, hasBreaks: !breaks(of: measure).isEmpty))
    }
  }

  /// What the marks of a chart mean.
  private func note(_ points: [TrendChart.Point], hasBreaks: Bool) -> String? {
    var notes: [String] = []
    if points.contains(where: { $0.mark == .disputed }) { notes.append(texts[.markDisputed]) }
    if points.contains(where: { $0.mark == .rounded }) { notes.append(texts[.markRounded]) }
    if hasBreaks { notes.append(texts[.markBreak]) }
    return notes.isEmpty ? nil : notes.joined(separator: texts[.semicolon])
  }

  /// The years in which the table that `measure` comes from changed its form.
  private func breaks(of measure: Measure) -> Set<Int> {
    let table = measure.numerator.first.map { String($0.pattern.prefix { $0 != "." }) } ?? ""
    func version(_ report: Report) -> String? {
      zip(report.form.tables, report.form.tableVersions).first { $0.0.key == table }?.1
    }
    let versions = history.map { ($0.report.year, version($0.report)) }
    return Set(zip(versions, versions.dropFirst()).filter { $0.1 != $1.1 }.map { $1.0 })
  }

  /// What became of the requests of each year; nil where no report tells.
  var outcomes: StackView? {
    let figures = KeyFigure.outcomes
    let bars = history.compactMap { checked -> StackView.Bar? in
      let report = checked.report
      guard report.form.table("requests") != nil else { return nil }
      let layout = site.layout(of: report.form)
      let parts = figures.map { layout.reading(of: $0, in: report.cells).exact }
      return StackView.Bar(
        label: "\(report.year)",
        href: origin.href(SitePath.report(report.agency.id, report.year), anchor: "table-requests"),
        svg: bar(parts, figures), note: note(parts, of: checked))
    }
    guard bars.contains(where: { $0.svg != nil }) else { return nil }
    return StackView(
      caption: texts[.outcomesCaption],
      legend: zip(figures, KeyFigure.outcomeStyles).map {
        StackView.Part(label: texts[$0.label], style: $1)
      }, bars: bars)
  }

  private func bar(_ parts: [Quantity?], _ figures: [KeyFigure]) -> [UInt8]? {
    let known = parts.compactMap(\.self)
    guard known.count == parts.count else { return nil }
    let words = zip(figures, known).filter { $1 > .zero }.map {
      texts(.figurePhrase, ["label": texts[$0.label], "value": $1.description])
    }
    return StackedBar(
      title: words.joined(separator: texts[.comma]),
      parts: Array(zip(KeyFigure.outcomeStyles, known)).map { (style: $0, value: $1) }
    ).svg
  }

  /// The sum of the parts, and whether a finding speaks of one of them.
  private func note(_ parts: [Quantity?], of checked: CheckedReport) -> String {
    let known = parts.compactMap(\.self)
    guard known.count == parts.count else { return texts[.outcomesUnknown] }
    let sum = texts(.outcomesSum, ["sum": known.reduce(.zero, +).description])
    let own = ReportMeasures(checked, on: site)
    let doubts = KeyFigure.outcomes.compactMap { own.doubt(about: $0)?.severity }
    return doubts.max().map {
      texts(.figureFlagged, ["figure": sum, "severity": site.wording.severity($0)])
    } ?? sum
  }
}
