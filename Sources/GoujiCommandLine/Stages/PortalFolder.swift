import Diagnostics
import Glibc
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

    let pages = Self.files(in: "pages", of: content)
    let files = Self.files(in: "static", of: content)
    let faults = pages.faults + files.faults
    diagnostics += faults.map(\.diagnostic)

    var digest = DigestBuilder("prose")
    digest.add(own)
    for fault in faults { digest.add(fault.digest) }
    var prose: [String: [UInt8]] = [:]
    for page in pages.files {
      digest.add(page.path)
      guard Self.pages.contains(page.path) else {
        diagnostics.append(Diagnostic(unknownPage: page.path, known: Self.pages))
        continue
      }
      do throws(ContentFault) {
        let bytes = try page.read()
        prose[String(page.path.dropLast(3))] = bytes
        digest.add(bytes)
      } catch {
        diagnostics.append(error.diagnostic.below("pages"))
        digest.add(error.digest)
      }
    }
    for name in Self.unread(in: content) {
      diagnostics.append(Diagnostic(unread: name, known: Self.known))
      digest.add(name)
    }
    digests = (own, digest.digest())
    self.prose = prose
    self.files = files.files
    self.diagnostics = diagnostics
  }

  /// The files of the pages that have room for an editor's words.
  private static let pages = Language.allCases.flatMap { language in
    Portal.proseNames.map { language.folder + $0 + ".md" }
  }

  /// What the content folder may hold.
  private static let known = [
    "reports", "portal.json", "agencies.csv", "reviews.csv", "pages", "static",
  ]

  /// What lies in the folder `content` where nothing reads it, but for notes to its editors.
  private static func unread(in content: String) -> [String] {
    let entries = try? FolderEntry.list(Array(content.utf8), in: AT_FDCWD, followingLinks: true)
    return (entries ?? []).filter { !$0.isPassedOver }
      .map { String(decoding: $0.name, as: UTF8.self) }
      .filter { !known.contains($0) && !$0.lowercased().hasPrefix("readme") }
  }

  /// The files below `folder` by their path in it, and what could not be looked at by its path in the content; none
  /// if it is not there.
  private static func files(
    in folder: String, of content: String
  ) -> (files: [ContentFile], faults: [ContentFault]) {
    do throws(FileFault) {
      let found = try ContentFiles(folder: "\(content)/\(folder)", as: folder)
      let files = found.files.map {
        ContentFile(
          path: String($0.path.dropFirst(folder.count + 1)), location: $0.location)
      }
      return (files, found.faults)
    } catch {
      let fault = FileFault(action: .list, path: folder, code: error.code)
      return ([], fault.isAbsence ? [] : [.unreadable(fault)])
    }
  }
}

extension Diagnostic {
  /// A file in the folder of the pages that none of them shows.
  fileprivate init(unknownPage path: String, known: [String]) {
    let near = NearMiss.of(path, in: known).map { "是不是 \($0)？" } ?? ""
    self.init(
      id: "pages.unknown", severity: .warning, path: "pages/\(path)", summary: "没有页面使用这个文件",
      advice: near + "pages 文件夹只用 \(known.joined(separator: "、"))；照原样发布的文件请放到 static 文件夹")
  }
}

extension Diagnostic {
  /// Something beside the folder of the reports that nothing reads.
  fileprivate init(unread name: String, known: [String]) {
    let near = NearMiss.of(name, in: known).map { "是不是 \($0)？" } ?? ""
    self.init(
      id: "content.unread", severity: .warning, path: name, summary: "放在这里不会被读取",
      advice: near + "报告请放到 reports 文件夹，照原样发布的文件请放到 static 文件夹")
  }
}

extension ContentFault {
  /// Nothing is there.
  var isAbsence: Bool {
    if case .unreadable(let fault) = self { fault.isAbsence } else { false }
  }
}
