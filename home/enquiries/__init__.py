"""Takes in what readers send through a form: guards, stores, mails, answers."""
