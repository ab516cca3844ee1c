import DisclosureModel

/// Finds the address, postcode, telephone and electronic addresses that a preamble gives.
struct ContactReader {
  private let words = Vocabulary.shared.contact

  func contact(in blocks: [Section.Block]) -> Contact {
    var contact = Contact()
    for block in blocks {
      let text = Folding.compact(block.text)
      contact.address = contact.address ?? value(of: words.address, in: text)
      contact.postcode = contact.postcode ?? value(of: words.postcode, in: text, from: .digits)
      contact.phone = contact.phone ?? value(of: words.phone, in: text, from: .telephone)
      contact.email = contact.email ?? value(of: words.email, in: text, from: .email)
      contact.website = contact.website ?? website(in: text)
    }
    return contact
  }

  /// Which characters a value may hold.
  private enum Alphabet {
    case anything, digits, telephone, email

    func contains(_ character: Character) -> Bool {
      switch self {
      case .anything: true
      case .digits: character.isASCII && character.isNumber
      case .telephone: character.isASCII && character.isNumber || "-—－–(转/".contains(character)
      case .email:
        character.isASCII
          && (character.isLetter || character.isNumber || "@._-+".contains(character))
      }
    }
  }

  /// What follows one of `labels` and a colon or 为, up to the next separator.
  private func value(
    of labels: [String], in text: String, from alphabet: Alphabet = .anything
  ) -> String? {
    for label in labels {
      var search = text.startIndex
      while let found = text[search...].firstRange(of: label) {
        search = found.upperBound
        guard let colon = text[search...].first, ":为是".contains(colon) else { continue }
        var rest = text[search...].dropFirst()
        let start = rest.startIndex
        // An area code in brackets belongs to the number.
        if alphabet == .telephone, rest.first == "(", let closing = rest.firstIndex(of: ")") {
          rest = rest[closing...].dropFirst()
        }
        let tail = rest.prefix { !",;。、)".contains($0) && alphabet.contains($0) }
        let value = text[start..<tail.endIndex]
        if !value.isEmpty { return String(value) }
      }
    }
    return nil
  }

  /// The first web address.
  private func website(in text: String) -> String? {
    for scheme in ["http://", "https://", "www."] {
      guard let found = text.firstRange(of: scheme) else { continue }
      let address = text[found.lowerBound...].prefix {
        $0.isASCII && !$0.isWhitespace && !"<>()\"',;".contains($0)
      }
      if address.count > scheme.count + 3 { return String(address) }
    }
    return nil
  }
}
