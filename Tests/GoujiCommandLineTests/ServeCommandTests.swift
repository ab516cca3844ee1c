import HTTPServer
import TestSupport
import Testing

@testable import GoujiCommandLine

@Suite("Serving a preview")
struct ServeCommandTests {
  let folder: TemporaryFolder
  let recording = RecordingConsole()

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("Content/reports/liaocheng.txt", ReportText().text)
    for file in StarterFile.all where file.path.hasPrefix("Templates/") {
      try folder.write(file.path, file.bytes)
    }
  }

  private func command(port: UInt16 = 0) -> ServeCommand {
    var options = ServeOptions()
    options.port = port
    options.build.content = folder("Content")
    options.build.templates = folder("Templates")
    options.build.output = folder("Public")
    options.build.quiet = true
    return ServeCommand(options: options, console: recording.console())
  }

  /// What follows `start` in `text` up to `end`.
  private func part(of text: String, from start: String, to end: Character) -> String? {
    text.firstRange(of: start).map { text[$0.upperBound...].prefix { $0 != end } }.map(String.init)
  }

  @Test func endsWhereThereIsNoSite() async throws {
    var options = command().options
    options.build.templates = folder("nothing")
    let serving = ServeCommand(options: options, console: recording.console())
    let (events, wishes) = AsyncStream.makeStream(of: ServeEvent.self)
    wishes.finish()
    await #expect(throws: FileFault.self) { try await serving.run(events) { 0 } }
    #expect(!recording.outputText.contains("http"))
  }

  /// Serves until `use` ends, which is given the port when the first build is done, and what tells of a change.
  private func serve(
    _ use: (_ port: UInt16, _ change: () -> Void) async throws -> Void
  ) async throws -> ExitCode {
    let watcher = try FolderWatcher([folder("Content"), folder("Templates")])
    let (events, wishes) = AsyncStream.makeStream(of: ServeEvent.self)
    let (told, telling) = AsyncStream.makeStream(of: UInt16.self)
    let serving = self.telling(telling)
    async let end = serving.run(events) { watcher.changes }
    var ports = told.makeAsyncIterator()
    try await use(try #require(await ports.next())) {
      #expect(watcher.takeChanges())
      wishes.yield(.changed)
    }
    wishes.yield(.interrupted)
    return try await end
  }

  /// A command that tells its port when the first build is done.
  private func telling(_ port: AsyncStream<UInt16>.Continuation) -> ServeCommand {
    let command = command()
    let printing = Console(
      output: { [recording] bytes throws(FileFault) in
        try recording.console().output(bytes)
        let text = String(decoding: bytes, as: UTF8.self)
        port.yield(part(of: text, from: "127.0.0.1:", to: "/").flatMap { UInt16($0) } ?? 0)
      }, error: command.console.error, isTerminal: false, width: 80)
    return ServeCommand(options: command.options, console: printing)
  }

  @Test func aChangeIsBuiltAndShownAndAFaultLeavesTheFormerSite() async throws {
    var served: UInt16 = 0
    let end = try await serve { port, change in
      served = port
      let home = try #require(await RawConnection.get("/", port: port))
      #expect(home.hasPrefix("HTTP/1.1 200 "))
      let version = try #require(part(of: home, from: "data-version=\"", to: "\""))

      try folder.write("Templates/layout.mustache", "{{#open}}\n")
      change()
      let changes = try #require(
        await RawConnection.get("/.gouji/changes?version=\(version)", port: port))
      #expect(changes.hasPrefix("HTTP/1.1 200 "))
      #expect(!changes.hasSuffix("\r\n\r\n\(version)\n"))

      let broken = try #require(await RawConnection.get("/years/", port: port))
      #expect(broken.hasPrefix("HTTP/1.1 200 "))
      #expect(broken.contains("模板有错误，没有发布"))
      #expect(broken.contains("layout.mustache:1: error:"))
      #expect(broken.contains("</h1>"))
      #expect(folder.read("Public/years/index.html")?.contains("gouji-preview") == false)
    }
    #expect(end == .done)
    #expect(await RawConnection.get("/", port: served) == nil)
  }

  @Test func whatIsTriedOutIsOneChangeAtMost() async throws {
    var report = ReportText()
    func build() async -> ExitCode {
      var options = command().options.build
      options.templates = folder("Templates")
      let command = BuildCommand(options: options, console: recording.console())
      return (try? await command.run()) ?? .unpublished
    }
    /// How many revisions the site's list of changes has.
    func revisions() throws -> Int {
      let table = try #require(folder.read("Public/data/changes.csv"))
      let rows = table.split(whereSeparator: \.isNewline).dropFirst()
      return Set(rows.map { $0.prefix { $0 != "," } }).count
    }
    #expect(await build() == .done)

    let end = try await serve { port, change in
      let home = try #require(await RawConnection.get("/", port: port))
      var version = try #require(part(of: home, from: "data-version=\"", to: "\""))
      for (received, count) in [("1", 1), ("2", 1), ("0", 0), ("3", 1)] {
        report.cells["requests.received.total"] = received
        try folder.write("Content/reports/liaocheng.txt", report.text)
        change()
        let answer = try #require(
          await RawConnection.get("/.gouji/changes?version=\(version)", port: port))
        version = try #require(answer.split(whereSeparator: \.isNewline).last.map(String.init))
        #expect(try revisions() == count, "\(received)")
      }
    }
    #expect(end == .done)

    report.cells["requests.received.total"] = "4"
    try folder.write("Content/reports/liaocheng.txt", report.text)
    #expect(await build() == .done)
    #expect(try revisions() == 2)
  }

  @Test func aTakenPortEndsItBeforeAnythingIsBuilt() async throws {
    let (events, _) = AsyncStream.makeStream(of: ServeEvent.self)
    let server = try HTTPServer(port: 0) { _ in HTTPResponse(.ok, "") }
    let fault = await #expect(throws: ServeFault.self) {
      _ = try await command(port: server.port).run(events) { 0 }
    }
    #expect(
      fault?.description == "端口 \(server.port) 已被占用；请用 --port 另选一个，或用 --port 0 任选空闲的")
    #expect(folder.files(below: "Public") == [])
  }
}
