/// An element of an XML document, with what is below it.
struct XMLElement {
  /// The local name, after the prefix that `XMLVocabulary` gives its namespace, such as `w:p`.
  let name: String
  let attributes: [String: String]
  let children: [XMLElement]
  /// The text directly in the element, in UTF-8.
  let text: [UInt8]

  /// The first child called `name`.
  subscript(name: String) -> XMLElement? {
    children.first { $0.name == name }
  }

  /// The value of the attribute `w:val`, in which most elements of the format say what they say.
  var value: String? { attributes["w:val"] }

  /// The value of the child `name`.
  func value(of name: String) -> String? { self[name]?.value }

  func number(of name: String) -> Int? { value(of: name).flatMap { Int($0) } }

  /// Whether the property `name` is there and switched on.
  func isOn(_ name: String) -> Bool {
    guard let property = self[name] else { return false }
    return !["0", "false", "off"].contains(property.value ?? "true")
  }
}

/// The namespaces that elements are told apart by; names in any other keep no prefix.
enum XMLVocabulary {
  static func prefix(of namespace: String) -> String {
    switch namespace {
    case "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
      "http://purl.oclc.org/ooxml/wordprocessingml/main":
      "w:"
    case "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc:"
    case "http://schemas.openxmlformats.org/officeDocument/2006/math",
      "http://purl.oclc.org/ooxml/officeDocument/math":
      "m:"
    default: ""
    }
  }
}
