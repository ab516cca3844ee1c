import Tables

/// The words that reports are recognised by, read from `Sources/CTables/phrases/reading.json`.
struct Vocabulary: Decodable {
  let sections: [SectionWords]
  let headingSuffixes: [String]
  let cells: CellWords
  let contact: ContactWords
  let titles: TitleWords
  let identity: IdentityWords
  let artifacts: [String]

  static let shared = Table.decode(Vocabulary.self, from: "phrases/reading.json")

  struct SectionWords: Decodable {
    let key: String
    let headings: [String]
  }

  struct CellWords: Decodable {
    let notApplicable: [String]
    let magnitudes: [Scale]
    let approximateBefore: [String]
    let approximateAfter: [String]
    /// How remarks in brackets begin that say what a count is made of and leave it as it is.
    let remarks: [String]
    let countUnits: [String]
    let currencyUnits: [Scale]
  }

  /// A word that multiplies the number before it by a power of ten.
  struct Scale: Decodable {
    let word: String
    let power: Int
  }

  struct ContactWords: Decodable {
    let address: [String]
    let postcode: [String]
    let phone: [String]
    let email: [String]
  }

  struct TitleWords: Decodable {
    let marker: [String]
    let endings: [String]
    let particles: [String]
  }

  /// Words around the name of the agency in a preamble.
  struct IdentityWords: Decodable {
    let announcing: [String]
    let contacting: [String]
    let beforeAddress: [String]
    /// How names of bodies end.
    let bodies: [String]
  }
}
