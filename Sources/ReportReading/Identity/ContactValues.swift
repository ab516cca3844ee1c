import DisclosureModel

/// The values that follow labels.
extension ContactText {
  /// Up to the end of its clause, without what leads to the next label.
  func address(_ mark: ContactMark) -> String? {
    var depth = 0
    var at = mark.value.lowerBound
    scan: while at < mark.value.upperBound {
      switch bytes[at] {
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")") where depth == 0: break scan
      case UInt8(ascii: ")"): depth -= 1
      case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\n"): break scan
      case 0xE3 where bytes[at...].starts(with: "。".utf8): break scan
      default: break
      }
      at += 1
    }
    let joints = ["、", ".", "(", "/", "|", "-"]
    while let joint = joints.first(where: { hasEnding($0, mark.value.lowerBound..<at) }) {
      at -= joint.utf8.count
    }
    let value = mark.value.lowerBound..<at
    guard value.count >= 6, bytes[value].contains(where: { $0 >= 0x80 }) else { return nil }
    return text(value)
  }

  func postcode(_ mark: ContactMark) -> String? {
    let digits = bytes[mark.value].prefix(while: \.isDigit)
    return digits.count == 6 ? text(digits.startIndex..<digits.endIndex) : nil
  }

  /// One number or several, with area code, extension and whatever joins them.
  func phone(at start: Int) -> String? {
    var end = start
    var digits = 0
    while let length = phonePart(at: end, after: start) {
      digits += bytes[end..<end + length].reduce(0) { $0 + ($1.isDigit ? 1 : 0) }
      end += length
    }
    while end > start, !bytes[end - 1].isDigit, bytes[end - 1] != UInt8(ascii: ")") {
      end -= 1
    }
    return digits >= 5 ? text(start..<end) : nil
  }

  /// The length of what belongs to a number at `at`; nil where it ends.
  private func phonePart(at: Int, after start: Int) -> Int? {
    guard at < bytes.count else { return nil }
    let byte = bytes[at]
    if byte.isDigit || byte == UInt8(ascii: "-") { return 1 }
    if byte == UInt8(ascii: "(") { return opensAreaCode(at) ? 1 : nil }
    if byte == UInt8(ascii: ")") {
      return bytes[start..<at].contains(UInt8(ascii: "(")) && !bytes[start..<at].contains(byte)
        ? 1 : nil
    }
    let words = Vocabulary.shared.contact
    for word in words.withinPhone where bytes[at...].starts(with: word.utf8) {
      return word.utf8.count
    }
    for word in words.betweenPhones where bytes[at...].starts(with: word.utf8) {
      let next = at + word.utf8.count
      let digits = bytes[next...].prefix { $0.isDigit || $0 == UInt8(ascii: "-") }
      // Six digits may be a postcode.
      return digits.count >= 7 || word == "/" && !digits.isEmpty ? word.utf8.count : nil
    }
    return nil
  }

  private func opensAreaCode(_ at: Int) -> Bool {
    let digits = bytes[(at + 1)...].prefix(while: \.isDigit)
    return (3...4).contains(digits.count) && digits.first == UInt8(ascii: "0")
      && digits.endIndex < bytes.count && bytes[digits.endIndex] == UInt8(ascii: ")")
  }

  /// `请与某某局联系（0543-3162345）`: a number in brackets, without a label.
  func phoneInBrackets() -> String? {
    for at in bytes.indices where bytes[at] == UInt8(ascii: "(") {
      guard at + 2 < bytes.count, bytes[at + 1] == UInt8(ascii: "0"),
        let phone = phone(at: at + 1), phone.utf8.count >= 10
      else { continue }
      return phone
    }
    return nil
  }

  func email(in range: Range<Int>) -> String? {
    guard let sign = bytes[range].firstIndex(of: UInt8(ascii: "@")) else { return nil }
    let isPart = { (byte: UInt8) in byte.isLetterOrDigit || "._-+".utf8.contains(byte) }
    var start = sign
    while start > range.lowerBound, isPart(bytes[start - 1]) { start -= 1 }
    var end = sign + 1
    while end < range.upperBound, isPart(bytes[end]) { end += 1 }
    while end > sign, !bytes[end - 1].isLetterOrDigit { end -= 1 }
    guard start < sign, bytes[sign..<end].contains(UInt8(ascii: ".")) else { return nil }
    return text(start..<end)
  }

  /// The first web address, with its scheme or as the name of a government's server.
  func website() -> String? {
    var at = 0
    while at < bytes.count {
      guard bytes[at].isLetterOrDigit else {
        at += 1
        continue
      }
      let address = bytes[at...].prefix { byte in
        byte > 0x20 && byte < 0x7F && !"<>()\"',;[]|".utf8.contains(byte)
      }
      let value = String(decoding: address, as: UTF8.self)
      let isMail = at > 0 && bytes[at - 1] == UInt8(ascii: "@") || value.contains("@")
      if !isMail,
        ["http://", "https://", "www."].contains(where: {
          value.hasPrefix($0) && value.count > $0.count + 3
        }) || value.contains(".gov.cn")
      {
        return value.hasSuffix(".") ? String(value.dropLast()) : value
      }
      at = address.endIndex
    }
    return nil
  }

  private func hasEnding(_ word: String, _ range: Range<Int>) -> Bool {
    range.count > word.utf8.count && bytes[range].suffix(word.utf8.count).elementsEqual(word.utf8)
  }
}
