package import Storing

extension TableReading: Stored {
  package func write(to store: inout StoreWriter) {
    store.write(key)
    store.write(state)
    store.write(place)
    store.write(problems)
  }

  package init(from store: inout StoreReader) throws(StoreFault) {
    self.init(
      key: try store.read(), state: try store.read(), place: try store.read(),
      problems: try store.read())
  }
}

extension TableReading.State: Stored {
  package func write(to store: inout StoreWriter) {
    switch self {
    case .read: store.write(byte: 0)
    case .partial: store.write(byte: 1)
    case .missing: store.write(byte: 2)
    }
  }

  package init(from store: inout StoreReader) throws(StoreFault) {
    switch try store.readByte() {
    case 0: self = .read
    case 1: self = .partial
    case 2: self = .missing
    default: throw StoreFault()
    }
  }
}

extension TableReading.Problem: Stored {
  package func write(to store: inout StoreWriter) {
    store.write(kind)
    store.write(row)
    store.write(label)
    store.write(place)
  }

  package init(from store: inout StoreReader) throws(StoreFault) {
    self.init(
      kind: try store.read(), row: try store.read(), label: try store.read(),
      place: try store.read())
  }
}

extension TableReading.Problem.Kind: Stored {
  package func write(to store: inout StoreWriter) {
    switch self {
    case .labelMissing: store.write(byte: 0)
    case .cellCount(let found, let expected):
      store.write(byte: 1)
      store.write(found)
      store.write(expected)
    case .labelRepeated: store.write(byte: 2)
    case .labelUncertain: store.write(byte: 3)
    case .misplaced: store.write(byte: 4)
    case .runTogether(let doubt):
      store.write(byte: 5)
      store.write(doubt)
    }
  }

  package init(from store: inout StoreReader) throws(StoreFault) {
    switch try store.readByte() {
    case 0: self = .labelMissing
    case 1: self = .cellCount(found: try store.read(), expected: try store.read())
    case 2: self = .labelRepeated
    case 3: self = .labelUncertain
    case 4: self = .misplaced
    case 5: self = .runTogether(try store.read())
    default: throw StoreFault()
    }
  }
}

extension TableReading.Problem.Doubt: Stored {
  package func write(to store: inout StoreWriter) {
    switch self {
    case .severalWays: store.write(byte: 0)
    case .noWay: store.write(byte: 1)
    case .unconfirmed: store.write(byte: 2)
    case .tooMany: store.write(byte: 3)
    }
  }

  package init(from store: inout StoreReader) throws(StoreFault) {
    switch try store.readByte() {
    case 0: self = .severalWays
    case 1: self = .noWay
    case 2: self = .unconfirmed
    case 3: self = .tooMany
    default: throw StoreFault()
    }
  }
}
