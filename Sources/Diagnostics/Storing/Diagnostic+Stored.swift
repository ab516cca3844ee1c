package import Storing

extension Severity: Stored {}

extension Diagnostic: Stored {
  package func write(to store: inout StoreWriter) {
    store.write(id)
    store.write(severity)
    store.write(path)
    store.write(line)
    store.write(summary)
    store.write(advice)
    store.write(excerpt)
    store.write(highlight)
    store.write(notes)
  }

  package init(from store: inout StoreReader) throws(StoreFault) {
    self.init(
      id: try store.read(), severity: try store.read(), path: try store.read(),
      line: try store.read(), summary: try store.read(), advice: try store.read(),
      excerpt: try store.read(), highlight: try store.read(), notes: try store.read())
  }
}

extension Diagnostic.Note: Stored {
  package func write(to store: inout StoreWriter) {
    store.write(path)
    store.write(line)
    store.write(text)
    store.write(excerpt)
    store.write(highlight)
  }

  package init(from store: inout StoreReader) throws(StoreFault) {
    self.init(
      path: try store.read(), line: try store.read(), text: try store.read(),
      excerpt: try store.read(), highlight: try store.read())
  }
}
