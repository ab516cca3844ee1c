/// Reads what a `StoreWriter` wrote. Whatever else the bytes are, it throws and never traps.
package struct StoreReader {
  private let bytes: [UInt8]
  private var position: Int
  private var texts: [String] = []

  /// - Parameter start: Where the values begin.
  package init(_ bytes: [UInt8], from start: Int = 0) {
    self.bytes = bytes
    position = min(start, bytes.count)
  }

  package var isAtEnd: Bool { position == bytes.count }

  package mutating func read<Value: Stored>() throws(StoreFault) -> Value {
    try Value(from: &self)
  }

  package mutating func readByte() throws(StoreFault) -> UInt8 {
    guard position < bytes.count else { throw StoreFault() }
    defer { position += 1 }
    return bytes[position]
  }

  mutating func readNumber() throws(StoreFault) -> UInt64 {
    var number: UInt64 = 0
    var shift: UInt64 = 0
    while true {
      let byte = try readByte()
      let bits = UInt64(byte & 0x7F)
      guard shift < 63 || (shift == 63 && bits < 2) else { throw StoreFault() }
      number |= bits << shift
      if byte < 0x80 { return number }
      shift += 7
    }
  }

  /// How many elements follow, each of a byte at least.
  package mutating func readCount() throws(StoreFault) -> Int {
    let count = try readNumber()
    guard count <= UInt64(bytes.count - position) else { throw StoreFault() }
    return Int(count)
  }

  mutating func readText() throws(StoreFault) -> String {
    let number = try readNumber()
    if number < UInt64(texts.count) { return texts[Int(number)] }
    guard number == UInt64(texts.count) else { throw StoreFault() }
    let count = try readCount()
    let text = String(decoding: bytes[position..<position + count], as: UTF8.self)
    position += count
    texts.append(text)
    return text
  }

  /// Reads what `write(bytes:)` wrote.
  package mutating func readBytes() throws(StoreFault) -> [UInt8] {
    let count = try readCount()
    defer { position += count }
    return Array(bytes[position..<position + count])
  }

  /// Reads what `write(plain:)` wrote.
  mutating func readPlain(count: Int) throws(StoreFault) -> ArraySlice<UInt8> {
    guard count <= bytes.count - position else { throw StoreFault() }
    defer { position += count }
    return bytes[position..<position + count]
  }

  /// Reads what `write(raw:)` wrote; any bytes must be a `Value`, as they are of numbers.
  package mutating func readRaw<Value: BitwiseCopyable>(
    _ type: Value.Type = Value.self
  ) throws(StoreFault) -> [Value] {
    let count = try readNumber()
    let width = MemoryLayout<Value>.stride
    guard count <= UInt64((bytes.count - position) / width) else { throw StoreFault() }
    let range = position..<position + Int(count) * width
    position = range.upperBound
    return [Value](unsafeUninitializedCapacity: Int(count)) { values, initialized in
      UnsafeMutableRawBufferPointer(values).copyBytes(from: bytes[range])
      initialized = Int(count)
    }
  }

  /// Reads what `write(fixed:)` wrote.
  package mutating func readFixed<Number: FixedWidthInteger>() throws(StoreFault) -> [Number] {
    let count = try readNumber()
    let width = MemoryLayout<Number>.size
    guard count <= UInt64((bytes.count - position) / width) else { throw StoreFault() }
    let start = position
    position += Int(count) * width
    return bytes.withUnsafeBytes { raw in
      (0..<Int(count)).map {
        Number(littleEndian: raw.loadUnaligned(fromByteOffset: start + $0 * width, as: Number.self))
      }
    }
  }
}
