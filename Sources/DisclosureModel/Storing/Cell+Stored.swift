package import Storing

extension Quantity: Stored {
  package func write(to store: inout StoreWriter) { store.write(millionths) }

  package init(from store: inout StoreReader) throws(StoreFault) {
    self.init(millionths: try store.read())
  }
}

extension Interval: Stored {
  package func write(to store: inout StoreWriter) {
    store.write(low)
    store.write(high)
  }

  package init(from store: inout StoreReader) throws(StoreFault) {
    let (low, high): (Quantity, Quantity) = (try store.read(), try store.read())
    guard low <= high else { throw StoreFault() }
    self.init(low, high)
  }
}

extension Cell.Kind: Stored {}
extension Cell.Reading: Stored {}
extension Cell.Marks: Stored {}

extension Cell: Stored {
  package func write(to store: inout StoreWriter) {
    store.write(kind)
    store.write(value)
    store.write(bounds)
    store.write(raw)
    store.write(marks)
    store.write(reading)
    store.write(place)
  }

  package init(from store: inout StoreReader) throws(StoreFault) {
    self.init(
      kind: try store.read(), value: try store.read(), bounds: try store.read(),
      raw: try store.read(), marks: try store.read(), reading: try store.read(),
      place: try store.read())
  }
}

/// The form, then its cells in their order.
extension CellGrid: Stored {
  package func write(to store: inout StoreWriter) {
    store.write(form.origin, versions: form.tableVersions)
    for index in form.cells.indices { store.write(self[index]) }
  }

  package init(from store: inout StoreReader) throws(StoreFault) {
    self.init(form: try Form.read(from: &store))
    for index in form.cells.indices { self[index] = try store.read() }
  }
}
