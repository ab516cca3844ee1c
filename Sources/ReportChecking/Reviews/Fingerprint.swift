import DisclosureModel
import Tables

extension Finding {
  /// Six digits made of what the finding rests on: its cells with their texts, the sentence, the numbers of
  /// the rule. Where nothing of that is there, of its message.
  ///
  /// It stays the same when lines move, or when wording, gravity or other findings change.
  package var fingerprint: String {
    var parts = cells.flatMap { [$0.id, $0.raw ?? "?", $0.counterpart?.raw ?? ""] }
    parts += [expected, actual].map { $0?.description ?? "" }
    parts.append(quote?.sentence.filter { !$0.isWhitespace } ?? "")
    parts += (formula?.zh ?? "").utf8.split { !($0 == UInt8(ascii: ".") || 0x30...0x39 ~= $0) }
      .map { String(decoding: $0, as: UTF8.self) }
    if cells.isEmpty, quote == nil { parts.append(message.zh.withoutLineNumbers) }
    return StableHash.name(of: parts.joined(separator: "\u{1F}"), length: Self.fingerprintLength)
  }

  static let fingerprintLength = 6

  /// Whether `text` could be a finding's fingerprint.
  static func isFingerprint(_ text: String) -> Bool {
    StableHash.isName(text, length: fingerprintLength)
  }
}

extension String {
  /// Without `第 38 行`, which is another whenever something is put in above.
  fileprivate var withoutLineNumbers: String {
    var pieces = split(separator: "第", omittingEmptySubsequences: false)[...]
    var text = String(pieces.removeFirst())
    for piece in pieces {
      let rest = piece.drop { "0123456789 ".contains($0) }
      text +=
        rest.first == "行" && rest.startIndex > piece.startIndex ? rest.dropFirst() : "第" + piece
    }
    return text
  }
}
