import Tables

/// What a page tells machines in the words of schema.org: where it stands on the site, and what it is about.
struct StructuredData {
  let site: Site
  let content: any PageContent

  /// JSON that may stand in an element for scripts: no `<` is left in it.
  var json: [UInt8] {
    var json = JSONWriter(escapingMarkup: true)
    json.object { json in
      json.member("@context", "https://schema.org")
      json.member("@graph") {
        $0.array { json in
          if content.path != SitePath.home { writeTrail(to: &json) }
          content.writeSubject(to: &json, self)
        }
      }
    }
    return json.bytes
  }

  /// The address of the file at `path`: absolute where the site's is known, else relative to the page.
  func address(of path: String) -> String {
    site.portal.baseURL == nil
      ? Origin(content.path, in: site.language).href(path) : site.address(of: path)
  }

  /// The page itself.
  var page: String { address(of: content.canonicalPath) }

  private func writeTrail(to json: inout JSONWriter) {
    let home = LinkView(label: site.texts[.home], href: nil)
    json.object {
      $0.member("@type", "BreadcrumbList")
      $0.member("itemListElement") { json in
        json.array { json in
          write(home.label, at: 1, address(of: SitePath.home), to: &json)
          for (index, link) in content.trail.enumerated() {
            write(link.label, at: index + 2, link.href.map(absolute), to: &json)
          }
          write(content.trailEnd, at: content.trail.count + 2, page, to: &json)
        }
      }
    }
  }

  private func write(
    _ name: String, at position: Int, _ address: String?, to json: inout JSONWriter
  ) {
    json.object {
      $0.member("@type", "ListItem")
      $0.member("position", position)
      $0.member("name", name)
      $0.memberIfPresent("item", address)
    }
  }

  /// A link of the page to another in its language, as an address.
  private func absolute(_ href: String) -> String {
    let root = Origin(content.path, in: site.language).root
    guard let base = site.portal.baseURL, href.hasPrefix(root) else { return href }
    let file = base.text + SitePath.encoded(site.language.folder) + href.dropFirst(root.count)
    return file.hasSuffix("/index.html") ? String(file.dropLast("index.html".count)) : file
  }

  // MARK: What several subjects have

  func writePublisher(as name: String, to json: inout JSONWriter) {
    json.member(name) {
      $0.object {
        $0.member("@type", "Organization")
        $0.member("name", site.portal.publisher?.name ?? site.portal.name)
        $0.memberIfPresent("url", site.portal.publisher?.url)
        $0.memberIfPresent("email", site.portal.publisher?.email)
      }
    }
  }

  func writeFile(
    _ path: String, _ mediaType: String, name: String? = nil, to json: inout JSONWriter
  ) {
    json.object {
      $0.member("@type", "DataDownload")
      $0.memberIfPresent("name", name)
      $0.member("encodingFormat", mediaType)
      $0.member("contentUrl", address(of: path))
    }
  }
}
