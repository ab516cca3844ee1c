import Storing
import Testing

@testable import SiteRendering

@Suite("Parts of the search index")
struct SearchPartTests {
  @Test func areTheSameAfterTheyWereStored() throws {
    let site = try SampleSite()
    for range in site.renderer.searchRanges {
      let part = site.renderer.searchPart(range)
      let again = try SearchPart(stored: part.stored)
      #expect(again.count == part.count)
      for shard in 0..<16 { #expect(again.bytes(ofShard: shard) == part.bytes(ofShard: shard)) }
    }
  }

  @Test func haveEachPairOnceWithItsDocumentsInOrder() throws {
    let site = try SampleSite()
    let part = site.renderer.searchPart(site.renderer.searchRanges[0])
    var count = 0
    for shard in 0..<16 {
      var last: (pair: SearchPair, document: Int)?
      part.forEach(ofShard: shard) { pair, document, parts in
        #expect(pair.shard(bits: 4) == shard && parts > 0 && document < part.count)
        if let last { #expect((last.pair.key, last.document) < (pair.key, document)) }
        last = (pair, document)
        count += 1
      }
    }
    #expect(count > 20)
  }
}
