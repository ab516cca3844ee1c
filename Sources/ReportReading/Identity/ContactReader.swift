import DisclosureModel

/// Finds the address, postcode, telephone and electronic addresses that a preamble gives.
///
/// Each label ends the value of the one before it, so that they may follow each other in any order and
/// with anything, or nothing, between them.
struct ContactReader {
  func contact(in blocks: [Section.Block]) -> Contact {
    let text = ContactText(blocks)
    var contact = Contact()
    for mark in text.marks() {
      switch mark.field {
      case .address: contact.address = contact.address ?? text.address(mark)
      case .postcode: contact.postcode = contact.postcode ?? text.postcode(mark)
      case .phone: contact.phone = contact.phone ?? text.phone(at: mark.value.lowerBound)
      case .email: contact.email = contact.email ?? text.email(in: mark.value)
      case .fax, .website, .beside: break
      }
    }
    contact.phone = contact.phone ?? text.phoneInBrackets()
    contact.email = contact.email ?? text.email(in: 0..<text.bytes.count)
    contact.website = text.website()
    return contact
  }
}

/// What a label of a contact names.
enum ContactField: CaseIterable {
  case address, postcode, phone, fax, email, website, beside

  fileprivate var labels: [String] {
    let words = Vocabulary.shared.contact
    return switch self {
    case .address: words.address
    case .postcode: words.postcode
    case .phone: words.phone
    case .fax: words.fax
    case .email: words.email
    case .website: words.website
    case .beside: words.beside
    }
  }

  /// Every label with what it names, longest first.
  static let all = allCases.flatMap { field in
    field.labels.map { (label: Array($0.utf8), field: field) }
  }.sorted { $0.label.count > $1.label.count }
}
