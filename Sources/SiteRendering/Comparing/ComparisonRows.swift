import DisclosureModel
import Tables

/// The rows in which the cells of any reports stand side by side: every cell of the official forms, once
/// for all versions that count the same in it.
///
/// As between neighbouring years, cells count the same if they have one id and the same labels.
struct ComparisonRows: Sendable {
  struct Row: Sendable {
    let id: String
    let label: BilingualText
  }

  /// Rows under one heading.
  struct Section: Sendable {
    let table: String
    let caption: BilingualText
    /// Shown folded, because another section has the totals.
    let isDetail: Bool
    var rows: [Int]
  }

  /// A table of one version of the form.
  struct Table: Sendable {
    let version: String
    let key: String
    /// For each of its cells, in the form's order, its row.
    let rows: [Int]
  }

  private(set) var rows: [Row] = []
  private(set) var sections: [Section] = []
  private(set) var tables: [Table] = []

  static let official = ComparisonRows()

  private struct Key: Hashable {
    let id: String
    let rowLabels: [String]
    let columnLabels: [String]
  }

  private init() {
    var known: [Key: Int] = [:]
    for form in Form.versions { add(form, known: &known) }
  }

  private mutating func add(_ form: Form, known: inout [Key: Int]) {
    var places = [Int](repeating: 0, count: form.cells.count)
    for series in FormLayout(form).series {
      for (label, index) in series.rows {
        let cell = form.cells[index]
        let key = Key(id: cell.id, rowLabels: cell.rowLabels, columnLabels: cell.columnLabels)
        let row = known[key] ?? rows.count
        if row == rows.count {
          known[key] = row
          rows.append(Row(id: cell.id, label: label))
          add(row, to: series, of: cell.table)
        }
        places[index] = row
      }
    }
    for (table, version) in zip(form.tables, form.tableVersions)
    where !tables.contains(where: { $0.version == version && $0.key == table.key }) {
      tables.append(Table(version: version, key: table.key, rows: table.cells.map { places[$0] }))
    }
  }

  /// Puts the row behind those that stand under the same heading; a new heading comes last in its table.
  private mutating func add(_ row: Int, to series: SeriesTable, of table: String) {
    if let known = sections.firstIndex(where: {
      $0.table == table && $0.caption == series.caption
    }) {
      sections[known].rows.append(row)
      return
    }
    let last = sections.lastIndex { $0.table == table } ?? sections.count - 1
    sections.insert(
      Section(table: table, caption: series.caption, isDetail: series.isDetail, rows: [row]),
      at: last + 1)
  }
}

extension ComparisonRows {
  /// Writes what `assets/compare.js` must know to lay out tables.
  func write(to json: inout JSONWriter, _ site: Site, _ origin: Origin) {
    let measures = MeasureTable(site: site, origin: origin)
    json.object { json in
      json.member("rows") { json in
        json.array(of: rows) { $0.array(of: [$1.id, site.text($1.label)]) }
      }
      json.member("sections") { json in
        json.array(of: sections) { json, section in
          json.object { json in
            json.member("caption", site.text(section.caption))
            json.member("folded", section.isDetail)
            json.member("rows") { $0.array(of: section.rows) { $0.value($1) } }
          }
        }
      }
      json.member("tables") { json in
        json.object { json in
          for table in tables {
            json.member("\(table.version) \(table.key)") {
              $0.array(of: table.rows) { $0.value($1) }
            }
          }
        }
      }
      json.member("measures") { json in
        json.array(of: Measure.all) { json, measure in
          json.array(of: [
            measures.title(measure), measures.definition(of: measure),
            measure.unit.map(site.language.term) ?? "",
          ])
        }
      }
      json.member("least", Int(Share.least))
    }
  }
}
