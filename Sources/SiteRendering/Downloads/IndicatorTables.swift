import Diagnostics
import DisclosureModel
import ReportChecking
import Tables

/// The rows of the tables of measures: what each comes to in every report, and how it is defined.
enum IndicatorTables {
  /// A row for each measure for which the report's form has the cells.
  static func writeValues(
    of checked: CheckedReport, in site: Site, to table: inout some RowWriter & ~Copyable
  ) {
    let report = checked.report
    let measures = ReportMeasures(checked, on: site)
    for measure in site.layout(of: report.form).measures {
      let value = measures.value(of: measure)
      DataTables.writeIdentity(of: report, to: &table)
      table.text(measure.id)
      write(value, to: &table)
      table.text(unit(of: measure))
      let doubts = value.isTold ? measures.doubts(about: measure) : []
      table.text(doubts.isEmpty ? nil : doubts.map(\.id).joined(separator: " "))
      table.endRow()
    }
  }

  /// Value, part and whole, and the interval in which a share may lie by chance.
  private static func write(_ value: Measure.Value, to table: inout some RowWriter & ~Copyable) {
    if case .count(let count) = value {
      table.number(count)
    } else {
      table.number(decimal: value.share?.percentage)
    }
    table.number(value.share.map { Int($0.part) })
    table.number(value.share.map { Int($0.whole) })
    let interval = value.share?.comparedPercents
    table.number(decimal: (interval?.low).map(decimal))
    table.number(decimal: (interval?.high).map(decimal))
  }

  /// `50.0` as `50`: the number as databases have it.
  private static func decimal(_ text: String) -> String {
    text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  static func writeDefinitions(to table: inout some RowWriter & ~Copyable) {
    for measure in Measure.all {
      table.text(measure.id)
      for words in [measure.title, measure.formula, measure.pitfalls] {
        table.text(words.zh)
        table.text(words.en)
      }
      table.text(unit(of: measure))
      table.text(patterns(measure.numerator))
      table.text(measure.denominator.map(patterns))
      table.endRow()
    }
  }

  private static func unit(of measure: Measure) -> String? {
    measure.kind == .share ? "%" : measure.unit
  }

  private static func patterns(_ cells: [CellGroup]) -> String {
    cells.map(\.pattern).joined(separator: " ")
  }
}

extension DataResource {
  static let indicators = DataResource(
    name: "indicators", path: SitePath.indicatorsTable, title: .indicatorsTableTitle,
    text: .indicatorsTableText,
    columns: [
      agencyID, agencyName, year,
      Column(name: "indicator", type: "string", meaning: .columnIndicator),
      Column(name: "value", type: "number", meaning: .columnIndicatorValue),
      Column(name: "numerator", type: "integer", meaning: .columnNumerator),
      Column(name: "denominator", type: "integer", meaning: .columnDenominator),
      Column(name: "low", type: "number", meaning: .columnIntervalLow),
      Column(name: "high", type: "number", meaning: .columnIntervalHigh),
      Column(name: "unit", type: "string", meaning: .columnIndicatorUnit),
      Column(name: "disputed", type: "string", meaning: .columnIndicatorDisputed),
    ], primaryKey: ["agency_id", "year", "indicator"],
    foreignKeys: [reportKey, .init(["indicator"], in: "measures")])

  static let measures = DataResource(
    name: "measures", path: SitePath.measuresTable, title: .measuresTableTitle,
    text: .measuresTableText,
    columns: [
      Column(name: "indicator", type: "string", meaning: .columnIndicator),
      Column(name: "title_zh", type: "string", meaning: .columnTitleChinese),
      Column(name: "title_en", type: "string", meaning: .columnTitleEnglish),
      Column(name: "formula_zh", type: "string", meaning: .columnFormulaChinese),
      Column(name: "formula_en", type: "string", meaning: .columnFormulaEnglish),
      Column(name: "note_zh", type: "string", meaning: .columnPitfallsChinese),
      Column(name: "note_en", type: "string", meaning: .columnPitfallsEnglish),
      Column(name: "unit", type: "string", meaning: .columnIndicatorUnit),
      Column(name: "numerator", type: "string", meaning: .columnNumeratorCells),
      Column(name: "denominator", type: "string", meaning: .columnDenominatorCells),
    ], primaryKey: ["indicator"])
}
