package import Diagnostics
import FoundationEssentials
import ReportChecking
import Tables

extension Portal {
  /// Reads `portal.json`. Whatever is missing or wrong in it is replaced by the standard, and said.
  ///
  /// - Parameter path: The file's path, for the diagnostics.
  package static func read(
    _ bytes: [UInt8], path: String, texts: Texts = .chinese
  ) -> (portal: Portal, diagnostics: [Diagnostic]) {
    let bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    var reading = PortalReading(path: path, bytes: bytes, portal: .standard(texts))
    if (try? UTF8Span(validating: bytes.span)) == nil {
      reading.note("不是 UTF-8 编码的文字", .error, advice: "请用记事本打开，另存为，编码选“UTF-8”")
    } else if bytes.allSatisfy({ $0 <= UInt8(ascii: " ") }) {
      reading.note("文件是空的", .warning, advice: "请写上 {}，或删去这个文件")
    } else if let fault = JSONSyntax.fault(in: bytes) {
      reading.note(fault)
    } else if let file = try? JSONDecoder().decode(JSONFields.self, from: Data(bytes)) {
      reading.read(file)
    } else {
      reading.note("应以 { 开头，以 } 结尾", .error)
    }
    return (reading.portal, reading.diagnostics)
  }
}

/// Takes a portal's fields one by one, so that one mistake does not cost the others.
private struct PortalReading {
  let path: String
  let bytes: [UInt8]
  var portal: Portal
  var diagnostics: [Diagnostic] = []
  /// Where the fields' names stand.
  private let places: [String: Range<Int>]

  init(path: String, bytes: [UInt8], portal: Portal) {
    (self.path, self.bytes, self.portal) = (path, bytes, portal)
    places = (try? JSONSyntax.names(in: bytes)) ?? [:]
  }

  mutating func read(_ file: JSONFields) {
    noteUnknown(
      file,
      known: [
        "name", "summary", "baseURL", "publisher", "licence", "disputes", "checks", "deadlines",
        "languages", "english",
      ], in: "")
    portal.name = text("name", of: file) ?? portal.name
    portal.summary = text("summary", of: file) ?? portal.summary
    portal.disputes = text("disputes", of: file)
    if let address = text("baseURL", of: file) {
      portal.baseURL = BaseURL(address)
      if portal.baseURL == nil {
        note("baseURL 不是 http 或 https 网址：\(address)", .error, of: "baseURL")
      } else if portal.baseURL?.isExample == true {
        note(
          "baseURL 还是示例网址：\(address)", .notice, of: "baseURL",
          advice: "请改为网站的真实网址，或删去 baseURL；也可用 --base-url 指定")
      }
    }
    if let publisher = object("publisher", of: file, fields: ["name", "url", "email"]),
      let name = text("name", of: publisher, in: "publisher.")
    {
      portal.publisher = Portal.Publisher(
        name: name, url: address("url", of: publisher, in: "publisher."),
        email: email(of: publisher))
    }
    if let licence = object("licence", of: file, fields: ["name", "url"]),
      let name = text("name", of: licence, in: "licence.")
    {
      portal.licence = Portal.Licence(name: name, url: address("url", of: licence, in: "licence."))
    }
    readLanguages(of: file)
    readChecks(of: file)
    readDeadlines(of: file)
  }

  /// The days by which reports are to be published, where the place has set others than the statute.
  private mutating func readDeadlines(of file: JSONFields) {
    let known = ["department", "government", "other"]
    guard let deadlines = object("deadlines", of: file, fields: known) else { return }
    portal.checks.deadlines = LocalDeadlines(
      department: day("department", of: deadlines), government: day("government", of: deadlines),
      other: day("other", of: deadlines))
  }

  private mutating func day(_ key: String, of deadlines: JSONFields) -> DayOfYear? {
    guard let text = text(key, of: deadlines, in: "deadlines.") else { return nil }
    if let day = DayOfYear(text) { return day }
    note("deadlines.\(key) 不能是“\(text)”，应为次年的月日，如 01-28", .error, of: "deadlines.\(key)")
    return nil
  }

  /// `"languages": "zh en"` or `"zh"`, and the portal's words in English.
  private mutating func readLanguages(of file: JSONFields) {
    if let list = text("languages", of: file) {
      let words = list.split { $0 == " " || $0 == "," || $0 == "、" || $0 == "，" }.map(String.init)
      let languages = words.compactMap(Language.init)
      if languages.count == words.count, languages.contains(.chinese) {
        portal.languages = Language.allCases.filter(languages.contains)
      } else {
        note("languages 应为 zh 或 zh en：\(list)", .error, of: "languages")
      }
    }
    let fields = ["name", "summary", "disputes", "publisher", "licence"]
    if let english = object("english", of: file, fields: fields) {
      portal.english = Portal.Translation(
        name: text("name", of: english, in: "english."),
        summary: text("summary", of: english, in: "english."),
        disputes: text("disputes", of: english, in: "english."),
        publisher: text("publisher", of: english, in: "english."),
        licence: text("licence", of: english, in: "english."))
    }
  }

  /// Ids of checks with `off`, `on` or a severity.
  private mutating func readChecks(of file: JSONFields) {
    guard let checks = object("checks", of: file, fields: CheckDocumentation.all.map(\.id)) else {
      return
    }
    for id in checks.fields.keys.sorted() where CheckDocumentation.of(id) != nil {
      guard let word = text(id, of: checks, in: "checks.") else { continue }
      switch word {
      case "off": portal.checks.rules[id] = .off
      case "on": portal.checks.rules[id] = .on
      default:
        if let severity = Severity(rawValue: word) {
          portal.checks.rules[id] = .severity(severity)
        } else {
          note(
            "checks.\(id) 不能是“\(word)”，应为 on、off、error、warning 或 notice", .error, of: "checks.\(id)"
          )
        }
      }
    }
  }

  /// How the texts begin that `gouji new` leaves to be filled in.
  private static let placeholder = "在这里写"

  private mutating func text(
    _ key: String, of file: JSONFields, in parent: String = ""
  ) -> String? {
    switch file.fields[key] {
    case nil: return nil
    case .text(let text) where text.hasPrefix(Self.placeholder):
      note("\(parent)\(key) 还没有填写", .notice, of: parent + key, advice: "请填写，或删去这一项")
    case .text(let text) where !text.allSatisfy(\.isWhitespace): return text
    case .text:
      note("\(parent)\(key) 是空的", .warning, of: parent + key)
    case .object, .other:
      note(
        "\(parent)\(key) 应为文字（用双引号括起）", .error, of: parent + key,
        advice: "写法如 \"\(key)\": \"……\"")
    }
    return nil
  }

  private mutating func object(
    _ key: String, of file: JSONFields, fields: [String]
  ) -> JSONFields? {
    switch file.fields[key] {
    case nil: return nil
    case .object(let object):
      noteUnknown(object, known: fields, in: key + ".")
      if fields.contains("name"), object.fields["name"] == nil {
        note("\(key) 没有写 name", .warning, of: key)
      }
      return object
    case .text, .other:
      note(
        "\(key) 应为一组字段（用花括号括起）", .error, of: key,
        advice: fields.first.map { "写法如 \"\(key)\": {\"\($0)\": \"……\"}" })
      return nil
    }
  }

  private mutating func address(_ key: String, of file: JSONFields, in parent: String) -> String? {
    guard let address = text(key, of: file, in: parent) else { return nil }
    if WebAddress.isSafe(address) { return address }
    note("\(parent)\(key) 不是 http 或 https 网址：\(address)", .error, of: parent + key)
    return nil
  }

  private mutating func email(of file: JSONFields) -> String? {
    guard let email = text("email", of: file, in: "publisher.") else { return nil }
    let parts = email.split(separator: "@", omittingEmptySubsequences: false)
    let isPlain = email.utf8.allSatisfy {
      (0x21...0x7E).contains($0) && !"<>\"?&:/".utf8.contains($0)
    }
    if parts.count == 2, !parts.contains(where: \.isEmpty), isPlain { return email }
    note("publisher.email 不是电子邮箱地址：\(email)", .error, of: "publisher.email")
    return nil
  }

  private mutating func noteUnknown(_ file: JSONFields, known: [String], in parent: String) {
    for key in file.fields.keys.sorted() where !known.contains(key) {
      let guess = NearMiss.of(key, in: known).map { "是不是 \($0)？" }
      note(
        "没有名为 \(parent)\(key) 的字段", .warning, of: parent + key,
        advice: guess
          ?? "可用的字段：\(known.prefix(12).joined(separator: "、"))\(known.count > 12 ? "等" : "")")
    }
  }

  /// Tells where the text stops being JSON.
  mutating func note(_ fault: JSONSyntax.Fault) {
    let length = fault.offset < bytes.count ? UTF8.length(of: bytes[fault.offset]) : 0
    note(
      "portal.json", "这里不合 JSON 的写法：\(fault.expected.words)", .error,
      advice: fault.expected.advice, at: fault.offset..<(fault.offset + length))
  }

  /// - Parameter field: The field that is spoken of, with those around it: `publisher.url`.
  mutating func note(
    _ summary: String, _ severity: Severity, of field: String? = nil, advice: String? = nil
  ) {
    note("portal.field", summary, severity, advice: advice, at: field.flatMap { places[$0] })
  }

  private mutating func note(
    _ id: String, _ summary: String, _ severity: Severity, advice: String?, at range: Range<Int>?
  ) {
    let place = range.map(excerpt)
    diagnostics.append(
      Diagnostic(
        id: id, severity: severity, path: path, line: place?.line, summary: summary, advice: advice,
        excerpt: place?.text, highlight: place?.highlight))
  }

  /// The line in which `range` begins, and where it stands there.
  private func excerpt(_ range: Range<Int>) -> (line: Int, text: String, highlight: Range<Int>) {
    let lines = LineIndex(bytes)
    let line = lines.line(at: min(range.lowerBound, max(0, bytes.count - 1)))
    var shown = bytes[lines.range(ofLine: line)]
    while shown.last == 0x0A || shown.last == 0x0D { shown.removeLast() }
    let start = min(range.lowerBound, shown.endIndex) - shown.startIndex
    return (
      line, String(decoding: shown, as: UTF8.self), start..<min(start + range.count, shown.count)
    )
  }
}

extension JSONSyntax.Expected {
  /// What should stand there.
  fileprivate var words: String {
    switch self {
    case .value: "应为用双引号括起的文字"
    case .name: "应为用双引号括起的字段名"
    case .noComma: "最后一项之后不能有逗号"
    case .colon: "字段名后应为英文冒号"
    case .commaOrEnd: "应为英文逗号，或者结尾的括号"
    case .endOfString: "双引号没有成对，或者文字中间换了行"
    case .endOfText: "这里应当已经结束"
    }
  }

  fileprivate var advice: String {
    switch self {
    case .commaOrEnd: "前一项的末尾可能漏了逗号"
    case .name: "引号要用英文的双引号，不能用“”"
    case .noComma: "请删去这个逗号"
    case .value, .colon: "引号、冒号要用英文的，不能用“”和："
    case .endOfString: "文字中的双引号写作 \\\"，换行写作 \\n"
    case .endOfText: "请删去最后一个 } 之后的内容"
    }
  }
}

extension UTF8 {
  /// How many bytes the character has that begins with `first`.
  fileprivate static func length(of first: UInt8) -> Int {
    switch first {
    case 0..<0xC0: 1
    case 0xC0..<0xE0: 2
    case 0xE0..<0xF0: 3
    default: 4
    }
  }
}
