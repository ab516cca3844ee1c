package import Storing

extension AgencyProfile {
  /// Adds everything that is known of the agency to what `digest` is made of.
  package func add(to digest: inout DigestBuilder) {
    var store = StoreWriter()
    for text in [id, name] { store.write(text) }
    store.write(place)
    store.write(otherNames)
    store.write(type)
    store.write(note)
    store.write(parent)
    store.write(members)
    store.write(possiblePlaces)
    store.write(isNationwide)
    digest.add(store.bytes)
  }
}

extension AgencyProfile.NameUse: Stored {
  package func write(to store: inout StoreWriter) {
    store.write(name)
    store.write(years)
    store.write(isFormer)
  }

  package init(from store: inout StoreReader) throws(StoreFault) {
    self.init(name: try store.read(), years: try store.read(), isFormer: try store.read())
  }
}

extension AgencyProfile.Link: Stored {
  package func write(to store: inout StoreWriter) {
    store.write(name)
    store.write(id)
  }

  package init(from store: inout StoreReader) throws(StoreFault) {
    self.init(name: try store.read(), id: try store.read())
  }
}
