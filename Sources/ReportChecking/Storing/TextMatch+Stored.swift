import DisclosureModel
package import Storing

extension TextMatch: Stored {
  package func write(to store: inout StoreWriter) {
    store.write(other)
    store.write(sections)
  }

  package init(from store: inout StoreReader) throws(StoreFault) {
    self.init(other: try store.read(), sections: try store.read())
  }
}

extension TextMatch.ReportName: Stored {
  package func write(to store: inout StoreWriter) {
    store.write(agency)
    store.write(year)
    store.write(source)
  }

  package init(from store: inout StoreReader) throws(StoreFault) {
    self.init(agency: try store.read(), year: try store.read(), source: try store.read())
  }
}

extension TextMatch.SectionMatch: Stored {
  package func write(to store: inout StoreWriter) {
    store.write(here)
    store.write(there)
    store.write(count)
    store.write(shared)
  }

  package init(from store: inout StoreReader) throws(StoreFault) {
    self.init(
      here: try store.read(), there: try store.read(), count: try store.read(),
      shared: try store.read())
  }
}
