import Glibc

extension Publication {
  /// The site in `output`, if it stands there just as it was published and nobody is about to replace it.
  func standingSite(in output: OutputFolder) -> PublishedSite? {
    guard FolderExchange.isIdle(output),
      let parent = try? FileDescriptor(
        opening: output.parent, O_RDONLY | O_DIRECTORY, for: .read),
      let site = try? FormerSite(output, in: parent.raw), site.generated.count == files.count
    else { return nil }
    for (path, file) in files {
      guard site.generated.contains(path), site.stamp(of: path) == file.stamp else { return nil }
    }
    return PublishedSite(
      files: files.count - 1,  // the list of them is none of the site's own
      written: 0, removed: [], replaced: [], carriedOver: site.foreign(beside: site.generated))
  }
}
