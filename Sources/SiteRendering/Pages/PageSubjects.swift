import DisclosureModel
import ReportChecking
import Tables

extension HomePage {
  /// The site, and how to search it: that needs an address, since a template is no relative link.
  func writeSubject(to json: inout JSONWriter, _ data: StructuredData) {
    json.object { json in
      json.member("@type", "WebSite")
      json.member("name", site.portal.name)
      json.member("description", site.portal.summary)
      json.member("inLanguage", site.texts["language"])
      json.member("url", data.page)
      data.writePublisher(as: "publisher", to: &json)
      guard site.portal.baseURL != nil else { return }
      json.member("potentialAction") {
        $0.object {
          $0.member("@type", "SearchAction")
          $0.member("target") {
            $0.object {
              $0.member("@type", "EntryPoint")
              $0.member(
                "urlTemplate", data.address(of: SitePath.search) + "?q={search_term_string}")
            }
          }
          $0.member("query-input", "required name=search_term_string")
        }
      }
    }
  }
}

extension ReportPage {
  /// The report as the agency published it; what the site adds are its encodings.
  func writeSubject(to json: inout JSONWriter, _ data: StructuredData) {
    let report = checked.report
    json.object { json in
      json.member("@type", "Report")
      json.member("name", title)
      json.member("description", description)
      json.member("url", data.page)
      json.member("inLanguage", "zh")
      json.member("temporalCoverage", "\(report.year)")
      json.memberIfPresent(
        "datePublished", report.source.published ?? report.signed.map { "\($0.value)" })
      json.memberIfPresent("isBasedOn", report.source.url)
      json.member("author") {
        $0.object {
          $0.member("@type", "GovernmentOrganization")
          $0.member("name", report.agency.name)
          $0.member("url", data.address(of: SitePath.agency(report.agency.id)))
        }
      }
      json.member("encoding") {
        $0.array {
          data.writeFile(
            SitePath.reportObject(report.agency.id, report.year), "application/json", to: &$0)
        }
      }
    }
  }
}

extension DataPage {
  func writeSubject(to json: inout JSONWriter, _ data: StructuredData) {
    json.object { json in
      json.member("@type", "Dataset")
      json.member("name", site.portal.name)
      json.member("description", description)
      json.member("url", data.page)
      json.member("inLanguage", "zh")
      json.member("isAccessibleForFree", true)
      json.memberIfPresent("license", site.portal.licence.map { $0.url ?? $0.name })
      json.memberIfPresent("temporalCoverage", DataCatalogue.coverage(site))
      json.member("keywords") { $0.array(of: DataCatalogue.keywords) }
      data.writePublisher(as: "creator", to: &json)
      json.member("distribution") {
        $0.array(of: DataCatalogue.distributions(site.texts)) {
          data.writeFile($1.path, $1.mediaType, name: $1.title, to: &$0)
        }
      }
    }
  }
}
