/// Bytes that grow at their end, for files that are put together from pieces of a few bytes each: an array takes
/// three times as long to append one.
package struct ByteBuffer: ~Copyable {
  @usableFromInline var start: UnsafeMutableRawPointer
  @usableFromInline var capacity: Int
  @usableFromInline var end = 0

  package init(capacity: Int = 1 << 12) {
    start = .allocate(byteCount: capacity, alignment: 16)
    self.capacity = capacity
  }

  deinit { start.deallocate() }

  package var count: Int { end }

  package var bytes: [UInt8] { Array(UnsafeRawBufferPointer(start: start, count: end)) }

  package func append(to array: inout [UInt8]) {
    array.append(contentsOf: UnsafeRawBufferPointer(start: start, count: end))
  }

  @inlinable package mutating func append(_ byte: UInt8) {
    if end == capacity { grow(by: 1) }
    start.storeBytes(of: byte, toByteOffset: end, as: UInt8.self)
    end += 1
  }

  @inlinable package mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let base = bytes.baseAddress else { return }
    if bytes.count > capacity - end { grow(by: bytes.count) }
    (start + end).copyMemory(from: base, byteCount: bytes.count)
    end += bytes.count
  }

  @inlinable package mutating func append(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) {
    append(UnsafeBufferPointer(rebasing: bytes))
  }

  @inlinable package mutating func append(_ text: StaticString) {
    append(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  @inlinable package mutating func append(_ text: String) {
    var text = text
    text.withUTF8 { append($0) }
  }

  /// Appends the decimal digits of `number`.
  package mutating func append(decimal number: Int) {
    guard number >= 0 else { return append(String(number)) }
    if number >= 10 { append(decimal: number / 10) }
    append(UInt8(ascii: "0") + UInt8(number % 10))
  }

  @usableFromInline mutating func grow(by added: Int) {
    capacity = max(capacity * 2, end + added)
    let grown = UnsafeMutableRawPointer.allocate(byteCount: capacity, alignment: 16)
    grown.copyMemory(from: start, byteCount: end)
    start.deallocate()
    start = grown
  }
}
