"""Rights on pages, with the Bin left out."""

from typing import Any

from wagtail.permission_policies.pages import PagePermissionPolicy

from cms.bin_place import in_bin, outside_the_bin


class OutsideTheBin(PagePermissionPolicy):
    """Wagtail's rules, except that pages in the Bin stand in no list and grant nothing, to administrators neither.

    The Bin has screens of its own, which ask their own questions.
    """

    def user_has_any_permission_for_instance(self, user: Any, actions: Any, instance: Any) -> bool:
        if in_bin(instance):
            return False
        return super().user_has_any_permission_for_instance(user, actions, instance)

    def instances_user_has_any_permission_for(self, user: Any, actions: Any) -> Any:
        return outside_the_bin(super().instances_user_has_any_permission_for(user, actions))

    def explorable_instances(self, user: Any) -> Any:
        return outside_the_bin(super().explorable_instances(user))
