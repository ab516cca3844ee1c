import Diagnostics
import DisclosureModel

extension Portfolio {
  /// What there is to tell the publisher: files that hold the same report, agencies whose place is open,
  /// lines of `list` that no report uses.
  func diagnostics(list: AgencyList) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    var last: String?
    for report in reports {
      diagnostics += report.captures.map { Diagnostic($0, of: report) }
      if report.agency.id != last, let agency = agencies.profile(of: report.agency.id),
        agency.isDoubtful
      {
        diagnostics.append(Diagnostic(doubtful: agency, in: report))
      }
      last = report.agency.id
    }
    return diagnostics + unusedEntries(of: list).map(Diagnostic.init(unused:))
  }

  /// The entries that no report and no other entry speaks of.
  private func unusedEntries(of list: AgencyList) -> [AgencyList.Entry] {
    let used = usedEntries.union(list.parents)
    return list.entries.indices.filter { !used.contains($0) }.map { list.entries[$0] }
  }
}

extension Diagnostic {
  /// Another file of a report that is published from elsewhere.
  fileprivate init(_ capture: Capture, of report: Report) {
    let comparison = capture.comparison(with: report)
    let same = "与 \(report.source.path) 是同一机关、同一年度的报告（\(report.agency.name)，\(report.year)年）"
    let outcome: String
    var advice = "请确认哪一份是现行文本，移去另一份"
    if comparison.isSameFile {
      outcome = "逐字节相同"
      advice = "请删去其中一份"
    } else if comparison.isUnlike {
      outcome = "没有一个相同的数字，可能不是同一机关"
      advice = "若属不同机关，请在 agencies.csv 中各写一行，并在 files 列指明各自的文件"
    } else if comparison.differences.isEmpty {
      outcome = "比较了 \(comparison.compared) 格，全部相同"
    } else {
      outcome = "\(comparison.compared) 格中有 \(comparison.differences.count) 格不同"
    }
    self.init(
      id: "input.capture", severity: comparison.isUnlike ? .warning : .notice,
      path: capture.source.path, summary: "\(same)，\(outcome)；正文据后者发布，本文件列为另一份文件",
      advice: advice)
  }

  /// An agency whose name does not tell its place, or tells of several.
  fileprivate init(doubtful agency: AgencyProfile, in report: Report) {
    let places = agency.possiblePlaces
    let codes = places.map { "\($0.code)（\($0.names.joined())）" }.joined(separator: "、")
    let line = "\(agency.name),,六位行政区划代码"
    self.init(
      id: "agency.place", severity: places.isEmpty ? .notice : .warning,
      path: report.source.path, line: report.title.place.line,
      summary: places.isEmpty
        ? "从名称“\(agency.name)”看不出所属地区" : "“\(agency.name)”的所属地区有 \(places.count) 种可能：\(codes)",
      advice: "请在 agencies.csv 中写一行（第一行为 name,aliases,place），如：\(line)；全国性机关的地区写“全国”",
      excerpt: report.title.value.isEmpty ? nil : report.title.value)
  }

  /// A line that says something about an agency without reports.
  fileprivate init(unused entry: AgencyList.Entry) {
    self.init(
      id: "agencies.unused", severity: .notice, path: "agencies.csv", line: entry.line,
      summary: "没有报告使用“\(entry.name)”或其别名", advice: "如果有这个机关的报告，请核对名称的写法")
  }
}
