import CBrotli
import CZlib

/// A way to compress a file so that web servers can send it as it lies there.
package enum Compression: String, Sendable, CaseIterable {
  case gzip, brotli

  /// What servers look for behind the file's own name.
  package var suffix: String {
    switch self {
    case .gzip: ".gz"
    case .brotli: ".br"
    }
  }

  /// `bytes`, compressed as well as costs little time; the same for the same version of the library.
  ///
  /// - Throws: `CompressionFault`, where there is no memory.
  package func compressed(_ bytes: [UInt8]) throws(CompressionFault) -> [UInt8] {
    switch self {
    case .gzip: try Self.gzip(bytes)
    case .brotli: try Self.brotli(bytes)
    }
  }

  /// A gzip file without name and time (RFC 1952).
  private static func gzip(_ bytes: [UInt8]) throws(CompressionFault) -> [UInt8] {
    var stream = z_stream()
    // 16 above the largest window asks for gzip's header.
    let code = deflateInit2_(
      &stream, Z_BEST_COMPRESSION, Z_DEFLATED, MAX_WBITS + 16, 9, Z_DEFAULT_STRATEGY,
      ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    guard code == Z_OK else { throw CompressionFault(method: .gzip) }
    defer { deflateEnd(&stream) }
    let bound = Int(deflateBound(&stream, uLong(bytes.count)))
    var end = Z_STREAM_ERROR
    let output = [UInt8](unsafeUninitializedCapacity: bound) { buffer, count in
      bytes.withUnsafeBufferPointer { input in
        // zlib asks for a pointer to what it does not change.
        stream.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
        stream.avail_in = uInt(input.count)
        stream.next_out = buffer.baseAddress
        stream.avail_out = uInt(buffer.count)
        end = deflate(&stream, Z_FINISH)
      }
      count = Int(stream.total_out)
    }
    guard end == Z_STREAM_END else { throw CompressionFault(method: .gzip) }
    return output
  }

  /// The best quality costs ten times the time for some hundredths less.
  private static let quality: Int32 = 9

  private static func brotli(_ bytes: [UInt8]) throws(CompressionFault) -> [UInt8] {
    var succeeded = false
    let bound = max(64, BrotliEncoderMaxCompressedSize(bytes.count))
    let output = [UInt8](unsafeUninitializedCapacity: bound) { buffer, count in
      var size = bound
      succeeded =
        BrotliEncoderCompress(
          quality, BROTLI_DEFAULT_WINDOW, BROTLI_MODE_TEXT, bytes.count, bytes,
          &size, buffer.baseAddress) != 0
      count = succeeded ? size : 0
    }
    guard succeeded else { throw CompressionFault(method: .brotli) }
    return output
  }
}

/// A file could not be compressed.
package struct CompressionFault: Error, Sendable, Equatable, CustomStringConvertible {
  package let method: Compression

  package var description: String { "压缩（\(method.rawValue)）失败：内存不足" }
}
