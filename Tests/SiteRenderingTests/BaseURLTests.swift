import SiteRendering
import Testing

@Suite("The site's address")
struct BaseURLTests {
  @Test(arguments: [
    ("https://example.org", "https://example.org/"),
    ("HTTPS://Example.ORG/Path", "https://example.org/Path/"),
    ("http://localhost:8000/a/b/", "http://localhost:8000/a/b/"),
    ("http://192.0.2.1:80", "http://192.0.2.1:80/"),
    ("http://[2001:db8::1]:80/x", "http://[2001:db8::1]:80/x/"),
    ("http://[::1]", "http://[::1]/"),
    ("https://xn--fiqs8s.example/%E5%8B%BE", "https://xn--fiqs8s.example/%E5%8B%BE/"),
  ])
  func endsWithASlashAndHasALowercaseHost(given: String, kept: String) {
    #expect(BaseURL(given)?.text == kept)
  }

  @Test(arguments: [
    "", "example.org", "//example.org", "ftp://example.org", "https://", "https:///path",
    "https://user@example.org", "https://example.org?x", "https://example.org/#top",
    "https://example.org/a b", "https://example.org/勾稽", "https://例子.中国",
    "https://example.org:0", "https://example.org:99999", "https://example.org:x",
    "https://-a.org", "https://a..org", "https://example.org/%zz", "https://example.org/%e",
    "https://example.org/\"><script>", "https://[", "https://[]", "https://example.org:",
    "https://example.org:+80",
  ])
  func anythingElseIsRefused(given: String) {
    #expect(BaseURL(given) == nil)
  }
}
