import Diagnostics

/// Puts the faults of one template into words.
struct FaultReporter {
  private let source: TemplateSet.Source
  private let names: [String]
  private let templates: [String]
  private let lines: LineIndex

  /// - Parameters:
  ///   - names: Those that views know, to suggest one that may have been meant.
  ///   - templates: The names of the set's templates, likewise.
  init(source: TemplateSet.Source, names: [String], templates: [String]) {
    self.source = source
    self.names = names
    self.templates = templates
    lines = LineIndex(source.bytes)
  }

  func diagnostics(_ faults: [TemplateFault]) -> [Diagnostic] {
    var excerpts: [Int: String] = [:]
    return faults.map { fault in
      let line = lines.line(at: fault.range.lowerBound)
      let range = textRange(ofLine: line)
      let excerpt = excerpts[line] ?? String(decoding: source.bytes[range], as: UTF8.self)
      excerpts[line] = excerpt
      let place = fault.range.clamped(to: range)
      let words = words(fault.kind)
      return Diagnostic(
        id: words.id, severity: words.severity, path: source.path, line: line,
        summary: words.summary, advice: words.advice, excerpt: excerpt,
        highlight: place.lowerBound - range.lowerBound..<place.upperBound - range.lowerBound)
    }
  }

  private struct Words {
    let id: String
    var severity = Severity.error
    let summary: String
    var advice: String?
  }

  private func words(_ kind: TemplateFault.Kind) -> Words {
    switch kind {
    case .encoding:
      Words(id: "template.encoding", summary: "模板不是 UTF-8 文本", advice: "请用 UTF-8 编码保存")
    case .unclosedTag(let closing):
      Words(id: "template.tag", summary: "标签没有结束", advice: "请在标签末尾补上 \(closing)")
    case .emptyTag:
      Words(id: "template.tag", summary: "标签里没有名称")
    case .blankInName(let name):
      Words(
        id: "template.tag", summary: "名称“\(Self.oneLine(name))”中有空白",
        advice: "名称中不能有空白；标签也许漏了结束符")
    case .emptyPart(let name):
      Words(id: "template.tag", summary: "名称“\(name)”写法不对", advice: "点号前后都要有名称，例如 a.b")
    case .badDelimiters:
      Words(
        id: "template.delimiters", summary: "分隔符写法不对",
        advice: "请写成 {{=左 右=}}：两个分隔符之间空一格，不含等号")
    case .unclosed, .unclosedBefore, .unopened, .mismatched, .nestedTooDeep: pairing(kind)
    case .unknownPartial(let name):
      Words(
        id: "template.partial", summary: "没有名为“\(name)”的模板",
        advice: suggestion(name, templates) ?? "名称是模板文件夹内的路径，不含 .mustache")
    case .unknownName(let name):
      Words(
        id: "template.name", severity: .warning, summary: "没有名为“\(name)”的内容，此处将为空",
        advice: suggestion(name, names))
    case .unknownBlock(let name, let blocks):
      Words(
        id: "template.block", severity: .warning, summary: "没有模板含有名为“\(name)”的块，其中的内容不会出现",
        advice: suggestion(name, blocks))
    case .strayTag:
      Words(
        id: "template.parent", severity: .warning, summary: "父模板标签之内、块之外的标签不起作用",
        advice: "请移到 {{$块}} 之内")
    }
  }

  /// Words for tags that open or close something.
  private func pairing(_ kind: TemplateFault.Kind) -> Words {
    let id = "template.section"
    switch kind {
    case .unclosed(let name):
      return Words(id: id, summary: "“\(name)”没有结束标签", advice: "请在它之后补上 {{/\(name)}}")
    case .unclosedBefore(let outer, let offset, let name):
      return Words(
        id: id, summary: "“\(name)”在第\(lines.line(at: offset))行的“{{/\(outer)}}”之前没有结束",
        advice: "请在 {{/\(outer)}} 之前补上 {{/\(name)}}")
    case .unopened(let name):
      return Words(
        id: id, summary: "“{{/\(name)}}”没有对应的开始标签", advice: "请删去，或补上开始标签")
    case .mismatched(let found, let expected, let openedAt):
      return Words(
        id: id,
        summary: "“{{/\(found)}}”与第\(lines.line(at: openedAt))行开始的“\(expected)”不对应",
        advice: "此处应为 {{/\(expected)}}")
    default:
      return Words(
        id: id, summary: "嵌套超过\(Compiler.deepest)层", advice: "请把里面的部分移到另一个模板")
    }
  }

  private func suggestion(_ word: String, _ words: [String]) -> String? {
    NearMiss.of(word, in: words).map { "是否想写“\($0)”？" }
  }

  /// A name over several lines in one.
  private static func oneLine(_ name: String) -> String {
    name.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// The bytes of the line without its end.
  private func textRange(ofLine line: Int) -> Range<Int> {
    var range = lines.range(ofLine: line)
    while let last = range.last, source.bytes[last] == 0x0A || source.bytes[last] == 0x0D {
      range = range.lowerBound..<last
    }
    return range
  }
}
