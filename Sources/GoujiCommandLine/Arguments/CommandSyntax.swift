/// A command with its operands and options, as data.
struct CommandSyntax<Options: Sendable>: Sendable {
  let name: String
  /// One line for the list of commands.
  let abstract: String
  /// What one may want to know besides.
  let discussion: String
  let operands: Operands?
  let options: [OptionSyntax<Options>]
  /// The options as they are if none is given.
  let standard: Options

  /// What may stand on the command line besides options.
  struct Operands: Sendable {
    let placeholder: String
    let isRequired: Bool
    let place: OptionSyntax<Options>.Place<[String]>
    /// How many there may be.
    var limit = Int.max
  }
}

/// A command whatever its options are: what the program needs to list, explain and start it.
struct Command: Sendable {
  let name: String
  let abstract: String
  let help: @Sendable () -> String
  let parse: @Sendable ([String]) throws(UsageError) -> Invocation

  init<Options>(
    _ syntax: CommandSyntax<Options>, _ invocation: @escaping @Sendable (Options) -> Invocation
  ) {
    name = syntax.name
    abstract = syntax.abstract
    help = { HelpText.of(syntax) }
    parse = { (arguments) throws(UsageError) in invocation(try syntax.parse(arguments)) }
  }

  /// All commands, in the order of `--help`.
  static let all = [
    Command(.build) { .build($0) },
    Command(.check) { .check($0) },
    Command(.parse) { .parse($0) },
    Command(.explain) { .explain($0) },
    Command(.serve) { .serve($0) },
    Command(.new) { .new($0) },
  ]
}

extension CommandSyntax<BuildOptions> {
  static var build: Self {
    Self(
      name: "build", abstract: "读取并核对全部报告，生成网站",
      discussion: """
        网站先写入输出文件夹旁边的临时文件夹，完成后一次替换；中途出错时原有网站不变。
        输出文件夹中不是 gouji 生成的文件会保留；
        已有别的文件而没有网站的文件夹不会被写入。
        再次生成时只处理有改动的部分。其余的取自输出文件夹旁边的缓存 .Public.cache，
        它随时可以删除。
        """,
      operands: nil,
      options: [
        .content(\.content),
        .templates(\.templates),
        .output(\.output),
        .baseURL(\.baseURL),
        .jobs(\.jobs),
        .flag("--full", "不使用缓存，全部重新生成；结果相同", \.full),
        .flag("--precompress", "在每个文本文件旁另存 .gz 和 .br，供网站服务器直接发送", \.precompress),
        .failOn(\.failOn, standard: .never),
        .quiet(\.quiet),
        .format(\.format, of: "小结"),
      ],
      standard: BuildOptions())
  }
}

extension CommandSyntax<CheckOptions> {
  static var check: Self {
    Self(
      name: "check", abstract: "只读取和核对报告，列出发现的问题",
      discussion: """
        可以给出文件或文件夹；不给时核对内容文件夹里的全部报告。
        结果写到标准输出：text 供阅读，json 供程序，sarif 供编辑器和代码托管平台，
        html 是可以打印的核对单，如 gouji check --format html 报告.docx > 核对单.html。
        """,
      operands: Operands(placeholder: "路径", isRequired: false, place: \.paths),
      options: [
        .content(\.content),
        .jobs(\.jobs),
        .failOn(\.failOn, standard: .error),
        .quiet(\.quiet),
        .format(\.format, of: "结果"),
      ],
      standard: CheckOptions())
  }
}

extension CommandSyntax<ParseOptions> {
  static var parse: Self {
    Self(
      name: "parse", abstract: "把报告输出为 JSON，每份一行",
      discussion: "按给出的顺序输出。不是报告的文件不输出，另行说明，退出状态为 3。",
      operands: Operands(placeholder: "文件", isRequired: true, place: \.files),
      options: [.jobs(\.jobs)],
      standard: ParseOptions())
  }
}

extension CommandSyntax<ExplainOptions> {
  static var explain: Self {
    Self(
      name: "explain", abstract: "说明一项核对：含义、公式、例子、怎样改正",
      discussion: "不给编号时列出全部核对。",
      operands: Operands(placeholder: "核对编号", isRequired: false, place: \.checks),
      options: [],
      standard: ExplainOptions())
  }
}

extension CommandSyntax<ServeOptions> {
  static var serve: Self {
    Self(
      name: "serve", abstract: "在本机预览网站，内容或模板改动后自动重新生成",
      discussion: """
        先生成一次，再等待浏览器访问；内容或模板一有改动就重新生成，并刷新打开着的页面。
        生成出错时，页面上方显示错误，原来的网站仍可查看。只有本机能够访问。按 Ctrl-C 结束。
        """,
      operands: nil,
      options: [
        .value(
          "--port", "端口", "监听的端口（默认 \(ServeOptions.standardPort)）；0 为任一空闲的端口", \.port,
          expected: "0 到 65535 的整数", UInt16.init),
        .flag("--no-watch", "只生成一次，改动后不重新生成", \.isStill),
        .content(\.build.content),
        .templates(\.build.templates),
        .output(\.build.output),
        .baseURL(\.build.baseURL),
        .jobs(\.build.jobs),
        .quiet(\.build.quiet),
      ],
      standard: ServeOptions())
  }
}

extension CommandSyntax<NewOptions> {
  static var new: Self {
    Self(
      name: "new", abstract: "新建一个网站的文件夹：设置、模板和一份示例报告",
      discussion: "文件夹还没有或是空的才会写入。示例报告中的机关和数字都是虚构的。",
      operands: Operands(placeholder: "文件夹", isRequired: true, place: \.folders, limit: 1),
      options: [],
      standard: NewOptions())
  }
}
