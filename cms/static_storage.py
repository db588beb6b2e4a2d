"""Static files under names that carry their fingerprint, compressed once when they are collected."""

from whitenoise.storage import CompressedManifestStaticFilesStorage


class FingerprintedStorage(CompressedManifestStaticFilesStorage):
    """WhiteNoise's storage; modules that import each other find the fingerprinted names too."""

    support_js_module_import_aggregation = True
