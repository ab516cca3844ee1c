package import Storing

extension Agency: Stored {
  package func write(to store: inout StoreWriter) {
    store.write(id)
    store.write(name)
    store.write(place)
    store.write(ownID)
    store.write(key)
  }

  package init(from store: inout StoreReader) throws(StoreFault) {
    self.init(
      id: try store.read(), name: try store.read(), place: try store.read(),
      ownID: try store.read(), key: try store.read())
  }
}

extension AgencyKey: Stored {
  package func write(to store: inout StoreWriter) {
    store.write(code)
    store.write(name)
  }

  package init(from store: inout StoreReader) throws(StoreFault) {
    self.init(code: try store.read(), name: try store.read())
  }
}

extension Place: Stored {
  package func write(to store: inout StoreWriter) {
    store.write(names)
    store.write(codes)
  }

  package init(from store: inout StoreReader) throws(StoreFault) {
    let (names, codes): ([String], [String]) = (try store.read(), try store.read())
    guard names.count == codes.count, !names.isEmpty else { throw StoreFault() }
    self.init(names: names, codes: codes)
  }
}
