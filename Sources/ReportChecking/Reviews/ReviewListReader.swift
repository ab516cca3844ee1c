package import Diagnostics
import DisclosureModel

/// Reads `reviews.csv`: every fault of it is told, with its line and what to do.
package struct ReviewListReader {
  private var table: EditorTable<ReviewColumn>

  /// - Parameter path: The file's path, for the diagnostics.
  package static func read(
    _ bytes: [UInt8], path: String
  ) -> (list: ReviewList, diagnostics: [Diagnostic]) {
    var reader = ReviewListReader(
      table: EditorTable(
        bytes, path: path, about: .init(id: "reviews", content: "复核记录"),
        requiring: [.finding, .status]))
    let reviews = reader.table.rows.compactMap { reader.review($0) }
    reader.findSharedFindings(reviews)
    return (ReviewList(reviews), reader.table.diagnostics.sorted())
  }

  private mutating func review(_ row: EditorTable<ReviewColumn>.Row) -> Review? {
    guard !row.isEmpty else { return nil }
    guard let finding = row[.finding] else {
      table.note(
        .error, "finding", line: row.line, "这一行没有写 finding_id（发现代号）",
        "请写上代号（见该条发现下方的“复核记录”），或删去这一行")
      return nil
    }
    guard let status = status(row[.status], line: row.line) else { return nil }
    return Review(
      finding: finding.lowercased(), status: status, reviewer: row[.reviewer],
      date: date(row[.date], line: row.line), note: row[.note], reply: row[.reply],
      evidence: evidence(row[.evidence], line: row.line), line: row.line,
      excerpt: table.excerpt(row.line))
  }

  private mutating func status(_ text: String?, line: Int) -> Finding.Status? {
    guard let text else {
      table.note(.error, "status", line: line, "这一行没有写 status（处理情况）", Self.statusAdvice)
      return nil
    }
    if let status = Finding.Status(reviewed: text) { return status }
    let near = NearMiss.of(text.lowercased(), in: Finding.Status.reviewed.map(\.rawValue))
    table.note(
      .error, "status", line: line, "没有这种处理情况：\(text)",
      near.map { "是不是 \($0)？" } ?? Self.statusAdvice, at: text)
    return nil
  }

  private static let statusAdvice =
    "应为 "
    + Finding.Status.reviewed.map { "\($0.rawValue)（\($0.chinese)）" }.joined(separator: "、")

  private mutating func date(_ text: String?, line: Int) -> CalendarDate? {
    guard let text else { return nil }
    if let date = CalendarDate(written: text) { return date }
    table.note(.error, "date", line: line, "不是日期：\(text)", "请写成 2024-05-01 的样子", at: text)
    return nil
  }

  /// A code that no finding can have is a slip of the pen, not a sign that the evidence has changed.
  private mutating func evidence(_ text: String?, line: Int) -> String? {
    guard let text else { return nil }
    if Finding.isFingerprint(text.lowercased()) { return text }
    table.note(
      .error, "evidence", line: line, "不是依据代号：\(text)", Self.evidenceAdvice, at: text)
    return nil
  }

  private static let evidenceAdvice =
    "依据代号是 \(Finding.fingerprintLength) 位数字和小写字母（没有 i、l、o、u），请从该条发现下方的“复核记录”原样复制；"
    + "电子表格会把形如 12e345 的代号改成数字，请先将这一列设为文本"

  private mutating func findSharedFindings(_ reviews: [Review]) {
    var lines: [String: Int] = [:]
    for review in reviews {
      if let line = lines[review.finding] {
        table.note(
          .error, "duplicate", line: review.line,
          "\(review.finding) 在第 \(line) 行已有复核记录", "一条发现只写一行，请把两行合并", at: review.finding)
      }
      lines[review.finding] = lines[review.finding] ?? review.line
    }
  }
}

/// The columns of `reviews.csv`.
package enum ReviewColumn: String, EditorColumn {
  case finding = "finding_id"
  case status, reviewer, date, note, reply, evidence

  package var chinese: String {
    switch self {
    case .finding: "发现代号"
    case .status: "处理情况"
    case .reviewer: "复核人"
    case .date: "日期"
    case .note: "说明"
    case .reply: "答复"
    case .evidence: "依据"
    }
  }
}

extension Finding.Status {
  /// What a review may say.
  static let reviewed: [Finding.Status] = [.confirmed, .explained, .dismissed]

  init?(reviewed text: String) {
    guard
      let status = Self.reviewed.first(where: {
        $0.rawValue == text.lowercased() || $0.chinese == text
      })
    else { return nil }
    self = status
  }

  var chinese: String {
    switch self {
    case .open: "未处理"
    case .confirmed: "已确认"
    case .explained: "已说明"
    case .dismissed: "不成立"
    }
  }
}

extension CalendarDate {
  /// The date that people or spreadsheet programs write as `2024-05-01`, `2024/5/1`, `2024.5.1` or
  /// `2024年5月1日`.
  init?(written text: String) {
    let parts = text.split(omittingEmptySubsequences: false) { "-/.年月".contains($0) }
    let numbers = parts.compactMap { Int($0.last == "日" ? $0.dropLast() : $0) }
    guard parts.count == 3, numbers.count == 3, numbers[0] >= 1000 else { return nil }
    self.init(year: numbers[0], month: numbers[1], day: numbers[2])
  }
}
