extension Bool: Stored {
  package func write(to store: inout StoreWriter) { store.write(byte: self ? 1 : 0) }

  package init(from store: inout StoreReader) throws(StoreFault) {
    let byte = try store.readByte()
    guard byte < 2 else { throw StoreFault() }
    self = byte == 1
  }
}

extension UInt8: Stored {
  package func write(to store: inout StoreWriter) { store.write(byte: self) }
  package init(from store: inout StoreReader) throws(StoreFault) { self = try store.readByte() }
}

extension UInt16: Stored {
  package func write(to store: inout StoreWriter) { store.write(number: UInt64(self)) }

  package init(from store: inout StoreReader) throws(StoreFault) {
    guard let value = UInt16(exactly: try store.readNumber()) else { throw StoreFault() }
    self = value
  }
}

extension UInt64: Stored {
  package func write(to store: inout StoreWriter) { store.write(number: self) }
  package init(from store: inout StoreReader) throws(StoreFault) { self = try store.readNumber() }
}

/// Signed numbers with the sign in the last bit, so that small ones are short.
extension Int64: Stored {
  package func write(to store: inout StoreWriter) {
    store.write(number: UInt64(bitPattern: self << 1 ^ self >> 63))
  }

  package init(from store: inout StoreReader) throws(StoreFault) {
    let number = try store.readNumber()
    self = Int64(bitPattern: number >> 1) ^ -Int64(number & 1)
  }
}

extension Int: Stored {
  package func write(to store: inout StoreWriter) { store.write(Int64(self)) }

  package init(from store: inout StoreReader) throws(StoreFault) {
    self = Int(try store.read() as Int64)
  }
}

extension String: Stored {
  package func write(to store: inout StoreWriter) { store.write(text: self) }
  package init(from store: inout StoreReader) throws(StoreFault) { self = try store.readText() }
}
