/// Files that the preview has beside the site's, below a path that no page of a site can have.
enum PreviewFile {
  static let scriptPath = "/.gouji/reload.js"
  static let styleSheetPath = "/.gouji/preview.css"
  /// Where the script asks for the version of the site, with the one it has as `version`; the answer comes
  /// once there is another, or after some time.
  static let changesPath = "/.gouji/changes"

  /// Asks only while the page is seen: browsers allow few connections to one server at once.
  static let script = """
    "use strict";
    {
      const { version } = document.currentScript.dataset;
      let asking = null;
      const ask = async () => {
        if (document.hidden || asking) return;
        asking = new AbortController();
        let pause = 2000;
        try {
          const { signal } = asking;
          const answer = await fetch(`\(changesPath)?version=${version}`, { signal });
          if (answer.ok) {
            if ((await answer.text()).trim() !== version) return location.reload();
            pause = 0;
          }
        } catch {
          // The server has ended; it may come back.
        }
        asking = null;
        setTimeout(ask, pause);
      };
      document.addEventListener("visibilitychange", () => {
        if (document.hidden) asking?.abort();
        else ask();
      });
      ask();
    }

    """

  static let styleSheet = """
    .gouji-preview {
      margin: 0; padding: .75rem 1rem; border-bottom: 3px solid #b3261e;
      background: #fff4f2; color: #1f1f1f; font: 1rem/1.5 system-ui, sans-serif;
    }
    .gouji-preview summary { font-weight: 600; color: #8c1d18; cursor: pointer; }
    .gouji-preview pre {
      margin: .5rem 0 0; max-height: 50vh; overflow: auto; white-space: pre;
      font: .875rem/1.5 ui-monospace, monospace; background: none; color: inherit;
    }

    """
}
