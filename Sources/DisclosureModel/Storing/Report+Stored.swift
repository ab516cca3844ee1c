package import Storing

/// A report as it was read; captures are of the portfolio and not kept.
extension Report: Stored {
  package func write(to store: inout StoreWriter) {
    writeHead(to: &store)
    store.write(words.packed)
  }

  /// Writes everything but the words.
  func writeHead(to store: inout StoreWriter) {
    store.write(source)
    store.write(agency)
    store.write(year)
    store.write(title)
    store.write(period)
    store.write(contact)
    store.write(signed)
    store.write(cells)
    store.write(tables)
  }

  package init(from store: inout StoreReader) throws(StoreFault) {
    let (source, agency): (Source, Agency) = (try store.read(), try store.read())
    let year: Int = try store.read()
    let (title, period): (Located<String>, Located<Period>?) = (try store.read(), try store.read())
    let (contact, signed): (Contact, Located<CalendarDate>?) = (try store.read(), try store.read())
    let cells: CellGrid = try store.read()
    self.init(
      source: source, agency: agency, year: year, form: cells.form, title: title, period: period,
      contact: contact, signed: signed, cells: cells, tables: try store.read(),
      words: .packed(try store.read()))
  }
}

extension Located: Stored where Value: Stored {
  package func write(to store: inout StoreWriter) {
    store.write(value)
    store.write(place)
  }

  package init(from store: inout StoreReader) throws(StoreFault) {
    self.init(try store.read(), at: try store.read())
  }
}

extension Source: Stored {
  package func write(to store: inout StoreWriter) {
    store.write(path)
    store.write(format)
    store.write(encoding)
    store.write(sha256)
    store.write(published)
    store.write(url)
  }

  package init(from store: inout StoreReader) throws(StoreFault) {
    self.init(
      path: try store.read(), format: try store.read(), encoding: try store.read(),
      sha256: try store.read(), published: try store.read(), url: try store.read())
  }
}

extension CalendarDate: Stored {
  package func write(to store: inout StoreWriter) {
    store.write(year)
    store.write(month)
    store.write(day)
  }

  package init(from store: inout StoreReader) throws(StoreFault) {
    let date = CalendarDate(
      year: try store.read(), month: try store.read(), day: try store.read())
    guard let date else { throw StoreFault() }
    self = date
  }
}

extension Period: Stored {
  package func write(to store: inout StoreWriter) {
    store.write(from)
    store.write(to)
  }

  package init(from store: inout StoreReader) throws(StoreFault) {
    self.init(from: try store.read(), to: try store.read())
  }
}

extension Contact: Stored {
  package func write(to store: inout StoreWriter) {
    store.write(address)
    store.write(postcode)
    store.write(phone)
    store.write(email)
    store.write(website)
  }

  package init(from store: inout StoreReader) throws(StoreFault) {
    self.init(
      address: try store.read(), postcode: try store.read(), phone: try store.read(),
      email: try store.read(), website: try store.read())
  }
}

extension Misprint: Stored {
  package func write(to store: inout StoreWriter) {
    store.write(printed)
    store.write(readAs)
    store.write(place)
  }

  package init(from store: inout StoreReader) throws(StoreFault) {
    self.init(printed: try store.read(), readAs: try store.read(), place: try store.read())
  }
}
