import DisclosureModel
import ReportChecking
import Tables

/// Puts measures into words and tables.
struct MeasureTable {
  let site: Site
  let origin: Origin

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
    let rows = Measure.all.filter { $0.kind == .share }.compactMap { measure in
      row(measure, columns.map { value(of: measure, in: $0.report) })
    }
    guard !rows.isEmpty else { return nil }
    return MeasureTableView(
      caption: caption, regionLabel: texts(.scrollRegion, ["table": caption]),
      columns: columns.map {
        LinkView(
          label: "\($0.report.year)",
          href: origin.href(SitePath.report($0.report.agency.id, $0.report.year)))
      }, rows: rows)
  }

  func value(of measure: Measure, in report: Report) -> Measure.Value {
    measure.value(in: report.cells, site.layout(of: report.form))
  }

  /// Nil where no column has anything to divide.
  private func row(_ measure: Measure, _ values: [Measure.Value]) -> MeasureTableView.Row? {
    let isTold = values.contains { value in
      if case .share(let share) = value { share.isDefined } else { value == .unknown }
    }
    guard isTold else { return nil }
    return MeasureTableView.Row(
      label: title(measure), href: definition(of: measure),
      cells: values.map { view($0, of: measure) })
  }
}
