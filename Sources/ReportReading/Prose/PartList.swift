import DisclosureModel

/// The counts of parts that follow a 其中, up to whatever may begin another statement.
struct PartList {
  private(set) var parts: [Part] = []
  /// What the first part is counted in; the others are too.
  private(set) var measure: ProseToken.Measure?
  /// The last part is 其他.
  private(set) var isClosed = false
  /// The token after the last part.
  private(set) var end: Int

  struct Part {
    let value: Interval
    var words: ProseWords
    /// Its clause begins with a verb.
    let beginsWithVerb: Bool
    /// Its clause begins with 其他.
    let isRest: Bool
    /// The word right before its number.
    let thing: ArraySlice<UInt8>
    /// The bytes of the words before its number.
    let name: Range<Int>
  }

  /// The last part is what was carried over, beside what was received.
  private var endsInCarried = false
  private let sentence: ProseSentence
  private let start: Int
  private let depth: Int
  /// The parts are set off by semicolons.
  private let isItemised: Bool

  /// The list is opened by the 中 of its whole.
  private let opensWithin: Bool
  /// Where the list goes on behind the parts of one of its parts.
  private var resumption = 0
  /// Where the list ends because that of which the whole is a part goes on.
  private let restOfWhole: Int?

  init(_ sentence: ProseSentence, after index: Int) {
    self.sentence = sentence
    opensWithin = sentence.tokens[index].word == .within
    restOfWhole =
      sentence.tokens[index].word == .among ? sentence.restOfWhole(behind: index) : nil
    start = index + 1
    end = start
    let isOpen = sentence.tokens[index].kind == .open
    depth = sentence.depths[index] + (isOpen ? 1 : 0)
    isItemised =
      depth > 0 || sentence.tokens[index].kind == .colon
      || start < sentence.tokens.count && sentence.tokens[start].kind == .colon
  }

  mutating func read() {
    var segment: [Int] = []
    var hasCount = false
    for index in start..<sentence.tokens.count {
      let token = sentence.tokens[index]
      if sentence.depths[index] < depth { break }
      if sentence.depths[index] > depth, token.word == .overlap, saysPartsOverlap(at: index) {
        parts = []
        return
      }
      if sentence.depths[index] > depth || token.kind == .open { continue }
      if index < resumption { continue }
      if index == restOfWhole { return finish() }
      switch token.kind {
      case .semicolon where !isItemised && !goesOn(behind: index): return finish()
      case .comma, .enumeration, .semicolon, .colon:
        segment = []
        hasCount = false
      case .year: return finish()
      case .count(_, let measure) where self.measure == nil || self.measure == measure:
        guard let value = sentence.value(at: index) else { return finish() }
        switch judgement(of: segment) {
        case .part:
          add(value, segment)
          self.measure = measure
          end = index + 1
          hasCount = true
        case .passed: break
        case .other: return finish()
        }
        segment = []
      case .word(let word):
        if word == .aside, isCarriedBesideReceived(index) {
          endsInCarried = true
        } else if word == .aside, isHandedOver(index) {
          segment.append(index)
          continue
        } else if word == .among, opensWithin, let rest = sentence.restOfWhole(behind: index) {
          resumption = rest
          segment = []
        } else if word == .overlap, saysPartsOverlap(at: index) {
          parts = []
          return
        } else if Self.endings.contains(word) {
          return finish()
        }
        if hasCount, segment.isEmpty, let last = parts.indices.last, ProseWords.cuts.contains(word)
        {
          parts[last].words.insert(word)
        } else {
          segment.append(index)
        }
      default: if !token.isNumeric { segment.append(index) }
      }
    }
    finish()
  }

  private mutating func finish() {
    if endsInCarried, parts.count == 2 {
      isClosed = true
      return
    }
    isClosed =
      parts.count > 1
      && (namesComplements
        || parts.last?.isRest == true && !namesSomeResults && !namesSomeApplicants)
  }

  /// 其他 behind a few results is 其他处理, not all the rest.
  private var namesSomeResults: Bool {
    let results = parts.count { $0.words.contains(.outcome) }
    return results > 0 && results < Self.leastResults
  }

  /// 其他 behind bodies alone is a column of the form: most requests are those of persons.
  private var namesSomeApplicants: Bool {
    let applicants = parts.filter { $0.words.contains(.applicant) }
    return !applicants.isEmpty && applicants.count < Self.leastApplicants
      && !sentence.printed(start..<end).namesPersons
  }

  /// So many kinds and 其他 are all that the form has.
  private static let leastApplicants = 4

  /// So many results and 其他 are all that the form has.
  private static let leastResults = 5

  /// `47件申请中，网上30件、信函12件、当面5件`: there are hardly other ways of sending, and nothing says so.
  var namesEveryWay: Bool {
    opensWithin && parts.count >= Self.leastWays
      && parts.allSatisfy { $0.words == ProseWords(.way) }
      && !["等", "主要", "为主"].contains(where: sentence.printed(start..<end).contains)
  }

  private static let leastWays = 3

  private static let endings: ProseWords = [
    .among, .aside, .overlap, .sum, .total, .area, .thisYear,
  ]
  /// What is counted with these is no part, but parts may follow.
  private static let passed: ProseWords = ProseWords.comparisons.union([.reach, .against])

  /// `，部分信息在两个平台同时发布`, which counts nothing, or `，有3条兼有图文和视频`, which counts what overlaps.
  private func saysPartsOverlap(at index: Int) -> Bool {
    let clause = sentence.clause(around: index)
    let numbers = clause.filter { sentence.tokens[$0].isNumeric }
    guard parts.count > 1, let last = parts.last else { return false }
    return numbers.isEmpty || numbers.count == 1 && numbers[0] < index && last.words.isEmpty
  }

  /// `网站转来30件`: they came by that way, not from the year before.
  private func isHandedOver(_ index: Int) -> Bool {
    index > start && sentence.tokens[index - 1].word == .way
      && index + 1 < sentence.tokens.count && sentence.tokens[index + 1].count != nil
  }

  /// `其中新收47件、结转6件`
  private func isCarriedBesideReceived(_ index: Int) -> Bool {
    guard parts.count == 1, index + 1 < sentence.tokens.count else { return false }
    return sentence.words(at: start..<end).contains(.receive)
      && sentence.tokens[index + 1].count != nil
  }

  /// `网上30件；信函12件`: what follows the mark is a part of the same kind, counted alike.
  private func goesOn(behind mark: Int) -> Bool {
    guard let last = parts.last, !last.words.isEmpty, mark + 1 < sentence.tokens.count else {
      return false
    }
    let clause = sentence.clause(around: mark + 1)
    let counts = clause.filter { sentence.tokens[$0].isNumeric }
    let words = sentence.words(at: clause)
    return counts.count == 1 && sentence.tokens[counts[0]].count?.measure == measure
      && !words.isDisjoint(with: last.words) && words.isDisjoint(with: Self.endings)
      && words.isDisjoint(with: Self.passed)
  }

  private enum Judgement { case part, passed, other }

  private func judgement(of segment: [Int]) -> Judgement {
    let words = sentence.words(at: segment)
    if !words.isDisjoint(with: Self.passed) { return parts.isEmpty ? .other : .passed }
    // 计划 also names what is published.
    if segment.first.map({ sentence.tokens[$0].word == .plan }) == true { return .other }
    if tellsProgress(segment), parts.last?.words.isDisjoint(with: [.outcome]) == true {
      return .other
    }
    if let first = parts.first, beginsWithVerb(segment), !first.beginsWithVerb { return .other }
    return .part
  }

  /// `网上30件、信函12件、当面5件，已办结48件`: how far things came, which may be told of others besides.
  private func tellsProgress(_ segment: [Int]) -> Bool {
    guard let first = segment.first, sentence.tokens[first].word == .outcome else { return false }
    let word = sentence.printed(first..<(first + 1))
    return ["已办", "已答", "未办", "正在"].contains(where: word.hasPrefix)
  }

  private mutating func add(_ value: Interval, _ segment: [Int]) {
    let words = sentence.words(at: segment)
    let first = segment.first.flatMap { sentence.tokens[$0].word }
    let further = words.subtracting([.rest])
    parts.append(
      Part(
        value: value, words: words.intersection(.cuts), beginsWithVerb: beginsWithVerb(segment),
        isRest: first == .rest
          && (further.isSubset(of: Self.unspecific) || namesSameThing(segment)),
        thing: thing(segment), name: name(segment)))
  }

  private func name(_ segment: [Int]) -> Range<Int> {
    guard let first = segment.first, let last = segment.last else { return 0..<0 }
    return sentence.tokens[first].range.lowerBound..<sentence.tokens[last].range.upperBound
  }

  private var namesComplements: Bool {
    let told = sentence.range.lowerBound..<sentence.tokens[start - 1].range.lowerBound
    return parts.count <= Complements.most
      && Complements.areAll(parts.map(\.name), toldBehind: told, in: sentence.text.bytes)
  }

  /// 公示 in `低保公示24期，其他公示24期`
  private func thing(_ segment: [Int]) -> ArraySlice<UInt8> {
    segment.last.map { sentence.text.bytes[sentence.tokens[$0].range] } ?? []
  }

  /// What stands before the number of a part is what `token` names: 文字解读 is a kind of 解读.
  func areKinds(of token: ProseToken) -> Bool {
    token.word.map(ProseWords.cuts.contains) == true
      && parts.contains { $0.thing.elementsEqual(sentence.text.bytes[token.range]) }
  }

  /// Several parts are named with the word of the whole: 负责人解读 and 专家解读 of 政策解读.
  private func areNamedLike(_ thing: ProseToken) -> Bool {
    let name = sentence.text.bytes[thing.range]
    return parts.count { part in
      !part.thing.isEmpty && name.suffix(part.thing.count).elementsEqual(part.thing)
    } > 1
  }

  private func namesSameThing(_ segment: [Int]) -> Bool {
    segment.count == 2 && parts.allSatisfy { $0.thing.elementsEqual(thing(segment)) }
  }

  /// What may stand beside 其他 without saying which others.
  private static let unspecific: ProseWords = [
    .shareOf, .publish, .finish, .receive, .apply, .way, .measure,
  ]

  private func beginsWithVerb(_ segment: [Int]) -> Bool {
    guard let word = segment.first.flatMap({ sentence.tokens[$0].word }) else { return false }
    // `公示20条` is a kind of what was published, `办结48件` no kind of what came in.
    guard segment.count > 1 || word == .finish else { return false }
    return ProseWords.verbs.subtracting([.hold]).contains(word)
  }

  // MARK: Parts that belong together

  /// The parts that are to be added up together: those of one kind, up to where they make the whole.
  ///
  /// - Parameter thing: what the whole counts; its word in the name of a part tells of no kind.
  func groups(of whole: Interval, counting thing: ProseToken? = nil) -> [[Interval]] {
    let shared = thing.flatMap { areNamedLike($0) ? $0.word : nil }.map { ProseWords($0) } ?? []
    var groups: [(kind: ProseWords, parts: [Part])] = []
    for var part in parts {
      part.words.subtract(shared)
      if let last = groups.last,
        part.words.isEmpty || last.kind.isEmpty
          || !part.words.isDisjoint(with: last.kind)
      {
        groups[groups.count - 1].parts.append(part)
        groups[groups.count - 1].kind.formUnion(part.words)
      } else {
        groups.append((part.words, [part]))
      }
    }
    return groups.flatMap { kind, parts in
      kind.isEmpty ? Self.divided(parts.map(\.value), by: whole) : [parts.map(\.value)]
    }
  }

  /// Ends a group where several of its parts come to the whole exactly: what follows is another cut.
  private static func divided(_ parts: [Interval], by whole: Interval) -> [[Interval]] {
    var groups: [[Interval]] = [[]]
    for part in parts {
      groups[groups.count - 1].append(part)
      let sum = groups[groups.count - 1].reduce(.zero, +)
      let isSum = groups[groups.count - 1].count > 1
      if whole.isExact, isSum, sum == whole { groups.append([]) }
    }
    return groups.filter { !$0.isEmpty }
  }
}

extension String {
  /// 自然人, or another word for them.
  fileprivate var namesPersons: Bool {
    ["自然人", "公民", "个人", "群众", "居民", "市民", "村民"].contains(where: contains)
  }
}
