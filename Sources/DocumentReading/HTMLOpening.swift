/// What the first bytes of an HTML file tell: that it is one, and the encoding it claims.
enum HTMLOpening {
  /// Whether the first thing in the file, after comments and declarations, is a tag of HTML.
  static func begins(_ bytes: [UInt8]) -> Bool {
    var at = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while true {
      while at < bytes.count, bytes[at].isBlank { at += 1 }
      guard at < bytes.count, bytes[at] == UInt8(ascii: "<") else { return false }
      if starts("<!doctype html", bytes, at) { return true }
      if starts("<!--", bytes, at) {
        guard let end = end(of: "-->", bytes, from: at + 4) else { return false }
        at = end
      } else if starts("<?", bytes, at) || starts("<!", bytes, at) {
        guard let end = end(of: ">", bytes, from: at) else { return false }
        at = end
      } else {
        return isTag(bytes, at)
      }
    }
  }

  /// Whether the file declares that it is a page of HTML, from the beginning.
  static func beginsPage(_ bytes: [UInt8]) -> Bool {
    let head = Array(bytes.prefix(4096))
    let words: [StaticString] = ["<!doctype html", "<html", "<head", "<body"]
    return words.contains { end(of: $0, head, from: 0) != nil }
  }

  /// The encoding that a `<meta>` element among the first bytes names.
  static func charset(in bytes: [UInt8]) -> String? {
    let head = Array(bytes.prefix(16_384))
    var at = 0
    while let meta = end(of: "<meta", head, from: at) {
      let close = end(of: ">", head, from: meta) ?? head.count
      if let found = end(of: "charset", head, from: meta), found < close {
        let value = head[found..<close].drop { $0.isBlank }
        if value.first == UInt8(ascii: "=") {
          let name = value.dropFirst().drop { $0.isBlank || $0 == 0x22 || $0 == 0x27 }
          return String(decoding: name.prefix(while: \.isNameByte), as: UTF8.self)
        }
      }
      at = close
    }
    return nil
  }

  /// Whether the tag at `at` has the name of an element that HTML has.
  private static func isTag(_ bytes: [UInt8], _ at: Int) -> Bool {
    let name = bytes[(at + 1)...].prefix(12).prefix(while: \.isNameByte)
    let after = at + 1 + name.count
    guard after < bytes.count, bytes[after].isBlank || [0x2F, 0x3E].contains(bytes[after]) else {
      return false
    }
    return HTMLElement.isKnown(String(decoding: name, as: UTF8.self).lowercased())
  }

  /// Whether `word`, in lower case, stands at `at` in any case.
  private static func starts(_ word: StaticString, _ bytes: [UInt8], _ at: Int) -> Bool {
    guard at + word.utf8CodeUnitCount <= bytes.count else { return false }
    return word.withUTF8Buffer { word in
      word.indices.allSatisfy { index in
        let byte = bytes[at + index]
        return word[index] == ((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
      }
    }
  }

  /// The offset after the next `word` from `start`.
  private static func end(of word: StaticString, _ bytes: [UInt8], from start: Int) -> Int? {
    var at = start
    while at < bytes.count {
      if starts(word, bytes, at) { return at + word.utf8CodeUnitCount }
      at += 1
    }
    return nil
  }
}

extension UInt8 {
  /// A byte of an element's or encoding's name.
  var isNameByte: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
      true
    default: false
    }
  }
}
