import DisclosureModel
import Tables

/// A piece of a sentence that counts or compares.
struct ProseToken: Equatable {
  let kind: Kind
  /// Its bytes in the folded text.
  let range: Range<Int>

  enum Kind: Equatable {
    case word(ProseWord)
    /// A number with its measure.
    case count(ProseCount, Measure)
    /// A number with a unit that counts nothing, or with none.
    case number
    case yuan(ProseCount)
    case percent(Rate)
    /// `5.3个百分点`
    case points
    case year(Int)
    case comma, semicolon, colon, enumeration, open, close
    case unknown
  }

  var word: ProseWord? {
    if case .word(let word) = kind { word } else { nil }
  }

  var count: (value: ProseCount, measure: Measure)? {
    if case .count(let value, let measure) = kind { (value, measure) } else { nil }
  }

  var year: Int? {
    if case .year(let year) = kind { year } else { nil }
  }

  var isNumeric: Bool {
    switch kind {
    case .count, .number, .yuan, .percent, .points: true
    default: false
    }
  }

  /// `，`, `；`, `：` or `、`
  var separatesClauses: Bool {
    switch kind {
    case .comma, .semicolon, .colon, .enumeration: true
    default: false
    }
  }

  /// Such as 条: counts of different measures are of different things. 条次 counts as 条 does, and whoever
  /// writes 起, 宗, 例 or 封 of requests may write 件 of the same beside it.
  struct Measure: Equatable {
    private let bytes: UInt64

    init(_ word: ArraySlice<UInt8>) {
      var word = word
      if word.count == 6, word.suffix(3).elementsEqual("次".utf8),
        !word.prefix(3).elementsEqual("人".utf8)
      {
        word = word.prefix(3)
      }
      let code = word.prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
      bytes = Self.ofCases.contains(code) ? Self.piece : code
    }

    /// 件
    private static let piece: UInt64 = 0xE4_BBB6
    /// 起, 宗, 例, 封
    private static let ofCases: [UInt64] = [0xE8_B5B7, 0xE5_AE97, 0xE4_BE8B, 0xE5_B081]

    /// Whether both count documents, or both events.
    func isAlike(_ other: Measure) -> Bool {
      self == other || MeasureKinds.all.contains { $0.contains(bytes) && $0.contains(other.bytes) }
    }

    /// An issue holds articles, which may be what is added up.
    var holdsOthers: Bool { MeasureKinds.holders.contains(bytes) }

    /// The number is one of things, which the text may speak of again, not of times or respects.
    var countsThings: Bool { MeasureKinds.things.contains(bytes) }

    private enum MeasureKinds {
      static let things = Set(tables("things").joined())
      static let all = tables("alike")
      static let holders = Set(tables("holders").joined())

      private static func tables(_ key: String) -> [Set<UInt64>] {
        let kinds = Table.decode([String: [[String]]].self, from: "phrases/measures.json")
        return (kinds[key] ?? []).map { Set($0.map { Measure(Array($0.utf8)[...]).bytes }) }
      }
    }

    init(_ word: StaticString) {
      self.init(word.withUTF8Buffer { Array($0)[...] })
    }

    /// A number that stands by itself.
    static let none = Measure("")
    static let each = Measure("个")
    static let article = Measure("条")
    static let matters = [Measure("件"), Measure("份")]
  }
}
