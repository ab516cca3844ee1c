package import Storing

extension Prose: Stored {
  package func write(to store: inout StoreWriter) {
    store.write(breakdowns)
    store.write(shares)
    store.write(namedShares)
    store.write(changes)
    store.write(retoldCounts)
    store.write(otherYears)
    store.write(missingNumbers)
    store.write(fees)
  }

  package init(from store: inout StoreReader) throws(StoreFault) {
    self.init()
    breakdowns = try store.read()
    shares = try store.read()
    namedShares = try store.read()
    changes = try store.read()
    retoldCounts = try store.read()
    otherYears = try store.read()
    missingNumbers = try store.read()
    fees = try store.read()
  }
}

extension Passage: Stored {
  package func write(to store: inout StoreWriter) {
    store.write(sentence)
    store.write(phrase)
    store.write(place)
    store.write(isAboutRequests)
  }

  package init(from store: inout StoreReader) throws(StoreFault) {
    self.init(
      sentence: try store.read(), phrase: try store.read(), place: try store.read(),
      isAboutRequests: try store.read())
  }
}

extension Rate: Stored {
  package func write(to store: inout StoreWriter) {
    store.write(digits)
    store.write(decimals)
    store.write(isVague)
  }

  package init(from store: inout StoreReader) throws(StoreFault) {
    self.init(
      digits: try store.read(), decimals: try store.read(), isVague: try store.read())
    guard 0...Self.mostDecimals ~= decimals else { throw StoreFault() }
  }
}

extension Breakdown: Stored {
  package func write(to store: inout StoreWriter) {
    store.write(whole)
    store.write(parts)
    store.write(isClosed)
    store.write(passage)
  }

  package init(from store: inout StoreReader) throws(StoreFault) {
    self.init(
      whole: try store.read(), parts: try store.read(), isClosed: try store.read(),
      passage: try store.read())
  }
}

extension NamedShare: Stored {
  package func write(to store: inout StoreWriter) {
    store.write(subject)
    store.write(rate)
    store.write(passage)
  }

  package init(from store: inout StoreReader) throws(StoreFault) {
    self.init(
      subject: try store.read(), rate: try store.read(), passage: try store.read())
  }
}

extension StatedShare: Stored {
  package func write(to store: inout StoreWriter) {
    store.write(part)
    store.write(rate)
    store.write(whole)
    store.write(otherWholes)
    store.write(passage)
  }

  package init(from store: inout StoreReader) throws(StoreFault) {
    self.init(
      part: try store.read(), rate: try store.read(), whole: try store.read(),
      otherWholes: try store.read(), passage: try store.read())
  }
}

extension YearlyChange: Stored {
  package func write(to store: inout StoreWriter) {
    store.write(current)
    store.write(base)
    store.write(baseYear)
    store.write(isRise)
    store.write(rate)
    store.write(difference)
    store.write(isOfReceivedRequests)
    store.write(passage)
  }

  package init(from store: inout StoreReader) throws(StoreFault) {
    self.init(
      current: try store.read(), base: try store.read(), baseYear: try store.read(),
      isRise: try store.read(), rate: try store.read(), difference: try store.read(),
      isOfReceivedRequests: try store.read(), passage: try store.read())
  }
}

extension RetoldCount: Stored {
  package func write(to store: inout StoreWriter) {
    store.write(told)
    store.write(phrase)
    store.write(retold)
    store.write(mayBe)
    store.write(passage)
  }

  package init(from store: inout StoreReader) throws(StoreFault) {
    self.init(
      told: try store.read(), phrase: try store.read(), retold: try store.read(),
      mayBe: try store.read(), passage: try store.read())
  }
}

extension OtherYear: Stored {
  package func write(to store: inout StoreWriter) {
    store.write(year)
    store.write(requests)
    store.write(passage)
  }

  package init(from store: inout StoreReader) throws(StoreFault) {
    self.init(
      year: try store.read(), requests: try store.read(), passage: try store.read())
  }
}

extension FeeStatement: Stored {
  package func write(to store: inout StoreWriter) {
    store.write(isDenial)
    store.write(passage)
  }

  package init(from store: inout StoreReader) throws(StoreFault) {
    self.init(isDenial: try store.read(), passage: try store.read())
  }
}
