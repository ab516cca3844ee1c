package import Storing
package import Tables

extension BilingualText: Stored {
  package func write(to store: inout StoreWriter) {
    store.write(zh)
    store.write(en)
  }

  package init(from store: inout StoreReader) throws(StoreFault) {
    self.init(zh: try store.read(), en: try store.read())
  }
}
