from typing import Any

from allauth.account.auth_backends import AuthenticationBackend

from .roles import MAY


class RoleBackend(AuthenticationBackend):
    """Signs people in as allauth does; answers "may this person do this kind of thing?" from the roles they hold
    today.
    """

    def has_perm(self, user_obj: Any, perm: str, obj: Any = None) -> bool:
        return bool(user_obj.is_active) and obj is None and any(perm in MAY[role] for role in user_obj.roles)

    def has_module_perms(self, user_obj: Any, app_label: str) -> bool:
        return False

    def get_all_permissions(self, user_obj: Any, obj: Any = None) -> set[str]:
        return set()
