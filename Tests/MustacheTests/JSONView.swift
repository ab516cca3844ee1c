import Foundation

@testable import Mustache

/// Data of any shape, for templates whose names are not known beforehand.
enum JSON: Decodable, Sendable {
  case null
  case bool(Bool)
  case number(Double)
  case text(String)
  case list([JSON])
  case members([String: JSON])

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let bool = try? container.decode(Bool.self) {
      self = .bool(bool)
    } else if let number = try? container.decode(Double.self) {
      self = .number(number)
    } else if let text = try? container.decode(String.self) {
      self = .text(text)
    } else if let list = try? container.decode([JSON].self) {
      self = .list(list)
    } else {
      self = .members(try container.decode([String: JSON].self))
    }
  }

  /// Every key in it.
  var names: Set<String> {
    switch self {
    case .null, .bool, .number, .text: []
    case .list(let items): items.reduce(into: []) { $0.formUnion($1.names) }
    case .members(let members):
      members.reduce(into: Set(members.keys)) { $0.formUnion($1.value.names) }
    }
  }
}

/// JSON as a view.
struct JSONView: View {
  let json: JSON
  let names: NameTable

  func value(of name: Int) -> Value {
    if name == NameTable.itself { return value(json) }
    guard case .members(let members) = json, names.names.indices.contains(name),
      let member = members[names.names[name]]
    else { return .missing }
    return value(member)
  }

  private func value(_ json: JSON) -> Value {
    switch json {
    case .null: .text("")
    case .bool(let flag): .bool(flag)
    case .number(let number):
      .text(number == number.rounded() ? String(Int(number)) : String(number))
    case .text(let text): .text(text)
    case .list(let items): .list(items.map { JSONView(json: $0, names: names) })
    case .members: .view(JSONView(json: json, names: names))
    }
  }
}
