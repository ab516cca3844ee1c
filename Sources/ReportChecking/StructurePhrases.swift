import Tables

/// Words that the checks of structure, dates and scope look for.
///
/// Read from `Sources/CTables/phrases/structure.json`.
struct StructurePhrases: Sendable, Decodable {
  /// How a report is called in its title.
  let titles: WordList
  /// What a title says besides the agency's name.
  let titleWords: WordList
  /// What only governments have to report on.
  let governmentTopics: [Topic]
  /// What templates say to whoever fills them in.
  let residues: WordList
  /// Words of lines that pages have below the text.
  let afterText: WordList
  /// What introduces the list of a report's parts, and how the parts' names end.
  let partVerbs: WordList
  let partEndings: WordList
  /// Places in the names of parts where a separator separates nothing.
  let partJoints: WordList
  /// Words in the names of bodies that answer to no government of their place.
  let vertical: WordList
  /// How the names of a government's departments end.
  let departments: WordList
  /// How the names of bodies end, below a text.
  let bodies: WordList
  /// Whole areas and systems, what counts them in, and what is counted.
  let areas: WordList
  let coverage: WordList
  let figures: WordList
  /// What the last section says of fees for dealing with requests, and what other sections do.
  let fees: WordList
  let feesElsewhere: WordList
  /// What a text says that speaks of reconsiderations or lawsuits in any way, their names, and years before.
  let disputes: WordList
  let proceedings: WordList
  let earlierYears: WordList
  /// What a list leaves over, what tells that it goes on, how its sum is called, and where the same is
  /// divided otherwise.
  let remainders: WordList
  let openEnds: WordList
  let sums: WordList
  let nextDivisions: WordList
  /// What is said of requests that go over from year to year.
  let carrying: WordList
  /// How the regulations in force are cited.
  let currentRegulations: WordList

  struct Topic: Sendable, Decodable {
    let name: BilingualText
    let words: WordList
  }

  static let shared = Table.decode(StructurePhrases.self, from: "phrases/structure.json")
}
