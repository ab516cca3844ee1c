import GoujiCommandLine

@main
enum Gouji {
  static func main() async {
    await CommandLineTool.main()
  }
}
