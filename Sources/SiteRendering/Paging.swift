/// A long list cut into pages.
struct Paging: Sendable {
  let count: Int
  let size: Int

  var pages: Int { max(1, (count + size - 1) / size) }

  /// Which elements stand on `page`, from 1.
  func range(of page: Int) -> Range<Int> {
    min(count, (page - 1) * size)..<min(count, page * size)
  }

  /// The page, from 1, on which the element at `index` stands.
  func page(of index: Int) -> Int { index / size + 1 }
}
