/// Something about a file that was read, which whoever publishes it should know.
package struct Remark: Sendable, Hashable {
  package enum Matter: Sendable, Hashable {
    /// So many bytes were no text and are shown as `�`.
    case damagedBytes(Int)
    /// A picture: what it shows, perhaps a table, is not read.
    case picture
    /// Not every page could be shown as a picture: the lines around its tables are not known.
    case missingPictures
    /// Front matter that nothing closes; none of it was taken.
    case unclosedFrontMatter
    /// A line of the front matter that is no `key: value`.
    case noPair(String)
    case unknownKey(String, nearest: String?)
    case repeatedKey(String)
    /// A value that goes over several lines, or a quote that is not closed.
    case unreadableValue(key: String)
    /// A value that cannot be right, and was not taken.
    case wrongValue(key: String, String)
  }

  package let matter: Matter
  /// The line in the file, from 1.
  package let line: Int

  package init(_ matter: Matter, line: Int) {
    self.matter = matter
    self.line = line
  }
}
