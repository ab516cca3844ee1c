/// What a fuzzer runs: one reader, with the seeds that its inputs grow from.
struct FuzzTarget: Sendable {
  let name: String
  let seeds: @Sendable () -> [[UInt8]]
  /// Must come back for any bytes, within the limits of time and memory.
  let run: @Sendable ([UInt8]) -> Void

  static let all: [FuzzTarget] = [
    .text, .html, .zip, .wordXML, .report, .markdown, .mustache, .csv, .portal,
  ]

  static func named(_ name: String) -> FuzzTarget? { all.first { $0.name == name } }
}
