"""Signing in, under django-allauth's own names; only the pages we need."""

from allauth.account.views import account_inactive, password_reset_from_key_done
from allauth.mfa.recovery_codes.views import view_recovery_codes
from allauth.mfa.webauthn.views import list_webauthn, remove_webauthn
from django.urls import path

from . import views

urlpatterns = [
    path("login/", views.SignIn.as_view(), name="account_login"),
    path("login/code/", views.CodeRequested.as_view(), name="account_request_login_code"),
    path("login/code/confirm/", views.CodeEntered.as_view(), name="account_confirm_login_code"),
    path("logout/", views.SignOut.as_view(), name="account_logout"),
    path("inactive/", account_inactive, name="account_inactive"),
    path("presence/", views.presence, name="presence"),
    path("reauthenticate/", views.PasswordAsked.as_view(), name="account_reauthenticate"),
    path("password/change/", views.PasswordChanged.as_view(), name="account_change_password"),
    path("password/reset/", views.ResetAsked.as_view(), name="account_reset_password"),
    path("password/reset/confirm/", views.ResetCodeEntered.as_view(), name="account_confirm_password_reset_code"),
    path("password/reset/complete/", views.PasswordReset.as_view(), name="account_complete_password_reset"),
    path("password/reset/done/", password_reset_from_key_done, name="account_password_reset_completed"),
    path("factors/", views.Factors.as_view(), name="mfa_index"),
    path("factors/authenticate/", views.FactorEntered.as_view(), name="mfa_authenticate"),
    path("factors/reauthenticate/", views.FactorAsked.as_view(), name="mfa_reauthenticate"),
    path("factors/app/", views.AppAdded.as_view(), name="mfa_activate_totp"),
    path("factors/app/removal/", views.AppRemoved.as_view(), name="mfa_deactivate_totp"),
    path("factors/codes/", view_recovery_codes, name="mfa_view_recovery_codes"),
    path("factors/codes/new/", views.CodesMade.as_view(), name="mfa_generate_recovery_codes"),
    path("factors/keys/", list_webauthn, name="mfa_list_webauthn"),
    path("factors/keys/new/", views.KeyAdded.as_view(), name="mfa_add_webauthn"),
    path("factors/keys/reauthenticate/", views.KeyAsked.as_view(), name="mfa_reauthenticate_webauthn"),
    path("factors/keys/<int:pk>/removal/", remove_webauthn, name="mfa_remove_webauthn"),
]
