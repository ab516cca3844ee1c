import Foundation

@testable import SiteRendering

/// Searches the files of an index as `assets/search-index.js` does, written from the description of their
/// format and not from the code that makes them.
struct SearchReader {
  /// What each file hands over, as JSON.
  private let files: [String: String]
  private let shards: Int

  init(_ files: [(path: String, bytes: [UInt8])]) throws {
    var values: [String: String] = [:]
    for file in files where file.path.hasSuffix(".js") {
      let text = String(decoding: file.bytes, as: UTF8.self)
      guard text.hasPrefix("goujiSearch("), text.hasSuffix(")\n") else {
        throw Fault.form(file.path)
      }
      values[file.path] = String(text.dropFirst("goujiSearch(".count).dropLast(2))
    }
    self.files = values
    shards = values.keys.count { $0.hasPrefix("search/pairs/") }
  }

  enum Fault: Error {
    case form(String)
    case missing(String)
  }

  /// The parts of each document in which two characters stand side by side.
  func parts(with first: Unicode.Scalar, _ second: Unicode.Scalar) throws -> [Int: Int] {
    let bits = shards.trailingZeroBitCount
    let hash = (first.value &* 0x9E37_79B1 &+ second.value) &* 0x85EB_CA6B
    let lines = try value(String.self, "search/pairs/\(hash >> UInt32(32 - bits)).js")
    var pair = String.UnicodeScalarView()
    pair.append(contentsOf: [first, second])
    for line in lines.split(separator: "\n") where line.unicodeScalars.starts(with: pair) {
      return Self.parts(Array(line.unicodeScalars.dropFirst(2)).compactMap(Self.digit))
    }
    return [:]
  }

  /// The documents in which every pair of `word` stands in one part.
  func candidates(_ word: String) throws -> [Int] {
    let scalars = Array(word.unicodeScalars)
    var found: [Int: Int]?
    for (first, second) in zip(scalars, scalars.dropFirst()) {
      let own = try parts(with: first, second)
      found =
        found.map { $0.merging(own, uniquingKeysWith: &).filter { own[$0.key] != nil } } ?? own
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

  private static func digit(_ scalar: Unicode.Scalar) -> Int? {
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".unicodeScalars
      .enumerated().first { $1 == scalar }?.offset
  }
}
