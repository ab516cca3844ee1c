import CNettle

/// The SHA-256 digest of something: the same for the same, and for nothing else.
package struct Digest: Sendable, Hashable {
  // Kept in place, for a build has one of every file.
  private let first, second, third, fourth: UInt64

  /// The digest of `bytes`.
  package init(of bytes: [UInt8]) {
    var builder = DigestBuilder()
    builder.add(raw: bytes[...])
    self = builder.digest()
  }

  /// That which consists of `size` bytes.
  fileprivate init(_ bytes: ArraySlice<UInt8>) {
    (first, second, third, fourth) = bytes.withUnsafeBytes { raw in
      // As they lie in memory: a digest is bytes and no number.
      func word(_ number: Int) -> UInt64 {
        raw.loadUnaligned(fromByteOffset: 8 * number, as: UInt64.self)
      }
      return (word(0), word(1), word(2), word(3))
    }
  }

  package var bytes: [UInt8] { withBytes { Array($0) } }

  fileprivate func withBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    withUnsafeBytes(of: (first, second, third, fourth), body)
  }

  /// How many bytes a digest has.
  package static let size = Int(SHA256_DIGEST_SIZE)

  /// In lower-case hexadecimal digits.
  package var text: String {
    let digits = Array("0123456789abcdef".utf8)
    return String(
      decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}

extension Digest: Stored {
  package func write(to store: inout StoreWriter) {
    withBytes { store.write(plain: $0) }
  }

  package init(from store: inout StoreReader) throws(StoreFault) {
    self.init(try store.readPlain(count: Self.size))
  }
}

/// Makes one digest of several things, each told from the next.
package struct DigestBuilder {
  private var context = sha256_ctx()

  package init() { nettle_sha256_init(&context) }

  /// Begins with what kind of thing the digest is of.
  package init(_ kind: String) {
    self.init()
    add(kind)
  }

  package mutating func add(_ number: Int) {
    withUnsafeBytes(of: Int64(number).littleEndian) { raw in
      nettle_sha256_update(
        &context, raw.count, raw.baseAddress?.assumingMemoryBound(to: UInt8.self))
    }
  }

  package mutating func add(_ bytes: [UInt8]) {
    add(bytes.count)
    add(raw: bytes[...])
  }

  package mutating func add(_ text: String) {
    var text = text
    text.withUTF8 { utf8 in
      add(utf8.count)
      nettle_sha256_update(&context, utf8.count, utf8.baseAddress)
    }
  }

  /// Nothing is told from the empty text.
  package mutating func add(_ text: String?) {
    add(text == nil ? 0 : 1)
    if let text { add(text) }
  }

  package mutating func add(_ digest: Digest) {
    add(Digest.size)
    digest.withBytes { raw in
      nettle_sha256_update(
        &context, raw.count, raw.baseAddress?.assumingMemoryBound(to: UInt8.self))
    }
  }

  /// Adds bytes alone, without their number.
  package mutating func add(raw bytes: ArraySlice<UInt8>) {
    bytes.withUnsafeBufferPointer { nettle_sha256_update(&context, $0.count, $0.baseAddress) }
  }

  /// The digest of all that was added.
  package consuming func digest() -> Digest {
    var bytes = [UInt8](repeating: 0, count: Digest.size)
    nettle_sha256_digest(&context, bytes.count, &bytes)
    return Digest(bytes[...])
  }
}
