/// `gouji parse`: prints each report as a line of JSON.
struct ParseCommand {
  let options: ParseOptions
  let console: Console

  func run() async throws -> ExitCode {
    .done
  }
}
