import Diagnostics
import SiteRendering
import Storing

/// What the content folder holds besides reports: the portal's configuration, prose, static files.
struct PortalFolder: Sendable {
  let portal: Portal
  /// Markdown by page name.
  let prose: [String: [UInt8]]
  /// Files that are published as they are, by their path on the site.
  let files: [ContentFile]
  let diagnostics: [Diagnostic]
  /// A digest of the configuration, and one of that and of all prose.
  let digests: (portal: Digest, all: Digest)

  /// Reads `content`; every part of it may be missing.
  init(_ content: String, baseURL: BaseURL?) {
    let file = ContentFile(path: "portal.json", location: "\(content)/portal.json")
    var (portal, diagnostics, own) = file.parsed(or: Portal.standard()) {
      Portal.read($0, path: $1)
    }
    if let baseURL {
      portal.baseURL = baseURL
      var builder = DigestBuilder("portal")
      builder.add(own)
      builder.add(baseURL.text)
      own = builder.digest()
    }
    self.portal = portal

    var digest = DigestBuilder("prose")
    digest.add(own)
    var prose: [String: [UInt8]] = [:]
    for page in Self.files(in: "\(content)/pages") where page.path.hasSuffix(".md") {
      digest.add(page.path)
      do throws(ContentFault) {
        let bytes = try page.read()
        prose[String(page.path.dropLast(3))] = bytes
        digest.add(bytes)
      } catch {
        diagnostics.append(error.diagnostic)
        digest.add(error.digest)
      }
    }
    digests = (own, digest.digest())
    self.prose = prose
    files = Self.files(in: "\(content)/static")
    self.diagnostics = diagnostics
  }

  /// The files below `folder` by their path in it; none if it is not there.
  private static func files(in folder: String) -> [ContentFile] {
    let found = try? ContentFiles(folder: folder, as: "")
    return (found?.files ?? []).map {
      ContentFile(path: String($0.path.dropFirst()), location: $0.location)
    }
  }
}

extension ContentFault {
  /// Nothing is there.
  var isAbsence: Bool {
    if case .unreadable(let fault) = self { fault.isAbsence } else { false }
  }
}
