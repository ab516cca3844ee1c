import DisclosureModel
import Mustache
import Storing
import Tables

/// The files that `assets/search-index.js` loads while somebody searches: scripts that hand over one value
/// each, since a page opened from a disk may load nothing else.
struct SearchFiles: Sendable {
  let documents: SearchDocuments
  let parts: [SearchPart]
  /// A digest of what all files of the site depend on; nil where nobody asks for what files are made from.
  let frame: Digest?
  /// What files about the agency with this id are made from.
  let origin: @Sendable (String) -> Digest?

  /// The shards, the descriptions of documents, the reports' texts.
  var jobs: [PageJob] {
    let shards = (0..<1 << documents.shardBits).map { number in
      PageJob(SitePath.searchShard(number), origin: origin(ofShard: number)) { [parts] _, output in
        Self.append(to: &output) {
          $0.value(String(decoding: SearchShard.lines(number, of: parts), as: UTF8.self))
        }
      }
    }
    let descriptions = (1...documents.chunks.pages).map { page in
      PageJob(SitePath.searchDocuments(page - 1)) { [documents] _, output in
        Self.append(to: &output) { json in
          json.array { json in
            for number in documents.chunks.range(of: page) { documents.write(number, to: &json) }
          }
        }
      }
    }
    let texts = documents.reportNumbers.map { number in
      let report = documents.report(number)
      return PageJob(
        SitePath.searchText(report.agency.id, report.year), origin: origin(report.agency.id)
      ) { [documents] _, output in
        Self.append(to: &output) { Self.write(documents.sections(of: number), to: &$0) }
      }
    }
    return shards + descriptions + texts
  }

  /// A shard is its parts' pairs, with their documents' numbers.
  private func origin(ofShard number: Int) -> Digest? {
    guard let frame else { return nil }
    var digest = DigestBuilder("shard")
    digest.add(frame)
    for part in parts {
      let bytes = part.bytes(ofShard: number)
      digest.add(part.count)
      digest.add(bytes.count)
      digest.add(raw: bytes)
    }
    return digest.digest()
  }

  /// For each section its heading, then its passages with their anchors.
  private static func write(_ sections: [SearchSection], to json: inout JSONWriter) {
    json.array { json in
      for section in sections {
        json.array { json in
          json.value(section.heading)
          for passage in section.passages { json.array(of: [passage.anchor, passage.text]) }
        }
      }
    }
  }

  /// A script that calls the one function of `assets/search-index.js` with a value.
  private static func append(to output: inout [UInt8], _ value: (inout JSONWriter) -> Void) {
    var json = JSONWriter()
    value(&json)
    output += "goujiSearch(".utf8
    output += json.bytes
    output += ")\n".utf8
  }
}

extension SearchDocuments {
  /// Where the document is (its agency's folder and, for a report, its year) and its names.
  fileprivate func write(_ number: Int, to json: inout JSONWriter) {
    let isReport = number >= agencies
    let id = isReport ? report(number).agency.id : site.profiles[number].id
    json.array { json in
      json.value(SitePath.segment(id))
      json.value(isReport ? report(number).year : 0)
      for name in names(of: number) { json.value(name) }
    }
  }
}
