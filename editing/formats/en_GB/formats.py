"""Every time says that it is UK time, in lists, histories, messages and tips."""

DATE_FORMAT = "j F Y"
SHORT_DATE_FORMAT = "d/m/Y"
DATETIME_FORMAT = r"j F Y, H:i \U\K \t\i\m\e"
SHORT_DATETIME_FORMAT = r"d/m/Y H:i \U\K \t\i\m\e"
TIME_FORMAT = r"H:i \U\K \t\i\m\e"

#: How people write a day; the first is how the forms write it.
DATE_INPUT_FORMATS = [
    "%d/%m/%Y",
    "%d/%m/%y",
    "%d.%m.%Y",
    "%d-%m-%Y",
    "%d %B %Y",
    "%d %b %Y",
    "%Y-%m-%d",
]
#: A day without a time is none of these: see `editing.date_picker`.
DATETIME_INPUT_FORMATS = [
    f"{day}{between}{time}"
    for day in DATE_INPUT_FORMATS
    for between in (" ", ", ", " at ")
    for time in ("%H:%M", "%H.%M", "%H:%M:%S")
]
