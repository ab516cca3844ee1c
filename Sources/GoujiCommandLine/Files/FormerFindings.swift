import SiteRendering

extension FormerFindings {
  /// What the site in `output` says of findings, if a build has published there; nil where it cannot be read,
  /// for nothing but the list of changes depends on it.
  init?(in output: String) {
    guard FormerSite.exists(at: output) else { return nil }
    func bytes(_ path: String) -> [UInt8]? {
      try? ContentFile(path: path, location: "\(output)/\(path)").read()
    }
    guard let findings = bytes(Self.findingsPath) else { return nil }
    self.init(findings: findings, changes: bytes(Self.changesPath))
  }
}
