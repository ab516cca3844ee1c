// Linked in place of the C library's allocator, never called by name.
import CMimalloc
import GoujiCommandLine

@main
enum Gouji {
  static func main() async {
    await CommandLineTool.main()
  }
}
