import Testing

@testable import Bytes

@Suite("A buffer of bytes")
struct ByteBufferTests {
  @Test(arguments: [1, 2, 3, 5000]) func holdsWhatWasAppendedHoweverLittleItBeganWith(
    _ capacity: Int
  ) {
    var buffer = ByteBuffer(capacity: capacity)
    var expected: [UInt8] = []
    for number in 0..<300 {
      let text = String(repeating: "勾稽", count: number % 7)
      buffer.append(text)
      buffer.append(UInt8(number % 256))
      buffer.append("stays" as StaticString)
      Array(text.utf8).withUnsafeBufferPointer { buffer.append($0.dropFirst()) }
      expected += Array(text.utf8) + [UInt8(number % 256)] + Array("stays".utf8)
      expected += text.utf8.dropFirst()
    }
    #expect(buffer.bytes == expected)
    #expect(buffer.count == expected.count)
    var behind = Array("before".utf8)
    buffer.append(to: &behind)
    #expect(behind == Array("before".utf8) + expected)
  }

  @Test func isEmptyAtFirst() {
    #expect(ByteBuffer().bytes == [])
  }

  @Test(arguments: [0, 7, 10, 99, 100, 1234, -1, -90, Int.max, Int.min])
  func writesNumbersInDecimalDigits(_ number: Int) {
    var buffer = ByteBuffer()
    buffer.append(decimal: number)
    #expect(String(decoding: buffer.bytes, as: UTF8.self) == String(number))
  }
}
