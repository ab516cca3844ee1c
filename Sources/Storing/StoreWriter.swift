/// Writes values as bytes: numbers seven bits a byte, each text once.
package struct StoreWriter {
  package private(set) var bytes: [UInt8]
  /// The texts written so far.
  private var texts = WrittenTexts()

  /// - Parameter reserved: How many bytes of zero come before the first value.
  package init(reserving reserved: Int = 0) {
    bytes = [UInt8](repeating: 0, count: reserved)
  }

  package mutating func write(_ value: some Stored) { value.write(to: &self) }

  package mutating func write(byte: UInt8) { bytes.append(byte) }

  package mutating func write(count: Int) { write(number: UInt64(count)) }

  mutating func write(number: UInt64) {
    var rest = number
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  /// Writes the number of `text`; one that was not there before follows its number.
  mutating func write(text: String) {
    var text = text
    text.withUTF8 { write(text: $0) }
  }

  private mutating func write(text: UnsafeBufferPointer<UInt8>) {
    let slot = texts.slot(of: text, in: bytes)
    if let number = texts.number(in: slot) { return write(count: number) }
    write(count: texts.count)
    write(count: text.count)
    texts.add(bytes.count..<bytes.count + text.count, to: slot, of: bytes)
    bytes += text
  }

  /// Writes bytes as they are, behind their number.
  package mutating func write(bytes: [UInt8]) {
    write(count: bytes.count)
    self.bytes += bytes
  }

  /// Writes bytes alone; their reader knows how many there are.
  mutating func write(plain bytes: UnsafeRawBufferPointer) { self.bytes.append(contentsOf: bytes) }

  /// Writes the bytes of all `values` as they lie in memory, behind the number of values.
  package mutating func write<Value: BitwiseCopyable>(raw values: [Value]) {
    write(count: values.count)
    values.withUnsafeBytes { bytes.append(contentsOf: $0) }
  }

  /// Writes numbers with all their bytes, which is fast where there are many.
  package mutating func write<Number: FixedWidthInteger>(fixed numbers: [Number]) {
    write(count: numbers.count)
    bytes.reserveCapacity(bytes.count + numbers.count * MemoryLayout<Number>.size)
    for number in numbers {
      withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
    }
  }
}
