/// The members of a JSON object, as far as a configuration can hold them.
struct JSONFields: Decodable {
  enum Field {
    case text(String)
    case object(JSONFields)
    case other
  }

  private struct Key: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  let fields: [String: Field]

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    var fields: [String: Field] = [:]
    for key in container.allKeys {
      if let text = try? container.decode(String.self, forKey: key) {
        fields[key.stringValue] = .text(text)
      } else if let object = try? container.decode(JSONFields.self, forKey: key) {
        fields[key.stringValue] = .object(object)
      } else {
        fields[key.stringValue] = .other
      }
    }
    self.fields = fields
  }
}
