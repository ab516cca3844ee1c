/// `gouji check`: reads reports, checks them and prints the findings.
struct CheckCommand {
  let options: CheckOptions
  let console: Console

  func run() async throws -> ExitCode {
    .done
  }
}
