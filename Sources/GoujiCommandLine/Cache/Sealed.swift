import Storing

/// Values as bytes behind a seal, which is made of the bytes and of what they are to be, so that neither damage nor
/// a mix-up goes unseen.
enum Sealed {
  static func bytes(of value: some Stored, by key: Digest) -> [UInt8] {
    var store = StoreWriter(reserving: Digest.size)
    store.write(value)
    var bytes = store.bytes
    bytes.replaceSubrange(..<Digest.size, with: seal(bytes, key).bytes)
    return bytes
  }

  /// The value in `bytes`; nil where they are damaged, or those of another key.
  static func value<Value: Stored>(in bytes: [UInt8], by key: Digest) -> Value? {
    guard bytes.count >= Digest.size, seal(bytes, key).bytes[...] == bytes[..<Digest.size] else {
      return nil
    }
    var store = StoreReader(bytes, from: Digest.size)
    guard let value = try? store.read() as Value, store.isAtEnd else { return nil }
    return value
  }

  private static func seal(_ bytes: [UInt8], _ key: Digest) -> Digest {
    var builder = DigestBuilder("gouji 1")
    builder.add(key)
    builder.add(raw: bytes[Digest.size...])
    return builder.digest()
  }
}
