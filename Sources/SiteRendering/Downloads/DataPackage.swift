import Tables

/// `data/datapackage.json`: a Frictionless Data Package over the tables.
enum DataPackage {
  static func json(_ site: Site) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.member("profile", "data-package")
      json.member("name", "gouji-annual-reports")
      json.member("title", site.portal.name)
      json.member("description", site.portal.summary)
      json.memberIfPresent("homepage", site.portal.baseURL?.text)
      json.member("keywords") { $0.array(of: DataCatalogue.keywords) }
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
      json.member("sources") {
        $0.array { $0.object { $0.member("title", site.texts[.dataSources]) } }
      }
      if let publisher = site.portal.publisher { write(publisher, to: &json) }
      json.member("resources") {
        $0.array { json in
          for resource in DataResource.all { write(resource, site.texts, to: &json) }
          writeDatabase(site.texts, to: &json)
        }
      }
    }
    json.endLine()
    return json.bytes
  }

  private static func write(_ publisher: Portal.Publisher, to json: inout JSONWriter) {
    json.member("contributors") {
      $0.array {
        $0.object {
          $0.member("title", publisher.name)
          $0.memberIfPresent("path", publisher.url)
          $0.memberIfPresent("email", publisher.email)
          $0.member("role", "publisher")
        }
      }
    }
  }

  /// The database is no table, and is described as a file.
  private static func writeDatabase(_ texts: Texts, to json: inout JSONWriter) {
    json.object {
      $0.member("profile", "data-resource")
      $0.member("name", "gouji-sqlite")
      $0.member("title", texts[.databaseTitle])
      $0.member("description", texts[.databaseNote])
      $0.member("path", "gouji.sqlite")
      $0.member("mediatype", "application/vnd.sqlite3")
    }
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
          if !resource.foreignKeys.isEmpty {
            $0.member("foreignKeys") {
              $0.array(of: resource.foreignKeys) { write($1, of: resource, to: &$0) }
            }
          }
          $0.member("missingValues") { $0.array(of: [""]) }
        }
      }
    }
  }

  /// A table refers to itself by an empty name.
  private static func write(
    _ key: DataResource.ForeignKey, of resource: DataResource, to json: inout JSONWriter
  ) {
    json.object {
      $0.member("fields") { $0.array(of: key.columns) }
      $0.member("reference") {
        $0.object {
          $0.member("resource", key.table == resource.name ? "" : key.table)
          $0.member("fields") { $0.array(of: key.targets) }
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
