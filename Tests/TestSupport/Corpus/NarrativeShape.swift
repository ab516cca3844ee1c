/// The shape of a sentence that states a figure, read from `Tests/Fixtures/narrative`.
///
/// `[甲|乙]` are alternatives, `{received}` a figure, `{m}` a measure word; a bar outside of brackets
/// begins another paragraph.
package struct NarrativeShape: Sendable {
  /// The check that compares the figure.
  package let check: String
  /// The figure's name.
  package let figure: String
  /// It is said that there are none.
  package let isDenial: Bool
  package let template: String

  /// The shapes in a fixture: headings `# CHECK FIGURE`, below them a shape a line.
  package static func all(_ fixture: String) throws -> [NarrativeShape] {
    let text = String(
      decoding: try Repository.bytes("Tests/Fixtures/narrative/\(fixture).txt"), as: UTF8.self)
    var shapes: [NarrativeShape] = []
    var head: [Substring] = []
    for line in text.split(separator: "\n") {
      guard !line.hasPrefix("# ") else {
        head = line.dropFirst(2).split(separator: " ")
        continue
      }
      let figure = head[1].split(separator: "=")
      shapes.append(
        NarrativeShape(
          check: String(head[0]), figure: String(figure[0]), isDenial: figure.count > 1,
          template: String(line)))
    }
    return shapes
  }

  /// How many wordings the alternatives make, the ways of opening among them.
  package var wordings: Int {
    let openings = template.contains("{when}") ? 7 : 1
    return template.split(separator: "[").dropFirst().reduce(openings) { count, part in
      count * (part.prefix { $0 != "]" }.count { $0 == "|" } + 1)
    }
  }

  /// The paragraphs of one wording, the names in braces left in.
  package func paragraphs(_ random: inout SeededGenerator) -> [String] {
    var paragraphs = [""]
    var rest = template[...]
    while let character = rest.first {
      rest.removeFirst()
      switch character {
      case "[":
        let choices = rest.prefix { $0 != "]" }.split(
          separator: "|", omittingEmptySubsequences: false)
        paragraphs[paragraphs.count - 1] += choices.randomElement(using: &random) ?? ""
        rest = rest.drop { $0 != "]" }.dropFirst()
      case "|": paragraphs.append("")
      default: paragraphs[paragraphs.count - 1].append(character)
      }
    }
    return paragraphs
  }
}

/// Figures of one report that agree with each other, by the names that shapes use.
package struct NarrativeFigures: Sendable {
  /// By cell id; the rest of the table is 0.
  package private(set) var cells: [String: Int] = [:]
  /// By the names of shapes.
  package private(set) var stated: [String: Int] = [:]

  private static let rows = [
    "granted", "partiallyGranted", "refused.enforcementFile", "refused.internalAffairs",
    "unavailable.notHeld", "unavailable.requiresCreation", "unprocessed.duplicate",
    "otherHandling.other",
  ]

  package init(_ random: inout SeededGenerator, without absent: String?) {
    for column in ["naturalPerson", "business"] {
      fill(column, &random, carriesOut: absent != "carriedOut", isEmpty: absent == "received")
    }
    for row in Self.rows + ["received", "carriedIn", "processed", "carriedOut"] {
      cells["requests.\(row).total"] =
        self["requests.\(row).naturalPerson"] + self["requests.\(row).business"]
    }
    let disputes = absent == "review" || absent == "lit" ? 0 : Int.random(in: 1...3, using: &random)
    let direct = disputes == 0 ? 0 : Int.random(in: 0...2, using: &random)
    for (group, count) in [
      ("reconsideration", disputes == 0 ? 0 : Int.random(in: 1...9, using: &random)),
      ("litigationDirect", direct), ("litigationAfterReconsideration", disputes),
    ] {
      cells["disputes.\(group).upheld"] = count
      cells["disputes.\(group).total"] = count
    }
    for (column, range) in [("issued", 1...9), ("repealed", 1...5), ("inForce", 10...60)] {
      cells["disclosure.normativeDocuments.\(column)"] = Int.random(in: range, using: &random)
    }
    state(&random)
  }

  private subscript(_ id: String) -> Int { cells[id] ?? 0 }

  private mutating func fill(
    _ column: String, _ random: inout SeededGenerator, carriesOut: Bool, isEmpty: Bool
  ) {
    var processed = 0
    let highest = [3, 9, 40].randomElement(using: &random) ?? 9
    for row in Self.rows where !isEmpty {
      let count = Int.random(in: 1...highest, using: &random)
      cells["requests.\(row).\(column)"] = count
      processed += count
    }
    let carriedIn = isEmpty ? 0 : Int.random(in: 1...5, using: &random)
    let carriedOut = carriesOut && !isEmpty ? Int.random(in: 1...6, using: &random) : 0
    cells["requests.processed.\(column)"] = processed
    cells["requests.carriedIn.\(column)"] = carriedIn
    cells["requests.carriedOut.\(column)"] = carriedOut
    cells["requests.received.\(column)"] = processed + carriedOut - carriedIn
  }

  private mutating func state(_ random: inout SeededGenerator) {
    func total(_ row: String) -> Int { self["requests.\(row).total"] }
    let received = total("received")
    let online = Int.random(in: 0...max(received, 1), using: &random)
    stated = [
      "received": received, "repeat": received, "carriedIn": total("carriedIn"),
      "carriedOut": total("carriedOut"), "out2": total("carriedOut"),
      "processed": total("processed"), "granted": total("granted"),
      "partial": total("partiallyGranted"),
      "grantedOrPartial": total("granted") + total("partiallyGranted"),
      "refused": total("refused.enforcementFile") + total("refused.internalAffairs"),
      "unavailable": total("unavailable.notHeld") + total("unavailable.requiresCreation"),
      "notHeld": total("unavailable.notHeld"), "unprocessed": total("unprocessed.duplicate"),
      "otherh": total("otherHandling.other"),
      "person": self["requests.received.naturalPerson"],
      "body": self["requests.received.business"], "business": self["requests.received.business"],
      "online": online, "letter": received - online,
      "review": self["disputes.reconsideration.total"],
      "lit": self["disputes.litigationDirect.total"]
        + self["disputes.litigationAfterReconsideration.total"],
      "issued": self["disclosure.normativeDocuments.issued"],
      "repealed": self["disclosure.normativeDocuments.repealed"],
      "inForce": self["disclosure.normativeDocuments.inForce"],
    ]
  }

  /// Makes the text say, or the table count, another number of `figure`.
  package mutating func contradict(_ shape: NarrativeShape, _ random: inout SeededGenerator) {
    if shape.isDenial {
      let ids = [
        "carriedOut": "requests.carriedOut", "received": "requests.received",
        "review": "disputes.reconsideration", "lit": "disputes.litigationDirect",
      ]
      cells["\(ids[shape.figure] ?? "").total"] = Int.random(in: 1...5, using: &random)
      return
    }
    var taken: Set<Int> = []
    for column in ["naturalPerson", "business", "total"] {
      let counts = ["received", "carriedIn", "processed"].map { self["requests.\($0).\(column)"] }
      taken.formUnion([counts[0], counts[0] + counts[1], counts[2]])
    }
    taken.formUnion(stated.values)
    // A list of ways may add up to the requests with those carried in.
    taken.formUnion([
      stated["online", default: 0] + stated["carriedIn", default: 0],
      stated["received", default: 0] + stated["carriedIn", default: 0],
      stated["processed", default: 0] - stated["otherh", default: 0],
    ])
    let name = shape.figure == "out2" ? "carriedOut" : shape.figure
    var value = stated[name, default: 0]
    repeat { value += Int.random(in: 1...9, using: &random) } while taken.contains(value)
    stated[name] = value
    if name == "body" { stated["business"] = value }
  }
}

/// Fills the names in a wording.
package struct NarrativeFiller: Sendable {
  private let words: [String: String]
  private let figures: NarrativeFigures
  private let numeral: Int

  package init(_ figures: NarrativeFigures, year: Int, _ random: inout SeededGenerator) {
    self.figures = figures
    let me = ["", "", "我局", "本机关", "我单位", "区水务局", "青川镇", "某县教育体育局", "大队", "市民政局"]
    let when = ["{year}年，", "{year}年", "{year}年度，", "全年", "本年度", "一年来，", "{year}年度"]
    words = [
      "m": ["件", "件", "件", "份", "宗", "条", "项", "起"].randomElement(using: &random) ?? "件",
      "c": ["件", "件", "起", "宗"].randomElement(using: &random) ?? "件",
      "me": me.randomElement(using: &random) ?? "",
      "when": (when.randomElement(using: &random) ?? "").replacing("{year}", with: "\(year)"),
      "year": "\(year)", "next": "\(year + 1)", "last": "\(year - 1)", "old": "2008",
      "tail": ["办理的申请", "继续办理的申请", "的情况", "申请", "继续办理情况"].randomElement(using: &random) ?? "",
      "zl": "", "zr": "", "x": "\(Int.random(in: 3...2000, using: &random))",
      "y": "\(Int.random(in: 1...99, using: &random))",
    ]
    numeral = Int.random(in: 0..<20, using: &random)
  }

  package func fill(_ text: String) -> String {
    var filled = ""
    var rest = text[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      filled += rest[..<open]
      let name = String(rest[rest.index(after: open)..<close])
      filled += words[name] ?? figures.stated[name].map(printed) ?? "{\(name)}"
      rest = rest[rest.index(after: close)...]
    }
    return filled + rest
  }

  /// The number in one of the ways in which reports print it.
  private func printed(_ number: Int) -> String {
    switch numeral {
    case 0: number < 11 ? Self.chinese[number] : "\(number)"
    case 1: String(String.UnicodeScalarView("\(number)".unicodeScalars.map(Self.wide)))
    case 2: " \(number) "
    default: "\(number)"
    }
  }

  private static let chinese = ["0", "一", "两", "三", "四", "五", "六", "七", "八", "九", "十"]

  private static func wide(_ digit: Unicode.Scalar) -> Unicode.Scalar {
    Unicode.Scalar(digit.value + 0xFEE0) ?? digit
  }
}
