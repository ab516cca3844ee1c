import Tables

/// `data/datapackage.json`: a Frictionless Data Package over the tables.
enum DataPackage {
  static func json(_ site: Site) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.member("profile", "tabular-data-package")
      json.member("name", "gouji-annual-reports")
      json.member("title", site.portal.name)
      json.member("description", site.portal.summary)
      json.memberIfPresent("homepage", site.portal.baseURL?.text)
      if let licence = site.portal.licence, let url = licence.url {
        json.member("licenses") {
          $0.array {
            $0.object {
              $0.member("path", url)
              $0.member("title", licence.name)
            }
          }
        }
      }
      json.member("resources") {
        $0.array(of: DataResource.all) { write($1, site.texts, to: &$0) }
      }
    }
    json.endLine()
    return json.bytes
  }

  private static func write(_ resource: DataResource, _ texts: Texts, to json: inout JSONWriter) {
    json.object { json in
      json.member("profile", "tabular-data-resource")
      json.member("name", resource.name)
      json.member("title", texts[resource.title])
      json.member("description", texts[resource.text])
      json.member("path", "\(resource.name).csv")
      json.member("format", "csv")
      json.member("mediatype", "text/csv")
      json.member("encoding", "utf-8")
      json.member("schema") {
        $0.object {
          $0.member("fields") { $0.array(of: resource.columns) { write($1, texts, to: &$0) } }
          $0.member("primaryKey") { $0.array(of: resource.primaryKey) }
          $0.member("missingValues") { $0.array(of: [""]) }
        }
      }
    }
  }

  private static func write(
    _ column: DataResource.Column, _ texts: Texts, to json: inout JSONWriter
  ) {
    json.object {
      $0.member("name", column.name)
      $0.member("type", column.type)
      $0.member("description", texts[column.meaning])
    }
  }
}
