/// What a table says in both languages of the site.
package struct BilingualText: Sendable, Hashable, Decodable {
  package let zh: String
  package let en: String

  package init(zh: String, en: String) {
    self.zh = zh
    self.en = en
  }
}
