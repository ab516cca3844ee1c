import Diagnostics

/// Puts the faults of one template into words.
struct FaultReporter {
  private let source: TemplateSet.Source
  private let names: [String]
  private let templates: [String]
  private let lines: LineIndex

  init(source: TemplateSet.Source, names: [String], templates: [String]) {
    self.source = source
    self.names = names
    self.templates = templates
    lines = LineIndex(source.bytes)
  }

  var invalidText: Diagnostic {
    Diagnostic(
      id: "template.encoding", severity: .error, path: source.path, summary: "模板不是 UTF-8 文本",
      advice: "请用 UTF-8 编码保存")
  }

  func diagnostic(_ fault: TemplateFault) -> Diagnostic {
    let line = lines.line(at: fault.offset)
    let words = words(fault.kind)
    return Diagnostic(
      id: words.id, severity: words.severity, path: source.path, line: line, summary: words.summary,
      advice: words.advice, excerpt: excerpt(line))
  }

  private struct Words {
    let id: String
    var severity = Severity.error
    let summary: String
    var advice: String?
  }

  private func words(_ kind: TemplateFault.Kind) -> Words {
    switch kind {
    case .unclosedTag:
      Words(id: "template.tag", summary: "标签没有结束", advice: "请在标签后补上结束符，例如 }}")
    case .emptyTag:
      Words(id: "template.tag", summary: "标签里没有名称")
    case .badDelimiters:
      Words(
        id: "template.delimiters", summary: "分隔符写法不对",
        advice: "请写成 {{=左 右=}}：两个分隔符之间空一格，不含等号")
    case .unclosed(let name):
      Words(
        id: "template.section", summary: "“\(name)”没有结束标签", advice: "请在它之后补上 {{/\(name)}}")
    case .unopened(let name):
      Words(id: "template.section", summary: "“{{/\(name)}}”没有对应的开始标签", advice: "请删去，或补上开始标签")
    case .mismatched(let found, let expected, let openedAt):
      Words(
        id: "template.section",
        summary: "“{{/\(found)}}”与第\(lines.line(at: openedAt))行开始的“\(expected)”不对应",
        advice: "此处应为 {{/\(expected)}}")
    case .unknownPartial(let name):
      Words(
        id: "template.partial", summary: "没有名为“\(name)”的模板",
        advice: suggestion(name, templates) ?? "名称是模板文件夹内的路径，不含 .mustache")
    case .unknownName(let name):
      Words(
        id: "template.name", severity: .warning, summary: "没有名为“\(name)”的内容，此处将为空",
        advice: suggestion(name, names))
    case .strayTag:
      Words(
        id: "template.parent", severity: .warning, summary: "父模板标签之内、块之外的标签不起作用",
        advice: "请移到 {{$块}} 之内")
    }
  }

  private func suggestion(_ word: String, _ words: [String]) -> String? {
    NearMiss.of(word, in: words).map { "是否想写“\($0)”？" }
  }

  private func excerpt(_ line: Int) -> String {
    var range = lines.range(ofLine: line)
    while let last = range.last, source.bytes[last] == 0x0A || source.bytes[last] == 0x0D {
      range = range.lowerBound..<last
    }
    return String(decoding: source.bytes[range], as: UTF8.self)
  }
}
