import DisclosureModel
package import Storing

extension Finding.Repair.Kind: Stored {}
extension Finding.Repair.Witness: Stored {}

extension Finding.Repair: Stored {
  package func write(to store: inout StoreWriter) {
    store.write(cell)
    store.write(value)
    store.write(clears)
    store.write(kind)
    store.write(edits)
    store.write(rivals)
    store.write(witnesses)
  }

  package init(from store: inout StoreReader) throws(StoreFault) {
    self.init(
      cell: try store.read(), value: try store.read(), clears: try store.read(),
      kind: try store.read(), edits: try store.read(), rivals: try store.read(),
      witnesses: try store.read())
  }
}

extension Finding.Repair.Edit: Stored {
  package func write(to store: inout StoreWriter) {
    store.write(cell)
    store.write(value)
  }

  package init(from store: inout StoreReader) throws(StoreFault) {
    self.init(cell: try store.read(), value: try store.read())
  }
}
