import DisclosureModel

enum StatementReader {
  static func statements(in sections: [Section]) -> [Statement] { [] }
}
