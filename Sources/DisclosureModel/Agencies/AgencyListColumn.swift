/// The columns of `agencies.csv`, by English and by Chinese name.
enum AgencyListColumn: String, EditorColumn {
  case name, aliases, place, parent, type, note, files

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
}

extension String {
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
