import DisclosureModel

extension Finding.Repair {
  /// What seems to have happened to the figure.
  package enum Kind: String, Sendable, CaseIterable {
    /// Nothing or a zero stands where something was to be counted, and the reverse.
    case omitted, superfluous
    case offByOne
    case digitDropped, digitAdded, digitsSwapped, digitMisread
    /// A zero too many or too few at the end.
    case tenfold, tenth
    /// Yuan in a cell of 万元.
    case currencyUnit
    case cellsSwapped
    /// The cells of a row stand one column beside their place.
    case rowShifted
    /// One case is missing, or too many, both under its kind of applicant and in the row's total.
    case entryMissing
    /// None of these.
    case otherNumber
  }

  /// What bears a repair out besides the sums.
  package enum Witness: String, Sendable, CaseIterable {
    /// The narrative of the report.
    case text
    /// What the report on the year before carries out, what that on the year after carries in.
    case yearBefore, yearAfter
    /// Another file of the same report.
    case otherFile
  }
}

extension Finding.Repair.Kind {
  /// What the slip was if `meant` was to be written and `printed` was.
  init(from printed: Quantity?, to meant: Quantity) {
    guard let printed, printed != .zero else {
      self = .omitted
      return
    }
    let difference = max(printed, meant) - min(printed, meant)
    switch (Digits(printed), Digits(meant)) {
    case _ where meant == .zero: self = .superfluous
    case (let printed?, let meant?) where printed.isTransposition(of: meant): self = .digitsSwapped
    case _ where difference == Quantity(exactly: 1): self = .offByOne
    case _ where meant.shifted(byPowerOfTen: 1) == printed: self = .tenfold
    case _ where printed.shifted(byPowerOfTen: 1) == meant: self = .tenth
    case (let printed?, let meant?) where printed.lacksOneDigit(of: meant): self = .digitDropped
    case (let printed?, let meant?) where meant.lacksOneDigit(of: printed): self = .digitAdded
    case (let printed?, let meant?) where printed.differsInOneDigit(from: meant):
      self = .digitMisread
    default: self = .otherNumber
    }
  }
}

/// The decimal digits of a count.
private struct Digits {
  private let digits: [UInt8]

  /// Nil for what is no count.
  init?(_ value: Quantity) {
    guard value.isWhole, value >= .zero else { return nil }
    digits = Array(value.description.utf8)
  }

  /// Whether two neighbouring digits have changed places.
  func isTransposition(of other: Digits) -> Bool {
    let places = differences(from: other)
    guard places.count == 2, let first = places.first, places[1] == first + 1 else { return false }
    return digits[first] == other.digits[first + 1] && digits[first + 1] == other.digits[first]
  }

  func differsInOneDigit(from other: Digits) -> Bool { differences(from: other).count == 1 }

  /// Whether leaving one digit out of `whole` gives these.
  func lacksOneDigit(of whole: Digits) -> Bool {
    guard whole.digits.count == digits.count + 1 else { return false }
    let common = zip(digits, whole.digits).prefix { $0 == $1 }.count
    return digits[common...] == whole.digits[(common + 1)...]
  }

  /// The places in which numbers of one length differ.
  private func differences(from other: Digits) -> [Int] {
    guard digits.count == other.digits.count else { return [] }
    return digits.indices.filter { digits[$0] != other.digits[$0] }
  }
}
