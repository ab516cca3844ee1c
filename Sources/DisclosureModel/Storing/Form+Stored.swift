package import Storing

/// How a form is made again: the official ones are shared, others are made of what a report prints.
extension StoreWriter {
  mutating func write(_ origin: Form.Origin, versions: [String]) {
    switch origin {
    case .official:
      write(byte: 0)
      write(versions)
    case .adding(let base, let printed):
      write(byte: 1)
      write(base.tableVersions)
      write(printed)
    case .list(let prescription, let table):
      write(byte: 2)
      write(prescription)
      write(table)
    }
  }
}

extension Form {
  static func read(from store: inout StoreReader) throws(StoreFault) -> Form {
    switch try store.readByte() {
    case 0: return try official(from: &store)
    case 1: return try official(from: &store).adding(try store.read())
    case 2:
      let id: String = try store.read()
      guard let prescription = FormPrescription.of(id) else { throw StoreFault() }
      return .list(prescription, try store.read())
    default: throw StoreFault()
    }
  }

  private static func official(from store: inout StoreReader) throws(StoreFault) -> Form {
    guard let form = Form.of(tables: try store.read()) else { throw StoreFault() }
    return form
  }
}

extension PrintedTable: Stored {
  package func write(to store: inout StoreWriter) {
    store.write(key)
    store.write(section)
    store.write(title)
    store.write(version)
    store.write(blocks)
  }

  package init(from store: inout StoreReader) throws(StoreFault) {
    self.init(
      key: try store.read(), section: try store.read(), title: try store.read(),
      version: try store.read(), blocks: try store.read())
  }
}

extension PrintedTable.Block: Stored {
  package func write(to store: inout StoreWriter) {
    store.write(label)
    store.write(columns)
    store.write(rows)
  }

  package init(from store: inout StoreReader) throws(StoreFault) {
    self.init(label: try store.read(), columns: try store.read(), rows: try store.read())
  }
}

extension PrintedTable.Column: Stored {
  package func write(to store: inout StoreWriter) {
    store.write(key)
    store.write(labels)
    store.write(unit)
    store.write(byte: allows.rawValue)
  }

  package init(from store: inout StoreReader) throws(StoreFault) {
    self.init(
      key: try store.read(), labels: try store.read(), unit: try store.read(),
      allows: FormCell.Allowance(rawValue: try store.readByte()))
  }
}

extension PrintedTable.Row: Stored {
  package func write(to store: inout StoreWriter) {
    store.write(key)
    store.write(label)
    store.write(group)
    store.write(unit)
    store.write(level)
  }

  package init(from store: inout StoreReader) throws(StoreFault) {
    self.init(
      key: try store.read(), label: try store.read(), group: try store.read(),
      unit: try store.read(), level: try store.read())
  }
}
