/// Tells in one pass over its bytes whether a paragraph can hold anything that `ProseReader` reads; most
/// do not.
enum ProseAnchors {
  static func isFound(in text: String, year: Int) -> Bool {
    var text = text
    return text.withUTF8 { isFound(in: $0, year: year) }
  }

  private static func isFound(in bytes: UnsafeBufferPointer<UInt8>, year: Int) -> Bool {
    var hasDigit = false
    var compares = false
    var at = 0
    while at < bytes.count {
      let byte = bytes[at]
      if byte < 0x80 {
        if ProseCount.isDigit(byte) {
          hasDigit = true
          if at + 3 < bytes.count, isOtherYear(bytes, at, year) { return true }
        } else if byte == UInt8(ascii: "%") {
          return true
        }
        at += 1
        continue
      }
      guard byte >= 0xE0, at + 2 < bytes.count else {
        at += 1
        continue
      }
      switch (byte, bytes[at + 1], bytes[at + 2]) {
      case (0xE8, 0xB4, 0xB9), (0xEF, 0xBC, 0x85): return true  // 费 ％
      case (0xEF, 0xBC, 0x90...0x99): hasDigit = true
      // 中 括 计 共 比 较 （ 同 年 为: 其中, 包括, 合计, 同比, 较去年, 分为, a list in brackets
      case (0xE4, 0xB8, 0xAD), (0xE6, 0x8B, 0xAC), (0xE8, 0xAE, 0xA1), (0xE5, 0x85, 0xB1),
        (0xE6, 0xAF, 0x94), (0xE8, 0xBE, 0x83), (0xEF, 0xBC, 0x88), (0xE5, 0x90, 0xAB):
        compares = true
      // 其余; 按内容分：, 从渠道看，, 分别为; 增至, 升到
      case (0xE5, 0x85, 0xB6): compares = compares || bytes.begins("余", at: at + 3)
      case (0xE5, 0x88, 0x86), (0xE7, 0x9C, 0x8B):
        compares =
          compares || bytes.begins("：", at: at + 3) || bytes.begins("，", at: at + 3)
          || bytes.begins("别", at: at + 3)
      case (0xE5, 0xA2, 0x9E), (0xE5, 0x8D, 0x87), (0xE9, 0x99, 0x8D), (0xE4, 0xB8, 0x8A):
        compares =
          compares || bytes.begins("至", at: at + 3) || bytes.begins("到", at: at + 3)
          || bytes.begins("半年", at: at + 3) || isDigit(bytes, at + 3)
      // 上述486条, 以上6场, 这24篇
      case (0xE8, 0xBF, 0xB0), (0xE8, 0xBF, 0x99), (0xE8, 0xAF, 0xA5):
        compares = compares || isDigit(bytes, at + 3)
      // 相加
      case (0xE7, 0x9B, 0xB8): compares = compares || bytes.begins("加", at: at + 3)
      // 百 in 百分之, 条 and 篇 and 件 that may lack their number
      case (0xE7, 0x99, 0xBE): compares = true
      case (0xE6, 0x9D, 0xA1), (0xE7, 0xAF, 0x87), (0xE4, 0xBB, 0xB6):
        if lacksNumber(bytes, at) { return true }
        compares = compares || bytes.begins("：", at: at + 3)
      // 申 in 申请
      case (0xE7, 0x94, 0xB3): compares = true
      default: break
      }
      at += byte < 0xF0 ? 3 : 4
    }
    return hasDigit && compares
  }

  private static func isDigit(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> Bool {
    at < bytes.count && ProseCount.isDigit(bytes[at])
  }

  /// A year of this century that is not `year`.
  private static func isOtherYear(
    _ bytes: UnsafeBufferPointer<UInt8>, _ at: Int, _ year: Int
  ) -> Bool {
    guard bytes[at] == UInt8(ascii: "2"), bytes[at + 1] == UInt8(ascii: "0") else { return false }
    guard ProseCount.isDigit(bytes[at + 2]), ProseCount.isDigit(bytes[at + 3]) else { return false }
    return 2000 + Int(bytes[at + 2] & 0xF) * 10 + Int(bytes[at + 3] & 0xF) != year
  }

  /// The measure at `at` has no number before it, but a mark after it.
  private static func lacksNumber(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> Bool {
    var before = at - 1
    while before >= 0, bytes[before] == 0x20 { before -= 1 }
    guard before >= 0, !ProseCount.isDigit(bytes[before]) else { return false }
    var after = at + 3
    while after < bytes.count, bytes[after] == 0x20 { after += 1 }
    guard after + 2 < bytes.count else { return true }
    return switch bytes[after] {
    case 0..<0x80, 0xEF: true
    case 0xE3: bytes[after + 1] == 0x80
    case 0xE5: bytes[after + 1] == 0x85 && bytes[after + 2] == 0xB6  // 其
    default: false
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  fileprivate func begins(_ word: StaticString, at start: Int) -> Bool {
    let length = word.utf8CodeUnitCount
    guard start + length <= count else { return false }
    return word.withUTF8Buffer { $0.elementsEqual(self[start..<(start + length)]) }
  }
}
