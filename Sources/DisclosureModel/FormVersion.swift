import Tables

/// A version of the official form, as an instrument prescribed it.
struct FormVersion: Sendable {
  let id: String
  let instrument: String
  let sections: [FormSection]
  /// In the order of the form.
  let tables: [Table]

  /// One of its tables, with the sums over it.
  struct Table: Sendable {
    /// Id of the version that made the table.
    let version: String
    let definition: FormDefinition.Table
    let relations: [FormDefinition.RelationDefinition]
  }

  /// Every version, newest first.
  static let all: [FormVersion] = ["2021", "2019"].reduce(into: []) { versions, id in
    let definition = Tables.Table.decode(FormDefinition.self, from: "forms/\(id).json")
    let base = versions.first { $0.id == definition.basedOn }
    versions.append(FormVersion(definition, basedOn: base))
  }

  private init(_ definition: FormDefinition, basedOn base: FormVersion?) {
    id = definition.id
    instrument = definition.instrument
    sections = definition.sections
    let own = definition.tables.map { table in
      Table(
        version: definition.id, definition: table,
        relations: definition.relations.filter { $0.table == table.key })
    }
    tables =
      base.map { base in
        base.tables.map { table in own.first { $0.definition.key == table.definition.key } ?? table
        }
      } ?? own
  }
}

extension Form {
  /// Every form that tables of the versions can make, by key; those of one version among them.
  private static let all: [String: Form] = {
    var combinations: [[FormVersion.Table]] = [[]]
    for position in FormVersion.all[0].tables.indices {
      var seen: Set<String> = []
      let choices = FormVersion.all.map { $0.tables[position] }.filter {
        seen.insert($0.version).inserted
      }
      combinations = combinations.flatMap { begun in choices.map { begun + [$0] } }
    }
    let forms = combinations.compactMap { tables in
      FormVersion.all.first { $0.id == tables[0].version }.map { Form($0, tables: tables) }
    }
    return Dictionary(uniqueKeysWithValues: forms.map { ($0.key, $0) })
  }()

  /// The form whose tables are of `versions`, in the form's order.
  package static func of(tables versions: [String]) -> Form? {
    all[versions.joined(separator: "-")]
  }

  /// The forms of one version each, newest first.
  package static let versions: [Form] = FormVersion.all.compactMap { version in
    of(tables: version.tables.map(\.version))
  }

  /// The form that applies to reports of 2021 and later.
  package static let form2021 = versions[0]
}
