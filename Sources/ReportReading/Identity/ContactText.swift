import DisclosureModel

/// A label with the range in which its value stands.
struct ContactMark {
  let field: ContactField
  let label: Int
  var value: Range<Int>
}

/// A preamble's text, compact, and the same as it was written.
struct ContactText {
  let bytes: [UInt8]
  private let written: [UInt8]

  init(_ blocks: [Section.Block]) {
    var bytes: [UInt8] = []
    var written: [UInt8] = []
    for block in blocks {
      let text = Array(block.text.utf8)
      bytes += Folding.compact(text, text.indices) + [UInt8(ascii: "\n")]
      written += Folding.compactAsWritten(text, text.indices) + [UInt8(ascii: "\n")]
    }
    self.bytes = bytes
    self.written = written
  }

  /// The labels that a value follows.
  func marks() -> [ContactMark] {
    var marks: [ContactMark] = []
    var at = 0
    while at < bytes.count {
      guard bytes[at] & 0xC0 != 0x80,
        let found = ContactField.all.first(where: { bytes[at...].starts(with: $0.label) })
      else {
        at += 1
        continue
      }
      let end = at + found.label.count
      if let value = start(after: end, of: found.field) {
        if let last = marks.indices.last { marks[last].value = marks[last].value.lowerBound..<at }
        marks.append(ContactMark(field: found.field, label: at, value: value..<bytes.count))
        at = value
      } else {
        at = end
      }
    }
    return marks.filter { !$0.value.isEmpty }
  }

  /// Where the value of the label that ends at `end` begins; nil where none follows.
  private func start(after end: Int, of field: ContactField) -> Int? {
    var at = end
    let words = Vocabulary.shared.contact
    for word in words.afterPhone where field == .phone && bytes[at...].starts(with: word.utf8) {
      at += word.utf8.count
    }
    if let word = words.separators.first(where: { bytes[at...].starts(with: $0.utf8) }) {
      // Only a colon stands in lists; the other words must not lead into a sentence.
      let isColon = word == ":"
      let value = at + word.utf8.count
      return isColon || startsValue(value, of: field) ? value : nil
    }
    return field != .address && startsValue(at, of: field) ? at : nil
  }

  private func startsValue(_ at: Int, of field: ContactField) -> Bool {
    guard at < bytes.count else { return false }
    let byte = bytes[at]
    return switch field {
    case .postcode: byte.isDigit
    case .phone, .fax:
      byte.isDigit || byte == UInt8(ascii: "(") && at + 1 < bytes.count && bytes[at + 1].isDigit
    case .email, .website: byte.isLetterOrDigit
    case .address: byte >= 0x80
    case .beside: false
    }
  }

  /// What stands in `range`, as it was written.
  func text(_ range: Range<Int>) -> String {
    String(decoding: written[range], as: UTF8.self)
  }
}

extension UInt8 {
  var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
  var isLetterOrDigit: Bool {
    isDigit || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20)
  }
}
