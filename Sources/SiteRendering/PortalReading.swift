package import Diagnostics
import FoundationEssentials
import ReportChecking

extension Portal {
  /// Reads `portal.json`. Whatever is missing or wrong in it is replaced by the standard, and said.
  ///
  /// - Parameter path: The file's path, for the diagnostics.
  package static func read(
    _ bytes: [UInt8], path: String, texts: Texts = .chinese
  ) -> (portal: Portal, diagnostics: [Diagnostic]) {
    var reading = PortalReading(path: path, portal: .standard(texts))
    do {
      let file = try JSONDecoder().decode(JSONFields.self, from: Data(bytes))
      reading.read(file)
    } catch {
      reading.note("不是有效的 JSON：\(JSONFields.describe(error))", .error)
    }
    return (reading.portal, reading.diagnostics)
  }
}

/// Takes a portal's fields one by one, so that one mistake does not cost the others.
private struct PortalReading {
  let path: String
  var portal: Portal
  var diagnostics: [Diagnostic] = []

  mutating func read(_ file: JSONFields) {
    noteUnknown(
      file,
      known: ["name", "summary", "baseURL", "publisher", "licence", "disputes", "checks"], in: "")
    portal.name = text("name", of: file) ?? portal.name
    portal.summary = text("summary", of: file) ?? portal.summary
    portal.disputes = text("disputes", of: file)
    if let address = text("baseURL", of: file) {
      portal.baseURL = BaseURL(address)
      if portal.baseURL == nil {
        note("baseURL 不是 http 或 https 网址：\(address)", .error)
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
    readChecks(of: file)
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
          note("checks.\(id) 不能是“\(word)”，应为 on、off、error、warning 或 notice", .error)
        }
      }
    }
  }

  private mutating func text(
    _ key: String, of file: JSONFields, in parent: String = ""
  ) -> String? {
    switch file.fields[key] {
    case nil: return nil
    case .text(let text) where !text.allSatisfy(\.isWhitespace): return text
    case .text:
      note("\(parent)\(key) 是空的", .warning)
    case .object, .other:
      note("\(parent)\(key) 应为文字（用双引号括起）", .error)
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
        note("\(key) 没有写 name", .warning)
      }
      return object
    case .text, .other:
      note("\(key) 应为一组字段（用花括号括起）", .error)
      return nil
    }
  }

  private mutating func address(_ key: String, of file: JSONFields, in parent: String) -> String? {
    guard let address = text(key, of: file, in: parent) else { return nil }
    if WebAddress.isSafe(address) { return address }
    note("\(parent)\(key) 不是 http 或 https 网址：\(address)", .error)
    return nil
  }

  private mutating func email(of file: JSONFields) -> String? {
    guard let email = text("email", of: file, in: "publisher.") else { return nil }
    let parts = email.split(separator: "@", omittingEmptySubsequences: false)
    let isPlain = email.utf8.allSatisfy {
      (0x21...0x7E).contains($0) && !"<>\"?&:/".utf8.contains($0)
    }
    if parts.count == 2, !parts.contains(where: \.isEmpty), isPlain { return email }
    note("publisher.email 不是电子邮箱地址：\(email)", .error)
    return nil
  }

  private mutating func noteUnknown(_ file: JSONFields, known: [String], in parent: String) {
    for key in file.fields.keys.sorted() where !known.contains(key) {
      let guess = NearMiss.of(key, in: known).map { "是不是 \($0)？" }
      note(
        "没有名为 \(parent)\(key) 的字段", .warning,
        advice: guess
          ?? "可用的字段：\(known.prefix(12).joined(separator: "、"))\(known.count > 12 ? "等" : "")")
    }
  }

  mutating func note(_ summary: String, _ severity: Severity, advice: String? = nil) {
    diagnostics.append(
      Diagnostic(
        id: "portal.field", severity: severity, path: path, summary: summary, advice: advice))
  }
}

/// The members of a JSON object, as far as a configuration can hold them.
private struct JSONFields: Decodable {
  enum Field {
    case text(String)
    case object(JSONFields)
    case other
  }

  private struct Key: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  let fields: [String: Field]

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    var fields: [String: Field] = [:]
    for key in container.allKeys {
      if let text = try? container.decode(String.self, forKey: key) {
        fields[key.stringValue] = .text(text)
      } else if let object = try? container.decode(JSONFields.self, forKey: key) {
        fields[key.stringValue] = .object(object)
      } else {
        fields[key.stringValue] = .other
      }
    }
    self.fields = fields
  }

  static func describe(_ error: any Error) -> String {
    guard case DecodingError.dataCorrupted(let context) = error else {
      return "应以 { 开头"
    }
    return context.underlyingError.map { "\($0)" } ?? context.debugDescription
  }
}
