import CZlib
import Compression
import Foundation
import Testing

@Suite("Compression")
struct CompressionTests {
  static let texts = [
    "", "一", String(repeating: "政府信息公开", count: 20_000),
    (0..<5000).map { "\($0 * $0 % 977)\n" }.joined(),
  ]

  @Test(arguments: texts)
  func gzipGivesBackWhatItWasGiven(_ text: String) throws {
    let bytes = Array(text.utf8)
    let compressed = try Compression.gzip.compressed(bytes)
    #expect(Self.unzipped(compressed, room: bytes.count + 1) == bytes)
    #expect(compressed[4..<8].allSatisfy { $0 == 0 }, "it bears no time")
  }

  /// The library that writes Brotli does not read it: the program does, which the tests' dependencies bring.
  @Test(arguments: texts)
  func brotliGivesBackWhatItWasGiven(_ text: String) throws {
    let bytes = Array(text.utf8)
    let folder = FileManager.default.temporaryDirectory
    let file = folder.appending(path: "\(UUID().uuidString).br")
    try Data(Compression.brotli.compressed(bytes)).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["brotli", "--decompress", "--stdout", file.path]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    #expect(Array(output) == bytes)
  }

  @Test(arguments: Compression.allCases)
  func isSmallerAndTheSameEachTime(_ method: Compression) throws {
    let bytes = Array(Self.texts[2].utf8)
    let compressed = try method.compressed(bytes)
    #expect(compressed.count < bytes.count / 100)
    #expect(try method.compressed(bytes) == compressed)
  }

  private static func unzipped(_ bytes: [UInt8], room: Int) -> [UInt8] {
    var stream = z_stream()
    inflateInit2_(&stream, MAX_WBITS + 16, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    defer { inflateEnd(&stream) }
    var input = bytes
    return [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
      input.withUnsafeMutableBufferPointer { input in
        stream.next_in = input.baseAddress
        stream.avail_in = uInt(input.count)
        stream.next_out = buffer.baseAddress
        stream.avail_out = uInt(room)
        _ = inflate(&stream, Z_FINISH)
      }
      count = Int(stream.total_out)
    }
  }
}
