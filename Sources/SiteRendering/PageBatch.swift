/// Files of the site that are made one after the other, such as all pages about one agency.
///
/// What they share is made when they are asked for, so that it need not be in memory for the whole site at once.
package struct PageBatch: Sendable {
  private let make: @Sendable () -> [PageJob]

  init(_ make: @escaping @Sendable () -> [PageJob]) { self.make = make }

  package init(_ job: PageJob) { make = { [job] } }

  package var jobs: [PageJob] { make() }
}
