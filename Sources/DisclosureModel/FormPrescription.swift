import Tables

/// Which form was prescribed for the reports of which years, and what gives each of them away.
package struct FormPrescription: Sendable {
  /// `2021`, `2019`, `2014`, `2008`.
  package let id: String
  /// The instrument that prescribes it.
  package let instrument: String
  /// The first and the last year of the reports it was made for.
  package let years: ClosedRange<Int>
  /// Whether its table is a list of indicators, which every province words in its own way.
  package let isList: Bool
  /// Labels of its tables that no other form has and that narratives of later years repeat.
  package let vocabulary: [String]
  /// How reports cite its instrument.
  package let citations: [String]
  /// The last year of the reports for which the instrument applied.
  package let citedUntil: Int
  /// Parts of labels that tell a list of this form from one of another.
  package let marks: [String]

  /// Every form, newest first.
  package static let all: [FormPrescription] = ["2021", "2019", "2014", "2008"].map {
    FormPrescription(Tables.Table.decode(FormDefinition.self, from: "forms/\($0).json"))
  }

  package static func of(_ id: String) -> FormPrescription? { all.first { $0.id == id } }

  /// The form that the reports of `year` are to be made on.
  package static func prescribed(for year: Int) -> FormPrescription {
    all.first { $0.years.lowerBound <= year } ?? all[all.count - 1]
  }

  /// The form that a list with these labels is of, if any of them tells.
  package static func marked(by labels: [String]) -> FormPrescription? {
    let labels = labels.map(folded)
    return all.first { form in
      form.marks.map(folded).contains { mark in labels.contains { contains($0, mark) } }
    }
  }

  /// The form whose lists are of the time of `year`, or nearest to it.
  package static func list(for year: Int) -> FormPrescription {
    let lists = all.filter(\.isList)
    return lists.first { $0.years.lowerBound <= year } ?? lists[lists.count - 1]
  }

  private static func folded(_ text: String) -> [UInt8] {
    Array(String(text.filter { !$0.isWhitespace }).utf8)
  }

  private static func contains(_ text: [UInt8], _ part: [UInt8]) -> Bool {
    text.count >= part.count
      && (0...text.count - part.count).contains { text[$0...].starts(with: part) }
  }

  private init(_ definition: FormDefinition) {
    id = definition.id
    instrument = definition.instrument
    years = definition.years.first...(definition.years.last ?? .max)
    isList = definition.tables.isEmpty
    vocabulary = definition.vocabulary ?? []
    citations = definition.citations ?? []
    citedUntil = definition.citedUntil ?? definition.years.last ?? .max
    marks = definition.marks ?? []
  }
}
