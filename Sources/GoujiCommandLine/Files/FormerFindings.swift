import Glibc
import SiteRendering

extension FormerFindings {
  /// What the site in `output` says of findings, if a build has published there; nil where it cannot be read,
  /// for nothing but the list of changes depends on it.
  init?(in output: String) {
    guard FormerSite.exists(at: output) else { return nil }
    // However large: they are our own, and no limit for reports is theirs.
    func bytes(_ path: String) -> [UInt8]? {
      let location = "\(output)/\(path)"
      return try? FileDescriptor(opening: location, O_RDONLY | O_NONBLOCK | O_CLOEXEC, for: .read)
        .contents(expecting: 1 << 16, named: location)
    }
    guard let findings = bytes(Self.findingsPath) else { return nil }
    self.init(findings: findings, changes: bytes(Self.changesPath))
  }
}
