"""Seals secrets that the database keeps, so that a copy of the database alone is no second factor.

The keys are made from `SECRET_KEY` and, for what was sealed before it was changed, from `SECRET_KEY_FALLBACKS`.
"""

import base64
import logging
import secrets

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from django.conf import settings
from django.utils.encoding import force_bytes

logger = logging.getLogger(__name__)
#: What sealed text begins with. Secrets themselves are letters and digits.
MARK = "sealed:"
#: Names under which an authenticator keeps a secret.
SECRETS = ("secret", "seed")


def keys() -> MultiFernet:
    """The keys, the one that seals first."""
    found = [settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS]
    return MultiFernet([Fernet(key_from(secret)) for secret in found])


def key_from(secret: str | bytes) -> bytes:
    """A key of the right length; which no signature of the site is made with."""
    made = HKDF(algorithm=SHA256(), length=32, salt=None, info=b"accounts.sealing")
    return base64.urlsafe_b64encode(made.derive(force_bytes(secret)))


def seal(text: str) -> str:
    """The text, readable with the key only."""
    return MARK + keys().encrypt(text.encode()).decode()


def unseal(text: str) -> str:
    """What was sealed; what never was as it is.

    If no key fits, something random comes back, which no code fits either, and the log says so: whoever has a passkey
    or a helpful administrator gets in nevertheless, and nobody else does.
    """
    if not text.startswith(MARK):
        return text
    try:
        return keys().decrypt(text.removeprefix(MARK)).decode()
    except InvalidToken:
        logger.error(
            "A second factor was sealed with a key that is in neither SECRET_KEY nor SECRET_KEY_FALLBACKS."
        )
        return base64.b32encode(secrets.token_bytes(20)).decode()


def renewed(text: str) -> str:
    """The same sealed with the newest key; as it is if it was already, or if no key fits."""
    if not text.startswith(MARK):
        return seal(text)
    sealed = text.removeprefix(MARK)
    try:
        Fernet(key_from(settings.SECRET_KEY)).decrypt(sealed)
    except InvalidToken:
        try:
            return MARK + keys().rotate(sealed).decode()
        except InvalidToken:
            return text
    return text
