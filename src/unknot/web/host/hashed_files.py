"""Static files under names that change with their content, so that a browser may keep them for ever."""

from whitenoise.storage import CompressedManifestStaticFilesStorage

RECORDINGS = ("audio/phrases.json", ((r'(?P<matched>"file": "(?P<url>[^"]+)")', '"file": "%(url)s"'),))
"""The list of the recorded phrases names them by their hashed names too."""


class HashedFiles(CompressedManifestStaticFilesStorage):  # type: ignore[misc]
    """Compressed and hashed, the imports inside our own ES modules rewritten too."""

    support_js_module_import_aggregation = True
    manifest_strict = True
    patterns = (*CompressedManifestStaticFilesStorage.patterns, RECORDINGS)
    max_post_process_passes = 20  # one for each link of the longest chain of imports; a circle has no end at all
