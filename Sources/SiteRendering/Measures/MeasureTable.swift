import DisclosureModel
import ReportChecking
import Tables

/// Puts measures into words and tables.
struct MeasureTable {
  let site: Site
  let origin: Origin
  /// Whether the page is that of the report whose measures are shown, with its findings.
  var isOnReport = false

  private var texts: Texts { site.texts }

  func title(_ measure: Measure) -> String { site.text(measure.title) }

  /// Where the measure is defined.
  func definition(of measure: Measure) -> String {
    origin.href(SitePath.indicators, anchor: Anchor.measure(measure.id))
  }

  func view(_ value: Measure.Value, of measure: Measure) -> MeasureView {
    switch value {
    case .count(let count):
      MeasureView(text: count.description, note: measure.unit.map(site.language.term))
    case .share(let share): view(share)
    case .unknown: MeasureView(text: texts[.dash], spoken: texts[.sumUnknown])
    case .absent: MeasureView(text: texts[.dash], spoken: texts[.unread])
    }
  }

  /// `28.6%` with `4/14`; a dash of nothing.
  func view(_ share: Share) -> MeasureView {
    let counts = texts(.shareOf, ["part": "\(share.part)", "whole": "\(share.whole)"])
    guard let percent = share.percent else {
      return MeasureView(text: texts[.dash], note: counts, spoken: texts[.shareOfNothing])
    }
    return MeasureView(
      text: percent, note: counts, spoken: share.isSmall ? texts[.shareOfFew] : nil,
      isSmall: share.isSmall)
  }

  /// As `view`, with the range in which the share may lie by chance where there are cases enough.
  func compared(_ share: Share) -> MeasureView {
    var view = view(share)
    if let (low, high) = share.comparedPercents {
      view.note = texts(.shareWithin, ["counts": view.note ?? "", "low": low, "high": high])
    }
    return view
  }

  /// The shares in `reports`, a column for each; nil where none has any.
  func shares(of reports: some Collection<CheckedReport>, caption: String) -> MeasureTableView? {
    let columns = reports.filter { $0.report.form.table("requests") != nil }
    guard !columns.isEmpty else { return nil }
    let measured = columns.map { ReportMeasures($0, on: site) }
    let rows = Measure.all.filter { $0.kind == .share }.compactMap { row($0, measured) }
    guard !rows.isEmpty else { return nil }
    return MeasureTableView(
      caption: caption, regionLabel: texts(.scrollRegion, ["table": caption]),
      columns: columns.map {
        LinkView(
          label: "\($0.report.year)",
          href: origin.href(SitePath.report($0.report.agency.id, $0.report.year)))
      }, rows: rows, note: note(on: rows))
  }

  /// The measure in a report, marked where a finding speaks of a cell that it is made of.
  func view(_ measure: Measure, in report: ReportMeasures) -> MeasureView {
    let value = report.value(of: measure)
    return marked(view(value, of: measure), value, measure, in: report)
  }

  /// As `view`, with the range in which a share may lie by chance.
  func compared(_ measure: Measure, in report: ReportMeasures) -> MeasureView {
    let value = report.value(of: measure)
    let view = value.share.map(compared) ?? view(value, of: measure)
    return marked(view, value, measure, in: report)
  }

  /// All parts by all wholes, with how many reports that is, where not `total`, and how many of them are doubted.
  func compared(_ joint: JointShare, of total: Int) -> MeasureView {
    guard joint.reports > 0 else { return MeasureView(text: texts[.dash], spoken: texts[.unread]) }
    var view = compared(joint.share)
    if joint.reports < total {
      view.note = texts(
        .countsOfSome, ["counts": view.note ?? "", "count": "\(joint.reports)"])
    }
    view.flag = flag(joint)
    return view
  }

  /// `含 2 份待核实`, where some are.
  func flag(_ joint: JointShare) -> FlagView? {
    joint.severity.map {
      FlagView(severity: $0, label: texts(.flagOfSome, ["count": "\(joint.disputed)"]))
    }
  }

  /// What the marks of a table mean; nil where there is none.
  func note(on rows: [MeasureTableView.Row]) -> String? {
    rows.contains { row in row.cells.contains { $0.flag != nil } } ? texts[.disputedNote] : nil
  }

  /// Nothing is marked where there is no number.
  private func marked(
    _ view: MeasureView, _ value: Measure.Value, _ measure: Measure, in measures: ReportMeasures
  ) -> MeasureView {
    guard value.isTold, let doubt = measures.doubts(about: measure).first else { return view }
    let report = measures.checked.report
    var view = view
    let anchor = Anchor.finding(doubt.id)
    view.flag = site.wording.flag(
      doubt,
      href: isOnReport
        ? "#" + anchor
        : origin.href(SitePath.report(report.agency.id, report.year), anchor: anchor))
    return view
  }

  /// Nil where no column has anything to divide.
  private func row(
    _ measure: Measure, _ reports: [ReportMeasures]
  ) -> MeasureTableView.Row? {
    let values = reports.map { $0.value(of: measure) }
    let isTold = values.contains { value in
      if case .share(let share) = value { share.isDefined } else { value == .unknown }
    }
    guard isTold else { return nil }
    return MeasureTableView.Row(
      label: title(measure), href: definition(of: measure),
      cells: zip(reports, values).map { marked(view($1, of: measure), $1, measure, in: $0) })
  }
}
