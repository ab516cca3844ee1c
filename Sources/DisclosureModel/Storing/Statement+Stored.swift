import Diagnostics
package import Storing

extension Statement: Stored {
  package func write(to store: inout StoreWriter) {
    store.write(subject)
    store.write(value)
    store.write(isDenial)
    store.write(mentionsCarryIn)
    store.write(phrase)
    store.write(sentence)
    store.write(section)
    store.write(place)
    store.write(scope == .area)
    store.write(isLimited)
    store.write(namesYear)
  }

  package init(from store: inout StoreReader) throws(StoreFault) {
    let (subject, value): (Subject, Interval) = (try store.read(), try store.read())
    let (isDenial, mentionsCarryIn): (Bool, Bool) = (try store.read(), try store.read())
    let (phrase, sentence): (String, String) = (try store.read(), try store.read())
    let (section, place): (Section.Key, SourcePlace) = (try store.read(), try store.read())
    let isOfArea: Bool = try store.read()
    self.init(
      subject: subject, value: value, isDenial: isDenial, mentionsCarryIn: mentionsCarryIn,
      phrase: phrase, sentence: sentence, section: section, place: place,
      scope: isOfArea ? .area : .agency, isLimited: try store.read(), namesYear: try store.read())
  }
}

extension Statement.Subject: Stored {
  package func write(to store: inout StoreWriter) {
    switch self {
    case .requestsReceived: store.write(byte: 0)
    case .requestsHandled: store.write(byte: 1)
    case .requestsProcessed: store.write(byte: 2)
    case .carriedIn: store.write(byte: 3)
    case .carriedOut: store.write(byte: 4)
    case .published: store.write(byte: 5)
    case .requestsCountedBefore: store.write(byte: 6)
    case .results(let keys): write(7, keys, to: &store)
    case .applicants(let keys): write(8, keys, to: &store)
    case .channel(let key): write(9, [key], to: &store)
    case .disputes(let keys): write(10, keys, to: &store)
    case .documents(let kind, let column): write(11, [kind, column], to: &store)
    }
  }

  private func write(_ tag: UInt8, _ keys: [String], to store: inout StoreWriter) {
    store.write(byte: tag)
    store.write(keys)
  }

  package init(from store: inout StoreReader) throws(StoreFault) {
    let tag = try store.readByte()
    let plain: [Self] = [
      .requestsReceived, .requestsHandled, .requestsProcessed, .carriedIn, .carriedOut, .published,
      .requestsCountedBefore,
    ]
    if tag < plain.count {
      self = plain[Int(tag)]
      return
    }
    let keys: [String] = try store.read()
    switch (tag, keys.count) {
    case (7, _): self = .results(keys)
    case (8, _): self = .applicants(keys)
    case (9, 1): self = .channel(keys[0])
    case (10, _): self = .disputes(keys)
    case (11, 2): self = .documents(keys[0], keys[1])
    default: throw StoreFault()
    }
  }
}
