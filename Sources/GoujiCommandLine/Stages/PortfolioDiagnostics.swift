import Diagnostics
import DisclosureModel

extension Portfolio {
  /// What there is to tell the publisher: files that hold the same report, agencies whose place is open,
  /// lines of `list` that no report uses, and what they say of files and agencies that are none.
  func diagnostics(list: AgencyList) -> [Diagnostic] {
    let captures = reports.flatMap { report in report.captures.map { Diagnostic($0, of: report) } }
    return captures + openPlaces + unusedEntries(of: list).map(Diagnostic.init(unused:))
      + unusedFiles(of: list) + unknownParents(of: list)
  }

  /// One for each agency whose place is open, with all of its reports.
  private var openPlaces: [Diagnostic] {
    let unplaced = Dictionary(grouping: reports.filter { $0.agency.place == nil }, by: \.agency.id)
    return unplaced.sorted { $0.key < $1.key }.compactMap { id, reports in
      guard let agency = agencies.profile(of: id), agency.isDoubtful else { return nil }
      return Diagnostic(doubtful: agency, in: reports)
    }
  }

  /// The entries that no report and no other entry speaks of.
  private func unusedEntries(of list: AgencyList) -> [AgencyList.Entry] {
    let used = usedEntries.union(list.parents)
    return list.entries.indices.filter { !used.contains($0) }.map { list.entries[$0] }
  }

  /// What entries say in `files` that is neither a report's file nor a folder with one.
  private func unusedFiles(of list: AgencyList) -> [Diagnostic] {
    guard list.entries.contains(where: { !$0.files.isEmpty }) else { return [] }
    // The files and the folders that they are in.
    var used: Set<Substring> = []
    for file in reports.flatMap(\.files) {
      var path = file.path[...]
      while used.insert(path).inserted, let slash = path.lastIndex(of: "/") {
        path = path[..<slash]
      }
    }
    return list.entries.flatMap { entry in
      entry.files.filter { !used.contains($0[...]) }.map { Diagnostic(unused: $0, of: entry) }
    }
  }

  /// Agencies above others that have neither a report nor a line of their own.
  private func unknownParents(of list: AgencyList) -> [Diagnostic] {
    let unknown = reports.compactMap { agencies.profile(of: $0.agency.id)?.parent }.filter {
      $0.id == nil && list.entry(named: $0.name) == nil
    }
    let names = Set(unknown.map(\.name))
    return list.entries.compactMap { entry in
      guard let parent = entry.parent, names.contains(parent) else { return nil }
      return Diagnostic(unknown: parent, above: entry)
    }
  }
}

extension Diagnostic {
  /// Another file of a report that is published from elsewhere.
  fileprivate init(_ capture: Capture, of report: Report) {
    let comparison = capture.comparison(with: report)
    let same = "与 \(report.source.path) 是同一机关、同一年度的报告（\(report.agency.name)，\(report.year)年）"
    let outcome: String
    let isDoubtful = comparison.isUnlike || !comparison.differences.isEmpty
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
      id: "input.capture", severity: isDoubtful ? .warning : .notice,
      path: capture.source.path, summary: "\(same)，\(outcome)；正文据后者发布，本文件列为另一份文件",
      advice: advice)
  }

  /// An agency whose name does not tell its place, or tells of several.
  ///
  /// - Parameter reports: All that have the name; whether they are of one agency is open as well.
  fileprivate init(doubtful agency: AgencyProfile, in reports: [Report]) {
    let places = agency.possiblePlaces
    let codes = places.map { "\($0.code)（\($0.names.joined())）" }.joined(separator: "、")
    let name = "“\(agency.name)”"
    let doubt =
      places.isEmpty ? "从名称\(name)看不出所属地区" : "\(name)的所属地区有 \(places.count) 种可能：\(codes)"
    let line = "\(agency.name),,六位行政区划代码"
    self.init(
      id: "agency.place", severity: places.isEmpty ? .notice : .warning,
      path: reports[0].source.path, line: reports[0].title.place.line,
      summary: doubt + Self.others(reports.dropFirst()),
      advice: "请在 agencies.csv 中写一行（第一行为 name,aliases,place），如：\(line)；全国性机关的地区写“全国”"
        + (reports.count > 1 ? "；若属不同机关，请各写一行，并在 files 列指明各自的文件" : ""),
      excerpt: reports[0].title.value.isEmpty ? nil : reports[0].title.value)
  }

  /// Further reports of the name: 同名的还有 reports/b.txt 等 12 份.
  private static func others(_ reports: ArraySlice<Report>) -> String {
    guard !reports.isEmpty else { return "" }
    let shown = reports.prefix(3).map(\.source.path).joined(separator: "、")
    return "；同名的还有 " + shown + (reports.count > 3 ? " 等 \(reports.count) 份" : "")
  }

  /// A file that a line gives to an agency, where no report is.
  fileprivate init(unused file: String, of entry: AgencyList.Entry) {
    self.init(
      id: "agencies.files", severity: .warning, path: "agencies.csv", line: entry.line,
      summary: "“\(entry.name)”的 files（文件）所列“\(file)”，没有读到这样的报告，也没有这样的文件夹",
      advice: "请核对写法：从 Content 文件夹写起，文件连同扩展名，如 reports/教育局/2023.txt")
  }

  /// An agency above another, of which nothing else is known.
  fileprivate init(unknown parent: String, above entry: AgencyList.Entry) {
    self.init(
      id: "agencies.parent", severity: .notice, path: "agencies.csv", line: entry.line,
      summary: "“\(entry.name)”的上级“\(parent)”没有报告，也没有自己的一行；网站上只显示这个名称",
      advice: "请核对名称的写法；如果无误，可以为它另写一行")
  }

  /// A line that says something about an agency without reports.
  fileprivate init(unused entry: AgencyList.Entry) {
    self.init(
      id: "agencies.unused", severity: .notice, path: "agencies.csv", line: entry.line,
      summary: "没有报告使用“\(entry.name)”或其别名", advice: "如果有这个机关的报告，请核对名称的写法")
  }
}
