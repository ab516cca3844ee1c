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

/// The form, then its cells as they are packed, then those that are more than a plain count.
extension CellGrid: Stored {
  package func write(to store: inout StoreWriter) {
    store.write(form.origin, versions: form.tableVersions)
    store.write(raw: packed)
    store.write(count: others.count)
    for index in others.keys.sorted() {
      store.write(index)
      if let cell = others[index] { store.write(cell) }
    }
  }

  package init(from store: inout StoreReader) throws(StoreFault) {
    let form = try Form.read(from: &store)
    let packed: [PackedCell] = try store.readRaw()
    var others: [Int: Cell] = [:]
    for _ in 0..<(try store.readCount()) {
      let index: Int = try store.read()
      others[index] = try store.read() as Cell
    }
    guard let grid = CellGrid(form: form, packed: packed, others: others) else {
      throw StoreFault()
    }
    self = grid
  }
}
