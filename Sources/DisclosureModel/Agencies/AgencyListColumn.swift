import Diagnostics

/// The columns of `agencies.csv`, by English and by Chinese name.
enum AgencyListColumn: String, CaseIterable {
  case name, aliases, place, parent, type, note, files

  init?(named text: String) {
    guard
      let column = Self.allCases.first(where: {
        $0.rawValue == text.lowercased() || $0.chinese == text
      })
    else { return nil }
    self = column
  }

  var chinese: String {
    switch self {
    case .name: "名称"
    case .aliases: "别名"
    case .place: "地区"
    case .parent: "上级"
    case .type: "类型"
    case .note: "说明"
    case .files: "文件"
    }
  }

  /// The column that was meant by somebody who mistyped it.
  static func near(_ text: String) -> String? {
    NearMiss.of(text.lowercased(), in: allCases.map(\.rawValue))
  }
}

extension String {
  /// Without white space at its ends.
  var trimmed: String {
    var text = self[...]
    while let first = text.first, first.isWhitespace { text.removeFirst() }
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return String(text)
  }

  /// The parts between semicolons or 、.
  var listed: [String] {
    split { ";；、".contains($0) }.map { String($0).trimmed }.filter { !$0.isEmpty }
  }

  /// A path below the content folder, as people may write it.
  var asContentPath: String {
    var path = split { "/\\".contains($0) }.map(String.init)
    path.removeAll { $0 == "." }
    if path.first == "Content" { path.removeFirst() }
    if path.first != "reports" { path.insert("reports", at: 0) }
    return path.joined(separator: "/")
  }
}
