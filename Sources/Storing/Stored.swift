/// A value that can be kept in a file and read again, by the same build of the program only: there are no
/// versions of a value's form, since a store names the program that wrote it.
package protocol Stored {
  func write(to store: inout StoreWriter)
  init(from store: inout StoreReader) throws(StoreFault)
}

/// Bytes that no value was written as.
package struct StoreFault: Error, Equatable {
  package init() {}
}

extension Stored {
  /// The value alone, as bytes.
  package var stored: [UInt8] {
    var store = StoreWriter()
    write(to: &store)
    return store.bytes
  }

  /// Reads what `stored` gave, which must be all of `bytes`.
  package init(stored bytes: [UInt8]) throws(StoreFault) {
    var store = StoreReader(bytes)
    try self.init(from: &store)
    guard store.isAtEnd else { throw StoreFault() }
  }
}

// MARK: Combinators

extension Stored where Self: RawRepresentable, RawValue: Stored {
  package func write(to store: inout StoreWriter) { store.write(rawValue) }

  package init(from store: inout StoreReader) throws(StoreFault) {
    guard let value = Self(rawValue: try store.read()) else { throw StoreFault() }
    self = value
  }
}

extension Optional: Stored where Wrapped: Stored {
  package func write(to store: inout StoreWriter) {
    store.write(self != nil)
    if let value = self { store.write(value) }
  }

  package init(from store: inout StoreReader) throws(StoreFault) {
    let isThere: Bool = try store.read()
    self = isThere ? .some(try store.read()) : .none
  }
}

extension Array: Stored where Element: Stored {
  package func write(to store: inout StoreWriter) {
    store.write(count: count)
    for element in self { store.write(element) }
  }

  package init(from store: inout StoreReader) throws(StoreFault) {
    let count = try store.readCount()
    self = []
    reserveCapacity(count)
    for _ in 0..<count { append(try store.read()) }
  }
}

extension Range: Stored where Bound == Int {
  package func write(to store: inout StoreWriter) {
    store.write(lowerBound)
    store.write(upperBound)
  }

  package init(from store: inout StoreReader) throws(StoreFault) {
    let (low, high): (Int, Int) = (try store.read(), try store.read())
    guard low <= high else { throw StoreFault() }
    self = low..<high
  }
}
