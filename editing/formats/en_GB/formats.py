"""Every time says that it is UK time, in lists, histories, messages and tips."""

DATE_FORMAT = "j F Y"
SHORT_DATE_FORMAT = "d/m/Y"
DATETIME_FORMAT = r"j F Y, H:i \U\K \t\i\m\e"
SHORT_DATETIME_FORMAT = r"d/m/Y H:i \U\K \t\i\m\e"
TIME_FORMAT = r"H:i \U\K \t\i\m\e"
