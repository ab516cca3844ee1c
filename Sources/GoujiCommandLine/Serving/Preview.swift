import Diagnostics
import Dispatch
import HTTPServer
import Synchronization

/// Answers a browser's requests from the published site.
final class Preview: Sendable {
  private let files: @Sendable ([String]) -> PublicFolder.Entry
  private let version: SiteVersion
  private let patience: DispatchTimeInterval
  private let fault = Mutex<PreviewFault?>(nil)

  /// - Parameters:
  ///   - patience: How long an answer about changes may be kept back.
  ///   - files: What the site has at a list of names.
  init(
    version: SiteVersion, patience: DispatchTimeInterval = .seconds(25),
    files: @escaping @Sendable ([String]) -> PublicFolder.Entry
  ) {
    self.version = version
    self.patience = patience
    self.files = files
  }

  /// Says how the last build ended; pages that are open show it at once.
  func show(_ fault: PreviewFault?) {
    self.fault.withLock { $0 = fault }
    version.advance()
  }

  func answer(_ request: HTTPRequest) -> HTTPResponse {
    switch request.path {
    case PreviewFile.scriptPath:
      return HTTPResponse(.ok, .script, Array(PreviewFile.script.utf8))
    case PreviewFile.styleSheetPath:
      return HTTPResponse(.ok, .styleSheet, Array(PreviewFile.styleSheet.utf8))
    case PreviewFile.changesPath: return changes(since: request.query["version"])
    default: break
    }
    guard let path = RequestPath(request.path) else {
      return HTTPResponse(.badRequest, "这个网址不能用于网站上的文件")
    }
    let names = path.endsInSlash ? path.names + ["index.html"] : path.names
    let found = files(names)
    if found == .folder, !path.endsInSlash {
      let folder = "\(request.path)/"
      return HTTPResponse(.movedPermanently, folder, .init("Location", folder))
    }
    return response(found, named: names)
  }

  private func changes(since known: String?) -> HTTPResponse {
    let number = version.wait(whileIs: known.flatMap(Int.init) ?? 0, for: patience)
    return HTTPResponse(.ok, "\(number)")
  }

  private func response(_ found: PublicFolder.Entry, named names: [String]) -> HTTPResponse {
    guard case .file(let bytes) = found, let name = names.last else { return missing() }
    let isOfSite = names.first != "sources"
    let isUTF8 = isOfSite || String(validating: bytes, as: UTF8.self) != nil
    let type = ContentType(ofFile: name, isUTF8: isUTF8)
    return HTTPResponse(.ok, type, isOfSite && type == .html ? decorated(bytes) : bytes)
  }

  private func missing() -> HTTPResponse {
    if case .file(let bytes) = files(["404.html"]) {
      return HTTPResponse(.notFound, .html, decorated(bytes))
    }
    guard files(["index.html"]) == .nothing else { return HTTPResponse(.notFound, "没有这个页面") }
    let fault = fault.withLock(\.self) ?? PreviewFault(headline: "网站正在生成，完成后自动显示", details: "")
    return HTTPResponse(
      .failed, .html, PreviewPage.standing(version: version.number, fault: fault))
  }

  private func decorated(_ html: [UInt8]) -> [UInt8] {
    PreviewPage.decorated(html, version: version.number, fault: fault.withLock(\.self))
  }
}
