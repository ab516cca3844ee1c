"""Which page stands for which kind: there is one kind for each template of a page."""

import re

from trial_site import TEMPLATES

KINDS = sorted(path.stem for path in (TEMPLATES / "pages").glob("*.mustache"))
LANGUAGES = {"zh": "", "en": "en/"}

# Kinds that are there once, whatever the languages: servers show the one, the other was an address
# before the site had languages.
UNTRANSLATED = {"not-found"}

EACH = [
    (kind, language)
    for kind in KINDS
    for language in LANGUAGES
    if language == "zh" or kind not in UNTRANSLATED
]


def kind_of(path):
    """The kind of a page, which its body names."""
    found = re.search(rb'<body class="page-([a-z-]+)"', path.read_bytes())
    return found and found[1].decode()


def representatives(site):
    """For each kind and language the largest page, which is likeliest to have all that a kind can have."""
    largest = {}
    for path in sorted(site.rglob("*.html")):
        name = path.relative_to(site).as_posix()
        if name.startswith("sources/"):
            continue
        key = kind_of(path), "en" if name.startswith("en/") else "zh"
        size = path.stat().st_size
        if size > largest.get(key, (0, ""))[0]:
            largest[key] = size, name
    return {key: name for key, (_, name) in largest.items()}
