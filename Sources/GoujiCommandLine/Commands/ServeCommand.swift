import Diagnostics
import Glibc
import HTTPServer
import SiteRendering
import Synchronization

/// `gouji serve`: builds the site, shows it to browsers on this machine, and builds it anew when the content
/// or the templates change.
struct ServeCommand {
  let options: ServeOptions
  let console: Console

  func run() async throws -> ExitCode {
    let watcher =
      options.isStill
      ? nil : try FolderWatcher([options.build.content, options.build.templates])
    return try await run(.standard(watching: watcher)) { watcher?.changes ?? 0 }
  }

  /// Serves until `events` end or one of them says so.
  ///
  /// - Parameter changes: How many changes there have been.
  func run(
    _ events: AsyncStream<ServeEvent>, changes: @Sendable () -> Int
  ) async throws -> ExitCode {
    // Where there is no site, every build would say that and nothing else.
    for folder in [options.build.templates, "\(options.build.content)/reports"] {
      _ = try FolderEntry.list(Array(folder.utf8), in: AT_FDCWD, followingLinks: true)
    }
    // No browser may take this run's first site for one of a former run.
    let version = SiteVersion(first: time(nil) * 1000)
    let site = PublicFolder(path: options.build.output)
    let preview = Preview(version: version) { site.entry($0) }
    let port = options.port ?? ServeOptions.standardPort
    let server: HTTPServer
    do throws(HTTPServerFault) {
      server = try HTTPServer(port: port) { preview.answer($0) }
    } catch {
      throw ServeFault(error)
    }
    defer {
      version.close()
      withExtendedLifetime(server) {}
    }
    let former = FormerFindings(in: options.build.output)
    var built = changes()
    preview.show(await build(after: former))
    try console.print("预览：http://127.0.0.1:\(server.port)/（按 Ctrl-C 结束）\n")
    for await event in events {
      if event == .interrupted { break }
      // What came before the last build began is in it.
      if changes() == built { continue }
      built = await settled(changes)
      preview.show(await build(after: former))
    }
    return .done
  }

  /// Waits until nothing has changed for a moment, as when many files are copied; for two seconds at most.
  private func settled(_ changes: () -> Int) async -> Int {
    var count = changes()
    for _ in 0..<20 {
      try? await Task.sleep(for: .milliseconds(100))
      let now = changes()
      if now == count { break }
      count = now
    }
    return count
  }

  /// Builds the site; what went wrong, if anything has.
  ///
  /// - Parameter former: The findings when the preview began: what is tried out in between is no history.
  private func build(after former: FormerFindings?) async -> PreviewFault? {
    let log = DiagnosticLog()
    var console = console
    console.listener = { log.add($0) }
    do {
      let end = try await BuildCommand(
        options: options.build, console: console, comparison: .former(former)
      ).run()
      guard end == .unreadable else { return nil }
      return PreviewFault(
        headline: "网站已生成，但有文件不能作为报告读取", details: log.text { $0.severity == .error })
    } catch {
      console.printError("gouji: error: \(error)\n")
      return PreviewFault(headline: "\(error)", details: log.text { _ in true })
    }
  }
}

/// The diagnostics of a build.
private final class DiagnosticLog: Sendable {
  private let diagnostics = Mutex<[Diagnostic]>([])

  func add(_ more: [Diagnostic]) { diagnostics.withLock { $0 += more } }

  /// Those that are `wanted`, as on a terminal without colours.
  func text(_ wanted: (Diagnostic) -> Bool) -> String {
    let renderer = DiagnosticRenderer(coloured: false)
    var text: [UInt8] = []
    for diagnostic in diagnostics.withLock(\.self).sorted() where wanted(diagnostic) {
      renderer.append(diagnostic, to: &text)
    }
    return String(decoding: text, as: UTF8.self)
  }
}

/// Why nothing is served.
struct ServeFault: Error, Equatable, CustomStringConvertible {
  let fault: HTTPServerFault

  init(_ fault: HTTPServerFault) { self.fault = fault }

  var description: String {
    switch fault {
    case .socket(let port, EADDRINUSE): "端口 \(port) 已被占用；请用 --port 另选一个，或用 --port 0 任选空闲的"
    case .socket(let port, EACCES): "没有权限使用端口 \(port)；请用 --port 选 1024 以上的"
    case .socket(let port, let code): "不能监听端口 \(port)：\(String(cString: strerror(code)))"
    case .threads: "系统资源不足，不能启动预览"
    }
  }
}
