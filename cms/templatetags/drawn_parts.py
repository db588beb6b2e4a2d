"""The tag for a part of a page that is the same for every reader."""

from typing import Any

from django import template
from django.template.base import FilterExpression, NodeList, Parser, Token
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language

from cms.kept import kept_list

register = template.Library()


class DrawnNode(template.Node):
    """What stands between the tags."""

    def __init__(self, key: list[FilterExpression], nodelist: NodeList) -> None:
        self.key, self.nodelist = key, nodelist

    def draw(self, context: template.Context) -> SafeString:
        """Draws it; what is set in it is not seen outside."""
        with context.push():
            return self.nodelist.render(context)

    def render(self, context: template.Context) -> SafeString:
        """Draws it, or takes what was drawn before."""
        page: Any = context.get("page")
        if context.get("request") is None or getattr(page, "shelf", None) is None:
            return self.draw(context)
        key = tuple(part.resolve(context) for part in self.key)
        drawn = kept_list(page, ("drawn", get_language(), *key), lambda: self.draw(context))
        return mark_safe(drawn)


@register.tag
def drawn(parser: Parser, token: Token) -> DrawnNode:
    """`{% drawn "list" part.number %} … {% enddrawn %}`: keeps a part of a kept page drawn, as `body` keeps bodies.

    The first word names the part on its page; what follows is all that it depends on besides the page itself, what is
    published, and the moment. So nothing in it may come from the request or from who is signed in.
    """
    _name, *words = token.split_contents()
    if not words:
        raise template.TemplateSyntaxError("Name the part: {% drawn “list” %}.")
    key = [parser.compile_filter(word) for word in words]
    nodelist = parser.parse(("enddrawn",))
    parser.delete_first_token()
    return DrawnNode(key, nodelist)
