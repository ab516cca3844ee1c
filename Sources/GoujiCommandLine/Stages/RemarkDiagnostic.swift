import Diagnostics
import DocumentReading

extension Diagnostic {
  /// A remark on a file that was read, in words.
  init(_ remark: Remark, path: String, document: Document) {
    let words = remark.matter.words
    self.init(
      id: words.id, severity: words.severity, path: path, line: remark.line,
      summary: words.summary, advice: words.advice, excerpt: document.excerpt(remark.line))
  }
}

extension Remark.Matter {
  fileprivate struct Words {
    let id: String
    let severity: Severity
    let summary: String
    var advice: String?

    /// About what editors state at the head of a Markdown file.
    static func frontMatter(
      _ severity: Severity, _ summary: String, _ advice: String? = nil
    ) -> Words {
      Words(id: "input.front-matter", severity: severity, summary: summary, advice: advice)
    }
  }

  fileprivate var words: Words {
    switch self {
    case .damagedBytes(let count):
      Words(
        id: "input.damaged-text", severity: .warning,
        summary: "文件是 UTF-8 编码，但有 \(count) 个字节已损坏，从这一行起；损坏处显示为“�”，所在的格不作数字读取",
        advice: "请从原网页重新下载，或改正后用 UTF-8 编码保存")
    case .picture:
      Words(
        id: "input.picture", severity: .notice, summary: "这里是图片，图中的文字和表格没有读取",
        advice: "如果是统计表，请改用文字表格")
    case .missingPictures:
      Words(
        id: "input.pages", severity: .warning,
        summary: "没有取得全部页面的图像，表格框线不明，部分表格可能未读出",
        advice: "请确认已安装 poppler-utils（含 pdftoppm）；页数很多的，请只导出报告部分的页面")
    case .unclosedFrontMatter:
      .frontMatter(.warning, "文件开头的说明没有以“---”结束，其中各项未采用", "请在各项之后另起一行写“---”")
    case .noPair:
      .frontMatter(.warning, "说明中的这一行不是“名称: 内容”，未采用", "请用半角冒号，冒号后空一格，如“year: 2023”")
    case .unknownKey(let key, let nearest):
      .frontMatter(
        .notice, "说明中的“\(key)”没有用处，未采用",
        nearest.map { "是否想写“\($0)”？" } ?? "可以写的有：\(Self.keys)")
    case .repeatedKey(let key): .frontMatter(.warning, "说明中的“\(key)”写了不止一次，只采用第一次")
    case .unreadableValue(let key):
      .frontMatter(.warning, "“\(key)”的内容须写在一行之内，引号须成对；未采用")
    case .wrongValue(let key, let value):
      .frontMatter(.warning, "“\(key)”的内容“\(value)”有误，未采用", Self.advice(on: key))
    }
  }

  private static let keys = FrontMatter.Key.allCases.map(\.rawValue).joined(separator: "、")

  private static func advice(on key: String) -> String? {
    switch FrontMatter.Key(rawValue: key) {
    case .agency: "请写机关的全称，如“agency: 聊城市公安局”"
    case .year: "请写报告所述的年份，四位数字，如“year: 2023”"
    case .published: "请写发布日期，如“published: 2024-01-30”"
    case .source: "请写原文的网址，以 http:// 或 https:// 开头"
    case .title: "请写报告的完整标题"
    case nil: nil
    }
  }
}
