package import DisclosureModel

/// A report of random values, written in one format with some mutations; the same for the same seed.
package struct MutatedReport: Sendable {
  package let format: PrintedFormat
  package let seed: UInt64
  package let form: Form
  /// Those applied; taking one away leaves the others as they are.
  package var mutations: [Mutation]
  /// What is done to the tables before they are written.
  package var damages: [Damage] = []
  /// The one of the form's tables that is damaged, from 0; any, where nil.
  package var damagedTable: Int?
  /// Values that replace random ones, by the cell's public id.
  package var fixed: [String: Int64] = [:]

  /// Draws form and mutations from `seed`.
  package init(
    format: PrintedFormat, seed: UInt64, forms: [Form], without excluded: Set<Mutation> = []
  ) {
    var random = SeededGenerator(seed: seed)
    self.format = format
    self.seed = seed
    form = forms[Int.random(in: 0..<forms.count, using: &random)]
    let few = Int.random(in: 2...6, using: &random)
    mutations = Mutation.allCases.filter {
      $0.applies(to: format) && !excluded.contains($0)
        && Int.random(in: 0..<few, using: &random) == 0
    }
    // A file has one encoding.
    if mutations.contains(.utf16) {
      mutations.removeAll { [.gb18030, .byteOrderMark].contains($0) }
    }
    if mutations.contains(.gb18030) { mutations.removeAll { $0 == .byteOrderMark } }
  }

  /// Whether every cell must be read, and none left unread.
  package var mustBeWhole: Bool {
    damages.isEmpty && !mutations.contains { $0.costsRows(in: format) }
  }

  /// What stands in each of the form's cells.
  package var values: [PrintedValue] {
    var random = generator("values")
    var values = form.cells.map { cell in
      var value = PrintedValue(for: cell, &random)
      if let number = fixed[cell.id] { value = PrintedValue(number: number) }
      return value
    }
    let share = Int.random(in: 3...30, using: &random)
    if mutations.contains(.blanks) {
      change(&values, "blanks", share) { value, _ in value = .blank }
    }
    if mutations.contains(.absences) {
      change(&values, "absences", share) { $0 = .absence(&$1) }
    }
    if mutations.contains(.thousands) {
      change(&values, "thousands", 2) { value, _ in value.separateThousands() }
    }
    if mutations.contains(.fullWidth) {
      change(&values, "fullWidth", 2) { value, _ in value.widen() }
    }
    return values
  }

  private func change(
    _ values: inout [PrintedValue], _ name: String, _ share: Int,
    _ change: (inout PrintedValue, inout SeededGenerator) -> Void
  ) {
    var random = generator(name)
    for index in values.indices where Int.random(in: 0..<share, using: &random) == 0 {
      change(&values[index], &random)
    }
  }

  /// A generator for one purpose, so that taking a mutation away does not change the others.
  func generator(_ purpose: String) -> SeededGenerator {
    SeededGenerator(seed: purpose.utf8.reduce(seed) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 })
  }

  package var bytes: [UInt8] {
    var report = printed
    for (number, damage) in damages.enumerated() {
      var random = generator("damage\(number)")
      damage.apply(to: &report, &random, table: damagedTable)
    }
    if mutations.contains(.tablesTwice) { report.repeatTables() }
    if mutations.contains(.ownTables) {
      var random = generator("ownTables")
      report.addOwnTables(&random)
    }
    switch format {
    case .wordFile: return wordFile.file(report).bytes
    case .page: return encoded(page.html(report), mark: true)
    default: return encoded(text.text(report), mark: mutations.contains(.byteOrderMark))
    }
  }
}

extension MutatedReport: CustomStringConvertible {
  package var description: String {
    let names = mutations.map(\.rawValue) + damages.map { "\($0)" }
    return "\(format.rawValue), form \(form.key), seed \(seed): \(names.joined(separator: ", "))"
  }

  /// The same with as few mutations as it takes for `fails` to hold, dropped one by one.
  package func shrunk(where fails: (MutatedReport) -> Bool) -> MutatedReport {
    var smallest = self
    for mutation in mutations {
      var smaller = smallest
      smaller.mutations.removeAll { $0 == mutation }
      if fails(smaller) { smallest = smaller }
    }
    return smallest
  }
}
