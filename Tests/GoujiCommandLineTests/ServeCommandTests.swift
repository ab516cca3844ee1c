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

  @Test func aChangeIsBuiltAndShownAndAFaultLeavesTheFormerSite() async throws {
    let command = command()
    let watcher = try FolderWatcher([folder("Content"), folder("Templates")])
    let (events, wishes) = AsyncStream.makeStream(of: ServeEvent.self)
    // The first event is taken when the first build is done and the address printed.
    let (told, address) = AsyncStream.makeStream(of: UInt16.self)
    let printing = Console(
      output: { [recording] bytes throws(FileFault) in
        try recording.console().output(bytes)
        let text = String(decoding: bytes, as: UTF8.self)
        let port = part(of: text, from: "127.0.0.1:", to: "/")
        address.yield(port.flatMap { UInt16($0) } ?? 0)
      }, error: command.console.error, isTerminal: false, width: 80)
    let serving = ServeCommand(options: command.options, console: printing)
    async let end = serving.run(events) { watcher.changes }
    var ports = told.makeAsyncIterator()
    let port = try #require(await ports.next())

    let home = try #require(await RawConnection.get("/", port: port))
    #expect(home.hasPrefix("HTTP/1.1 200 "))
    let version = try #require(part(of: home, from: "data-version=\"", to: "\""))

    try folder.write("Templates/layout.mustache", "{{#open}}\n")
    #expect(watcher.takeChanges())
    wishes.yield(.changed)
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

    wishes.yield(.interrupted)
    #expect(try await end == .done)
    #expect(await RawConnection.get("/", port: port) == nil)
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
