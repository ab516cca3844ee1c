import Diagnostics
import DisclosureModel
package import Storing
import Tables

extension Finding.Cause: Stored {}
extension Finding.CauseReason: Stored {}
extension Finding.Status: Stored {}

/// A finding as the checks made it; what people say of it comes anew with each build.
extension Finding: Stored {
  package func write(to store: inout StoreWriter) {
    store.write(id)
    store.write(check)
    store.write(key)
    store.write(severity)
    store.write(message)
    store.write(formula)
    store.write(expected)
    store.write(actual)
    store.write(cells)
    store.write(quote)
    store.write(line)
    store.write(place)
    store.write(likely)
    store.write(cause)
    store.write(causeReason)
    store.write(headline)
    store.write(status)
    store.write(match)
  }

  package init(from store: inout StoreReader) throws(StoreFault) {
    let (id, check, key): (String, String, String) = (
      try store.read(), try store.read(), try store.read()
    )
    let (severity, message, formula): (Severity, BilingualText, BilingualText?) = (
      try store.read(), try store.read(), try store.read()
    )
    self.init(
      id: id, check: check, key: key, severity: severity, message: message, formula: formula,
      expected: try store.read(), actual: try store.read(),
      cells: try store.read(), quote: try store.read(), line: try store.read(),
      place: try store.read(), likely: try store.read(), cause: try store.read(),
      causeReason: try store.read(), headline: .some(try store.read()), status: try store.read())
    match = try store.read()
  }
}

extension Finding.Evidence: Stored {
  package func write(to store: inout StoreWriter) {
    store.write(index)
    store.write(id)
    store.write(label)
    store.write(raw)
    store.write(line)
    store.write(place)
    store.write(counterpart)
    store.write(elsewhere)
  }

  package init(from store: inout StoreReader) throws(StoreFault) {
    self.init(
      index: try store.read(), id: try store.read(), label: try store.read(),
      raw: try store.read(), line: try store.read(), place: try store.read(),
      counterpart: try store.read(), elsewhere: try store.read())
  }
}

extension Finding.Counterpart: Stored {
  package func write(to store: inout StoreWriter) {
    store.write(source)
    store.write(raw)
    store.write(place)
  }

  package init(from store: inout StoreReader) throws(StoreFault) {
    self.init(source: try store.read(), raw: try store.read(), place: try store.read())
  }
}

extension Finding.OtherReport: Stored {
  package func write(to store: inout StoreWriter) {
    store.write(agency)
    store.write(year)
    store.write(source)
  }

  package init(from store: inout StoreReader) throws(StoreFault) {
    self.init(agency: try store.read(), year: try store.read(), source: try store.read())
  }
}

extension Finding.Quote: Stored {
  package func write(to store: inout StoreWriter) {
    store.write(sentence)
    store.write(phrase)
    store.write(line)
  }

  package init(from store: inout StoreReader) throws(StoreFault) {
    self.init(sentence: try store.read(), phrase: try store.read(), line: try store.read())
  }
}
