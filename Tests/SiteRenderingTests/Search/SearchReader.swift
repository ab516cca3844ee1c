import Foundation

@testable import SiteRendering

/// Searches the files of an index as `assets/search-index.js` does, written from the description of their
/// format and not from the code that makes them.
struct SearchReader {
  /// What each file hands over, as JSON.
  private let files: [String: String]
  /// The lines of each shard.
  private let shards: [[Substring]]

  init(_ files: [(path: String, bytes: [UInt8])]) throws {
    var values: [String: String] = [:]
    for file in files where file.path.hasPrefix("search/") && file.path.hasSuffix(".js") {
      let text = String(decoding: file.bytes, as: UTF8.self)
      guard text.hasPrefix("goujiSearch("), text.hasSuffix(")\n") else {
        throw Fault.form(file.path)
      }
      values[file.path] = String(text.dropFirst("goujiSearch(".count).dropLast(2))
    }
    self.files = values
    let count = values.keys.count { $0.hasPrefix("search/pairs/") }
    shards = try (0..<count).map { number in
      let json = Data((values["search/pairs/\(number).js"] ?? "").utf8)
      return try JSONDecoder().decode(String.self, from: json).split(separator: "\n")
    }
  }

  enum Fault: Error {
    case form(String)
    case missing(String)
  }

  /// The parts of each document in which two characters stand side by side.
  func parts(with first: Unicode.Scalar, _ second: Unicode.Scalar) -> [Int: Int] {
    let hash = (first.value &* 0x9E37_79B1 &+ second.value) &* 0x85EB_CA6B
    let shard = Int(hash >> UInt32(32 - shards.count.trailingZeroBitCount))
    for line in shards[shard] where line.unicodeScalars.starts(with: [first, second]) {
      return Self.parts(line.unicodeScalars.dropFirst(2).compactMap { Self.digits[$0] })
    }
    return [:]
  }

  /// The documents in which every pair of `word` stands in one part.
  func candidates(_ word: String) -> [Int] {
    let scalars = Array(word.unicodeScalars)
    var found: [Int: Int]?
    for (first, second) in zip(scalars, scalars.dropFirst()) {
      let own = parts(with: first, second)
      found =
        found.map { found in
          found.reduce(into: [:]) { common, entry in
            if let parts = own[entry.key] { common[entry.key] = entry.value & parts }
          }
        } ?? own
    }
    return (found ?? [:]).filter { $0.value != 0 }.keys.sorted()
  }

  func value<Value: Decodable>(_ type: Value.Type, _ path: String) throws -> Value {
    guard let text = files[path] else { throw Fault.missing(path) }
    return try JSONDecoder().decode(Value.self, from: Data(text.utf8))
  }

  private static func parts(_ digits: [Int]) -> [Int: Int] {
    var (parts, at, number): ([Int: Int], Int, Int) = ([:], 0, -1)
    while at < digits.count {
      var gap = 0
      repeat {
        gap = gap * 32 + digits[at] % 32
        at += 1
      } while digits[at - 1] >= 32
      number += gap
      if digits[at] < 11 {
        parts[number] = 1 << digits[at]
      } else {
        parts[number] = (digits[at] - 11) * 64 + digits[at + 1]
        at += 1
      }
      at += 1
    }
    return parts
  }

  private static let digits: [Unicode.Scalar: Int] = Dictionary(
    uniqueKeysWithValues: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
      .unicodeScalars.enumerated().map { ($1, $0) })
}
