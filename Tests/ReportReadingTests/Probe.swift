import Testing
import DisclosureModel

@Test(arguments: SampleReports.names) func probe(_ name: String) throws {
  let r = try SampleReports.report(name)
  print("=====", r.agency.name, r.year, r.title.value, r.title.place.line, r.period as Any, r.contact, r.signed as Any)
  for s in r.sections {
    print("##", s.key, s.ordinal, s.title, s.place.line)
    for b in s.blocks { print("   ", b.kind, b.place.line, b.text.prefix(60), "…", b.text.suffix(10)) }
  }
  print(r.tables)
  var n = 0
  for c in r.form.cells { if let x = r.cells[c.index] { n += 1; if x.raw != "0" { print(c.id, x.kind, x.value.map(\.description) ?? "-", x.raw, x.place.line, x.marks.rawValue) } } else { print("UNREAD", c.id) } }
  print(n, r.artifacts)
}
