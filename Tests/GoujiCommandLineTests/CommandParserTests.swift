import Diagnostics
import SiteRendering
import Testing

@testable import GoujiCommandLine

@Suite("Reading the command line")
struct CommandParserTests {
  func words(_ line: String) -> [String] { line.split(separator: " ").map(String.init) }

  func build(_ line: String) throws -> BuildOptions? {
    guard case .build(let options) = try Invocation(words("build " + line)) else { return nil }
    return options
  }

  @Test func withoutOptionsTheStandardOnesHold() throws {
    #expect(try Invocation(["build"]) == .build(BuildOptions()))
    #expect(try Invocation(["check"]) == .check(CheckOptions()))
    #expect(try Invocation(["explain"]) == .explain(ExplainOptions()))
    let options = BuildOptions()
    #expect(options.content == "Content")
    #expect(options.templates == "Templates")
    #expect(options.output == "Public")
    #expect(options.failOn == .never)
    #expect(CheckOptions().failOn == .error)
  }

  @Test func everyOptionOfBuildIsRead() throws {
    var expected = BuildOptions()
    expected.content = "c"
    expected.templates = "t"
    expected.output = "o=p"
    expected.baseURL = BaseURL("https://example.org/")
    expected.jobs = 3
    expected.full = true
    expected.failOn = .warning
    expected.quiet = true
    expected.format = .json
    let line =
      "--content c --templates=t --output=o=p --base-url https://example.org --jobs 3 --full "
      + "--fail-on warning --quiet --format json"
    #expect(try build(line) == expected)
  }

  @Test func optionsAndOperandsComeInAnyOrder() throws {
    guard case .check(let options) = try Invocation(words("check a --quiet b -- --c - d")) else {
      Issue.record("no check")
      return
    }
    #expect(options.paths == ["a", "b", "--c", "-", "d"])
    #expect(options.quiet)
    #expect(try Invocation(words("parse x.txt")) == .parse(ParseOptions(files: ["x.txt"])))
    #expect(
      try Invocation(words("explain T3.identity"))
        == .explain(ExplainOptions(checks: ["T3.identity"])))
  }

  @Test func serveHasTheOptionsOfABuild() throws {
    var expected = ServeOptions()
    expected.port = 0
    expected.isStill = true
    expected.build.content = "c"
    expected.build.output = "o"
    #expect(
      try Invocation(words("serve --port 0 --no-watch --content c --output o"))
        == .serve(expected))
    #expect(try Invocation(words("new d")) == .new(NewOptions(folders: ["d"])))
  }

  @Test func theLaterOfTwoEqualOptionsHolds() throws {
    #expect(try build("--jobs 1 --jobs 2")?.jobs == 2)
  }

  @Test func aValueMayBeginWithOneDash() throws {
    #expect(try build("--output -")?.output == "-")
  }

  @Test(arguments: [
    ("", "没有给出命令"),
    ("buidl", "没有“buidl”这个命令，是不是 build？"),
    ("chek x", "没有“chek”这个命令，是不是 check？"),
    ("deploy", "没有“deploy”这个命令"),
    ("serve x", "serve 用不到“x”"),
    ("serve --port 65536", "--port 不能是“65536”，应为：0 到 65535 的整数"),
    ("new", "new 后面缺少文件夹"),
    ("new a b", "new 用不到“b”"),
    ("--verbose", "没有 --verbose 这个选项"),
    ("--versoin", "没有 --versoin 这个选项，是不是 --version？"),
    ("build --outptu x", "build 没有 --outptu 这个选项，是不是 --output？"),
    ("build --out x", "build 没有 --out 这个选项，是不是 --output？"),
    ("build -q", "build 没有 -q 这个选项"),
    ("check --output x", "check 没有 --output 这个选项"),
    ("build --output", "--output 后面缺少值：文件夹"),
    ("build --output --quiet", "--output 后面缺少值：文件夹"),
    ("build --output=", "--output 后面缺少值：文件夹"),
    ("build --quiet=yes", "--quiet 不带值"),
    ("build --jobs 0", "--jobs 不能是“0”，应为：1 到 1024 的整数"),
    ("build --jobs 1.5", "--jobs 不能是“1.5”，应为：1 到 1024 的整数"),
    ("check --format xml", "--format 不能是“xml”，应为：text、json、sarif、html"),
    ("build --format sarif", "--format 不能是“sarif”，应为：text、json"),
    (
      "build --fail-on bad", "--fail-on 不能是“bad”，应为：error、warning、notice、never"
    ),
    (
      "build --base-url example.org",
      "--base-url 不能是“example.org”，应为：完整的 http 或 https 网址，如 https://example.org/foi/"
    ),
    ("parse", "parse 后面缺少文件"),
    ("build x", "build 用不到“x”"),
    ("build \u{1B}[2J", "build 用不到“<U+001B>[2J”"),
  ])
  func whatIsWrongIsSaid(line: String, message: String) {
    let error = #expect(throws: UsageError.self) { try Invocation(words(line)) }
    #expect(error?.description == message)
  }

  @Test func helpIsShownForTheProgramAndEveryCommand() throws {
    for line in ["--help", "-h"] {
      guard case .help(let text) = try Invocation([line]) else {
        Issue.record("no help")
        return
      }
      for word in [
        "build", "check", "parse", "explain", "serve", "new", "--help", "--version", "4",
      ] {
        #expect(text.contains("\n  \(word) "))
      }
    }
    #expect(try Invocation(["--version"]) == .version)
    // Even where the rest is wrong, and not behind `--`.
    guard case .help = try Invocation(words("build --nonsense --help")) else {
      Issue.record("no help")
      return
    }
    #expect(try Invocation(words("check -- --help")) != Invocation(words("check --help")))
  }

  @Test func helpOfBuildIsTheTextThatUsersRead() throws {
    #expect(
      try Invocation(words("build --help"))
        == .help(
          """
          读取并核对全部报告，生成网站

          用法：gouji build [选项]

          网站先写入输出文件夹旁边的临时文件夹，完成后一次替换；中途出错时原有网站不变。
          输出文件夹中不是 gouji 生成的文件会保留；
          已有别的文件而没有网站的文件夹不会被写入。
          再次生成时只处理有改动的部分。其余的取自输出文件夹旁边的缓存 .Public.cache，
          它随时可以删除。

          选项：
            --content 文件夹    内容所在的文件夹，报告在其中的 reports/（默认 Content）
            --templates 文件夹  网页模板所在的文件夹（默认 Templates）
            --output 文件夹     网站输出到的文件夹（默认 Public）
            --base-url 网址     网站将来的网址，用于站点地图和订阅
            --jobs 数目         同时处理多少份（默认为处理器数目）
            --full              不使用缓存，全部重新生成；结果相同
            --precompress       在每个文本文件旁另存 .gz 和 .br，供网站服务器直接发送
            --fail-on error|warning|notice|never
                                发现达到该级别的问题时退出状态为 1（默认 never）
            --quiet             不显示进度和小结，诊断照常显示
            --format text|json  小结的格式（默认 text）
            --help              显示本说明

          """))
  }

  @Test(arguments: ["build", "check", "parse", "explain"])
  func helpFitsEightyColumns(command: String) throws {
    guard case .help(let text) = try Invocation([command, "--help"]) else {
      Issue.record("no help")
      return
    }
    #expect(text.hasSuffix("\n") && !text.hasSuffix("\n\n"))
    for line in text.split(separator: "\n") { #expect(line.utf8.count <= 120) }
  }

  @Test func failureThresholdsCountFromTheirSeverityUp() {
    #expect(FailureThreshold.warning.isReached(by: .error))
    #expect(FailureThreshold.warning.isReached(by: .warning))
    #expect(!FailureThreshold.warning.isReached(by: .notice))
    #expect(!FailureThreshold.never.isReached(by: .error))
  }
}
