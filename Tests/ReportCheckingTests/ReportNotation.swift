import Diagnostics
import DisclosureModel

/// Reads the `report` blocks of the specifications: one change of the small report in each line.
///
/// ```
/// agency: 某镇人民政府
/// requests.received: 1 0 0 0 0 0 1     the cells of a row (`_` is blank, `?` unread)
/// disclosure.fees.amount: 10 元         one cell
/// unread requests.granted: 6 of 7      or `no label`, `twice`
/// missing requests                     a table that was not found
/// states received 9: 共收到申请9件        or `handled`; `130–259` for 130余; `+carry-in`, `of area`
/// denies received: 未收到申请
/// tells: 全年办结申请8件。                a paragraph of the overview, read as a report's are; the first is
///                                      on line 12
/// heading disclosure: 2、主动公开政府信息情况
/// without disclosure
/// other # （一）小标题                    `##` one level below, `|` a paragraph
/// period: 2022-01-01 2022-12-31        or `none`
/// title: 某市某局2023年报告              the title as printed, or `none`
/// published: 2024-02-01                or `none`
/// signed: 2024-01-18
/// other none                           a part without any text
/// order: overview disclosure …         the parts in this order
/// artifact: [bookmark: _GoBack]
/// misprint: 2.重复申清 = 2.重复申请
/// year: 2019
/// form: 2019-2019-2021                  the versions of the tables, or `2014` for none; comes first
/// indicators: 主动公开信息数              a list of indicators with these rows, all 0
/// unread indicator: 主动公开信息数
/// capture requests.received: 1 0 0 0 0 0 1   cells of another file of the report, else like this one;
///                                      `capture same` for the same bytes
/// ```
struct ReportNotation {
  private(set) var small: SmallReport

  struct Fault: Error, CustomStringConvertible {
    let line: Substring
    var description: String { "not in the notation of reports: \(line)" }
  }

  init(_ lines: [Substring], of small: SmallReport = SmallReport()) throws {
    self.small = small
    for line in lines {
      guard read(line) else { throw Fault(line: line) }
    }
  }

  private mutating func read(_ line: Substring) -> Bool {
    let (command, rest) = line.cut(at: " ")
    let (name, value) = rest.cut(at: ": ")
    switch command {
    case "agency:":
      small.agency = String(rest)
      return true
    case "year:": return readYear(rest)
    case "form:": return readForm(rest)
    case "indicators:":
      return readIndicators(rest.split(separator: " ").map(String.init))
    case "unread" where name == "indicator": return readProblem(ofIndicator: String(value))
    case "unread": return readProblem(row: name, value)
    case "missing": return small.missingTables.insert(String(rest)).inserted
    case "states", "denies": return readStatement(command, name.split(separator: " "), value)
    case "tells:":
      small.told.append(String(rest))
      small.blocks[.overview, default: []].append((.paragraph, String(rest)))
      return true
    case "heading": return replaceHeading(of: name, by: value)
    case "without": return replaceHeading(of: rest, by: nil)
    case "period:": return readPeriod(rest.split(separator: " "))
    case "title:":
      small.title = rest == "none" ? "" : String(rest)
      return true
    case "published:":
      small.published = rest == "none" ? nil : String(rest)
      return true
    case "signed:":
      small.signed = day(rest)
      return small.signed != nil
    case "order:": return readOrder(rest.split(separator: " "))
    case "capture": return readCapture(rest)
    case "artifact:":
      small.artifacts.append(String(rest))
      return true
    case "misprint:":
      let (printed, meant) = rest.cut(at: " = ")
      small.misprints.append(
        Misprint(
          printed: String(printed), readAs: String(meant), place: SourcePlace(line: 90)))
      return true
    default:
      if let key = Section.Key(rawValue: String(command)) { return readBlock(key, rest) }
      let (cells, printed) = line.cut(at: ": ")
      return readCells(String(cells), printed)
    }
  }

  private mutating func readCapture(_ line: Substring) -> Bool {
    if line == "same" {
      small.captureIsSame = true
      return true
    }
    small.captureLines.append(line)
    let (cells, printed) = line.cut(at: ": ")
    var other = self
    return other.readCells(String(cells), printed)
  }

  private mutating func readCells(_ id: String, _ printed: Substring) -> Bool {
    let form = small.cells.form
    if let index = form.index(of: id) {
      small.write(String(printed), in: index)
      return true
    }
    let row = form.cells.filter { $0.id.hasPrefix(id + ".") }
    let values = printed.split(separator: " ")
    guard !row.isEmpty, row.count == values.count else { return false }
    for (cell, value) in zip(row, values) { small.write(String(value), in: cell.index) }
    return true
  }

  private mutating func readYear(_ printed: Substring) -> Bool {
    guard let year = Int(printed) else { return false }
    small.year = year
    small.published = "\(year + 1)-01-20"
    if let from = CalendarDate(year: year, month: 1, day: 1),
      let to = CalendarDate(year: year, month: 12, day: 31)
    {
      small.period = Period(from: from, to: to)
    }
    return true
  }

  private mutating func readForm(_ key: Substring) -> Bool {
    let versions = key.split(separator: "-").map(String.init)
    let list = versions.count == 1 ? FormPrescription.of(versions[0]) : nil
    guard let form = list.map({ Form.list($0, nil) }) ?? Form.of(tables: versions) else {
      return false
    }
    small = SmallReport(form: form)
    return true
  }

  private mutating func readIndicators(_ labels: [String]) -> Bool {
    let table = PrintedTable(
      key: "indicators", section: "indicators", title: "政府信息公开情况统计表", version: "2014",
      blocks: [
        PrintedTable.Block(
          columns: [PrintedTable.Column(key: "", labels: ["本年度"])],
          rows: labels.map {
            PrintedTable.Row(key: $0, label: $0, group: nil, unit: "条")
          })
      ])
    let base = small.cells.form
    let form =
      base.tables.isEmpty
      ? FormPrescription.of(base.id).map { Form.list($0, table) } : base.adding([table])
    guard let form else { return false }
    small = SmallReport(form: form)
    small.indicators = TableReading(
      key: "indicators", state: .read, place: SourcePlace(line: 300), problems: [])
    return true
  }

  private mutating func readProblem(ofIndicator label: String) -> Bool {
    small.indicators = TableReading(
      key: "indicators", state: .partial, place: SourcePlace(line: 300),
      problems: [
        TableReading.Problem(
          kind: .cellCount(found: 1, expected: 2), row: label, label: label,
          place: SourcePlace(line: 301))
      ])
    return true
  }

  private mutating func readProblem(row id: Substring, _ words: Substring) -> Bool {
    let (table, row) = id.cut(at: ".")
    guard let cell = small.cells.form.cells.first(where: { $0.table == table && $0.row == row })
    else { return false }
    let numbers = words.split(separator: " ").compactMap { Int($0) }
    let kind: TableReading.Problem.Kind
    switch words {
    case "no label": kind = .labelMissing
    case "twice": kind = .labelRepeated
    default:
      guard numbers.count == 2 else { return false }
      kind = .cellCount(found: numbers[0], expected: numbers[1])
    }
    small.problems[String(table), default: []].append(
      TableReading.Problem(
        kind: kind, row: cell.row, label: cell.rowLabels.last ?? "",
        place: SourcePlace(line: SmallReport.line(of: cell.index))))
    return true
  }

  private mutating func readStatement(
    _ command: Substring, _ words: [Substring], _ phrase: Substring
  ) -> Bool {
    let isDenial = command == "denies"
    guard let first = words.first, ["received", "handled"].contains(first) else { return false }
    let bounds = (isDenial ? "0" : words.dropFirst().first ?? "").split(separator: "–")
      .compactMap { Int64($0).flatMap(Quantity.init(exactly:)) }
    guard let low = bounds.first, let high = bounds.last else { return false }
    small.statements.append(
      Statement(
        subject: first == "received" ? .requestsReceived : .requestsHandled,
        value: Interval(low, high), isDenial: isDenial,
        mentionsCarryIn: words.contains("+carry-in"), phrase: String(phrase),
        sentence: "全年\(phrase)。", section: .overview, place: SourcePlace(line: 12),
        scope: words.contains("area") ? .area : .agency))
    return true
  }

  /// `nil` takes the section out.
  private mutating func replaceHeading(of key: Substring, by printed: Substring?) -> Bool {
    guard let index = small.headings.firstIndex(where: { $0.key.rawValue == key }) else {
      return false
    }
    if let printed {
      small.headings[index].printed = String(printed)
    } else {
      small.headings.remove(at: index)
    }
    return true
  }

  private mutating func readPeriod(_ dates: [Substring]) -> Bool {
    small.period = nil
    if dates == ["none"] { return true }
    let days = dates.compactMap(day)
    guard days.count == 2 else { return false }
    small.period = Period(from: days[0], to: days[1])
    return true
  }

  private func day(_ printed: Substring) -> CalendarDate? {
    let parts = printed.split(separator: "-").compactMap { Int($0) }
    guard parts.count == 3 else { return nil }
    return CalendarDate(year: parts[0], month: parts[1], day: parts[2])
  }

  private mutating func readOrder(_ keys: [Substring]) -> Bool {
    let headings = keys.compactMap { key in small.headings.first { $0.key.rawValue == key } }
    guard headings.count == small.headings.count else { return false }
    small.headings = headings
    return true
  }

  private mutating func readBlock(_ key: Section.Key, _ rest: Substring) -> Bool {
    if rest == "none" {
      small.blocks[key] = []
      return true
    }
    let (mark, text) = rest.cut(at: " ")
    let kinds: [Substring: Section.Block.Kind] = [
      "|": .paragraph, "#": .heading(level: 1), "##": .heading(level: 2),
    ]
    guard let kind = kinds[mark] else { return false }
    small.blocks[key, default: []].append((kind, String(text)))
    return true
  }
}

extension Substring {
  /// What stands before the first `mark` and what after it.
  fileprivate func cut(at mark: String) -> (Substring, Substring) {
    guard let range = firstRange(of: mark) else { return (self, "") }
    return (self[..<range.lowerBound], self[range.upperBound...])
  }
}
