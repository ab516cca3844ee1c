import DisclosureModel
import Glibc

/// The day that a build is to be dated by, where the user says one.
///
/// Source: reproducible-builds.org, SOURCE_DATE_EPOCH specification 1.1.
enum SourceDate {
  /// The day of the environment's `SOURCE_DATE_EPOCH` in UTC; nil where it is not set or no number.
  static func ofEnvironment() -> CalendarDate? {
    getenv("SOURCE_DATE_EPOCH").flatMap { day(String(cString: $0)) }
  }

  /// The day in UTC that is `seconds`, in digits, after the beginning of 1970.
  static func day(_ seconds: String) -> CalendarDate? {
    guard let seconds = Int(seconds), var time = time_t(exactly: seconds) else { return nil }
    var parts = tm()
    guard gmtime_r(&time, &parts) != nil else { return nil }
    return CalendarDate(
      year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
  }
}
