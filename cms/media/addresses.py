"""Addresses of files: readable, without numbers, and kept for ever.

A file is found under `/files/<address>.<ending>`. The address is made once, from the title, and stays when the title
changes or the file is replaced. When it does change, or the ending does, the old one leads to the new one for good;
but only while the public may see the file, for a redirect tells a name.
"""

from typing import Any

from django.db import models
from django.utils.text import slugify

LONGEST = 100


def free_address(document: models.Model, title: str) -> str:
    """An address made from a title that no other file has, or had."""
    base = slugify(title)[:LONGEST].strip("-") or "file"
    others = type(document)._default_manager.exclude(pk=document.pk)
    former = FormerAddress.objects.exclude(document=document.pk)
    address, number = base, 2
    while (
        others.filter(address=address).exists()
        or former.filter(name__startswith=f"{address}.").exists()
    ):
        address, number = f"{base}-{number}", number + 1
    return address


class FormerAddress(models.Model):
    """An address under which a file was once found."""

    document = models.ForeignKey(
        "cms.CustomDocument", on_delete=models.CASCADE, related_name="former_addresses"
    )
    name = models.CharField(max_length=120, unique=True)

    def __str__(self) -> str:
        return self.name


def remember(document: Any, name: str) -> None:
    """Keeps an address that the file has just lost; an address it has got back is not a former one."""
    FormerAddress.objects.filter(name=document.address_name).delete()
    if name and name != document.address_name:
        FormerAddress.objects.update_or_create(name=name, defaults={"document": document})
