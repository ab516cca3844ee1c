/// What a fuzzer runs: one reader, with the seeds that its inputs grow from.
package struct FuzzTarget: Sendable {
  package let name: String
  package let seeds: @Sendable () -> [[UInt8]]
  /// Must come back for any bytes, within the limits of time and memory.
  package let run: @Sendable ([UInt8]) -> Void

  /// Every target; the reader of a further format is added here, and to `PrintedFormat` for its seeds.
  package static let all: [FuzzTarget] = [
    .text, .markdownFile, .html, .pdf, .zip, .wordXML, .report, .markdown, .mustache, .csv, .portal,
    .agencies,
  ]

  static func named(_ name: String) -> FuzzTarget? { all.first { $0.name == name } }
}
