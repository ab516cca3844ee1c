import Tables

/// The words that reports are recognised by, read from `Sources/CTables/phrases/reading.json`.
struct Vocabulary: Decodable {
  let sections: [SectionWords]
  let headingSuffixes: [String]
  /// What no slip of the pen turns into another: a label that has one of them is no misprint of one that has not.
  let distinctWords: [String]
  let cells: CellWords
  let contact: ContactWords
  let titles: TitleWords
  let header: HeaderWords
  let identity: IdentityWords
  let governments: GovernmentWords
  let periods: PeriodWords
  let artifacts: [String]
  /// What words of every report turn into when they are read in another encoding than they were written in, and
  /// saved so.
  let garbled: [String]
  let variants: VariantWords

  static let shared = Table.decode(Vocabulary.self, from: "phrases/reading.json")

  struct SectionWords: Decodable {
    let key: String
    let headings: [String]
  }

  struct CellWords: Decodable {
    let notApplicable: [String]
    let magnitudes: [Scale]
    /// `约130`, half of it to twice it.
    let approximateBefore: [String]
    /// `近130`, which is less.
    let nearlyBefore: [String]
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
    let fax: [String]
    let email: [String]
    let website: [String]
    /// Labels of what is not kept, which end the value before them.
    let beside: [String]
    /// What stands between a label and its value.
    let separators: [String]
    /// What may follow the label of a telephone: 电话/传真：, 电话（传真）：.
    let afterPhone: [String]
    /// What stands within a number besides digits.
    let withinPhone: [String]
    /// What joins two numbers.
    let betweenPhones: [String]
  }

  struct TitleWords: Decodable {
    let marker: [String]
    let endings: [String]
    let particles: [String]
    /// Words around the title of a report that a notice gives out.
    let wrappersBefore: [String]
    let wrappersAfter: [String]
    let fileEndings: [String]
    /// Words that follow a title on its line where line ends were lost.
    let followers: [String]
  }

  /// Labels of the fields above a report.
  struct HeaderWords: Decodable {
    let title: [String]
    let publisher: [String]
    /// All labels: each ends the value of the one before it.
    let fields: [String]
    /// How lines begin that pages put beside an article.
    let noise: [String]
    /// Fields and names of buttons that pages put around an article.
    let pageFields: [String]
    let buttons: [String]
    /// What only the foot of a web site's pages says, and how lines begin that may stand above that.
    let footers: [String]
    let aboveFooters: [String]
  }

  /// Words around the name of the agency in a report.
  struct IdentityWords: Decodable {
    let announcing: [String]
    let contacting: [String]
    let beforeAddress: [String]
    /// Words before and after the one who compiled the report.
    let compiledBy: [String]
    let compiling: [String]
    /// Words that follow the agency where the first section begins.
    let acting: [String]
    /// How names of bodies end.
    let bodies: [String]
    /// Words that no name holds.
    let notBodies: [String]
    /// How those words begin that stand for a name: 我局.
    let placeholders: [String]
    /// Bodies that answer for the offices inside them, and how those offices' names end.
    let bodiesWithOffices: [String]
    let offices: [String]
  }

  /// Words of governments, and of the areas whose numbers are theirs.
  struct GovernmentWords: Decodable {
    /// How names of governments and of their departments end.
    let names: [String]
    let bureaus: [String]
    /// What a government's office is called behind its level: 县政府办公室.
    let offices: [String]
    /// How names of areas end.
    let levels: [String]
    /// What stands before a level where the whole area is meant: 全县.
    let wholes: [String]
    /// What names bodies within an area.
    let parts: [String]
    /// What an agency does with another body: 派员.
    let visits: [String]
  }

  /// Words of the period that a report covers.
  struct PeriodWords: Decodable {
    /// What sentences that state it speak of.
    let topic: [String]
    /// What may stand after its first day, and what joins its two days.
    let started: [String]
    let joined: [String]
    /// What stands between a year and a day without one: `2021年度（1月1日至…`.
    let yearOpened: [String]
    let afterYear: [String]
  }

  /// Pairs of characters, written one after the other: a variant and the character it stands for.
  struct VariantWords: Decodable {
    let traditional: [String]
    /// Radicals of Unicode's own blocks.
    let radicals: [String]
  }
}
