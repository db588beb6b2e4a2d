"""The screens of signing in: django-allauth's, in our own look and at our own addresses."""
