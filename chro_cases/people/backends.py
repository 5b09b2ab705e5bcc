from allauth.account.auth_backends import AuthenticationBackend

from .roles import MAY


class RoleBackend(AuthenticationBackend):
    """Signs people in as allauth does; answers "may this person do this kind of thing?" from the roles they hold
    today.
    """

    def has_perm(self, user_obj, perm, obj=None):
        return user_obj.is_active and obj is None and any(perm in MAY[role] for role in user_obj.roles)

    def has_module_perms(self, user_obj, app_label):
        return False

    def get_all_permissions(self, user_obj, obj=None):
        return set()
