import SiteRendering

/// An option of a command, as data: the parser and `--help` both follow it.
struct OptionSyntax<Options: Sendable>: Sendable {
  let name: String
  /// What its value is called; nil for an option without one.
  let placeholder: String?
  let help: String
  /// Puts the value in its place.
  let apply: @Sendable (inout Options, String) throws(UnfitValue) -> Void

  typealias Place<Value> = any (WritableKeyPath<Options, Value> & Sendable)

  static func flag(_ name: String, _ help: String, _ place: Place<Bool>) -> Self {
    Self(name: name, placeholder: nil, help: help) { options, _ in
      options[keyPath: place] = true
    }
  }

  static func text(
    _ name: String, _ placeholder: String, _ help: String, _ place: Place<String>
  ) -> Self {
    Self(name: name, placeholder: placeholder, help: help) { options, value in
      options[keyPath: place] = value
    }
  }

  /// One of the words of an enumeration.
  static func choice<Choice: RawRepresentable<String> & CaseIterable & Sendable>(
    _ name: String, _ help: String, _ place: Place<Choice>
  ) -> Self {
    let words = Choice.allCases.map(\.rawValue)
    return Self(name: name, placeholder: words.joined(separator: "|"), help: help) {
      (options, value) throws(UnfitValue) in
      guard let choice = Choice(rawValue: value) else {
        throw UnfitValue(expected: words.joined(separator: "、"))
      }
      options[keyPath: place] = choice
    }
  }

  /// A value that `parse` makes of the text, or nil if it is not `expected`.
  static func value<Value: Sendable>(
    _ name: String, _ placeholder: String, _ help: String, _ place: Place<Value?>,
    expected: String, _ parse: @escaping @Sendable (String) -> Value?
  ) -> Self {
    Self(name: name, placeholder: placeholder, help: help) { (options, text) throws(UnfitValue) in
      guard let value = parse(text) else { throw UnfitValue(expected: expected) }
      options[keyPath: place] = value
    }
  }
}

/// The value of an option is not what it should be.
struct UnfitValue: Error {
  let expected: String
}

// MARK: Options that several commands have, with the same meaning

extension OptionSyntax {
  static func content(_ place: Place<String>) -> Self {
    .text("--content", "文件夹", "内容所在的文件夹，报告在其中的 reports/（默认 Content）", place)
  }

  static func templates(_ place: Place<String>) -> Self {
    .text("--templates", "文件夹", "网页模板所在的文件夹（默认 Templates）", place)
  }

  static func output(_ place: Place<String>) -> Self {
    .text("--output", "文件夹", "网站输出到的文件夹（默认 Public）", place)
  }

  static func baseURL(_ place: Place<BaseURL?>) -> Self {
    .value(
      "--base-url", "网址", "网站将来的网址，用于站点地图和订阅", place,
      expected: "完整的 http 或 https 网址，如 https://example.org/foi/", BaseURL.init)
  }

  static func jobs(_ place: Place<Int?>) -> Self {
    .value("--jobs", "数目", "同时处理多少份（默认为处理器数目）", place, expected: "1 到 1024 的整数") {
      Int($0).flatMap { 1...1024 ~= $0 ? $0 : nil }
    }
  }

  static func failOn(_ place: Place<FailureThreshold>, standard: FailureThreshold) -> Self {
    .choice("--fail-on", "发现达到该级别的问题时退出状态为 1（默认 \(standard.rawValue)）", place)
  }

  static func quiet(_ place: Place<Bool>) -> Self {
    .flag("--quiet", "不显示进度和小结，诊断照常显示", place)
  }

  static func format<Format: RawRepresentable<String> & CaseIterable & Sendable>(
    _ place: Place<Format>, of what: String
  ) -> Self {
    .choice("--format", "\(what)的格式（默认 text）", place)
  }
}
