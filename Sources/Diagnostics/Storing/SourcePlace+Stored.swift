package import Storing

extension SourcePlace: Stored {
  package func write(to store: inout StoreWriter) {
    store.write(line)
    store.write(cell)
  }

  package init(from store: inout StoreReader) throws(StoreFault) {
    self.init(line: try store.read(), cell: try store.read())
  }
}

extension CellPlace: Stored {
  package func write(to store: inout StoreWriter) {
    store.write(page)
    store.write(table)
    store.write(row)
    store.write(column)
  }

  package init(from store: inout StoreReader) throws(StoreFault) {
    self.init(
      page: try store.read(), table: try store.read(), row: try store.read(),
      column: try store.read())
  }
}
