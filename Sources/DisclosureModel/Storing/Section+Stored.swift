package import Storing

extension Section.Key: Stored {}

extension Section: Stored {
  package func write(to store: inout StoreWriter) {
    store.write(key)
    store.write(title)
    store.write(ordinal)
    store.write(place)
    store.write(blocks)
  }

  package init(from store: inout StoreReader) throws(StoreFault) {
    self.init(
      key: try store.read(), title: try store.read(), ordinal: try store.read(),
      place: try store.read(), blocks: try store.read())
  }
}

extension Section.Block: Stored {
  package func write(to store: inout StoreWriter) {
    store.write(kind)
    store.write(text)
    store.write(place)
  }

  package init(from store: inout StoreReader) throws(StoreFault) {
    self.init(kind: try store.read(), text: try store.read(), place: try store.read())
  }
}

extension Section.Block.Kind: Stored {
  package func write(to store: inout StoreWriter) {
    switch self {
    case .paragraph: store.write(byte: 0)
    case .heading(let level):
      store.write(byte: 1)
      store.write(level)
    case .markdown: store.write(byte: 2)
    }
  }

  package init(from store: inout StoreReader) throws(StoreFault) {
    switch try store.readByte() {
    case 0: self = .paragraph
    case 1: self = .heading(level: try store.read())
    case 2: self = .markdown
    default: throw StoreFault()
    }
  }
}
