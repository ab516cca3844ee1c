import Tables

/// The data set as catalogues of other portals take it in: `data/catalog.jsonld` (DCAT), and the same in words of
/// schema.org for the data page.
enum DataCatalogue {
  static let keywords = ["政府信息公开", "政府信息公开工作年度报告", "freedom of information", "China"]

  /// A file in which the data can be had.
  struct Distribution {
    let title: String
    let text: String
    let path: String
    let mediaType: String
  }

  static func distributions(_ texts: Texts) -> [Distribution] {
    DataResource.all.map {
      Distribution(
        title: texts[$0.title], text: texts[$0.text], path: $0.path, mediaType: "text/csv")
    } + [
      Distribution(
        title: texts[.databaseTitle], text: texts[.databaseNote], path: SitePath.database,
        mediaType: "application/vnd.sqlite3"),
      Distribution(
        title: "datapackage.json", text: texts[.dataPackageNote], path: SitePath.dataPackage,
        mediaType: "application/json"),
    ]
  }

  /// `2008/2023`: the years that the reports are on; nil where there is none.
  static func coverage(_ site: Site) -> String? {
    guard let first = site.years.last, let last = site.years.first else { return nil }
    return first == last ? "\(first)" : "\(first)/\(last)"
  }

  static func json(_ site: Site) -> [UInt8] {
    let address = Address(site)
    var json = JSONWriter()
    json.object { json in
      writeContext(to: &json)
      json.member("@id", address.of(SitePath.catalogue))
      json.member("@type", "dcat:Catalog")
      json.member("title", site.portal.name)
      json.member("description", site.portal.summary)
      json.member("homepage", address.of(SitePath.home))
      writePublisher(site, to: &json)
      json.member("dataset") { $0.array { writeDataset(site, address, to: &$0) } }
    }
    json.endLine()
    return json.bytes
  }

  private static func writeContext(to json: inout JSONWriter) {
    json.member("@context") {
      $0.object { json in
        json.member("dcat", "http://www.w3.org/ns/dcat#")
        json.member("dct", "http://purl.org/dc/terms/")
        json.member("foaf", "http://xmlns.com/foaf/0.1/")
        json.member("xsd", "http://www.w3.org/2001/XMLSchema#")
        for name in ["title", "description", "publisher", "temporal", "language"] {
          json.member(name, "dct:\(name)")
        }
        for name in ["dataset", "distribution", "keyword", "startDate", "endDate"] {
          json.member(name, "dcat:\(name)")
        }
        for (name, id) in [
          ("license", "dct:license"), ("homepage", "foaf:homepage"),
          ("landingPage", "dcat:landingPage"), ("downloadURL", "dcat:downloadURL"),
          ("mediaType", "dcat:mediaType"),
        ] {
          json.member(name) {
            $0.object {
              $0.member("@id", id)
              $0.member("@type", "@id")
            }
          }
        }
      }
    }
  }

  private static func writeDataset(_ site: Site, _ address: Address, to json: inout JSONWriter) {
    json.object { json in
      json.member("@id", address.of(SitePath.data) + "#dataset")
      json.member("@type", "dcat:Dataset")
      json.member("title", site.portal.name)
      json.member("description", site.texts[.dataDescription])
      json.member("landingPage", address.of(SitePath.data))
      json.member("keyword") { $0.array(of: keywords) }
      json.member("language", "zh")
      writePublisher(site, to: &json)
      if let first = site.years.last, let last = site.years.first {
        json.member("temporal") {
          $0.object {
            $0.member("@type", "dct:PeriodOfTime")
            writeDay("startDate", "\(first)-01-01", to: &$0)
            writeDay("endDate", "\(last)-12-31", to: &$0)
          }
        }
      }
      json.member("distribution") {
        $0.array(of: distributions(site.texts)) { write($1, site, address, to: &$0) }
      }
    }
  }

  private static func write(
    _ distribution: Distribution, _ site: Site, _ address: Address, to json: inout JSONWriter
  ) {
    json.object {
      $0.member("@type", "dcat:Distribution")
      $0.member("title", distribution.title)
      $0.member("description", distribution.text)
      $0.member("downloadURL", address.of(distribution.path))
      $0.member(
        "mediaType",
        "https://www.iana.org/assignments/media-types/\(distribution.mediaType)")
      $0.memberIfPresent("license", site.portal.licence?.url)
    }
  }

  private static func writeDay(_ name: String, _ day: String, to json: inout JSONWriter) {
    json.member(name) {
      $0.object {
        $0.member("@type", "xsd:date")
        $0.member("@value", day)
      }
    }
  }

  private static func writePublisher(_ site: Site, to json: inout JSONWriter) {
    json.member("publisher") {
      $0.object {
        $0.member("@type", "foaf:Agent")
        $0.member("foaf:name", site.portal.publisher?.name ?? site.portal.name)
        if let url = site.portal.publisher?.url {
          $0.member("homepage", url)
        }
      }
    }
  }

  /// Absolute where the site's address is known, else relative to the catalogue.
  private struct Address {
    let site: Site
    private let origin = Origin(SitePath.catalogue)

    init(_ site: Site) { self.site = site }

    func of(_ path: String) -> String {
      site.portal.baseURL?.address(of: path) ?? origin.href(path)
    }
  }
}
